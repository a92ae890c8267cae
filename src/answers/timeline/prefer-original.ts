import type { Citation } from '../../domain/passage.ts';
import type { ReprintGroups } from '../../domain/reprint-groups.ts';
import { mapSliced, type SlicedWork } from '../../domain/sliced-work.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import { sameFigures } from '../../text/similarity/figures.ts';
import { jaccard } from '../../text/similarity/set-similarity.ts';
import { ORIGINAL_SENTENCE_JACCARD } from '../../text/similarity/thresholds.ts';
import type { FittedSentence } from './importance.ts';
import { citeSentence, type DatedSentence, sentenceText } from './read-dated-sentences.ts';

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
export function* preferOriginal(
  sentence: DatedSentence,
  fitted: readonly FittedSentence[],
  reprintGroups: ReprintGroups,
): SlicedWork<CitedSentence> {
  const group = reprintGroups(sentence.article.id);
  if (!group) return { sentence, citation: citeSentence(sentence) };
  const terms = distinctTerms(sentenceText(sentence));
  const printed = fitted
    .map((one) => one.sentence)
    .filter(({ article }) => reprintGroups(article.id)?.id === group.id);
  const isCopy = yield* mapSliced(printed, (other) => isSameSentence(terms, other));
  const alike = printed.filter((_, at) => isCopy[at]);
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

/** Whether a sentence is a copy of one with these terms; those whose figures differ are not. */
function isSameSentence(terms: ReadonlySet<string>, other: DatedSentence): boolean {
  const others = distinctTerms(sentenceText(other));
  return sameFigures(terms, others) && jaccard(terms, others) >= ORIGINAL_SENTENCE_JACCARD;
}
