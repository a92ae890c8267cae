/** A month or weekday: its name and its other forms, in lower case, the longest first. */
export interface CalendarName {
  readonly name: string;
  readonly abbreviations: readonly string[];
}

/** The months in order, from January. */
export const ENGLISH_MONTHS: readonly CalendarName[] = namesOf(
  'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec',
);

/** The weekdays in the order of ISO 8601, from Monday. */
export const ENGLISH_WEEKDAYS: readonly CalendarName[] = namesOf(
  'monday/mon tuesday/tues/tue wednesday/wed thursday/thurs/thur/thu friday/fri saturday/sat sunday/sun',
);

/** What months and weekdays are called, in lower case: their names alone, and their other forms too. */
export const MONTH_NAMES: readonly string[] = ENGLISH_MONTHS.map(({ name }) => name);
export const MONTH_ABBREVIATIONS: ReadonlySet<string> = new Set(
  ENGLISH_MONTHS.flatMap(({ abbreviations }) => abbreviations),
);
export const MONTH_FORMS: readonly string[] = ENGLISH_MONTHS.flatMap(formsOf);
export const WEEKDAY_NAMES: readonly string[] = ENGLISH_WEEKDAYS.map(({ name }) => name);
export const CALENDAR_NAMES: readonly string[] = [...MONTH_NAMES, ...WEEKDAY_NAMES];
export const CALENDAR_FORMS: readonly string[] = [
  ...MONTH_FORMS,
  ...ENGLISH_WEEKDAYS.flatMap(formsOf),
];

/** The same as alternatives of a pattern, which stand in a group. */
export const MONTH: string = MONTH_NAMES.join('|');
export const MONTH_OR_ABBREVIATION: string = MONTH_FORMS.join('|');
export const WEEKDAY: string = WEEKDAY_NAMES.join('|');

/** A month as it is typed, in full or short, with the dot of its abbreviation; for patterns with `u`. */
export const TYPED_MONTH: string = String.raw`(?:${MONTH_OR_ABBREVIATION})(?!\p{L})\.?`;

/** A season of the northern hemisphere by its TIMEX3 code. */
export interface Season {
  readonly code: string;
  readonly names: readonly string[];
  /** Of meteorology, 1–12; winter begins in the last month of its year. */
  readonly firstMonth: number;
}

export const SEASONS: readonly Season[] = [
  { code: 'SP', names: ['spring'], firstMonth: 3 },
  { code: 'SU', names: ['summer'], firstMonth: 6 },
  { code: 'FA', names: ['fall', 'autumn'], firstMonth: 9 },
  { code: 'WI', names: ['winter'], firstMonth: 12 },
];

export const SEASON_MONTHS = 3;

/** The first month (1–12) of a season by its TIMEX3 code; `AU` is another code of autumn. */
export function firstMonthOfSeason(code: string): number | undefined {
  const season = code === 'AU' ? 'FA' : code;
  return SEASONS.find((one) => one.code === season)?.firstMonth;
}

/** "January": a name with its first letter in upper case. */
export function capitalized(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function formsOf({ name, abbreviations }: CalendarName): readonly string[] {
  return [name, ...abbreviations];
}

function namesOf(list: string): readonly CalendarName[] {
  return list.split(' ').map((forms) => {
    const [name = '', ...abbreviations] = forms.split('/');
    return { name, abbreviations };
  });
}
