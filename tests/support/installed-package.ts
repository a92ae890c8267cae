import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { restsOf, stagesOf } from './dockerfile.ts';

/** An entry of the lock file. */
const LockedPackage = z.looseObject({
  version: z.string(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  link: z.boolean().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  optional: z.boolean().optional(),
});

/** All packages of the lock file by their folders, without the project's own. */
export function lockedPackages() {
  const { packages } = z
    .looseObject({ packages: z.record(z.string(), LockedPackage) })
    .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, locked]) => ({ folder, ...locked }));
}

/** Those that an installed package brings: none that only development needs. */
export function productionPackages() {
  return lockedPackages().filter(({ dev, devOptional }) => !dev && !devOptional);
}

/**
 * Compiles what is published, into `dist` of a folder. The types are looked at by `npm run check`, and
 * change nothing of what is written.
 */
export function buildInto(folder: string): void {
  const compiler = resolve('node_modules/typescript/bin/tsc');
  const args = [
    compiler,
    '-p',
    'tsconfig.build.json',
    '--noCheck',
    '--outDir',
    join(folder, 'dist'),
  ];
  execFileSync(process.execPath, args);
}

/** Lays out the last stage of the Dockerfile in a folder, from the files that it copies. */
export function layOutImage(folder: string): void {
  buildInto(folder);
  linkDependencies(folder);
  for (const copied of copiedFromCheckout()) {
    for (const from of copied.from) {
      const isFile = copied.to.endsWith('/');
      cpSync(from, join(folder, isFile ? join(copied.to, from) : copied.to), { recursive: true });
    }
  }
}

/** What the last stage of the Dockerfile copies out of the checkout. */
export function copiedFromCheckout() {
  const last = stagesOf(readFileSync('deploy/Dockerfile', 'utf8')).at(-1) ?? [];
  return restsOf(last, 'COPY')
    .filter((rest) => !rest.startsWith('--from='))
    .map((rest) => {
      const parts = rest.split(/\s+/);
      return { from: parts.slice(0, -1), to: parts.at(-1) ?? '' };
    });
}

/**
 * Puts what production needs into a folder's `node_modules`, by links: the packages themselves are
 * found in no other place where Node is started with `IN_PLACE`.
 */
export function linkDependencies(folder: string): void {
  const own = productionPackages().filter(({ folder: path }) => path.lastIndexOf(NESTED) <= 0);
  // Optional packages of other systems are in the lock file, and not installed.
  for (const { folder: path } of own.filter((one) => existsSync(one.folder))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(resolve(path), join(folder, path));
  }
}

const NESTED = 'node_modules/';

/** Node then looks for packages from where a link stands, and not from where it leads. */
export const IN_PLACE = { NODE_OPTIONS: '--preserve-symlinks --preserve-symlinks-main' };
