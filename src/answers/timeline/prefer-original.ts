import type { Citation } from '../../domain/passage.ts';
import type { ReprintGroups } from '../../domain/reprint-groups.ts';
import { sameFigures } from '../../text/similarity/figures.ts';
import { jaccard } from '../../text/similarity/set-similarity.ts';
import { distinctTerms } from '../../text/similarity/term-vector.ts';
import { ORIGINAL_SENTENCE_JACCARD } from '../../text/similarity/thresholds.ts';
import type { FittedSentence } from './importance.ts';
import { citeSentence, type DatedSentence, sentenceText } from './read-dated-sentences.ts';

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
  if (!printed) return { sentence, citation: citeSentence(sentence) };
  const alike = told
    .map((one) => one.sentence)
    .filter(({ article }) => reprintGroups(article.id)?.id === printed.id)
    .filter((other) => isSameSentence(sentence, other));
  const first = alike.find(({ article }) => article.id === printed.representativeId) ?? sentence;
  const others = new Set(alike.flatMap(({ article }) => article.outlet ?? []));
  if (first.article.outlet !== null) others.delete(first.article.outlet);
  const citation = citeSentence(first);
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
  const [terms, others] = [distinctTerms(sentenceText(one)), distinctTerms(sentenceText(other))];
  return sameFigures(terms, others) && jaccard(terms, others) >= ORIGINAL_SENTENCE_JACCARD;
}
