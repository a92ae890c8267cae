import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import {
  buildInto,
  IN_PLACE,
  linkDependencies,
  productionPackages,
} from '../support/installed-package.ts';

/** A compiler, npm and whole processes take minutes where the machine is busy. */
const BUILDS_WITHIN_MS = 300_000;

/** A checkout of what is published, compiled, and the package that npm makes of it. */
function packed(): { readonly folder: string; readonly archive: string } {
  const folder = aFolder();
  buildInto(folder);
  for (const path of [
    'package.json',
    'README.md',
    'LICENSE',
    'bin',
    'corpus',
    'src/playground/browser',
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path), { recursive: true });
  }
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const said = execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  const [{ filename }] = JSON.parse(said);
  return { folder, archive: join(folder, filename) };
}

/** The hash of each file of a folder. */
function hashesOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length), hashOf(path)];
    }),
  );
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

describe('the package that is published', () => {
  it(
    'has the same bytes when it is built again',
    () => {
      const [first, second] = [packed(), packed()];
      expect(hashesOf(join(second.folder, 'dist'))).toEqual(hashesOf(join(first.folder, 'dist')));
      expect(hashOf(second.archive)).toBe(hashOf(first.archive));
    },
    BUILDS_WITHIN_MS,
  );

  it(
    'runs where it is installed: says its version, shows the demo, and names missing settings',
    () => {
      const { archive } = packed();
      const folder = aFolder();
      const own = join(folder, 'node_modules', 'parley');
      mkdirSync(own, { recursive: true });
      execFileSync('tar', ['-xzf', archive, '-C', own, '--strip-components=1']);
      linkDependencies(folder);
      const run = (...args: readonly string[]) =>
        spawnSync(process.execPath, [join(own, 'bin/parley.js'), ...args], {
          env: { PATH: process.env.PATH, HOME: folder, ...IN_PLACE },
          cwd: folder,
          encoding: 'utf8',
        });
      expect(run('--version').stdout.trim()).toBe(
        JSON.parse(readFileSync('package.json', 'utf8')).version,
      );
      expect(run('demo')).toMatchObject({ status: 0, stderr: '' });
      expect(run('start').status).toBe(2);
      expect(run('ask', 'When was Minsk II agreed?').stdout).toContain('12 Feb 2015');
    },
    BUILDS_WITHIN_MS,
  );
});

describe('the bill of materials', () => {
  it('names each package that is brought, by its hash, and has the same bytes each time', () => {
    const make = () =>
      execFileSync(process.execPath, ['tests/supply-chain/sbom.ts'], { encoding: 'utf8' });
    const text = make();
    expect(make()).toBe(text);
    const bom = JSON.parse(text);
    expect(bom.metadata.component).toMatchObject({
      name: 'parley',
      'bom-ref': expect.stringMatching(/^parley@/),
    });
    expect(text).not.toMatch(/timestamp/);
    const purls = new Set(
      bom.components.map(({ purl }: { purl: string }) => decodeURIComponent(purl)),
    );
    for (const { folder, version } of productionPackages()) {
      expect(purls).toContain(`pkg:npm/${folder.replace(/^.*node_modules\//, '')}@${version}`);
    }
    expect(bom.components.every(({ hashes }: { hashes?: unknown[] }) => hashes?.length)).toBe(true);
  });
});
