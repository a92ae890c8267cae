/**
 * Month names as publication dates are printed, nominative and genitive where they differ, in
 * the languages of the feeds that desks read most. Twelve a line; alternatives after a slash.
 */
const NAMES = [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep/sept oct nov dec',
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

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names) =>
    names
      .split(' ')
      .flatMap((month, index) => month.split('/').map((name) => [name, index + 1] as const)),
  ),
);

/** The number (1–12) of a month by its printed name or abbreviation, in any letter case. */
export function monthNumber(name: string): number | undefined {
  return MONTHS.get(name.toLowerCase().normalize('NFC'));
}

const WEEKDAYS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday
  mon tue tues wed thu thur thurs fri sat sun
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
  lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim
  lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom
  lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab
  segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  poniedziałek wtorek środa czwartek piątek sobota niedziela
  понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс
  понеділок вівторок середа четвер пʼятниця п'ятниця субота неділя нд
  pazartesi salı çarşamba perşembe cuma cumartesi pazar`.split(/\s+/),
);

/** Whether a word is a printed day of the week or its abbreviation, in any letter case. */
export function isWeekday(word: string): boolean {
  return WEEKDAYS.has(word.toLowerCase().normalize('NFC'));
}
