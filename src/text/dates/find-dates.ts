import type { NamedDay } from '../../domain/beat.ts';
import { dayNumber, parseDay } from '../../domain/calendar/civil-day.ts';
import type { DateMention, NumericOrder } from '../../domain/date-mention.ts';
import { anchoredOffset } from './engine/anchored-offset.ts';
import type { DateToken } from './engine/date-lexicon.ts';
import { type DiscourseState, isNarrativeText } from './engine/discourse-state.ts';
import { createDiscourseTracker } from './engine/discourse-tracker.ts';
import { mergeDatesWithTimes, modifierLength } from './engine/mention-extent.ts';
import { createRuleContexts } from './engine/rule-context.ts';
import { createRuleIndex, type RuleIndex } from './engine/rule-index.ts';
import { tokenize } from './engine/tokenize.ts';
import { COMPOUND_LENGTHS } from './rules/compound-lengths.ts';
import { DAY_LISTS } from './rules/day-lists.ts';
import { DAYS_BY_WEEKDAY } from './rules/days-by-weekday.ts';
import { DAYS_OF_MONTHS } from './rules/days-of-months.ts';
import { DECADES_AND_CENTURIES } from './rules/decades-and-centuries.ts';
import { DURATIONS, SETS } from './rules/durations.ts';
import { FULL_DATES } from './rules/full-dates.ts';
import { MONTHS_AND_SEASONS } from './rules/months-and-seasons.ts';
import { namedDayRules } from './rules/named-days.ts';
import { detectNumericOrder, NUMERIC_DATES } from './rules/numeric-dates.ts';
import { QUARTERS } from './rules/quarters.ts';
import { REFERENCES } from './rules/references.ts';
import { RELATIVE_DATES } from './rules/relative-dates.ts';
import { RELATIVE_YEARS } from './rules/relative-years.ts';
import { SPOKEN_TIMES } from './rules/spoken-times.ts';
import { TIMES } from './rules/times.ts';
import { TIMES_AGO } from './rules/times-ago.ts';
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
  ...DAY_LISTS,
  ...FULL_DATES,
  ...RELATIVE_YEARS,
  ...QUARTERS,
  ...ANAPHORIC_YEARS,
  ...MONTHS_AND_SEASONS,
  ...COMPOUND_LENGTHS,
  ...TIMES_AGO,
  ...WEEKDAYS_OF_WEEKS,
  ...DAYS_BY_WEEKDAY,
  ...DAYS_OF_MONTHS,
  ...WEEKDAYS,
  ...SETS,
  ...REFERENCES,
  ...RELATIVE_DATES,
  ...YEARS,
  ...DECADES_AND_CENTURIES,
  ...SPOKEN_TIMES,
  ...TIMES,
  ...DURATIONS,
];

/** Raised whenever the dates of some text change, so that what was stored of it is read again. */
export const DATES_VERSION = 7;

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
  const tracker = createDiscourseTracker(tokens, { published: day, isNarrative });
  const found: DateMention[] = [];
  let discourse: DiscourseState = {};
  for (let at = 0; at < tokens.length; ) {
    const told = tracker.before(at, discourse);
    const matchAt = (from: number) =>
      index.longestMatch(tokens, from, (length) => contexts.at(from, length, told));
    const mention = anchoredOffset(tokens, at, matchAt) ?? matchAt(at);
    discourse = told;
    if (!mention) {
      at += 1;
      continue;
    }
    const { length, interpretation } = mention;
    const { isNonAnchor: _, ...meant } = interpretation;
    discourse = tracker.after(at, length, interpretation, told);
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
