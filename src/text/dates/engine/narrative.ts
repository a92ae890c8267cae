import { dayFromNumber, yearOfIso } from '../civil-day.ts';
import type { Interpretation } from './date-rule.ts';
import type { DiscourseState } from './discourse-state.ts';
import type { DateToken } from './tokenize.ts';

/** Years before its publication that a history tells of. */
const NARRATIVE_MIN_AGE_YEARS = 1;

/** How many years a text must name before they can make it a history. */
const NARRATIVE_MIN_MENTIONS = 8;

/** In how many words a history names a year at least once, on the average. */
const NARRATIVE_WORDS_PER_MENTION = 400;

const TODAY = new Set(['today', 'yesterday', 'tomorrow', 'tonight']);

/** Whether most of the years that a text names lie well before its publication. */
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

/** How many years a day or month of an early year counts for. */
export const EXACT_DATE_WEIGHT = 2;

/**
 * The memory after a mention that ends at a token, with what it does for a story of the past that
 * a report tells: each early year in a row makes it likelier, a time of the present ends it.
 */
export function trackNarrative(
  discourse: DiscourseState,
  { value }: Interpretation,
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
