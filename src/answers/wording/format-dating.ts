import type { Dating } from '../../domain/timeline.ts';
import { dayRangeOf } from '../dating.ts';
import { formatDay, formatDays } from './format-day.ts';

const SEASONS: Readonly<Record<string, string>> = {
  SP: 'Spring',
  SU: 'Summer',
  FA: 'Autumn',
  AU: 'Autumn',
  WI: 'Winter',
};

/**
 * A date as people write it: "18 Mar 2025", "18–20 Mar 2025", "Week of 17 Mar 2025", "Mar 2025",
 * "Summer 2025".
 */
export function formatDating(dating: Pick<Dating, 'date' | 'precision' | 'until'>): string {
  const { date, precision, until } = dating;
  if (until !== undefined) return formatDays(date, until);
  switch (precision) {
    case 'day':
    case 'month':
      return formatDay(date);
    case 'week':
      return `Week of ${formatDay(dayRangeOf(dating).first)}`;
    case 'season':
      return `${SEASONS[date.slice(5)]} ${date.slice(0, 4)}`;
    case 'year':
      return date;
  }
}

/** A date that may be unknown. */
export function formatDatingIfKnown(dating: Dating | null): string {
  return dating ? formatDating(dating) : 'no date';
}
