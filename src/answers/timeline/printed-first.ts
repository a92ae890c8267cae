import { type Citation, cite } from '../../domain/passage.ts';
import type { Printings } from '../../domain/printings.ts';
import type { Fitted } from './importance.ts';
import type { Telling } from './tellings.ts';
import { distinctTerms } from './wording.ts';

/** The share of terms in which printings of one sentence may differ: an editor's word or two. */
const MOST_CHANGED = 0.3;

/** A telling as it is shown. */
export interface Shown {
  readonly telling: Telling;
  readonly citation: Citation;
}

/**
 * A telling in the printing that stands for its report, where that has the sentence too, with the
 * outlets that printed it as well.
 *
 * @param told all that is told of the same date
 */
export function printedFirst(
  telling: Telling,
  told: readonly Fitted[],
  printings: Printings,
): Shown {
  const printed = printings(telling.article.id);
  if (!printed) return { telling, citation: cite(telling.article, telling.sentence) };
  const alike = told
    .map((one) => one.telling)
    .filter(({ article }) => printings(article.id)?.report === printed.report)
    .filter((other) => isSameSentence(telling, other));
  const first = alike.find(({ article }) => article.id === printed.lead) ?? telling;
  const others = new Set(alike.flatMap(({ article }) => article.outlet ?? []));
  if (first.article.outlet !== null) others.delete(first.article.outlet);
  const citation = cite(first.article, first.sentence);
  return {
    telling: first,
    citation: others.size > 0 ? { ...citation, alsoIn: [...others] } : citation,
  };
}

/** The report that the tellings of one article stand in. */
export function reportOf(fitted: readonly Fitted[], printings: Printings): string | undefined {
  const [first] = fitted;
  return first && printings(first.telling.article.id)?.report;
}

/** Sentences whose figures differ are not the same, however alike they are. */
function isSameSentence(one: Telling, other: Telling): boolean {
  const [words, others] = [one, other].map(({ article, sentence }) =>
    distinctTerms(article.text.slice(sentence.start, sentence.end)),
  ) as [ReadonlySet<string>, ReadonlySet<string>];
  const changed = words.symmetricDifference(others);
  const hasFigure = [...changed].some((term) => /^\p{N}/u.test(term));
  return !hasFigure && changed.size <= MOST_CHANGED * words.union(others).size;
}
