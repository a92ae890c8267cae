import type { NamedDay } from '../../domain/beat.ts';
import { dayNumber, parseDay, yearOfIso } from '../../domain/calendar/civil-day.ts';
import type { DateMention, NumericOrder } from '../../domain/date-mention.ts';
import type { DateToken } from './engine/date-lexicon.ts';
import type { Interpretation } from './engine/date-rule.ts';
import {
  type DiscourseState,
  isNarrativeText,
  keepConsistent,
  trackNarrative,
  updateDiscourse,
} from './engine/discourse-state.ts';
import { mergeDatesWithTimes, modifierLength } from './engine/mention-extent.ts';
import { createRuleContexts } from './engine/rule-context.ts';
import { createRuleIndex, type RuleIndex } from './engine/rule-index.ts';
import { tokenize } from './engine/tokenize.ts';
import { DAYS_OF_MONTHS } from './rules/days-of-months.ts';
import { DURATIONS, SETS } from './rules/durations.ts';
import { FULL_DATES } from './rules/full-dates.ts';
import { MONTHS_AND_SEASONS } from './rules/months-and-seasons.ts';
import { namedDayRules } from './rules/named-days.ts';
import { detectNumericOrder, NUMERIC_DATES } from './rules/numeric-dates.ts';
import { QUARTERS } from './rules/quarters.ts';
import { REFERENCES, RELATIVE_DATES } from './rules/relative-dates.ts';
import { TIMES } from './rules/times.ts';
import { WEEKDAYS } from './rules/weekdays.ts';
import { WEEKDAYS_OF_WEEKS } from './rules/weekdays-of-weeks.ts';
import { ANAPHORIC_YEARS, YEARS } from './rules/years.ts';

interface DateContext {
  /** ISO 8601 day or time of publication. */
  readonly published: string | null;
  /** Days that are called by a name on the beat. */
  readonly namedDays?: readonly NamedDay[];
  /** How the outlet writes dates in figures; without it the text itself may tell. */
  readonly numericOrder?: NumericOrder | undefined;
}

const NO_DAYS: readonly NamedDay[] = [];

/** All rules. Of those that match equally many words the first decides. */
const RULES = [
  ...NUMERIC_DATES,
  ...FULL_DATES,
  ...QUARTERS,
  ...ANAPHORIC_YEARS,
  ...MONTHS_AND_SEASONS,
  ...WEEKDAYS_OF_WEEKS,
  ...DAYS_OF_MONTHS,
  ...WEEKDAYS,
  ...SETS,
  ...REFERENCES,
  ...RELATIVE_DATES,
  ...YEARS,
  ...TIMES,
  ...DURATIONS,
];

/** Raised whenever the dates of some text change, so that what was stored of it is read again. */
export const DATES_VERSION = 2;

/**
 * The times that a text mentions, in order, without overlap. What the words leave open is resolved
 * against the publication date, the tense and earlier mentions; without them the value is `null`.
 *
 * Values and extents follow the TimeML annotation guidelines (TIMEX3).
 */
export function findDates(
  text: string,
  { published, namedDays = NO_DAYS, numericOrder }: DateContext,
): readonly DateMention[] {
  const tokens = tokenize(text);
  const day = publicationDay(published);
  const index = indexFor(namedDays);
  const isNarrative = isNarrativeText(tokens, day);
  const contexts = createRuleContexts(tokens, {
    published: day,
    isNarrative,
    isOrthodox: isOrthodox(tokens),
    numericOrder: numericOrder ?? detectNumericOrder(tokens),
  });
  const found: DateMention[] = [];
  let discourse: DiscourseState = {};
  for (let at = 0; at < tokens.length; ) {
    const mention = index.longestMatch(tokens, at, (length) => contexts.at(at, length, discourse));
    if (!mention) {
      at += 1;
      continue;
    }
    const { length, interpretation } = mention;
    const { isNonAnchor = isNonAnchorMention(tokens, at, interpretation, discourse), ...meant } =
      interpretation;
    if (!isNonAnchor)
      discourse = trackNarrative(
        discourseAfter(discourse, meant, at + length),
        meant,
        at + length,
        day,
      );
    if (isNarrative) discourse = keepConsistent(discourse);
    contexts.recordMention(at, at + length, interpretation.value);
    found.push({
      ...spanOf(tokens, at - modifierLength(tokens, at, interpretation), at + length),
      ...meant,
    });
    at += length;
  }
  return mergeDatesWithTimes(text, found);
}

/** Indexes by the named days they hold: making one takes longer than reading an article. */
const indexes = new WeakMap<readonly NamedDay[], RuleIndex>();

function indexFor(namedDays: readonly NamedDay[]): RuleIndex {
  const known = indexes.get(namedDays);
  if (known) return known;
  const index = createRuleIndex([...namedDayRules(namedDays), ...RULES]);
  indexes.set(namedDays, index);
  return index;
}

/** The discourse state after a mention that ends at a token. */
function discourseAfter(
  discourse: DiscourseState,
  { value, basis }: Interpretation,
  end: number,
): DiscourseState {
  if (yearOfIso(value ?? '') === undefined) return updateDiscourse(discourse, value ?? '');
  const { explicitMonth, ...rest } = updateDiscourse(discourse, value ?? '');
  const isMonth = /^\d{4}-\d\d/.test(value ?? '');
  const isSpelt = basis === 'stated' || discourse.explicitMonth?.year === rest.month?.year;
  return isMonth && isSpelt && rest.month
    ? { ...rest, explicitMonth: { ...rest.month, at: end } }
    : rest;
}

const UP_TO = /^(?:to|until|till|through|-)$/;

/**
 * Whether a mention leaves the anchor unchanged: the end of a range ("from October 1936 to 1 April
 * 1939") and an earlier year after "since".
 */
function isNonAnchorMention(
  tokens: readonly DateToken[],
  at: number,
  { value }: Interpretation,
  { year: told }: DiscourseState,
): boolean {
  const year = yearOfIso(value ?? '');
  if (year === undefined || told === undefined) return false;
  const before = tokens[at - 1]?.word ?? '';
  if (before === 'since') return year < told;
  const isExact = /^(?:BC)?\d{4}-\d\d/.test(value ?? '');
  return isExact && year > told && UP_TO.test(before);
}

function spanOf(tokens: readonly DateToken[], from: number, to: number) {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function publicationDay(published: string | null): number | undefined {
  const day = parseDay(published ?? '');
  return day && day.year > 0 ? dayNumber(day) : undefined;
}

/** Whether a text speaks of the eastern churches and of no other. */
function isOrthodox(tokens: readonly DateToken[]): boolean {
  const words = new Set(tokens.map(({ word }) => word));
  return (
    words.has('orthodox') && !['catholic', 'protestant', 'western'].some((word) => words.has(word))
  );
}
