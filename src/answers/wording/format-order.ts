import type { AnswerOrder } from '../../domain/answer.ts';
import { daysBetween } from '../../domain/calendar/instant.ts';
import { formatDay } from './format-day.ts';

/** What the first excerpt of an answer by date is. */
const PLACES: Readonly<Record<AnswerOrder['kind'], string>> = {
  newest: 'Newest found',
  news: 'Newest found',
  oldest: 'Oldest found',
  next: 'Ahead, as announced',
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
  const order = `${PLACES[kind]}: ${formatDay(day)}${age}`;
  if (since === undefined) return order;
  const lastAsked = `you last asked on ${formatDay(since)}`;
  return day < since
    ? `Nothing found since ${lastAsked}. ${order}`
    : `Since ${lastAsked}. ${order}`;
}

function formatAge(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  const span = formatSpan(Math.abs(days));
  return days > 0 ? `${span} ago` : `in ${span}`;
}

const DAYS_OF_MONTH = 30.44;
const DAYS_OF_YEAR = 365.25;

/** Days from which months are counted, and from which years are. */
const MONTHS_FROM = 60;
const YEARS_FROM = 730;

function formatSpan(days: number): string {
  if (days < MONTHS_FROM) return `${days} days`;
  if (days < YEARS_FROM) return `${Math.round(days / DAYS_OF_MONTH)} months`;
  return `${Math.floor(days / DAYS_OF_YEAR)} years`;
}
