import { formatCount } from './format-count.ts';

const DAYS_OF_MONTH = 30.44;
const DAYS_OF_YEAR = 365.25;

/** Days from which months are counted, and from which years are. */
const MONTHS_FROM = 60;
const YEARS_FROM = 730;

/** How long ago a day is, or how far ahead: "yesterday", "5 months ago", "in 3 days". */
export function formatAge(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  const span = formatSpan(Math.abs(days));
  return days > 0 ? `${span} ago` : `in ${span}`;
}

/** A number of days in words: "1 day", "40 days", "5 months", "2 years". */
export function formatSpan(days: number): string {
  if (days < MONTHS_FROM) return formatCount(days, 'day');
  if (days < YEARS_FROM) return `${Math.round(days / DAYS_OF_MONTH)} months`;
  return `${Math.floor(days / DAYS_OF_YEAR)} years`;
}
