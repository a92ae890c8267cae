import { daysBetween } from '../calendar.ts';
import { mapped, type Steps } from '../steps.ts';
import { frequencies, normalized, type Wording } from '../timeline/wording.ts';
import { grouped } from './grouping.ts';
import { likenessesOf } from './likenesses.ts';
import { isNewsOf, type NewReport } from './new-report.ts';
import { type Pairs, placeOf } from './pairs.ts';
import type { Salience } from './salience.ts';

/**
 * How alike reports are on average (the cosine of their wordings) to tell of one matter. Useful
 * range .16 to .24: below it two rounds of talks become one, above it one meeting is told twice.
 */
const ONE_MATTER_FROM = 0.2;

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
const DOUBT = 1;

/** A matter that is new: the reports that tell of it, in the order in which they came. */
export interface Matter {
  readonly reports: readonly NewReport[];
  /** How unlike it is to all that was reported before, from 0 to 1. */
  readonly novelty: number;
}

/** How many reports tell of a matter: what is done with it takes as long. */
export function sizeOf({ reports }: Matter): number {
  return reports.length;
}

/**
 * What new reports are about, each matter once, in the order in which it was first reported.
 *
 * @param before of reports that came before them, which tell what is common on the beat
 */
export function* mattersOf(
  reports: readonly NewReport[],
  before: readonly Salience[],
): Steps<readonly Matter[]> {
  const own = yield* mapped(reports, ({ salience }) => withTerms(salience));
  const earlier = yield* mapped(before, withTerms);
  const telltale = yield* telltaleOf(own, earlier);
  const worded = (one: Termed) => wordingOf(one, telltale);
  const { among, toEarlier } = yield* likenessesOf(
    yield* mapped(own, worded),
    yield* mapped(earlier, worded),
  );
  const days = reports.map((report) => daysBetween(FIRST_DAY, dayTold(report)));
  fade(among, days);
  return (yield* grouped(among, ONE_MATTER_FROM)).map((places) => ({
    reports: places.flatMap((place) => reports[place] ?? []),
    novelty: mean(places.map((place) => 1 - (toEarlier[place] ?? 0))),
  }));
}

/** Makes reports the less alike, the more days lie between what they tell. */
function fade({ values }: Pairs, days: readonly number[]): void {
  for (const [one, day] of days.entries()) {
    for (let other = 0; other < one; other += 1) {
      const place = placeOf(one, other);
      const apart = Math.abs(day - (days[other] ?? 0));
      values[place] = (values[place] ?? 0) / (1 + DAY_DECAY * apart);
    }
  }
}

/** Days are counted from it. */
const FIRST_DAY = '1970-01-01';

/** The day that the first sentence with a date of its own tells of, where that is news. */
function dayTold({ told, day }: NewReport): string {
  const lead = told.find(
    ({ telling: { dated, dating } }) =>
      dated === 'inside' && dating.precision === 'day' && dating.date <= day,
  );
  return lead && isNewsOf(day)(lead.telling) ? lead.telling.dating.date : day;
}

/** What each term counts in telling matters apart. */
interface Telltale {
  /** Above 0; the rarer the more. */
  rarity(term: string): number;
  /** From 0 for what stands below the news alone, to 1 for what is said in it wherever it is said. */
  newsworth(term: string): number;
}

/** What a report is about, and all terms of that. */
interface Termed {
  readonly salience: Salience;
  readonly terms: ReadonlySet<string>;
}

function withTerms(salience: Salience): Termed {
  return { salience, terms: new Set([...salience.above.keys(), ...salience.below.keys()]) };
}

function* telltaleOf(own: readonly Termed[], earlier: readonly Termed[]): Steps<Telltale> {
  const [here, there] = [frequencies(own.map(termsOf)), frequencies(earlier.map(termsOf))];
  yield;
  const above = frequencies(
    [...own, ...earlier].map(({ salience }) => new Set(salience.above.keys())),
  );
  yield;
  const size = own.length ** OWN_DAMPING + earlier.length;
  return {
    rarity(term) {
      const held = (here.get(term) ?? 1) ** OWN_DAMPING + (there.get(term) ?? 0);
      return Math.log1p(size / held);
    },
    newsworth(term) {
      const all = (here.get(term) ?? 0) + (there.get(term) ?? 0);
      return ((above.get(term) ?? 0) + DOUBT) / (all + DOUBT);
    },
  };
}

/** Terms that are said again and again count by the logarithm. */
function wordingOf({ salience, terms }: Termed, { rarity, newsworth }: Telltale): Wording {
  const weight = (term: string) => {
    const below = (salience.below.get(term) ?? 0) * newsworth(term);
    return Math.log1p((salience.above.get(term) ?? 0) + below) * rarity(term);
  };
  return normalized(new Map([...terms].map((term) => [term, weight(term)])));
}

function termsOf({ terms }: Termed): ReadonlySet<string> {
  return terms;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / (numbers.length || 1);
}
