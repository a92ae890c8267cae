import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What of a shipped corpus is asked about. */
export interface Corpus {
  /** The slash command, with its slash. */
  readonly command: string;
  readonly examples: readonly string[];
  /** The headlines of the chronicle, in the order of their days. */
  readonly titles: readonly string[];
}

/** Reads the corpus of a checkout, as far as questions are made of it. */
export function corpusOf(checkout: string): Corpus {
  const folder = join(checkout, 'corpus');
  const { command, examples } = parse(readFileSync(join(folder, 'beat.yml'), 'utf8'));
  const titles = readdirSync(join(folder, 'chronicle'))
    .toSorted()
    .map((name) => {
      const account = readFileSync(join(folder, 'chronicle', name), 'utf8');
      return /^title: *(.+)$/m.exec(account)?.[1] ?? name;
    });
  return { command: `/${command}`, examples, titles };
}
