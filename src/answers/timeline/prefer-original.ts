import { type Citation, cite } from '../../domain/passage.ts';
import type { ReprintGroups } from '../../domain/reprint-groups.ts';
import { distinctTerms } from '../../text/similarity/term-vector.ts';
import type { FittedSentence } from './importance.ts';
import type { DatedSentence } from './read-dated-sentences.ts';

/** The share of terms in which reprintGroups of one sentence may differ: an editor's word or two. */
const MAX_CHANGED_SHARE = 0.3;

/** A telling as it is shown. */
export interface CitedSentence {
  readonly sentence: DatedSentence;
  readonly citation: Citation;
}

/**
 * A telling in the printing that stands for its report, where that has the sentence too, with the
 * outlets that printed it as well.
 *
 * @param told all that is told of the same date
 */
export function preferOriginal(
  sentence: DatedSentence,
  told: readonly FittedSentence[],
  reprintGroups: ReprintGroups,
): CitedSentence {
  const printed = reprintGroups(sentence.article.id);
  if (!printed) return { sentence, citation: cite(sentence.article, sentence.span) };
  const alike = told
    .map((one) => one.sentence)
    .filter(({ article }) => reprintGroups(article.id)?.id === printed.id)
    .filter((other) => isSameSentence(sentence, other));
  const first = alike.find(({ article }) => article.id === printed.representativeId) ?? sentence;
  const others = new Set(alike.flatMap(({ article }) => article.outlet ?? []));
  if (first.article.outlet !== null) others.delete(first.article.outlet);
  const citation = cite(first.article, first.span);
  return {
    sentence: first,
    citation: others.size > 0 ? { ...citation, alsoIn: [...others] } : citation,
  };
}

/** The report that the tellings of one article stand in. */
export function reprintGroupOf(
  fitted: readonly FittedSentence[],
  reprintGroups: ReprintGroups,
): string | undefined {
  const [first] = fitted;
  return first && reprintGroups(first.sentence.article.id)?.id;
}

/** Sentences whose figures differ are not the same, however alike they are. */
function isSameSentence(one: DatedSentence, other: DatedSentence): boolean {
  const [words, others] = [one, other].map(({ article, span }) =>
    distinctTerms(article.text.slice(span.start, span.end)),
  ) as [ReadonlySet<string>, ReadonlySet<string>];
  const changed = words.symmetricDifference(others);
  const hasFigure = [...changed].some((term) => /^\p{N}/u.test(term));
  return !hasFigure && changed.size <= MAX_CHANGED_SHARE * words.union(others).size;
}
