/** A day of the proleptic Gregorian calendar. */
export interface CivilDay {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

/** Days since 1 January 1970; Hinnant's `days_from_civil`, which knows no zone and no clock. */
export function dayNumber({ year, month, day }: CivilDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day of a day number. */
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

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Whether the calendar has such a day; the 29th of February where the year is not known. */
export function isDay({ year, month, day }: CivilDay): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return dayFromNumber(dayNumber({ year, month, day })).month === month;
}

/** "2025-03-18" */
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

/** "2025-03", so many months later; earlier where the number is negative. */
export function isoMonth({ year, month }: Pick<CivilDay, 'year' | 'month'>, later = 0): string {
  const months = year * 12 + month - 1 + later;
  return `${isoYear(Math.floor(months / 12))}-${twoDigits((((months % 12) + 12) % 12) + 1)}`;
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

function fourDigits(number: number): string {
  return String(number).padStart(4, '0');
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
