import type { AnswerOrder } from '../../domain/answer.ts';
import { daysBetween } from '../../domain/calendar/instant.ts';
import { formatDay } from './format-day.ts';

/** What the first excerpt of an answer by date is. */
const PLACES: Readonly<Record<AnswerOrder['kind'], string>> = {
  newest: 'Newest in the archive',
  news: 'Newest in the archive',
  oldest: 'Oldest in the archive',
  next: 'Ahead, as announced',
};

/**
 * What an answer is in order by and how old its first excerpt is: "Newest in the archive: 27 Nov
 * 2031, yesterday". Empty where it is in no order of date.
 *
 * @param today today's day in ISO form
 */
export function formatOrder(orderedBy: AnswerOrder | undefined, today: string): string {
  if (!orderedBy) return '';
  const { kind, day } = orderedBy;
  return `${PLACES[kind]}: ${formatDay(day)}, ${formatAge(daysBetween(day, today))}`;
}

function formatAge(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days > 1) return `${days} days ago`;
  return days === -1 ? 'tomorrow' : `in ${-days} days`;
}
