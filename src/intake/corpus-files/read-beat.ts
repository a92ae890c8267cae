import { z } from 'zod';
import type { Beat } from '../../domain/beat.ts';
import { isIsoDay } from '../parse-publication-date.ts';
import { readYamlFile } from './read-yaml-file.ts';

/** Slack's limit on the short description of an app. */
const DESCRIPTION_CHARACTERS = 140;

const words = z.string().trim().min(1, 'is empty');
const aliases = z.array(words).default([]);
const isoDay = z.string().refine(isIsoDay, 'is no day such as 2025-03-19');
const day = isoDay.nullable().default(null);
const side = words.nullable().default(null);

const Role = z
  .strictObject({ title: words, from: day, to: day })
  .refine(({ from, to }) => from === null || to === null || from <= to, '"to" lies before "from"');

const NamedDay = z.union([
  z.strictObject({
    name: words,
    aliases,
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
  }),
  z.strictObject({
    name: words,
    aliases,
    easter: z.enum(['western', 'orthodox']),
    offset: z.int().min(-70).max(70).default(0),
  }),
]);

const DemoFields = z.strictObject({
  questions: z.array(words).min(1, 'needs a question'),
  timeline: words,
  digest: z.strictObject({ since: isoDay, until: isoDay }),
});

const BeatFile = z
  .strictObject({
    name: words,
    command: z.string().regex(/^[a-z0-9_-]{1,31}$/, 'is no command such as ceasefire'),
    description: words.max(DESCRIPTION_CHARACTERS),
    examples: z.array(words).min(1, 'needs a question'),
    demo: DemoFields.nullable().default(null),
    sides: z.array(z.strictObject({ name: words, aliases })).default([]),
    people: z
      .array(z.strictObject({ name: words, aliases, roles: z.array(Role).default([]), side }))
      .default([]),
    organisations: z.array(z.strictObject({ name: words, aliases, side })).default([]),
    places: z.array(z.strictObject({ name: words, aliases })).default([]),
    synonyms: z.array(z.array(words).min(2, 'needs two wordings')).default([]),
    days: z.array(NamedDay).default([]),
  })
  .superRefine((beat, context) => {
    for (const message of faultsBetween(beat)) context.addIssue({ code: 'custom', message });
  });

/**
 * Reads `beat.yml`. Lists that are left out are empty, and a person's side unknown. Throws
 * `broken-corpus` with every fault at once: what is no field of a beat, a side that is not listed,
 * a name that stands for two things.
 */
export function readBeat(raw: string, path: string): Beat {
  return readYamlFile(raw, path, BeatFile);
}

function faultsBetween({ sides, people, organisations, places, days }: Beat): readonly string[] {
  const listed = new Set(sides.map(({ name }) => name));
  const strangers = [...people, ...organisations].filter(
    (one) => one.side !== null && !listed.has(one.side),
  );
  return [
    ...strangers.map(({ name, side }) => `"${name}": side "${side}" is not listed in "sides"`),
    ...ambiguous([...people, ...organisations, ...places, ...sides, ...days]),
  ];
}

/** Names that stand for two entries: nobody could tell which one is meant. */
function ambiguous(
  entries: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): readonly string[] {
  const owners = new Map<string, string>();
  return entries.flatMap(({ name, aliases }) =>
    [...new Set([name, ...aliases])].flatMap((wording) => {
      const owner = owners.get(wording);
      owners.set(wording, owner ?? name);
      return owner === undefined ? [] : [`"${wording}" stands for ${owner} and for ${name}`];
    }),
  );
}
