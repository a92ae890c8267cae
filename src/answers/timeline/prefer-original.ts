import type { Citation } from '../../domain/passage.ts';
import type { ReprintGroups } from '../../domain/reprint-groups.ts';
import { sameFigures } from '../../text/similarity/figures.ts';
import { jaccard } from '../../text/similarity/set-similarity.ts';
import { distinctTerms } from '../../text/similarity/term-vector.ts';
import { ORIGINAL_SENTENCE_JACCARD } from '../../text/similarity/thresholds.ts';
import type { FittedSentence } from './importance.ts';
import { citeSentence, type DatedSentence, sentenceText } from './read-dated-sentences.ts';

/** A sentence with its citation. */
export interface CitedSentence {
  readonly sentence: DatedSentence;
  readonly citation: Citation;
}

/**
 * The citation of a sentence from the original of its reprint group, where that contains the
 * sentence too, with the other outlets that printed it.
 *
 * @param fitted all sentences of the same date
 */
export function preferOriginal(
  sentence: DatedSentence,
  fitted: readonly FittedSentence[],
  reprintGroups: ReprintGroups,
): CitedSentence {
  const group = reprintGroups(sentence.article.id);
  if (!group) return { sentence, citation: citeSentence(sentence) };
  const alike = fitted
    .map((one) => one.sentence)
    .filter(({ article }) => reprintGroups(article.id)?.id === group.id)
    .filter((other) => isSameSentence(sentence, other));
  const first = alike.find(({ article }) => article.id === group.representativeId) ?? sentence;
  const others = new Set(alike.flatMap(({ article }) => article.outlet ?? []));
  if (first.article.outlet !== null) others.delete(first.article.outlet);
  const citation = citeSentence(first);
  return {
    sentence: first,
    citation: others.size > 0 ? { ...citation, alsoIn: [...others] } : citation,
  };
}

/** The id of the reprint group of the article that some sentences belong to. */
export function reprintGroupOf(
  fitted: readonly FittedSentence[],
  reprintGroups: ReprintGroups,
): string | undefined {
  const [first] = fitted;
  return first && reprintGroups(first.sentence.article.id)?.id;
}

/** Whether two sentences are copies of one; those whose figures differ are not. */
function isSameSentence(one: DatedSentence, other: DatedSentence): boolean {
  const [terms, others] = [distinctTerms(sentenceText(one)), distinctTerms(sentenceText(other))];
  return sameFigures(terms, others) && jaccard(terms, others) >= ORIGINAL_SENTENCE_JACCARD;
}
