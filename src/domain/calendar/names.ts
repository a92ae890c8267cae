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

/** Months that a season lasts. */
export const SEASON_MONTHS = 3;

/**
 * Month names as publication dates are printed, nominative and genitive where they differ, in
 * the languages of the feeds that desks read most besides English. Twelve a line; alternatives
 * after a slash.
 */
const OTHER_LANGUAGES = [
  'januar/jänner februar/feber märz/maerz april mai juni juli august september oktober november dezember',
  'jan feb mär/mrz apr mai jun jul aug sep/sept okt nov dez',
  'janvier/janv février/fevrier/févr mars avril/avr mai juin juillet/juil août/aout septembre octobre novembre décembre/decembre/déc',
  'enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre noviembre diciembre/dic',
  'gennaio/gen febbraio marzo aprile maggio giugno/giu luglio/lug agosto settembre/set ottobre/ott novembre dicembre',
  'janeiro fevereiro/fev março abril/abr maio junho julho agosto setembro/set outubro/out novembro dezembro/dez',
  'januari februari maart/mrt april mei juni juli augustus september oktober november december',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januar februar marts/mars april maj/mai juni juli august september oktober november december/desember',
  'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  'ledna února března dubna května června července srpna září října listopadu prosince',
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
  'januari februari maret april mei juni juli agustus september oktober november desember',
  'stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec lipca/lipiec sierpnia/sierpień września/wrzesień października/październik listopada/listopad grudnia/grudzień',
  'января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сен октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек',
  'січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень липня/липень серпня/серпень вересня/вересень жовтня/жовтень листопада грудня/грудень',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
];

const MONTHS: ReadonlyMap<string, number> = new Map([
  ...ENGLISH_MONTHS.flatMap(numbered),
  ...OTHER_LANGUAGES.flatMap((names) => namesOf(names).flatMap(numbered)),
]);

/** The number (1–12) of a month by its printed name or abbreviation, in any letter case. */
export function monthNumber(name: string): number | undefined {
  return MONTHS.get(name.toLowerCase().normalize('NFC'));
}

/** The first month (1–12) of a season by its TIMEX3 code; `AU` is another code of autumn. */
export function firstMonthOfSeason(code: string): number | undefined {
  const season = code === 'AU' ? 'FA' : code;
  return SEASONS.find((one) => one.code === season)?.firstMonth;
}

const WEEKDAY_NAMES: ReadonlySet<string> = new Set([
  ...ENGLISH_WEEKDAYS.flatMap(formsOf),
  ...`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
  lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim
  lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom
  lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab
  segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  poniedziałek wtorek środa czwartek piątek sobota niedziela
  понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс
  понеділок вівторок середа четвер пʼятниця п'ятниця субота неділя нд
  pazartesi salı çarşamba perşembe cuma cumartesi pazar`.split(/\s+/),
]);

/** Whether a word is a printed day of the week or its abbreviation, in any letter case. */
export function isWeekday(word: string): boolean {
  return WEEKDAY_NAMES.has(word.toLowerCase().normalize('NFC'));
}

/** "January": a name with its first letter in upper case. */
export function capitalized(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function namesOf(list: string): readonly CalendarName[] {
  return list.split(' ').map((forms) => {
    const [name = '', ...abbreviations] = forms.split('/');
    return { name, abbreviations };
  });
}

function formsOf({ name, abbreviations }: CalendarName): readonly string[] {
  return [name, ...abbreviations];
}

function numbered(month: CalendarName, index: number): readonly (readonly [string, number])[] {
  return formsOf(month).map((form) => [form, index + 1] as const);
}
