import type { Telling } from '../timeline/tellings.ts';
import { distinctTerms } from '../timeline/wording.ts';
import type { Matter } from './matters.ts';
import type { NewReport } from './new-report.ts';

/** A matter as it is shown. */
export interface ToldMatter {
  /** Its own, and those of matters of which nothing else is left to tell. */
  readonly reports: readonly NewReport[];
  /** Best first. */
  readonly told: readonly [Telling, ...Telling[]];
}

/**
 * Matters with the sentences that tell them. One without any says what others say before it: its
 * reports are counted with the one that it shares most words with.
 */
export function toldOnce(
  matters: readonly Matter[],
  best: ReadonlyMap<Matter, readonly Telling[]>,
): readonly ToldMatter[] {
  const shown = matters.flatMap((matter) => {
    const [first, ...others] = best.get(matter) ?? [];
    return first ? [{ reports: [...matter.reports], told: [first, ...others] as const }] : [];
  });
  const wordings = shown.map(({ told }) => distinctTerms(told.map(wordsOf).join(' ')));
  for (const { reports } of matters.filter((matter) => !best.has(matter))) {
    const words = distinctTerms(reports.flatMap(firstWordsOf).join(' '));
    const shared = wordings.map((wording) => wording.intersection(words).size);
    shown[shared.indexOf(Math.max(...shared))]?.reports.push(...reports.filter(tellsAnything));
  }
  return shown;
}

function firstWordsOf({ told }: NewReport): readonly string[] {
  return told.slice(0, 1).map(({ telling }) => wordsOf(telling));
}

function tellsAnything({ told }: NewReport): boolean {
  return told.length > 0;
}

function wordsOf({ article, sentence }: Telling): string {
  return article.text.slice(sentence.start, sentence.end);
}
