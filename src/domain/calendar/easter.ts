import { dayNumber } from './civil-day.ts';

/** Western churches compute Easter by the Gregorian calendar, orthodox ones by the Julian. */
export type Church = 'western' | 'orthodox';

/** The day number of Easter Sunday in a year of the Gregorian calendar. */
export function easterSunday(year: number, church: Church): number {
  return church === 'western' ? western(year) : orthodox(year);
}

/** The anonymous Gregorian algorithm (Jean Meeus, "Astronomical Algorithms", chapter 8; Butcher 1876). */
function western(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return dayNumber({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

/** The Julian algorithm of Meeus, its day converted to the Gregorian calendar. */
function orthodox(year: number): number {
  const moon = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const days = moon + toSunday + 114;
  const julianOffset = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayNumber({ year, month: Math.floor(days / 31), day: (days % 31) + 1 }) + julianOffset;
}
