import { z } from 'zod';
import type { WordFamily } from '../../domain/beat.ts';
import { readYamlFile } from './read-yaml-file.ts';

const wordings = z.array(z.string().trim().min(1, 'is empty'));

const Families = z.array(
  z
    .strictObject({
      same: wordings.min(1, 'needs a wording'),
      near: wordings.default([]),
      not: wordings.default([]),
    })
    .refine(({ same, near }) => same.length + near.length > 1, 'needs two wordings'),
);

/**
 * Reads `families.yml`, a list of families of words. Throws `broken-corpus` with every fault at
 * once.
 */
export function readFamilies(raw: string, path: string): readonly WordFamily[] {
  return raw.trim() === '' ? [] : readYamlFile(raw, path, Families);
}
