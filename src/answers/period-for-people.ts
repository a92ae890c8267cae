import type { Answer, EventNamed, LimitedByEvents } from '../domain/answer.ts';
import type { Period } from '../domain/article.ts';
import type { Window } from '../domain/timeline.ts';
import { dayForPeople } from './calendar.ts';

/** A period in words that go behind others: "from 1 Mar 2025 to 31 Mar 2025", "up to 30 Apr 2025". */
export function periodForPeople({ from, to }: Window): string {
  if (from !== null && from === to) return `on ${dayForPeople(from)}`;
  if (from === null) return to === null ? 'at any time' : `up to ${dayForPeople(to)}`;
  const start = `from ${dayForPeople(from)}`;
  return to === null ? `${start} on` : `${start} to ${dayForPeople(to)}`;
}

/**
 * What a question was limited to, in sentences: "Limited to what is told up to 1 Jun 2031, before
 * the Lisbon talks (2 Jun 2031).", and why an event that it names sets no limit. Empty where it
 * names no period.
 */
export function limitForPeople(answer: Limited): string {
  const limit = answer.period ? `Limited to what is told ${whenForPeople(answer)}.` : '';
  return [limit, unclearEvents(answer)].filter((part) => part !== '').join(' ');
}

/** Why an event that a question names sets no limit: its name may mean several. Empty elsewhere. */
export function unclearEvents({ byEvents }: Limited): string {
  if (!byEvents || isClear(byEvents)) return '';
  return `${eventsForChoice(byEvents)}: with the date behind it, the answer keeps to what is told ${byEvents.lead} it.`;
}

/** What each event that may be several may mean: "“the talks” may mean 16 May 2031 or 2 Jun 2031". */
export function eventsForChoice({ events }: LimitedByEvents): string {
  const unclear = events.filter(({ periods }) => periods.length > 1);
  return unclear.map((event) => `“${event.name}” may mean ${datesOf(event)}`).join('; ');
}

/** The period of a question and its event, behind other words; empty where it is not limited. */
export function whenForPeople({ period, byEvents }: Limited): string {
  if (period === null) return '';
  const days = periodForPeople(period);
  return byEvents && isClear(byEvents) ? `${days}, ${eventsForPeople(byEvents)}` : days;
}

type Limited = Pick<Answer, 'period' | 'byEvents'>;

/** Whether each event that a question names is one alone. */
export function isClear({ events }: LimitedByEvents): boolean {
  return events.every(({ periods }) => periods.length === 1);
}

function eventsForPeople({ lead, events }: LimitedByEvents): string {
  const named = events.map(({ name, periods: [period] }) => `${name} (${daysForPeople(period)})`);
  return `${lead} ${named.join(' and ')}`;
}

/** Events named with their days, at most; more are only counted. */
const DATES_NAMED = 5;

function datesOf({ periods }: EventNamed): string {
  const shown = periods.slice(0, DATES_NAMED).map(daysForPeople);
  const more = periods.length - shown.length;
  const last = more > 0 ? `${more} more` : (shown.pop() ?? '');
  return `${shown.join(', ')} or ${last}`;
}

function daysForPeople({ from, to }: Period): string {
  return from === to ? dayForPeople(from) : `${dayForPeople(from)} to ${dayForPeople(to)}`;
}
