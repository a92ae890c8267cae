import { daysBetween } from '../../domain/calendar/instant.ts';
import { mapSliced, type SlicedWork } from '../../domain/sliced-work.ts';
import { type PairMatrix, pairIndex } from '../../text/similarity/pair-matrix.ts';
import {
  documentFrequencies,
  type TermVector,
  toUnitVector,
} from '../../text/similarity/term-vector.ts';
import { SAME_STORY_COSINE } from '../../text/similarity/thresholds.ts';
import { clusterByAverageLinkage } from './cluster-by-average-linkage.ts';
import { computeSimilarities } from './compute-similarities.ts';
import { isNewsOf, type NewReport } from './read-new-report.ts';
import type { Salience } from './salience.ts';

/** How fast the similarity of reports falls with each day between their events. */
const DAY_DECAY = 0.15;

/**
 * The power of the number of new reports with a term. A story with many reports lowers the idf of
 * its own terms, which must stay distinctive (at 1 the story is split where it is most of the news);
 * the terms of the beat occur in the earlier reports, which count in full. Below .5 stories with the
 * same people are merged.
 */
const OWN_DAMPING = 0.7;

/**
 * Added to both numbers of reports in the lead share of a term. Terms of the beat's background, which
 * occur below the lead of most reports and in the lead of few, must not merge all stories; for a
 * term of two reports the share says little. At 4 background terms merge unrelated stories, at 0
 * one story is split.
 */
const SMOOTHING = 1;

/** A new story: its reports, in the order of their arrival. */
export interface Story {
  readonly reports: readonly NewReport[];
  /** 1 minus the highest similarity of its reports to an earlier one, on average; from 0 to 1. */
  readonly novelty: number;
}

/** The number of reports of a story, by which slices are measured. */
export function sizeOf({ reports }: Story): number {
  return reports.length;
}

/**
 * The stories of new reports, in the order in which each was first reported.
 *
 * @param before of earlier reports, which show what is common on the beat
 */
export function* clusterStories(
  reports: readonly NewReport[],
  before: readonly Salience[],
): SlicedWork<readonly Story[]> {
  const own = yield* mapSliced(reports, ({ salience }) => withTerms(salience));
  const earlier = yield* mapSliced(before, withTerms);
  const statistics = yield* collectTermStatistics(own, earlier);
  const toVector = (one: SalientTerms) => termVectorOf(one, statistics);
  const { among, maxToEarlier } = yield* computeSimilarities(
    yield* mapSliced(own, toVector),
    yield* mapSliced(earlier, toVector),
  );
  const days = reports.map((report) => daysBetween(FIRST_DAY, newsDayOfReport(report)));
  decayByDays(among, days);
  return (yield* clusterByAverageLinkage(among, SAME_STORY_COSINE)).map((places) => ({
    reports: places.flatMap((place) => reports[place] ?? []),
    novelty: mean(places.map((place) => 1 - (maxToEarlier[place] ?? 0))),
  }));
}

/** Lowers the similarity of reports with the days between their events. */
function decayByDays({ values }: PairMatrix, days: readonly number[]): void {
  for (const [one, day] of days.entries()) {
    for (let other = 0; other < one; other += 1) {
      const place = pairIndex(one, other);
      const apart = Math.abs(day - (days[other] ?? 0));
      values[place] = (values[place] ?? 0) / (1 + DAY_DECAY * apart);
    }
  }
}

/** Days are counted from this one. */
const FIRST_DAY = '1970-01-01';

/** The day of the first sentence with a date of its own, where that is news. */
function newsDayOfReport({ sentences, day }: NewReport): string {
  const lead = sentences.find(
    ({ sentence: { datePosition, dating } }) =>
      datePosition === 'inside' && dating.precision === 'day' && dating.date <= day,
  );
  return lead && isNewsOf(day)(lead.sentence) ? lead.sentence.dating.date : day;
}

/** How well each term distinguishes stories. */
interface TermStatistics {
  /** The inverse document frequency, above 0. */
  idf(term: string): number;
  /** The share of the reports with the term that have it in their lead, smoothed; from 0 to 1. */
  leadShare(term: string): number;
}

/** The salience of a report, and all its terms. */
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
      const frequency = (here.get(term) ?? 1) ** OWN_DAMPING + (there.get(term) ?? 0);
      return Math.log1p(size / frequency);
    },
    leadShare(term) {
      const all = (here.get(term) ?? 0) + (there.get(term) ?? 0);
      return ((above.get(term) ?? 0) + SMOOTHING) / (all + SMOOTHING);
    },
  };
}

/** The unit vector of a report: the logarithm of each term's salience, times its idf. */
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
