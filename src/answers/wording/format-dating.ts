import type { Dating } from '../../domain/timeline.ts';
import { dayRangeOf } from '../dating.ts';
import { formatDay } from './format-day.ts';

const SEASONS: Readonly<Record<string, string>> = {
  SP: 'Spring',
  SU: 'Summer',
  FA: 'Autumn',
  AU: 'Autumn',
  WI: 'Winter',
};

/** A date as people write it: "18 Mar 2025", "Week of 17 Mar 2025", "Mar 2025", "Summer 2025". */
export function formatDating(dating: Pick<Dating, 'date' | 'precision'>): string {
  const { date, precision } = dating;
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
