import { TYPED_MONTH as MONTH } from '../domain/calendar/names.ts';
import { AGREEMENTS, EVENTS, inSingular } from '../text/event-nouns.ts';
import { ordinalOf } from '../text/number-words.ts';

/** Words as they are typed in a hurry, and what they stand for. */
const SHORTHAND: ReadonlyMap<string, string> = new Map([
  ['abt', 'about'],
  ['yrs', 'years'],
  ['yr', 'year'],
  ['hrs', 'hours'],
  ['mins', 'minutes'],
  ['wk', 'week'],
  ['wks', 'weeks'],
  ['govt', 'government'],
  ["gov't", 'government'],
  ['mtg', 'meeting'],
  ['mtgs', 'meetings'],
  ['btwn', 'between'],
  ['b/w', 'between'],
  ['w/', 'with'],
  ['w/o', 'without'],
  ['pls', 'please'],
  ['ppl', 'people'],
  ['pow', 'prisoner of war'],
  ['pows', 'prisoners of war'],
  ['p.o.w.s', 'prisoners of war'],
  ['xmas', 'Christmas'],
  ['pt', 'point'],
  ['pts', 'points'],
  ['defmin', 'defence minister'],
  ['parl', 'parliament'],
  ['parlt', 'parliament'],
  ['negs', 'negotiations'],
  ['cttee', 'committee'],
  ['thru', 'through'],
  ['w/in', 'within'],
  ['intl', 'international'],
  ['dept', 'department'],
  ['spox', 'spokesperson'],
]);

/** Verbs whose "not" was typed without its mark: "wont", "didnt"; and what asks with "is": "whats". */
const WITHOUT_MARK =
  /(?<![\p{L}\p{N}'’-])(?:(wo|do|does|did|ca|could|would|should|is|are|was|were|has|have|had)nt|(what|who|where|when|how|that|there)s)(?![\p{L}\p{N}'’-])/giu;

/** Letters behind a figure that stand for a number. */
const MULTIPLES: ReadonlyMap<string, string> = new Map([
  ['bn', ' billion'],
  ['b', ' billion'],
  ['mn', ' million'],
  ['m', ' million'],
  ['tn', ' trillion'],
  ['k', ',000'],
]);

