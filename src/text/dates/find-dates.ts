import type { NamedDay } from '../../domain/beat.ts';
import type { DateMention, NumericOrder } from '../../domain/date-mention.ts';
import { MONTHS_AND_SEASONS } from './bare-months.ts';
import { dayNumber, isDay, yearIn } from './civil-day.ts';
import { composed } from './compose.ts';
import { DURATIONS } from './durations.ts';
import { FULL_DATES } from './full-dates.ts';
import { isHistory, narrated } from './histories.ts';
import { leadInLength } from './lead-ins.ts';
import { coherent, type Memory, remembering } from './memory.ts';
import { namedDayRules } from './named-days.ts';
import { NUMERIC_DATES, numericOrderOf } from './numeric-dates.ts';
import { QUARTERS } from './quarters.ts';
import { REFERENCES } from './references.ts';
import { RELATIVE } from './relative.ts';
import type { Meaning } from './rule.ts';
import { type RuleIndex, ruleIndex } from './rule-index.ts';
import { createScenes } from './scenes.ts';
import { SETS } from './sets.ts';
import { TIMES } from './times.ts';
import { type Token, tokensOf } from './tokens.ts';
import { TOLD_YEARS } from './told-years.ts';
import { WEEKDAYS } from './weekdays.ts';
import { YEARS } from './years.ts';

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
  ...TOLD_YEARS,
  ...MONTHS_AND_SEASONS,
  ...WEEKDAYS,
  ...SETS,
  ...REFERENCES,
  ...RELATIVE,
  ...YEARS,
  ...TIMES,
  ...DURATIONS,
];

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
  const tokens = tokensOf(text);
  const day = dayOf(published);
  const index = indexFor(namedDays);
  const isTold = isHistory(tokens, day);
  const scenes = createScenes(tokens, {
    published: day,
    isHistory: isTold,
    isOrthodox: isOrthodox(tokens),
    numericOrder: numericOrder ?? numericOrderOf(tokens),
  });
  const found: DateMention[] = [];
  let memory: Memory = {};
  for (let at = 0; at < tokens.length; ) {
    const mention = index.longest(tokens, at, (length) => scenes.at(at, length, memory));
    if (!mention) {
      at += 1;
      continue;
    }
    const { length, meaning } = mention;
    const { isAside = isBeside(tokens, at, meaning, memory), ...meant } = meaning;
    if (!isAside) memory = narrated(after(memory, meant, at + length), meant, at + length, day);
    if (isTold) memory = coherent(memory);
    scenes.remember(at, at + length, meaning.value);
    found.push({
      ...spanOf(tokens, at - leadInLength(tokens, at, meaning), at + length),
      ...meant,
    });
    at += length;
  }
  return composed(text, found);
}

/** Indexes by the named days they hold: making one takes longer than reading an article. */
const indexes = new WeakMap<readonly NamedDay[], RuleIndex>();

function indexFor(namedDays: readonly NamedDay[]): RuleIndex {
  const known = indexes.get(namedDays);
  if (known) return known;
  const index = ruleIndex([...namedDayRules(namedDays), ...RULES]);
  indexes.set(namedDays, index);
  return index;
}

/** The memory after a mention that ends at a token. */
function after(memory: Memory, { value, basis }: Meaning, end: number): Memory {
  if (yearIn(value ?? '') === undefined) return remembering(memory, value ?? '');
  const { spelt: _, ...rest } = remembering(memory, value ?? '');
  const isMonth = /^\d{4}-\d\d/.test(value ?? '');
  const isSpelt = basis === 'stated' || memory.spelt?.year === rest.month?.year;
  return isMonth && isSpelt && rest.month ? { ...rest, spelt: { ...rest.month, at: end } } : rest;
}

const UP_TO = /^(?:to|until|till|through|-)$/;

/**
 * Whether a story goes on from what was told before a mention: "from October 1936 to 1 April 1939"
 * begins at the beginning, and "since 1933" looks back.
 */
function isBeside(
  tokens: readonly Token[],
  at: number,
  { value }: Meaning,
  { year: told }: Memory,
): boolean {
  const year = yearIn(value ?? '');
  if (year === undefined || told === undefined) return false;
  const before = tokens[at - 1]?.word ?? '';
  if (before === 'since') return year < told;
  const isExact = /^(?:BC)?\d{4}-\d\d/.test(value ?? '');
  return isExact && year > told && UP_TO.test(before);
}

function spanOf(tokens: readonly Token[], from: number, to: number) {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function dayOf(published: string | null): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '') ?? [];
  const civil = { year: Number(year), month: Number(month), day: Number(day) };
  return civil.year > 0 && isDay(civil) ? dayNumber(civil) : undefined;
}

/** Whether a text speaks of the eastern churches and of no other. */
function isOrthodox(tokens: readonly Token[]): boolean {
  const words = new Set(tokens.map(({ word }) => word));
  return (
    words.has('orthodox') && !['catholic', 'protestant', 'western'].some((word) => words.has(word))
  );
}
