import type { AnswerOrder } from '../../domain/answer.ts';
import { daysBetween } from '../../domain/calendar/instant.ts';
import { formatAge } from './format-age.ts';
import { formatDay } from './format-day.ts';

/** What the first excerpt of an answer by date is, before the day of its report. */
const PLACES: Readonly<Record<AnswerOrder['kind'], string>> = {
  newest: 'Newest found:',
  news: 'Newest found:',
  oldest: 'Oldest found:',
  next: 'Ahead, as announced on',
};

/**
 * What an answer is in order by and how old its first excerpt is: "Newest found: 27 Nov
 * 2031, yesterday"; before it the asker's last question, where that is what it is new since. Empty where it is in no order of date.
 *
 * @param today today's day in ISO form; `null` where it is read on later days, too, and no age is said
 */
export function formatOrder(orderedBy: AnswerOrder | undefined, today: string | null): string {
  if (!orderedBy) return '';
  const { kind, day, since } = orderedBy;
  const age = today === null ? '' : `, ${formatAge(daysBetween(day, today))}`;
  const order = `${PLACES[kind]} ${formatDay(day)}${age}`;
  if (since === undefined) return order;
  const lastAsked = `you last asked on ${formatDay(since)}`;
  return day < since
    ? `Nothing found since ${lastAsked}. ${order}`
    : `Since ${lastAsked}. ${order}`;
}