/** A word of a question with what is part of such shorthand: "w/o", "gov't". */
const WORD = /(?<![\p{L}\p{N}/'’.])[\p{L}/'’.]{2,7}(?![\p{L}\p{N}/])/gu;

/** A figure with its multiple, in money where one letter alone stands for it: "90bn", "€60m". */
const FIGURE =
  /(?<![\p{L}\p{N}.,])([$€£]?)(\d{1,4}(?:\.\d{1,2})?) ?(bn|mn|tn|b|m|k)(?![\p{L}\p{N}])/giu;

/** Turns of speech, and what reports have in their place. */
const IDIOMS: readonly (readonly [RegExp, string])[] = [
  [
    /^how (?:long|much time|many (?:years|months)) (?:did|does|will|has) ((?:[\p{L}.'’-]{1,30} ){1,4}?)(?:get|got|gotten|receive|received)(?: in (?:prison|jail))?(?=\W*$)/iu,
    'how long was $1sentenced to prison for',
  ],
  [/^what killed (?=\p{L})/iu, 'what was the cause of death of '],
  [
    /^what did ((?:[\p{L}.'’-]{1,30} ){1,4}?)die (?:of|from)(?=\W*$)/iu,
    'what was the cause of death of $1',
  ],
];

/** "un res 2202"; elsewhere "res" may be anything. */
const UN_RESOLUTION =
  /(?<=(?<!\p{L})(?:un|u\.n\.|unsc|unga|security council|general assembly) )res\.?(?![\p{L}])/giu;

/** "olvane fm"; "fm radio" and "100 fm" are none. */
const FOREIGN_MINISTER =
  /(?<=\p{L}['’]?s? )fm(?=\W*$|[,;:?]| (?!radio|station|band|frequency)\p{L})/giu;

/** "day one" as reports write it: "first day"; of "the day one was freed" it is no number. */
const NUMBERED_DAY =
  /(?<!(?:\b(?:the|same|every|each|per|any|a) )|\p{L})(day|week|session) (one|two|three|four|five)(?=\W*$|[,;:?]| (?:of|in|at|on|vs|versus|and|to|how|what|who|when|where|did)(?!\p{L}))/giu;
/** "acc to Ellis"; alone "acc" may be a name. */
const ACCORDING = /(?<![\p{L}\p{N}])acc\.?(?= to )/giu;

const YEAR = String.raw`(?<year>\d\d)(?![\p{N}\p{L}%-]|[.,:]\p{N}|,? (?:19|20)\d\d)`;

/** The same from 2020: lower figures behind a month are its days. */
const LATE_YEAR = YEAR.replace('\\d\\d', '[2-9]\\d');

/** What follows a date that counts nothing. */
const GOES_ON = String.raw`\W*$|\W*[,:;?]| (?:is|are|was|were|did|does|do|has|have|had|how|what|who|when|where|why)(?!\p{L})`;

/** What a day may name; in the plural such nouns may be counted: "on 28 feb 22 attacks". */
const EVENT = `(?:talks|calls|${inSingular([...EVENTS, ...AGREEMENTS])}|statement|speech)`;

/**
 * A year of two figures where no day can be meant: with its mark ("May '26"), behind a day and a month
 * ("28 feb 22"), or behind a month that a preposition leads in ("in January 26"), unless it counts
 * something: "in May 22 people died", "on 11 March 30-day truce".
 */
const YEARS_OF_TWO: readonly RegExp[] = [
  new RegExp(`(?<=${MONTH} )['’]${YEAR}`, 'giu'),
  new RegExp(
    String.raw`(?<=(?<!\p{N})\d{1,2}(?:st|nd|rd|th)? ${MONTH} )${YEAR}(?=${GOES_ON}| ${EVENT}(?!\p{L}))`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<=(?<!\p{L})(?:in|early|mid|late) ${MONTH} )${LATE_YEAR}(?=${GOES_ON})`,
    'giu',
  ),
];

/** The first year of two figures that is of the last century, as POSIX reads them (strptime, %y). */
const FIRST_OF_LAST_CENTURY = 69;

function fullYear(_: string, year: string): string {
  return `${Number(year) < FIRST_OF_LAST_CENTURY ? '20' : '19'}${year}`;
}

/** A question with its years of two figures in full. */
export function withFullYears(question: string): string {
  return YEARS_OF_TWO.reduce((read, pattern) => read.replace(pattern, fullYear), question);
}

/** "us" in small letters where it can only be the country: "the us", "vs us", "us troops". */
const COUNTRY_US =
  /(?<=(?<!\p{L})(?:the|vs\.?|versus) )us(?![\p{L}\p{N}'’-])|(?<![\p{L}\p{N}'’-])us(?= (?:vs\.?|versus|troops|army|military|navy|forces|soldiers|marines|government|congress|senate|president|envoys?|officials?|ambassador|embassy|citizens|sanctions|aid|missiles?|weapons|planes?|jets?|strikes?|death|deaths|toll|cases|position|spending|dollars?)(?!\p{L}))/gu;

/** A question with its shorthand written out: "90bn loan" is a loan of 90 billion, "wont" is "won't". */
export function expandShorthand(question: string): string {
  return IDIOMS.reduce(
    (read, [idiom, meant]) => read.replace(idiom, meant),
    withFullYears(question),
  )
    .replace(COUNTRY_US, 'US')
    .replace(WITHOUT_MARK, (_, verb?: string, asking?: string) =>
      verb === undefined ? `${asking}'s` : `${verb}n't`,
    )
    .replace(ACCORDING, 'according')
    .replace(FOREIGN_MINISTER, 'foreign minister')
    .replace(UN_RESOLUTION, 'resolution')
    .replace(NUMBERED_DAY, (_, noun: string, word: string) => `${ordinalOf(word) ?? word} ${noun}`)
    .replace(WORD, (word) => SHORTHAND.get(word.toLowerCase()) ?? word)
    .replace(FIGURE, (all, currency: string, figure: string, letters: string) => {
      const multiple = MULTIPLES.get(letters.toLowerCase()) ?? '';
      // "5 m" may be metres.
      const isNumber = letters.length > 1 || letters.toLowerCase() === 'k' || currency !== '';
      return isNumber ? `${currency}${figure}${multiple}` : all;
    });
}
