/** A day of the proleptic Gregorian calendar. */
export interface CivilDay {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

/**
 * Day numbers count days from 1 January 1970, which is 0. Conversions are `days_from_civil` and
 * `civil_from_days` of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export function dayNumber({ year, month, day }: CivilDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function dayFromNumber(number: number): CivilDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The weekday of a day number by ISO 8601: 1 for Monday to 7 for Sunday. */
export function weekdayOf(number: number): number {
  return remainder(number + 3, 7) + 1;
}

/** The first such weekday (1–7) on a day or after it. */
export function weekdayOnOrAfter(number: number, weekday: number): number {
  return number + ((weekday - weekdayOf(number) + 7) % 7);
}

/** The last such weekday (1–7) on a day or before it. */
export function weekdayOnOrBefore(number: number, weekday: number): number {
  return number - ((weekdayOf(number) - weekday + 7) % 7);
}

/** Whether the calendar has such a day. */
export function isDay({ year, month, day }: CivilDay): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return dayFromNumber(dayNumber({ year, month, day })).month === month;
}

/** The day that an ISO 8601 day or time begins with; `undefined` where the calendar has no such day. */
export function parseDay(value: string): CivilDay | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? [];
  const civil = { year: Number(year), month: Number(month), day: Number(day) };
  return isDay(civil) ? civil : undefined;
}

/** "2025-03-18", the ISO 8601 form of a day number. */
export function isoDay(number: number): string {
  const { year, month, day } = dayFromNumber(number);
  return `${isoYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** "2025-W12", the ISO week that the day lies in. */
export function isoWeek(number: number): string {
  const thursday = number - weekdayOf(number) + 4;
  const { year } = dayFromNumber(thursday);
  const week = Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1;
  return `${isoYear(year)}-W${twoDigits(week)}`;
}

/** The day number of the Monday of an ISO 8601 week; week 1 is the one with the fourth of January. */
export function mondayOfWeek(year: number, week: number): number {
  return weekdayOnOrBefore(dayNumber({ year, month: 1, day: 4 }), 1) + (week - 1) * 7;
}

/** The day number of the first of a month; months beyond 1–12 belong to the years around. */
export function firstOfMonth(year: number, month: number): number {
  const months = year * 12 + month - 1;
  return dayNumber({ year: Math.floor(months / 12), month: remainder(months, 12) + 1, day: 1 });
}

/** "2025-03", so many months later; earlier where the number is negative. */
export function isoMonth({ year, month }: Pick<CivilDay, 'year' | 'month'>, later = 0): string {
  const months = year * 12 + month - 1 + later;
  return `${isoYear(Math.floor(months / 12))}-${twoDigits(remainder(months, 12) + 1)}`;
}

/** The number of quarters from the first of year 0 to that of a month. */
export function quarterNumber({ year, month }: Pick<CivilDay, 'year' | 'month'>): number {
  return year * 4 + Math.ceil(month / 3) - 1;
}

/** "2025-Q1", the quarter of a quarter number. */
export function isoQuarter(quarters: number): string {
  return `${isoYear(Math.floor(quarters / 4))}-Q${remainder(quarters, 4) + 1}`;
}

/** "0843", "2025", and "BC0044" of TIMEX3 for the year -43, since no year 0 lies between the eras. */
export function isoYear(year: number): string {
  return year > 0 ? fourDigits(year) : `BC${fourDigits(1 - year)}`;
}

/** The year of a value that `isoYear` begins. */
export function yearOfIso(value: string): number | undefined {
  const [, era, figures] = /^(BC)?(\d{4})(?!\d)/.exec(value) ?? [];
  if (figures === undefined) return undefined;
  return era ? 1 - Number(figures) : Number(figures);
}

/** Never negative, as the remainder of `%` is for negative numbers. */
function remainder(number: number, divisor: number): number {
  return ((number % divisor) + divisor) % divisor;
}

function fourDigits(number: number): string {
  return String(number).padStart(4, '0');
}

/** "03": a number below 100 in two digits. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
