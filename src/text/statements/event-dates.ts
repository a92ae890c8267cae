import type { DateMention } from '../../domain/date-mention.ts';
import type { Span } from '../../domain/span.ts';
import { isFigure } from '../similarity/figures.ts';
import type { StatementReading } from './read-statement.ts';

/** A date of a statement beside the date that another text gives the same event. */
export interface DatePair {
  readonly date: DateMention;
  readonly counterpart: DateMention;
  /** Whether one date holds the other: a day in its month. */
  readonly relation: 'same' | 'other';
  /** How much what is told of both dates has in common; 0 where it is nothing. */
  readonly similarity: number;
}

/** A year, month, day or clock time of a day in ISO form. */
const CALENDAR_DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d(?::\d\d)?)?)?)?(?=$|T)/;

const DAY_CHARACTERS = '2031-05-06'.length;

/** The similarity from which one shared word is of the event: it stands next to both dates, or nearly. */
const MIN_SIMILARITY = 0.6;

/** Dates of a statement that are compared, at most: more are a chronology. */
const MAX_DATES = 24;

/** The year, month, day or clock time of a date; nothing where it is a week, a season or unknown. */
export function calendarDateOf({ value }: Pick<DateMention, 'value'>): string | null {
  return CALENDAR_DATE.exec(value ?? '')?.[0] ?? null;
}

interface DatedEvent {
  readonly mention: DateMention;
  readonly value: string;
  /** The zone that is named of a clock time. */
  readonly zone: string | null;
  /** The terms of its clause, and how near each stands to the date: from 0 to 1. */
  readonly terms: ReadonlyMap<string, number>;
}

/**
 * The dates of a statement with their counterparts in another text: of its dates the one whose
 * clause tells most of the same, near to the date. A date of which nothing else is told is paired
 * with one of the same value alone.
 */
export function pairDates(one: StatementReading, other: StatementReading): readonly DatePair[] {
  const [own, others] = [datedEvents(one), datedEvents(other)];
  return own.flatMap((event) => {
    const pairs = others.flatMap((there): readonly DatePair[] => {
      const relation = holds(event.value, there.value) ? 'same' : 'other';
      const isRival = isComparable(event, there) && !own.some((one) => accountsFor(one, there));
      if (relation === 'other' && !isRival) return [];
      const similarity = similarityOf(event.terms, there.terms);
      return [{ date: event.mention, counterpart: there.mention, relation, similarity }];
    });
    const [first, ...rest] = pairs;
    return first ? [rest.reduce((best, pair) => (isBetter(pair, best) ? pair : best), first)] : [];
  });
}

function isBetter(pair: DatePair, best: DatePair): boolean {
  if (pair.similarity !== best.similarity) return pair.similarity > best.similarity;
  return pair.relation === 'same' && best.relation === 'other';
}

/** Whether one of two dates lies in the other. */
function holds(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** Whether a date of the other text is one of the statement's; of a clock time its day alone is not. */
function accountsFor(own: DatedEvent, { value }: DatedEvent): boolean {
  const isTime = (one: string) => one.length > DAY_CHARACTERS;
  return holds(own.value, value) && (isTime(own.value) || !isTime(value));
}

/** Whether two dates are as exact as each other; clock times of one day only in one zone. */
function isComparable(one: DatedEvent, other: DatedEvent): boolean {
  const [day, otherDay] = [one.value, other.value].map((value) => value.slice(0, DAY_CHARACTERS));
  if (day !== otherDay) return day?.length === otherDay?.length;
  return one.value.length === other.value.length && one.zone === other.zone;
}

/** Characters from a clock time in which its zone stands. */
const ZONE_REACH = 32;

function zoneOf(text: string, { start, end }: Span): string | null {
  const words = text.slice(start, Math.min(text.length, Math.max(end, start + ZONE_REACH)));
  return /\b(?:GMT|UTC|[A-Z]{2,3}T)\b|\p{Lu}\p{Ll}{1,24}(?= time\b)/u.exec(words)?.[0] ?? null;
}

function datedEvents(reading: StatementReading): readonly DatedEvent[] {
  const clauses = clausesOf(reading.text);
  return reading.dates.slice(0, MAX_DATES).flatMap((mention) => {
    const value = calendarDateOf(mention);
    const clause = clauses.find(({ end }) => mention.start < end);
    if (!value || !clause) return [];
    const zone = zoneOf(reading.text, mention);
    return [{ mention, value, zone, terms: termsAround(reading, mention, clause) }];
  });
}

/** Where what is told of one date ends and what is told of the next begins. */
const CLAUSE_END =
  /[;:—–]|[.!?]["”’)]?\s(?=["“‘(]?\p{Lu})|,? (?:while|whereas|although|though|but)\b|, (?:and|which|who|where|when|before|after|then)\b/gu;

function clausesOf(text: string): readonly Span[] {
  const ends = [...text.matchAll(CLAUSE_END)].map(({ 0: mark, index }) => index + mark.length);
  return [...ends, text.length].map((end, at) => ({ start: ends[at - 1] ?? 0, end }));
}

/** Figures count as words do: the first one on either side of the date 1, the next one a half, a third and so on. */
function termsAround(
  { terms, dates }: StatementReading,
  mention: Span,
  { start, end }: Span,
): ReadonlyMap<string, number> {
  const inside = terms.filter(
    (term) =>
      term.start >= start &&
      term.start < end &&
      !dates.some((date) => date.start <= term.start && term.start < date.end),
  );
  const before = inside.filter((term) => term.start < mention.start).toReversed();
  const behind = inside.filter((term) => term.start >= mention.end);
  const weights = new Map<string, number>();
  for (const side of [before, behind]) {
    for (const [at, { term }] of side.entries()) {
      weights.set(term, Math.max(weights.get(term) ?? 0, 1 / (at + 1)));
    }
  }
  return weights;
}

function similarityOf(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): number {
  const shared = [...one].filter(([term]) => other.has(term));
  const sum = shared.reduce((all, [term, weight]) => all + weight * (other.get(term) ?? 0), 0);
  const isTelling = shared.length > 1 || shared.some(([term]) => isFigure(term));
  return isTelling || sum >= MIN_SIMILARITY ? sum : 0;
}
