import type { NamedDay } from '../../domain/beat.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import { MONTHS_AND_SEASONS } from './bare-months.ts';
import { civilDay, dayNumber, isDay } from './civil-day.ts';
import { composed } from './compose.ts';
import { DURATIONS } from './durations.ts';
import { FULL_DATES } from './full-dates.ts';
import { leadInLength } from './lead-ins.ts';
import { coherent, type Memory, remembering } from './memory.ts';
import { namedDayRules } from './named-days.ts';
import { QUARTERS } from './quarters.ts';
import { REFERENCES } from './references.ts';
import { RELATIVE } from './relative.ts';
import type { Meaning } from './rule.ts';
import { type RuleIndex, ruleIndex } from './rule-index.ts';
import { createScenes } from './scenes.ts';
import { SETS } from './sets.ts';
import { TIMES } from './times.ts';
import { type Token, tokensOf } from './tokens.ts';
import { WEEKDAYS } from './weekdays.ts';
import { YEARS } from './years.ts';

interface DateContext {
  /** ISO 8601 day or time of publication. */
  readonly published: string | null;
  /** Days that are called by a name on the beat. */
  readonly namedDays?: readonly NamedDay[];
}

const NO_DAYS: readonly NamedDay[] = [];

/** All rules. Of those that match equally many words the first decides. */
const RULES = [
  ...FULL_DATES,
  ...QUARTERS,
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
  { published, namedDays = NO_DAYS }: DateContext,
): readonly DateMention[] {
  const tokens = tokensOf(text);
  const day = dayOf(published);
  const index = indexFor(namedDays);
  const isTold = isHistory(tokens, day);
  const scenes = createScenes(tokens, {
    published: day,
    isHistory: isTold,
    isOrthodox: isOrthodox(tokens),
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
    const { isAside = false, ...meant } = meaning;
    if (!isAside) memory = after(memory, meant, at + length);
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
  const { spelt: _, ...rest } = remembering(memory, value ?? '');
  const isMonth = /^\d{4}-\d\d/.test(value ?? '');
  const isSpelt = basis === 'stated' || memory.spelt?.year === rest.month?.year;
  return isMonth && isSpelt && rest.month ? { ...rest, spelt: { ...rest.month, at: end } } : rest;
}

function spanOf(tokens: readonly Token[], from: number, to: number) {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function dayOf(published: string | null): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '') ?? [];
  const civil = { year: Number(year), month: Number(month), day: Number(day) };
  return day !== undefined && isDay(civil) ? dayNumber(civil) : undefined;
}

/** Years before its publication that a history tells of. */
const HISTORY_YEARS = 1;

/** How many years a text must name before they can make it a history. */
const HISTORY_MENTIONS = 8;

const TODAY = new Set(['today', 'yesterday', 'tomorrow', 'tonight']);

/** In how many words a history names a year at least once, on the average. */
const HISTORY_WORDS = 400;

/** Whether most of the years that a text names lie well before its publication. */
function isHistory(tokens: readonly Token[], published: number | undefined): boolean {
  if (published === undefined) return true;
  const now = civilDay(published).year;
  const years = tokens.flatMap(({ kinds: { year } }) =>
    typeof year === 'number' && year > 1000 && year < 2100 ? [year] : [],
  );
  const early = years.filter((year) => year < now - HISTORY_YEARS);
  const today = tokens.filter(
    ({ word, kinds: { weekday } }) => weekday !== undefined || TODAY.has(word),
  );
  return (
    early.length >= HISTORY_MENTIONS &&
    early.length * 3 > years.length * 2 &&
    early.length > today.length * 2 &&
    early.length * HISTORY_WORDS > tokens.length
  );
}

/** Whether a text speaks of the eastern churches and of no other. */
function isOrthodox(tokens: readonly Token[]): boolean {
  const words = new Set(tokens.map(({ word }) => word));
  return (
    words.has('orthodox') && !['catholic', 'protestant', 'western'].some((word) => words.has(word))
  );
}
