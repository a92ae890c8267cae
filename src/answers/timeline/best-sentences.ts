import { createSimilarityIndex } from '../../text/similarity/similarity-index.ts';
import {
  cosineSimilarity,
  distinctTerms,
  documentFrequencies,
  type TermVector,
  toUnitVector,
} from '../../text/similarity/term-vector.ts';
import { createSliceMeter, mapSliced, runAtOnce, type SlicedWork } from '../sliced-work.ts';
import type { FittedSentence } from './importance.ts';
import type { DatedSentence } from './read-dated-sentences.ts';
import { sentenceQuality } from './sentence-quality.ts';

/**
 * How alike two sentences may be (the cosine of their wordings) for both to be shown. Below .3
 * what a date has in common with the next one is lost; above .7 wire copy is shown twice.
 */
const DUPLICATE_FROM = 0.5;

/**
 * What a sentence that has no date of its own counts in saying what its date is about: it may
 * tell of the day before. At 0 a day's own news is lost, at 1 the background is as loud.
 */
const DATELESS_SHARE = 0.5;

/** How fast what a sentence counts in that falls with each sentence before it; 0 to .05 measure alike. */
const PLACE_DECAY = 0.02;

/**
 * Sentences of a date that are compared, those dated and first in their articles before others. The
 * centre of a few hundred is the centre of all, and the event loop is held up no longer for more.
 */
const MOST_COMPARED = 300;

/**
 * How alike a report's sentence must be to an account's, and how well it must fit and read beside
 * it, to be shown in its place: the chronicle gives way to an outlet that tells the same.
 */
const SAME_CONTENT_FROM = 0.1;
const FIT_SHARE_FROM = 0.8;
const QUALITY_SHARE_FROM = 0.9;

/** Sentences that are weighed in one step: some milliseconds. */
const SENTENCES_PER_SLICE = 100;

interface ScoredSentence {
  readonly sentence: DatedSentence;
  readonly fit: number;
  readonly quality: number;
  readonly vector: TermVector;
  readonly score: number;
}

/**
 * For each date the sentences that tell it best: near to what all sentences of the date have in
 * common, fit for the subject, and good to read alone. No two of the whole timeline are alike.
 *
 * @param byDate the tellings of each date, by date
 * @param most sentences of a date, at most
 * @returns best first; dates of which nothing is left to tell are missing
 */
export function bestSentences(
  byDate: ReadonlyMap<string, readonly FittedSentence[]>,
  most: number,
): ReadonlyMap<string, readonly DatedSentence[]> {
  return runAtOnce(bestSentencesSliced(byDate, most));
}

/** The same in steps, between which others may take their turn. */
export function* bestSentencesSliced(
  byDate: ReadonlyMap<string, readonly FittedSentence[]>,
  most: number,
): SlicedWork<ReadonlyMap<string, readonly DatedSentence[]>> {
  const compared = new Map(
    [...byDate].map(([date, fitted]) => [date, topByCentroidWeight(fitted)]),
  );
  const weigh = yield* createSentenceScorer([...compared.values()].flat());
  const isTime = createSliceMeter(SENTENCES_PER_SLICE);
  const shown = createSimilarityIndex(DUPLICATE_FROM);
  const best = new Map<string, readonly DatedSentence[]>();
  for (const [date, fitted] of compared) {
    if (isTime(fitted.length)) yield;
    const own: DatedSentence[] = [];
    for (const { sentence, vector } of preferReport(weigh(fitted))) {
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

/** What a sentence counts in saying what its date is about. */
function centroidWeight({ sentence, fit }: FittedSentence): number {
  const share = sentence.datePosition === 'elsewhere' ? DATELESS_SHARE : 1;
  return (fit * share) / (1 + PLACE_DECAY * sentence.index);
}

/** Weighs the tellings of one date, best first; how rare a term is, all dates together tell. */
function* createSentenceScorer(
  all: readonly FittedSentence[],
): SlicedWork<(fitted: readonly FittedSentence[]) => readonly ScoredSentence[]> {
  const terms = yield* mapSliced(all, ({ sentence }) => distinctTerms(textOf(sentence)));
  const held = new Map(all.map(({ sentence }, at) => [sentence, terms[at] ?? new Set<string>()]));
  const counts = documentFrequencies(held.values());
  const rarity = (term: string) => Math.log(1 + all.length / (counts.get(term) ?? 1));
  const vectorOf = (sentence: DatedSentence) =>
    toUnitVector(new Map([...(held.get(sentence) ?? [])].map((term) => [term, rarity(term)])));
  return (fitted) => {
    const worded = fitted.map((one) => ({ ...one, vector: vectorOf(one.sentence) }));
    const centre = centroid(worded);
    return worded
      .map(({ sentence, fit, vector }) => {
        const quality = sentenceQuality(sentence, textOf(sentence));
        const score = fit * cosineSimilarity(vector, centre) * quality;
        return { sentence, fit, quality, vector, score };
      })
      .sort(byScoreThenPlace);
  };
}

/** Puts the report that tells the same as the best account before it. */
function preferReport(weighed: readonly ScoredSentence[]): readonly ScoredSentence[] {
  const [best] = weighed;
  if (best?.sentence.article.kind !== 'chronicle') return weighed;
  const same = weighed.find(
    (one) =>
      one.sentence.article.kind === 'report' &&
      one.quality >= QUALITY_SHARE_FROM &&
      one.fit >= FIT_SHARE_FROM * best.fit &&
      cosineSimilarity(one.vector, best.vector) >= SAME_CONTENT_FROM,
  );
  return same ? [same, ...weighed.filter((one) => one !== same)] : weighed;
}

/** What the sentences of a date have in common. */
function centroid(
  worded: readonly (FittedSentence & { readonly vector: TermVector })[],
): TermVector {
  const sum = new Map<string, number>();
  for (const one of worded) {
    const share = centroidWeight(one);
    for (const [term, weight] of one.vector) sum.set(term, (sum.get(term) ?? 0) + share * weight);
  }
  return toUnitVector(sum);
}

function byScoreThenPlace(one: ScoredSentence, other: ScoredSentence): number {
  if (one.score !== other.score) return other.score - one.score;
  const [a, b] = [one.sentence, other.sentence];
  if (a.article.id !== b.article.id) return a.article.id < b.article.id ? -1 : 1;
  return a.index - b.index;
}

function textOf({ article, span }: DatedSentence): string {
  return article.text.slice(span.start, span.end);
}
