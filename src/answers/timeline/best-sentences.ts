import { createSliceMeter, mapSliced, type SlicedWork } from '../../domain/sliced-work.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import { createSimilarityIndex } from '../../text/similarity/similarity-index.ts';
import {
  centroidOf,
  cosineSimilarity,
  documentFrequencies,
  smoothedIdf,
  type TermVector,
  toUnitVector,
} from '../../text/similarity/term-vector.ts';
import {
  REPEATED_SENTENCE_COSINE,
  SAME_DAY_CONTENT_COSINE,
} from '../../text/similarity/thresholds.ts';
import type { FittedSentence } from './importance.ts';
import { type DatedSentence, sentenceText } from './read-dated-sentences.ts';
import { sentenceQuality } from './sentence-quality.ts';

/**
 * The weight of a sentence without a date of its own in the centroid of its date: it may be about
 * the day before. At 0 a day's own news is lost; at 1 background weighs as much as news.
 */
const DATELESS_SHARE = 0.5;

/** How fast the weight of a sentence in the centroid falls with its position; 0 to .05 measure alike. */
const PLACE_DECAY = 0.02;

/**
 * The maximum number of sentences of a date that are compared, those with the highest weights. The
 * centroid of a few hundred is that of all, and more would only block the event loop longer.
 */
const MOST_COMPARED = 300;

/**
 * The fit of a report's sentence, as a share of the fit of an account's sentence with the same
 * content, and its quality, from which it is shown in the account's place.
 */
const MIN_FIT_SHARE = 0.8;
const MIN_QUALITY = 0.9;

/** Sentences that are scored in one slice: some milliseconds. */
const SENTENCES_PER_SLICE = 100;

interface ScoredSentence {
  readonly sentence: DatedSentence;
  readonly fit: number;
  readonly quality: number;
  readonly vector: TermVector;
  readonly score: number;
}

/**
 * For each date the sentences with the highest scores: similarity to the centroid of the date's
 * sentences, times fit, times quality. No two of the whole timeline repeat each other.
 *
 * @param byDate the sentences of each date, by date
 * @param most sentences of a date, at most
 * @returns best first; dates whose sentences all repeat others are missing
 */
export function* bestSentences(
  byDate: ReadonlyMap<string, readonly FittedSentence[]>,
  most: number,
): SlicedWork<ReadonlyMap<string, readonly DatedSentence[]>> {
  const compared = new Map(
    [...byDate].map(([date, fitted]) => [date, topByCentroidWeight(fitted)]),
  );
  const score = yield* createSentenceScorer([...compared.values()].flat());
  const isTime = createSliceMeter(SENTENCES_PER_SLICE);
  const shown = createSimilarityIndex(REPEATED_SENTENCE_COSINE);
  const best = new Map<string, readonly DatedSentence[]>();
  for (const [date, fitted] of compared) {
    if (isTime(fitted.length)) yield;
    const own: DatedSentence[] = [];
    for (const { sentence, vector } of preferReport(score(fitted))) {
      if (own.length === most) break;
      if (shown.hasSimilar(vector)) continue;
      shown.add(vector);
      own.push(sentence);
    }
    if (own.length > 0) best.set(date, own);
  }
  return best;
}

function topByCentroidWeight(fitted: readonly FittedSentence[]): readonly FittedSentence[] {
  if (fitted.length <= MOST_COMPARED) return fitted;
  return fitted
    .toSorted((one, other) => centroidWeight(other) - centroidWeight(one))
    .slice(0, MOST_COMPARED);
}

/** The weight of a sentence in the centroid of its date. */
function centroidWeight({ sentence, fit }: FittedSentence): number {
  const share = sentence.datePosition === 'elsewhere' ? DATELESS_SHARE : 1;
  return (fit * share) / (1 + PLACE_DECAY * sentence.index);
}

/** Scores the sentences of one date, best first, with the idf of terms in all dates together. */
function* createSentenceScorer(
  all: readonly FittedSentence[],
): SlicedWork<(fitted: readonly FittedSentence[]) => readonly ScoredSentence[]> {
  const terms = yield* mapSliced(all, ({ sentence }) => distinctTerms(sentenceText(sentence)));
  const termsBySentence = new Map(
    all.map(({ sentence }, at) => [sentence, terms[at] ?? new Set<string>()]),
  );
  const counts = documentFrequencies(termsBySentence.values());
  const idf = (term: string) => smoothedIdf(all.length, counts.get(term) ?? 1);
  const vectorOf = (sentence: DatedSentence) =>
    toUnitVector(
      new Map([...(termsBySentence.get(sentence) ?? [])].map((term) => [term, idf(term)])),
    );
  return (fitted) => {
    const vectors = fitted.map((one) => ({
      ...one,
      vector: vectorOf(one.sentence),
      share: centroidWeight(one),
    }));
    const centre = centroidOf(vectors);
    return vectors
      .map(({ sentence, fit, vector }) => {
        const quality = sentenceQuality(sentence, sentenceText(sentence));
        const score = fit * cosineSimilarity(vector, centre) * quality;
        return { sentence, fit, quality, vector, score };
      })
      .sort(byScoreThenPlace);
  };
}

/** Where an account is best, moves a report with the same content before it. */
function preferReport(scored: readonly ScoredSentence[]): readonly ScoredSentence[] {
  const [best] = scored;
  if (best?.sentence.article.kind !== 'chronicle') return scored;
  const same = scored.find(
    (one) =>
      one.sentence.article.kind === 'report' &&
      one.quality >= MIN_QUALITY &&
      one.fit >= MIN_FIT_SHARE * best.fit &&
      cosineSimilarity(one.vector, best.vector) >= SAME_DAY_CONTENT_COSINE,
  );
  return same ? [same, ...scored.filter((one) => one !== same)] : scored;
}

function byScoreThenPlace(one: ScoredSentence, other: ScoredSentence): number {
  if (one.score !== other.score) return other.score - one.score;
  const [a, b] = [one.sentence, other.sentence];
  if (a.article.id !== b.article.id) return a.article.id < b.article.id ? -1 : 1;
  return a.index - b.index;
}
