import type { Dating } from '../../domain/timeline.ts';
import { dayRangeOf } from '../timeline/dating.ts';
import { formatDay } from './format-day.ts';

const MONTH = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

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
      return formatDay(date);
    case 'week':
      return `Week of ${formatDay(dayRangeOf(dating).first)}`;
    case 'month':
      return MONTH.format(new Date(`${date}-01T00:00Z`));
    case 'season':
      return `${SEASONS[date.slice(5)]} ${date.slice(0, 4)}`;
    case 'year':
      return date;
  }
}
