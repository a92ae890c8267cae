import { type PairMatrix, pairIndex } from '../../text/similarity/pair-matrix.ts';
import {
  documentFrequencies,
  type TermVector,
  toUnitVector,
} from '../../text/similarity/term-vector.ts';
import { SAME_STORY_COSINE } from '../../text/similarity/thresholds.ts';
import { mapSliced, type SlicedWork } from '../sliced-work.ts';
import { daysBetween } from '../wording/format-day.ts';
import { clusterByAverageLinkage } from './cluster-by-average-linkage.ts';
import { computeSimilarities } from './compute-similarities.ts';
import { isNewsOf, type NewReport } from './read-new-report.ts';
import type { Salience } from './salience.ts';

/** How fast reports grow unlike with each day between what they tell. */
const DAY_DECAY = 0.15;

/**
 * The power of the number of new reports that hold a term. A window's great matter fills it with
 * its own words, which must not become common by that (at 1 it falls apart where it is most of the
 * news); the words of the beat are held by the reports before, which count in full. Below .5
 * matters with the same people become one.
 */
const OWN_DAMPING = 0.7;

/**
 * As many reports more count as telling a term in their news. What stands below the news in all
 * reports, and in the news of few, is the beat's background and must not make one matter of all;
 * where two reports hold a term, that says little. At 4 a long background glues, at 0 matters fall
 * apart.
 */
const SMOOTHING = 1;

/** A matter that is new: the reports that tell of it, in the order in which they came. */
export interface Story {
  readonly reports: readonly NewReport[];
  /** How unlike it is to all that was reported before, from 0 to 1. */
  readonly novelty: number;
}

/** How many reports tell of a matter: what is done with it takes as long. */
export function sizeOf({ reports }: Story): number {
  return reports.length;
}

/**
 * What new reports are about, each matter once, in the order in which it was first reported.
 *
 * @param before of reports that came before them, which tell what is common on the beat
 */
export function* clusterStories(
  reports: readonly NewReport[],
  before: readonly Salience[],
): SlicedWork<readonly Story[]> {
  const own = yield* mapSliced(reports, ({ salience }) => withTerms(salience));
  const earlier = yield* mapSliced(before, withTerms);
  const telltale = yield* collectTermStatistics(own, earlier);
  const worded = (one: SalientTerms) => termVectorOf(one, telltale);
  const { among, maxToEarlier } = yield* computeSimilarities(
    yield* mapSliced(own, worded),
    yield* mapSliced(earlier, worded),
  );
  const days = reports.map((report) => daysBetween(FIRST_DAY, newsDayOfReport(report)));
  decayByDays(among, days);
  return (yield* clusterByAverageLinkage(among, SAME_STORY_COSINE)).map((places) => ({
    reports: places.flatMap((place) => reports[place] ?? []),
    novelty: mean(places.map((place) => 1 - (maxToEarlier[place] ?? 0))),
  }));
}

/** Makes reports the less alike, the more days lie between what they tell. */
function decayByDays({ values }: PairMatrix, days: readonly number[]): void {
  for (const [one, day] of days.entries()) {
    for (let other = 0; other < one; other += 1) {
      const place = pairIndex(one, other);
      const apart = Math.abs(day - (days[other] ?? 0));
      values[place] = (values[place] ?? 0) / (1 + DAY_DECAY * apart);
    }
  }
}

/** Days are counted from it. */
const FIRST_DAY = '1970-01-01';

/** The day that the first sentence with a date of its own tells of, where that is news. */
function newsDayOfReport({ sentences, day }: NewReport): string {
  const lead = sentences.find(
    ({ sentence: { datePosition, dating } }) =>
      datePosition === 'inside' && dating.precision === 'day' && dating.date <= day,
  );
  return lead && isNewsOf(day)(lead.sentence) ? lead.sentence.dating.date : day;
}

/** What each term counts in telling matters apart. */
interface TermStatistics {
  /** Above 0; the rarer the more. */
  idf(term: string): number;
  /** From 0 for what stands below the news alone, to 1 for what is said in it wherever it is said. */
  leadShare(term: string): number;
}

/** What a report is about, and all terms of that. */
interface SalientTerms {
  readonly salience: Salience;
  readonly terms: ReadonlySet<string>;
}

function withTerms(salience: Salience): SalientTerms {
  return { salience, terms: new Set([...salience.lead.keys(), ...salience.body.keys()]) };
}

function* collectTermStatistics(
  own: readonly SalientTerms[],
  earlier: readonly SalientTerms[],
): SlicedWork<TermStatistics> {
  const [here, there] = [
    documentFrequencies(own.map(termsOf)),
    documentFrequencies(earlier.map(termsOf)),
  ];
  yield;
  const above = documentFrequencies(
    [...own, ...earlier].map(({ salience }) => new Set(salience.lead.keys())),
  );
  yield;
  const size = own.length ** OWN_DAMPING + earlier.length;
  return {
    idf(term) {
      const held = (here.get(term) ?? 1) ** OWN_DAMPING + (there.get(term) ?? 0);
      return Math.log1p(size / held);
    },
    leadShare(term) {
      const all = (here.get(term) ?? 0) + (there.get(term) ?? 0);
      return ((above.get(term) ?? 0) + SMOOTHING) / (all + SMOOTHING);
    },
  };
}

/** Terms that are said again and again count by the logarithm. */
function termVectorOf(
  { salience, terms }: SalientTerms,
  { idf, leadShare }: TermStatistics,
): TermVector {
  const weight = (term: string) => {
    const below = (salience.body.get(term) ?? 0) * leadShare(term);
    return Math.log1p((salience.lead.get(term) ?? 0) + below) * idf(term);
  };
  return toUnitVector(new Map([...terms].map((term) => [term, weight(term)])));
}

function termsOf({ terms }: SalientTerms): ReadonlySet<string> {
  return terms;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / (numbers.length || 1);
}
