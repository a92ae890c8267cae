// Run by `npm run bench:reprints [FILE.jsonl.gz…]`: how well reprints are told from same-day
// articles on the same matter. The reprints are made: of each article in eight manners. Without
// files the articles are the accounts of the chronicle, each with those of its month.
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readAccount } from '../../src/intake/corpus-files/read-account.ts';
import {
  type ComparableText,
  prepareForComparison,
  reprintOverlap,
} from '../../src/intake/signature/reprint-overlap.ts';
import {
  computeSignature,
  minSharedHashes,
  type Signature,
} from '../../src/intake/signature/signature.ts';
import { mannersWith } from './made-reprints.ts';
import { mulberry32 } from './mulberry32.ts';

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly day: string;
}

/** A text with what is looked up and compared. */
interface Signed {
  readonly id: string;
  readonly day: string;
  readonly signature: Signature;
  readonly minima: ReadonlySet<number>;
  readonly printing: ComparableText;
}

const files = process.argv.slice(2);
const entries = files.length > 0 ? files.flatMap(articlesOf) : chronicle();
const originals = entries.map(signed);
const neighbours = new Map(originals.map((one) => [one.id, originals.filter(isBeside(one))]));
/** What is printed twice in the articles themselves: read these before you trust the precision. */
const twins = new Map(
  originals.map((one) => [one.id, new Set((neighbours.get(one.id) ?? []).filter(isFoundBy(one)))]),
);

const vocabulary = entries.flatMap(({ text }) => text.split(/\s+/).slice(0, 100));
for (const { name, reprint } of mannersWith(vocabulary)) {
  const random = mulberry32(13);
  let [right, wrong] = [0, 0];
  const printed = new Map(
    entries.map((entry) => [entry.id, signed({ ...entry, text: reprint(entry.text, random) })]),
  );
  for (const original of originals) {
    const made = printed.get(original.id);
    if (!made) continue;
    if (isFoundBy(made)(original)) right += 1;
    const others = (neighbours.get(original.id) ?? []).filter(
      (one) => !twins.get(original.id)?.has(one),
    );
    // Beside each stands what the same desk made of it, under the same header and footer.
    const besides = others.flatMap((one) => [one, printed.get(one.id) ?? []]).flat();
    wrong += besides.filter(isFoundBy(made)).length;
  }
  print(name, { precision: right / (right + wrong), recall: right / entries.length });
}
const compared = [...neighbours.values()].reduce((all, beside) => all + beside.length, 0) / 2;
const pairs = originals.flatMap(({ id }) =>
  [...(twins.get(id) ?? [])].filter((twin) => id < twin.id).map((twin) => `${id}=${twin.id}`),
);
process.stdout.write(
  `${entries.length} articles; of ${compared} pairs beside each other ${pairs.length} are held to be one report: ${pairs.join(' ')}\n`,
);

function print(name: string, { precision, recall }: { precision: number; recall: number }): void {
  const f1 = (2 * precision * recall) / (precision + recall);
  const figures = [precision, recall, f1].map((figure) => figure.toFixed(3)).join('  ');
  process.stdout.write(`${name.padEnd(16)}P, R, F1  ${figures}\n`);
}

function signed({ id, day, text }: Entry): Signed {
  const signature = computeSignature(text);
  return {
    id,
    day,
    signature,
    minima: new Set(signature.minima),
    printing: prepareForComparison(text),
  };
}

/** Whether a text would be looked at, and is then held to print the same report. */
function isFoundBy(one: Signed): (other: Signed) => boolean {
  return (other) =>
    one.minima.intersection(other.minima).size >= minSharedHashes(one.signature) &&
    reprintOverlap(one.printing, other.printing) > 0;
}

function isBeside(one: Signed): (other: Signed) => boolean {
  return ({ id, day }) => id !== one.id && day === one.day;
}

function articlesOf(file: string): readonly Entry[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().trim().split('\n');
  return lines.map((line) => {
    const { id, text, published } = JSON.parse(line) as Record<string, string>;
    return { id: id ?? '', text: text ?? '', day: published?.slice(0, 10) ?? '' };
  });
}

function chronicle(): readonly Entry[] {
  const folder = new URL('../../corpus/chronicle/', import.meta.url);
  return readdirSync(folder).map((name) => {
    const { draft, event } = readAccount(readFileSync(new URL(name, folder), 'utf8'), name);
    return { id: name, text: draft.text, day: event.from.slice(0, 7) };
  });
}
