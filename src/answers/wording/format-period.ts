import type { Answer, EventConstraint, NamedEvent } from '../../domain/answer.ts';
import type { Period } from '../../domain/article.ts';
import type { DateRange } from '../../domain/timeline.ts';
import { formatDay } from './format-day.ts';
import { formatList, limitItems } from './format-list.ts';

/** A period in words that go behind others: "from 1 Mar 2025 to 31 Mar 2025", "up to 30 Apr 2025". */
export function formatPeriod({ from, to }: DateRange): string {
  if (from !== null && from === to) return `on ${formatDay(from)}`;
  if (from === null) return to === null ? 'at any time' : `up to ${formatDay(to)}`;
  const start = `from ${formatDay(from)}`;
  return to === null ? `${start} on` : `${start} to ${formatDay(to)}`;
}

/**
 * What a question was limited to, in sentences: "Limited to what is told up to 1 Jun 2031, before
 * the Lisbon talks (2 Jun 2031).", and why an event that it names sets no limit. Empty where it
 * names no period.
 */
export function formatLimit(answer: LimitedAnswer): string {
  const limit = answer.period ? `Limited to what is told ${formatLimitPeriod(answer)}.` : '';
  return [limit, formatUnclearEvents(answer)].filter((part) => part !== '').join(' ');
}

/** Why an event that a question names sets no limit: its name may mean several. Empty elsewhere. */
export function formatUnclearEvents({ byEvents }: LimitedAnswer): string {
  if (!byEvents || areEventsUnambiguous(byEvents)) return '';
  return `${formatEventChoices(byEvents)}: with the date behind it, the answer keeps to what is told ${byEvents.lead} it.`;
}

/** What each event that may be several may mean: "“the talks” may mean 16 May 2031 or 2 Jun 2031". */
export function formatEventChoices({ events }: EventConstraint): string {
  const unclear = events.filter(({ periods }) => periods.length > 1);
  return unclear.map((event) => `“${event.name}” may mean ${formatEventDates(event)}`).join('; ');
}

/** The period of a question and its event, behind other words; empty where it is not limited. */
export function formatLimitPeriod({ period, byEvents }: LimitedAnswer): string {
  if (period === null) return '';
  const days = formatPeriod(period);
  return byEvents && areEventsUnambiguous(byEvents) ? `${days}, ${formatEvents(byEvents)}` : days;
}

type LimitedAnswer = Pick<Answer, 'period' | 'byEvents'>;

/** Whether each event that a question names is one alone. */
export function areEventsUnambiguous({ events }: EventConstraint): boolean {
  return events.every(({ periods }) => periods.length === 1);
}

function formatEvents({ lead, events }: EventConstraint): string {
  const named = events.map(({ name, periods: [period] }) => `${name} (${formatDays(period)})`);
  return `${lead} ${named.join(' and ')}`;
}

/** Events named with their days, at most; more are only counted. */
const DATES_NAMED = 5;

function formatEventDates({ periods }: NamedEvent): string {
  const formatRest = (count: number) => `${count} more`;
  return formatList(limitItems(periods.map(formatDays), { limit: DATES_NAMED, formatRest }), 'or');
}

function formatDays({ from, to }: Period): string {
  return from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`;
}
