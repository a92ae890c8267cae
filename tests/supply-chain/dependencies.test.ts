import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockedPackages, productionPackages } from '../support/installed-package.ts';

/** Licences that ask for no more than that they and the authors are named. SPDX identifiers. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
]);

/** Packages whose licence is spelt otherwise, and was read by hand. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  // The word list is under SCOWL's terms, which are those of MIT and BSD.
  'node_modules/dictionary-en': '(MIT AND BSD)',
};

const REGISTRY = 'https://registry.npmjs.org/';

describe('what an installed package brings', () => {
  const production = productionPackages();

  it('is under licences that are allowed', () => {
    const others = production.filter(
      ({ folder, license = 'none' }) => !ALLOWED.has(license) && READ_BY_HAND[folder] !== license,
    );
    expect(others.map(({ folder, license }) => `${folder}: ${license}`)).toEqual([]);
    expect(production.length).toBeGreaterThan(100);
  });

  it('says the same of its licence as the lock file does', () => {
    const installed = production.filter(({ folder }) => existsSync(join(folder, 'package.json')));
    const different = installed.filter(({ folder, license }) => {
      const { license: own } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return own !== license;
    });
    expect(different.map(({ folder }) => folder)).toEqual([]);
    expect(installed.length).toBeGreaterThan(100);
  });

  it('runs nothing when it is installed', () => {
    const scripts = production.filter((locked) => 'hasInstallScript' in locked);
    expect(scripts.map(({ folder }) => folder)).toEqual([]);
  });

  it('is named by exact versions', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)),
    );
    expect(loose).toEqual([]);
  });
});

describe('the lock file', () => {
  it('knows the content of every package by its hash', () => {
    const unknown = lockedPackages().filter(
      ({ integrity = '' }) => !/^sha512-[A-Za-z\d+/]{86}==$/.test(integrity),
    );
    expect(unknown.map(({ folder }) => folder)).toEqual([]);
  });

  it('takes packages from the registry of npm alone', () => {
    const elsewhere = lockedPackages().filter(
      ({ resolved, link }) => link || (resolved !== undefined && !resolved.startsWith(REGISTRY)),
    );
    expect(elsewhere.map(({ folder, resolved }) => `${folder}: ${resolved}`)).toEqual([]);
  });
});
