import { createPace, mapped, type Steps } from '../steps.ts';
import type { Telling } from '../timeline/tellings.ts';
import { distinctTerms } from '../timeline/wording.ts';
import { type Matter, sizeOf } from './matters.ts';
import type { NewReport } from './new-report.ts';

/** Wordings that are compared with one without a telling; so many take some milliseconds. */
const COMPARED_AT_ONCE = 2000;

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
export function* toldOnce(
  matters: readonly Matter[],
  best: ReadonlyMap<Matter, readonly Telling[]>,
): Steps<readonly ToldMatter[]> {
  const shown = matters.flatMap((matter) => {
    const [first, ...others] = best.get(matter) ?? [];
    return first ? [{ reports: [...matter.reports], told: [first, ...others] as const }] : [];
  });
  const wordings = yield* mapped(shown, ({ told }) => distinctTerms(told.map(wordsOf).join(' ')));
  const isTime = createPace(COMPARED_AT_ONCE);
  for (const matter of matters.filter((one) => !best.has(one))) {
    if (isTime(wordings.length * sizeOf(matter))) yield;
    const words = distinctTerms(matter.reports.flatMap(firstWordsOf).join(' '));
    const shared = wordings.map((wording) => wording.intersection(words).size);
    const nearest = shown[shared.indexOf(Math.max(...shared))];
    nearest?.reports.push(...matter.reports.filter(tellsAnything));
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
