import { describe, expect, it } from 'vitest';
import { keepFamilies } from '../../src/app/kept-families.ts';
import type { Metadata } from '../../src/archive/ports/metadata.ts';
import { Failure } from '../../src/domain/failure.ts';

const FAMILIES = [{ same: ['put off', 'postpone'], near: [], not: [] }];

describe('the families of words that an archive keeps', () => {
  it('are read of their file once', async () => {
    const metadata = aMetadata();
    await keepFamilies(metadata, 'write')('a text', () => FAMILIES);

    const kept = await keepFamilies(metadata, 'write')('a text', neverRead);

    expect(kept).toEqual(FAMILIES);
  });

  it('are read again where the text of their file is another', async () => {
    const metadata = aMetadata();
    await keepFamilies(metadata, 'write')('a text', () => FAMILIES);

    expect(await keepFamilies(metadata, 'write')('another', () => [])).toEqual([]);
  });

  it('are not kept with an archive that can only be read', async () => {
    const metadata = aMetadata();

    expect(await keepFamilies(metadata, 'read')('a text', () => FAMILIES)).toEqual(FAMILIES);
    expect(await keepFamilies(metadata, 'read')('a text', () => [])).toEqual([]);
  });

  it('are those of the file where they cannot be kept', async () => {
    const full: Metadata = {
      ...aMetadata(),
      writeMetadata: async () => {
        throw new Failure('broken-archive', 'the disk is full');
      },
    };

    expect(await keepFamilies(full, 'write')('a text', () => FAMILIES)).toEqual(FAMILIES);
  });
});

function aMetadata(): Metadata {
  const values = new Map<string, string>();
  return {
    readMetadata: async (key) => values.get(key) ?? null,
    writeMetadata: async (key, value) => void values.set(key, value),
  };
}

function neverRead(): never {
  throw new Error('the file was read again');
}
