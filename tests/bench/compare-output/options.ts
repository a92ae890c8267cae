import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE = `usage: npm run -s compare -- --before CHECKOUT [--inputs FOLDER]… [--only NAME,…] [--json] [--jobs N]

Runs every command of this checkout and of another over the same inputs, and says which outputs differ.

  --before CHECKOUT  the checkout to compare with, its dependencies installed
  --inputs FOLDER    articles, pages, feeds and questions besides the shipped corpus; repeatable
  --only NAME,…      the cases whose names begin so, such as ask or slack
  --json             one line of JSON for each case
  --jobs N           cases at a time, the bot’s besides; 2 unless said otherwise

Exit status: 0 all equal, 1 something differs, 2 wrong usage.
`;

export interface Options {
  /** The folder of the other checkout. */
  readonly before: string;
  readonly inputs: readonly string[];
  /** Beginnings of names; none for every case. */
  readonly only: readonly string[];
  readonly json: boolean;
  readonly jobs: number;
}

const DEFAULT_JOBS = '2';

/**
 * Reads the command line.
 *
 * @param folder where relative paths start from
 * @returns a sentence on what is wrong with it, where something is
 */
export function readOptions(args: readonly string[], folder: string): Options | string {
  const given = parsed(args);
  if (typeof given === 'string') return given;
  const { before, inputs = [], only = [], json, jobs } = given;
  if (before === undefined) return '--before is missing: name the checkout to compare with';
  const checkout = resolve(folder, before);
  if (!existsSync(join(checkout, 'bin/parley.js'))) return `${before} is no checkout of Parley`;
  const folders = inputs.map((one) => resolve(folder, one));
  const missing = folders.find((one) => !statSync(one, { throwIfNoEntry: false })?.isDirectory());
  if (missing !== undefined) return `there is no folder ${missing}`;
  if (!/^[1-9]\d?$/.test(jobs)) return `--jobs ${jobs} is no number of cases from 1 to 99`;
  return {
    before: checkout,
    inputs: folders,
    only: only.flatMap((names) => names.split(',')).filter((name) => name !== ''),
    json,
    jobs: Number(jobs),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        before: { type: 'string' },
        inputs: { type: 'string', multiple: true },
        only: { type: 'string', multiple: true },
        json: { type: 'boolean', default: false },
        jobs: { type: 'string', default: DEFAULT_JOBS },
      },
    }).values;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
