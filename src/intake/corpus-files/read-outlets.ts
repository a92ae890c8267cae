import { z } from 'zod';
import type { Outlet } from '../../domain/beat.ts';
import { readYamlFile } from './read-yaml-file.ts';

const Outlets = z.array(
  z.strictObject({
    name: z.string().trim().min(1, 'is empty'),
    aliases: z.array(z.string().trim().min(1)).default([]),
    hosts: z
      .array(
        z
          .string()
          .regex(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is no host such as paper.example'),
      )
      .default([]),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'is no ISO 3166-1 code such as GB')
      .nullable()
      .default(null),
    language: z
      .string()
      .regex(/^[a-z]{2}$/, 'is no ISO 639-1 code such as en')
      .nullable()
      .default(null),
    stateOwned: z.boolean().nullable().default(null),
    agency: z.boolean().nullable().default(null),
  }),
);

/**
 * Reads `outlets.yml`, a list of outlets. What is left out is unknown. Throws `broken-corpus`
 * with every fault at once.
 */
export function readOutlets(raw: string, path: string): readonly Outlet[] {
  return readYamlFile(raw, path, Outlets);
}
