import { Failure } from '../../domain/failure.ts';
import type { DateRange } from '../../domain/timeline.ts';
import { type PeriodContext, parsePeriod } from '../periods/parse-period.ts';
import { intersectWindows, isReversed, WINDOW_CUES } from '../periods/period-cues.ts';
import { formatPeriod } from '../wording/format-period.ts';
import { type UnreadableDay, unreadableDay } from './unreadable-day.ts';

/** The subject and the window of a timeline, as its words name them. */
export interface SubjectWindow extends DateRange {
  /** `null` where the words name days alone. */
  readonly subject: string | null;
}

/** The maximum number of limits: "since 1 March 2025, before Easter, last year". */
const MOST_LIMITS = 3;

/** Prepositions before a subject, and punctuation between its days and a subject behind them. */
const BEFORE_SUBJECT = /^(?:of|on|about|for)\s+(?=\S)|^[\s,;:]+/iu;

/** Punctuation between a subject and its days. */
const AFTER_SUBJECT = /(?<![\s,;:(–—-])[\s,;:(–—-]+$/u;

/**
 * A subject and the days that it is limited to: "Easter truce from 1 April 2025 to 30 April 2025",
 * "truce since March 2025", "last week". Words after "from" and "to" that are no days belong to the
 * subject: "ferries from the island to the mainland".
 *
 * @param within days that the subject is limited to by other words than these
 * @throws Failure `bad-question` for a day that no calendar has or that can be read in two ways, and
 *   for a window that ends before it begins
 */
export function parseSubjectWindow(
  words: string,
  context: PeriodContext,
  within: DateRange = { from: null, to: null },
): SubjectWindow {
  const unreadable = unreadableDay(words);
  if (unreadable) throw failureOf(unreadable);
  const parsed = windowIn(words, context, within);
  refuseReversed(parsed);
  return parsed;
}

/** The same; nothing where it would throw. */
export function findSubjectWindow(
  words: string,
  context: PeriodContext,
): SubjectWindow | undefined {
  if (unreadableDay(words)) return undefined;
  const parsed = windowIn(words, context, { from: null, to: null });
  return isReversed(parsed) ? undefined : parsed;
}

function windowIn(words: string, context: PeriodContext, within: DateRange): SubjectWindow {
  let subject = words.trim();
  let window = within;
  for (let read = 0; read < MOST_LIMITS; read += 1) {
    const limited = parsePeriod(subject, context, WINDOW_CUES);
    if (!limited) break;
    window = intersectWindows(window, limited.period);
    subject = limited.rest;
  }
  const isLimited = window.from !== null || window.to !== null;
  const bare = isLimited
    ? subject.replace(BEFORE_SUBJECT, '').replace(AFTER_SUBJECT, '').trim()
    : subject;
  return { ...window, subject: bare === '' && isLimited ? null : bare };
}

/** Throws a Failure `bad-question` for a window that ends before it begins. */
export function refuseReversed(window: DateRange): void {
  if (!isReversed(window)) return;
  const range = formatPeriod(window);
  throw new Failure('bad-question', `the range ${range} ends before it begins: swap its days`);
}

function failureOf({ words, fault }: UnreadableDay): Failure {
  const said =
    fault === 'impossible'
      ? `there is no such date as “${words}”`
      : `“${words}” can be read with the day or the month first`;
  return new Failure('bad-question', `${said}: give a day such as 19 March 2025 or 2025-03-19`);
}
