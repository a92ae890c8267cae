import { dayFromNumber, dayNumber, isDay, yearOfIso } from '../../../domain/calendar/civil-day.ts';
import type { DateToken } from './date-lexicon.ts';
import type { Section } from './section-heading.ts';

/** The latest day, month, year and quarter mentioned so far. */
export interface DiscourseState {
  /** A day number. */
  readonly day?: number;
  readonly month?: { readonly year: number; readonly month: number };
  readonly year?: number;
  readonly quarter?: { readonly year: number; readonly quarter: number };
  /** Whether a report that mentions a quarter went on to several quarters. */
  readonly isMultiQuarter?: boolean;
  /** The month and year that the latest mention spelt out, and the token it ended at. */
  readonly explicitMonth?: { readonly year: number; readonly month: number; readonly at: number };
  /** The weight of mentions in a row of early years, and the token the last ended at. */
  readonly narrative?: { readonly mentions: number; readonly at: number };
  /** The month that a span ends in which was told from its beginning. */
  readonly spanEnd?: { readonly year: number; readonly month: number };
  /** The year of the heading that the text stands under. */
  readonly section?: Section;
}

/** Lengths that reports tell results of: "the first nine months". */
const QUARTERS = /^P[69]M$/;

/** The discourse state after a mention with this value. Less exact mentions leave the exact ones unchanged. */
export function updateDiscourse(discourse: DiscourseState, value: string): DiscourseState {
  if (QUARTERS.test(value))
    return { ...discourse, isMultiQuarter: discourse.quarter !== undefined };
  const year = yearOfIso(value);
  if (year === undefined) return discourse;
  const quarter = /-Q(\d)$/.exec(value)?.[1];
  if (quarter !== undefined)
    return {
      ...discourse,
      year,
      quarter: { year, quarter: Number(quarter) },
      isMultiQuarter: false,
    };
  const [, month, day] = /^(?:BC)?\d{4}-(\d\d)(?:-(\d\d))?/.exec(value) ?? [];
  if (month === undefined) return { ...discourse, year };
  const inMonth = { year, month: Number(month) };
  if (day === undefined) return { ...discourse, year, month: inMonth };
  const civil = { ...inMonth, day: Number(day) };
  if (!isDay(civil)) return discourse;
  const number = dayNumber(civil);
  return { ...discourse, year: dayFromNumber(number).year, month: inMonth, day: number };
}

/** The state without a month or day that contradicts the latest year. */
export function keepConsistent({ day, month, ...rest }: DiscourseState): DiscourseState {
  const isThisYear = month !== undefined && month.year === rest.year;
  if (!isThisYear) return rest;
  const isThisMonth = day !== undefined && dayFromNumber(day).month === month.month;
  return isThisMonth ? { ...rest, month, day } : { ...rest, month };
}

/** Minimum age, in years before publication, of the years a narrative names. */
const NARRATIVE_MIN_AGE_YEARS = 1;

/** How many years a text must name before they can make it a history. */
const NARRATIVE_MIN_MENTIONS = 8;

/** In how many words a history names a year at least once, on the average. */
const NARRATIVE_WORDS_PER_MENTION = 400;

const TODAY = new Set(['today', 'yesterday', 'tomorrow', 'tonight']);

/**
 * Whether most years named in a text lie well before its publication, as in a narrative rather than
 * in news.
 */
export function isNarrativeText(
  tokens: readonly DateToken[],
  published: number | undefined,
): boolean {
  if (published === undefined) return true;
  const years = tokens.flatMap(({ kinds: { year } }) =>
    typeof year === 'number' && year < 2100 && (year > 1000 || isAncient(year)) ? [year] : [],
  );
  const early = years.filter((year) => isEarly(year, published));
  const today = tokens.filter(
    ({ word, kinds: { weekday } }) => weekday !== undefined || TODAY.has(word),
  );
  return (
    early.length >= NARRATIVE_MIN_MENTIONS &&
    early.length * 3 > years.length * 2 &&
    early.length > today.length * 2 &&
    early.length * NARRATIVE_WORDS_PER_MENTION > tokens.length
  );
}

/** Figures below 1000 are years where their era stands with them. */
function isAncient(year: number): boolean {
  return year <= 0;
}

function isEarly(year: number, published: number): boolean {
  return year < dayFromNumber(published).year - NARRATIVE_MIN_AGE_YEARS;
}

/**
 * Whether the text stands under a heading of another year than that of its publication, so that it
 * tells of that year.
 */
export function isInOtherYear({ section }: DiscourseState, published: number | undefined): boolean {
  if (section === undefined) return false;
  return published === undefined || section.year !== dayFromNumber(published).year;
}

/** How many years a day or month of an early year counts for. */
export const EXACT_DATE_WEIGHT = 2;

/**
 * The discourse state after a mention that ends at a token, with the weight of consecutive past
 * years updated; a present reference resets it.
 */
export function trackNarrative(
  discourse: DiscourseState,
  { value }: { readonly value: string | null },
  end: number,
  published: number | undefined,
): DiscourseState {
  const year = yearOfIso(value ?? '');
  if (published === undefined || (year === undefined && value !== 'PRESENT_REF')) return discourse;
  const { narrative, ...rest } = discourse;
  if (year === undefined || !isEarly(year, published)) return rest;
  const isExact = /-\d\d/.test(value ?? '');
  const mentions = (narrative?.mentions ?? 0) + (isExact ? EXACT_DATE_WEIGHT : 1);
  return { ...rest, narrative: { mentions, at: end } };
}
