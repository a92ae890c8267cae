import { DAY_MS } from './instant.ts';
import { ENGLISH_MONTHS, ENGLISH_WEEKDAYS } from './names.ts';

/**
 * Languages whose month names and weekdays are read: those of Europe and its neighbours. Where two
 * call different months alike, the one named first decides. Arabic names differ by country.
 */
const LANGUAGES =
  `en de fr es it pt nl sv nb nn da fi et lv lt pl uk ru be cs sk sl bs sr sr-Latn mk bg ro hu el tr
  az sq mt ga cy eu ca gl is fo hr ka hy kk ky uz he ar ar-LB ar-MA ar-DZ hi id fa-u-ca-gregory`.split(
    /\s+/,
  );

/** What is called otherwise in Croatian than in its neighbours' languages: "listopad" is October. */
const CROATIAN = 'hr';

/**
 * Forms that Intl does not give: older abbreviations and cases. Twelve a line, from January;
 * alternatives after a slash.
 */
const OTHER_FORMS = [
  'jänner feber maerz/mrz _ _ _ _ _ sept _ _ _',
  '_ _ mrt _ _ _ _ _ set/setiembre _ _ _',
  'januarja februarja _ aprila maja junija julija avgusta septembra oktobra novembra decembra',
  'januara februara marta _ _ juna jula avgusta/augusta _ _ _ _',
  'јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра',
  'janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī',
  'jaanuaril veebruaril märtsil aprillil mail juunil juulil augustil septembril oktoobril novembril detsembril',
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
];

/** The accents of Latin, Greek and Cyrillic, and the hamza and madda of Arabic. */
const ACCENTS = /[\u0300-\u036f\u0653-\u0655]+/g;

/** "d'abril", "באפריל", "apirilaren": words that are merged to the name of a month. */
const JOINED = /^(?:d['’]|ב)|(?:ren)$/gu;

/** Letters of an abbreviation at least: with fewer too many words are one. */
const SHORTEST_ABBREVIATION = 3;

/** Languages whose abbreviated weekdays are read too: in others many are common words in these. */
const ABBREVIATED_WEEKDAYS = new Set('de fr es it ru uk'.split(' '));

type Names = ReadonlyMap<string, number>;

let tables: {
  readonly months: Names;
  /** Months by all beginnings of their names that only one month has. */
  readonly abbreviated: Names;
  readonly croatian: Names;
  readonly weekdays: Names;
};

/**
 * The number (1–12) of a month by its printed name, its case or its abbreviation, in any letter
 * case, with or without accents; `undefined` for every other word.
 *
 * @param language the tag of the language it is printed in, where that is known
 */
export function monthNumber(name: string, language = ''): number | undefined {
  const { months, abbreviated, croatian } = loadTables();
  const own = language.toLowerCase().startsWith(CROATIAN) ? croatian : undefined;
  for (const form of [foldName(name), foldName(name).replace(JOINED, '')]) {
    const number = own?.get(form) ?? months.get(form) ?? abbreviated.get(form);
    if (number !== undefined) return number;
  }
  return undefined;
}

/** Whether a word is a printed day of the week or its abbreviation, in any letter case. */
export function isWeekday(word: string): boolean {
  return loadTables().weekdays.has(foldName(word));
}

/** The beginnings of names, "нояб", that stand for one month. */
function beginningsOf(months: Names): Names {
  const found = new Map<string, number | undefined>();
  for (const [name, number] of months) {
    for (let length = SHORTEST_ABBREVIATION; length <= name.length; length += 1) {
      const beginning = name.slice(0, length);
      const isOthers = found.has(beginning) && found.get(beginning) !== number;
      found.set(beginning, isOthers ? undefined : number);
    }
  }
  return new Map(
    [...found].flatMap(([beginning, number]) =>
      number === undefined ? [] : [[beginning, number]],
    ),
  );
}

/** The names in all languages, read from Intl when the first is asked for: that takes a moment. */
function loadTables(): typeof tables {
  tables ??= makeTables();
  return tables;
}

function makeTables(): typeof tables {
  const months = merged([
    ...ENGLISH_MONTHS.flatMap(({ name, abbreviations }, month) =>
      [name, ...abbreviations].map((form) => [form, month + 1] as const),
    ),
    ...LANGUAGES.flatMap(monthsOf),
    ...OTHER_FORMS.flatMap((line) =>
      line
        .split(' ')
        .flatMap((forms, month) => forms.split('/').map((form) => [form, month + 1] as const)),
    ),
  ]);
  const weekdays = merged([
    ...ENGLISH_WEEKDAYS.flatMap(({ name, abbreviations }, day) =>
      [name, ...abbreviations].map((form) => [form, day + 1] as const),
    ),
    ['sonnabend', 6],
    ...LANGUAGES.flatMap(weekdaysOf),
  ]);
  const croatian = merged(monthsOf(CROATIAN));
  return { months, abbreviated: beginningsOf(months), croatian, weekdays };
}

type Numbered = readonly (readonly [form: string, number: number])[];

function merged(forms: Numbered): Names {
  const names = new Map<string, number>();
  for (const [form, number] of forms) {
    const folded = foldName(form);
    if (/\p{L}{2}/u.test(folded) && !names.has(folded)) names.set(folded, number);
  }
  return names;
}

/** The months of a language alone and within a date, whose case may be another one. */
function monthsOf(language: string): Numbered {
  return [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }].flatMap(
    (form) => {
      const format = formatOf(language, form);
      return Array.from(
        { length: 12 },
        (_, month) => [partOf(format, Date.UTC(2024, month, 16), 'month'), month + 1] as const,
      );
    },
  );
}

function weekdaysOf(language: string): Numbered {
  const forms = ABBREVIATED_WEEKDAYS.has(language) ? ['long', 'short'] : ['long'];
  return forms.flatMap((weekday) => {
    const format = formatOf(language, { weekday });
    // 1 January 2024 was a Monday.
    return Array.from(
      { length: 7 },
      (_, day) =>
        [partOf(format, Date.UTC(2024, 0, 1) + day * DAY_MS, 'weekday'), day + 1] as const,
    );
  });
}

function formatOf(language: string, form: object): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...form, calendar: 'gregory', timeZone: 'UTC' });
}

function partOf(format: Intl.DateTimeFormat, instant: number, wanted: string): string {
  return format.formatToParts(instant).find(({ type }) => type === wanted)?.value ?? '';
}

/** A name without accents, case and the signs of an abbreviation: "Квіт." is "квит". */
function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replaceAll('ı', 'i')
    .replace(/(?<![.׳'ʼ])[.׳'ʼ]+$/u, '')
    .replace(/[ʼ’]/gu, "'");
}
