import type { Span } from '../../domain/span.ts';
import { extractTerms } from '../extract-terms.ts';
import type { StatementReading } from './read-statement.ts';

/** How long something lasts. */
interface Duration extends Span {
  readonly days: number;
  readonly measure: string;
  /** The term of what lasts. */
  readonly of: string;
}

/** Two spans of words that give one thing another length. */
export interface DurationPair {
  readonly one: Span;
  readonly other: Span;
}

/** Days of each measure of time, by its singular. */
const DAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    second: 1 / 86_400,
    minute: 1 / 1440,
    hour: 1 / 24,
    day: 1,
    week: 7,
    month: 30,
    year: 365,
  }).flatMap(([word, days]) => extractTerms(word).map(({ term }) => [term, days] as const)),
);

/** How far two lengths in different measures may lie apart and still be one: a month has 28 to 31 days. */
const MEASURE_TOLERANCE = 0.15;

/** "The truce lasted (for) at least": what stands before a length. */
const LASTED =
  /(?<noun>\p{L}{3,30}) (?:(?:has|have|had|only|already) ){0,2}(?:lasted|lasts|went on|ran|continued|dragged on) (?:for )?(?:\p{L}{2,9} ){0,2}$/u;

/** "10-day truce", "14-day-long truce", "two weeks of talks": what stands behind it. */
const OF_THING = /^(?:-long)? (?:of )?(?<noun>\p{L}{3,30})/u;

/** Characters around a length in which what lasts is looked for. */
const REACH = 60;

/** The lengths in which two statements differ: of one thing, in one measure or in two. */
export function otherDurations(
  one: StatementReading,
  other: StatementReading,
): readonly DurationPair[] {
  const [own, others] = [durationsIn(one), durationsIn(other)];
  return own.flatMap((here) => {
    const rivals = others.filter(({ of }) => of === here.of);
    const isShared = rivals.some((there) => lastAsLong(here, there));
    const rival = rivals.find((there) => !own.some((known) => lastAsLong(known, there)));
    return rival && !isShared ? [{ one: here, other: rival }] : [];
  });
}

function lastAsLong(one: Duration, other: Duration): boolean {
  if (one.measure === other.measure) return one.days === other.days;
  return Math.abs(one.days - other.days) <= MEASURE_TOLERANCE * Math.max(one.days, other.days);
}

function durationsIn({ text, numbers }: StatementReading): readonly Duration[] {
  return numbers.flatMap(({ value, upTo, measure, whole }): readonly Duration[] => {
    const days = DAYS.get(measure ?? '');
    if (measure === null || days === undefined || upTo !== null) return [];
    const before = text.slice(Math.max(0, whole.start - REACH), whole.start);
    const behind = text.slice(whole.end, whole.end + REACH);
    const noun = (LASTED.exec(before) ?? OF_THING.exec(behind))?.groups?.noun ?? '';
    const [of] = extractTerms(noun);
    return of
      ? [{ start: whole.start, end: whole.end, days: value * days, measure, of: of.term }]
      : [];
  });
}
