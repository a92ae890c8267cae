import { isoDay, isoMonth, isoWeek, isoYear } from '../civil-day.ts';
import type { Anchor } from './resolve.ts';

/**
 * The calendar unit that lies so many units after an anchor, to the unit's own exactness; nothing
 * beyond the years of four figures.
 */
export function shiftAnchor(anchor: Anchor, unit: string, by: number): string | undefined {
  const value = moved(anchor, unit, by);
  return value !== undefined && /^(?:BC)?\d{2,4}(?!\d)/.test(value) ? value : undefined;
}

function moved({ day, month, year }: Anchor, unit: string, by: number): string | undefined {
  switch (unit) {
    case 'D':
      return day === undefined ? undefined : isoDay(day + by);
    case 'W':
      return day === undefined ? undefined : isoWeek(day + by * 7);
    case '2W':
      return day === undefined ? undefined : isoWeek(day + by * 14);
    case 'WE':
      return day === undefined ? undefined : `${isoWeek(day + by * 7)}-WE`;
    case 'M':
      return month === undefined ? undefined : isoMonth(month, by);
    case 'Q':
      return month === undefined
        ? undefined
        : isoQuarter(month.year * 4 + Math.ceil(month.month / 3) - 1 + by);
    default:
      return year === undefined ? undefined : yearsFrom(year, unit, by);
  }
}

function yearsFrom(year: number, unit: string, by: number): string | undefined {
  if (unit === 'Y') return isoYear(year + by);
  const [years, figures] = unit === 'DE' ? [10, 3] : unit === 'CE' ? [100, 2] : [Number.NaN, 0];
  const reached = year + by * years;
  return reached > 0 ? isoYear(reached).slice(0, figures) : undefined;
}

/** "2025-Q1" of a count of quarters since year 0. */
export function isoQuarter(quarters: number): string {
  return `${isoYear(Math.floor(quarters / 4))}-Q${(((quarters % 4) + 4) % 4) + 1}`;
}
