import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';
import { ODD_FILES } from './made-odd-files.ts';

const FOLDER = resolve('tests/fuzz/odd-files');

describe('odd files', () => {
  it('are those that were made', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(ODD_FILES).toSorted());
    for (const [name, { bytes }] of Object.entries(ODD_FILES)) {
      expect(readFileSync(join(FOLDER, name)).equals(bytes), name).toBe(true);
    }
  });

  it('are each read or refused, and none stops the others', async () => {
    const names = Object.keys(ODD_FILES);
    const args = ['extract', '--json', ...names.map((name) => join(FOLDER, name))];
    const { status, json } = await parley(args, { folder: aFolder() });
    const counts = names.map((name) => {
      const lines = json.filter(({ source }) => source === join(FOLDER, name));
      const read = lines.filter((line) => line.status === 'ok').length;
      return [name, read, lines.length - read];
    });
    expect(counts).toEqual(
      Object.entries(ODD_FILES).map(([name, { read, refused }]) => [name, read, refused]),
    );
    expect(status).toBe(1);
  });
});
