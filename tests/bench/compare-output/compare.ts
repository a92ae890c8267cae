import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveCases } from './archive-cases.ts';
import { askingCases } from './asking-cases.ts';
import type { Case } from './case.ts';
import { corpusOf } from './corpus.ts';
import { differenceOf } from './difference.ts';
import { givenUnder } from './given.ts';
import { writeMadeInputs } from './made-inputs.ts';
import type { Options } from './options.ts';
import { readingCases } from './reading-cases.ts';
import { openSite } from './site.ts';
import { slackCase } from './slack-case.ts';
import { USAGE_CASES } from './usage-cases.ts';

/** What came of a case. */
export interface Compared {
  readonly case: string;
  readonly about: string;
  readonly status: 'equal' | 'differs';
  /** Characters that were compared, of the other checkout. */
  readonly characters: number;
  readonly seconds: number;
  readonly diff: readonly string[];
}

/** Lines of a diff that are shown: it is read to see what kind of difference it is. */
const DIFF_LINES = 40;

/** Compares another checkout with this one, case by case, and tells of each as it is done. */
export async function compare(
  after: string,
  options: Options,
  tell: (compared: Compared) => void,
): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'parley-compare-'));
  const inputs = join(scratch, 'inputs');
  const site = await openSite();
  try {
    mkdirSync(inputs);
    const cases = casesOf(inputs, site.address, options);
    const place = { scratch, inputs, site: site.address };
    const lane = async (left: Iterable<Case>) => {
      for (const one of left) tell(await compared(one, { before: options.before, after }, place));
    };
    // What the lanes take from one iterator, no two of them take.
    const working = cases.filter(({ pace }) => pace === 'works').values();
    await Promise.all([
      lane(cases.filter(({ pace }) => pace === 'waits')),
      ...Array.from({ length: options.jobs }, () => lane(working)),
    ]);
  } finally {
    site.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Writes the inputs, and gives the cases that rest on them. */
function casesOf(root: string, site: string, options: Options): readonly Case[] {
  writeMadeInputs(root);
  const folders = options.inputs.map((folder, at) => {
    const name = `given-${at + 1}`;
    symlinkSync(folder, join(root, name));
    return name;
  });
  const given = givenUnder(root, folders);
  const { command, examples, titles } = corpusOf(options.before);
  const cases = [
    slackCase(command, examples),
    ...askingCases(root, [...examples, ...titles], given),
    ...archiveCases(root, site, given),
    ...readingCases(root, site, given),
    ...USAGE_CASES,
  ];
  const { only } = options;
  return cases.filter(({ name }) => only.length === 0 || only.some((one) => name.startsWith(one)));
}

interface Place {
  readonly scratch: string;
  readonly inputs: string;
  readonly site: string;
}

async function compared(
  { name, about, pace, transcript }: Case,
  { before, after }: { readonly before: string; readonly after: string },
  { scratch, ...place }: Place,
): Promise<Compared> {
  const from = performance.now();
  const of = (checkout: string, side: string) => {
    const own = join(scratch, side, name.replaceAll(/[\\/]/g, '_'));
    return transcript({ ...place, checkout, own }).catch(
      (fault: unknown) => `the ${side} side could not be run: ${String(fault)}\n`,
    );
  };
  const first = of(before, 'before');
  if (pace === 'works') await first;
  const [one, other] = await Promise.all([first, of(after, 'after')]);
  return {
    case: name,
    about,
    status: one === other ? 'equal' : 'differs',
    characters: one.length,
    seconds: Math.round((performance.now() - from) / 100) / 10,
    diff: differenceOf(one, other, DIFF_LINES),
  };
}
