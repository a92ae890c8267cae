import {
  capitalized,
  ENGLISH_WEEKDAYS,
  MONTH_ABBREVIATIONS,
  MONTH_FORMS,
  WEEKDAY_NAMES,
} from '../../domain/calendar/names.ts';
import {
  BEFORE_NAMES,
  BEFORE_NAMES_IN_CAPITALS,
  BEFORE_NUMBERS,
  CITED_BOOKS,
  CYRILLIC_UNITS,
  HOURS,
  LANGUAGES,
  LONG_INITIAL,
  NAME_OR_UNIT,
  NEVER_FINAL,
  POSSIBLY_FINAL,
  startsSentence,
  UNITS,
} from './abbreviations.ts';
import {
  type BoundaryCandidate,
  type BoundaryRule,
  type BoundaryVerdict,
  firstVerdict,
} from './boundary-rule.ts';

/**
 * Words that may stand before a time of day for the sentence to have only begun: "At 5 a.m. Mr.
 * Smith left". No clause is said in so few.
 */
const WORDS_BEFORE_CLAUSE = 3;

/** The rules in their order, for a token that one full stop follows. */
const RULES: readonly BoundaryRule[] = [
  beforeName,
  nameOrUnit,
  cyrillicPhrase,
  beforeForeignWord,
  beforeNumber,
  beforeMeasure,
  beforeVerse,
  neverFinal,
  month,
  weekday,
  beforeDash,
  hour,
  label,
  initial,
  possiblyFinal,
];

/** Whether a sentence ends behind what may be an abbreviation; `undefined` where it is none. */
export function abbreviationBoundary(stop: BoundaryCandidate): BoundaryVerdict {
  if (stop.terminators !== '.' || /[^)]/.test(stop.closers)) return undefined;
  return firstVerdict(RULES, stop);
}

function beforeName({ tokenBefore, next }: BoundaryCandidate): BoundaryVerdict {
  const word = tokenBefore.toLowerCase();
  const isTitle = BEFORE_NAMES_IN_CAPITALS.has(word) && tokenBefore !== word;
  if (BEFORE_NAMES.has(word)) return false;
  return isTitle ? startsSentence(next) : undefined;
}

/** "в г. Орск", and "5 мая 2025 г. Стороны", which ends a sentence. */
function nameOrUnit({ tokenBefore, sentence, next }: BoundaryCandidate): BoundaryVerdict {
  const word = tokenBefore.toLowerCase();
  if (!CYRILLIC_UNITS.has(word) && !NAME_OR_UNIT.has(word)) return undefined;
  if (/\p{N}/u.test(sentence) && BEGUN.test(sentence)) return false;
  if (CYRILLIC_UNITS.has(word)) return /^\p{N}/u.test(next) ? false : undefined;
  if (!NAME_OR_UNIT.has(word) || tokenBefore !== word) return undefined;
  if (/^\p{N}/u.test(next)) return false;
  return !/\p{N}[\s\u00a0]*$/u.test(sentence.slice(0, -word.length)) && /^[«"“]?\p{Lu}/u.test(next)
    ? false
    : undefined;
}

/** "В 2014 г.", "До 5 млн.": a sentence that has only begun. */
const BEGUN =
  /^\s*(?:В|Во|У|К|С|З|До|На|Около|Близько|После|Після|Из|Із|От|Від)\s[^\s\p{L}]+\s\p{Ll}{1,4}$/u;

/** "в т. ч. Орск", "т. зв. Республика"; "и т. д." and "и т. п." may end a sentence. */
function cyrillicPhrase({ sentence }: BoundaryCandidate): BoundaryVerdict {
  return /(?:^|\s)т\.\s?(?:е|ч|к|н|зв)$/u.test(sentence) ? false : undefined;
}

/** "Ягуар (лат. Panthera)" */
function beforeForeignWord({ tokenBefore, next }: BoundaryCandidate): BoundaryVerdict {
  const isForeign = /^["“«]?\p{Script=Latin}/u.test(next);
  return isForeign && LANGUAGES.has(tokenBefore.toLowerCase()) ? false : undefined;
}

function beforeNumber({ tokenBefore, next }: BoundaryCandidate): BoundaryVerdict {
  const isShort = BEFORE_NUMBERS.has(tokenBefore.toLowerCase()) || BEFORE_FIGURES.test(tokenBefore);
  return isShort && NUMBER_AHEAD.test(next) ? false : undefined;
}

/** "5 ft. 9 in.": the measure goes on in a smaller unit. */
function beforeMeasure({ tokenBefore, next }: BoundaryCandidate): BoundaryVerdict {
  const [, unit = ''] = /^[\p{N}.,]{1,8}\s?(\p{Ll}{2,4})(?!\p{L})/u.exec(next) ?? [];
  return UNITS.has(tokenBefore.toLowerCase()) && UNITS.has(unit) ? false : undefined;
}

/** "Matt. 5:3" */
function beforeVerse({ tokenBefore, next }: BoundaryCandidate): BoundaryVerdict {
  const isVerse = /^\p{N}{1,3}:\p{N}{1,3}(?![\p{L}\p{N}:])/u.test(next);
  return isVerse && CITED_BOOKS.has(tokenBefore.toLowerCase()) ? false : undefined;
}

/** "b. 1950", "Rs. 500", "Apt. 5": what stands before a number as it is written here, and else is a word. */
const BEFORE_FIGURES = /^(?:[bcd]|Rs|Tk|Apt|Bldg|Rm|Rte|Eq|[Rr]ef|Tab)$/;

/** "No. 5", "#5", "Fig. [1]", "vol. IX"; but "said no. I left". */
const NUMBER_AHEAD = /^\[?[\p{N}#]|^(?:[IVXLC]{2,6}|[VXL]|I(?=[.,;:)]))(?![\p{L}\p{N}’'])/u;

function neverFinal({ tokenBefore }: BoundaryCandidate): BoundaryVerdict {
  return NEVER_FINAL.has(tokenBefore.toLowerCase()) ? false : undefined;
}

function month({ tokenBefore, next }: BoundaryCandidate): BoundaryVerdict {
  const isMonth =
    /^\p{Lu}/u.test(tokenBefore) && MONTH_ABBREVIATIONS.has(tokenBefore.toLowerCase());
  return isMonth ? startsSentence(next) : undefined;
}

/** "on Sat. April 5", "on Thurs. 5 May" */
function weekday({ tokenBefore, next }: BoundaryCandidate): BoundaryVerdict {
  return SHORT_WEEKDAY.test(tokenBefore) && MONTH_DAY.test(next) ? false : undefined;
}

function hour({ tokenBefore, sentence, next }: BoundaryCandidate): BoundaryVerdict {
  if (!HOURS.has(tokenBefore.toLowerCase())) return undefined;
  if (/^\p{N}/u.test(next) || DAY_OR_ZONE.test(next) || ASIDE.test(next)) return false;
  return sentence.trim().split(/\s+/).length > WORDS_BEFORE_CLAUSE;
}

/** "(1300 GMT)", "(local time)", and not "(They left.)". */
const ASIDE = /^\((?![^()]{0,80}[.!?]["”’]?\))/;

/** "at 5 a.m. – local time – and", "of the U.S. – Norland": no sentence begins with a dash. */
function beforeDash({ tokenBefore, next }: BoundaryCandidate): BoundaryVerdict {
  const word = tokenBefore.toLowerCase();
  const isShort = HOURS.has(word) || POSSIBLY_FINAL.has(word) || /^\p{L}(?:\.\p{L})+$/u.test(word);
  return isShort && /^[–—-]{1,2}\s/.test(next) ? false : undefined;
}

const WEEKDAYS = alternatives(WEEKDAY_NAMES);
const SHORT_WEEKDAYS = alternatives(ENGLISH_WEEKDAYS.flatMap((day) => day.abbreviations));
const MONTHS = alternatives(MONTH_FORMS);

const SHORT_WEEKDAY = new RegExp(`^(?:${SHORT_WEEKDAYS})$`);
const MONTH_DAY = new RegExp(
  String.raw`^(?:\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})\b|(?:${MONTHS})\.? \d)`,
);

/** Zones as they are written behind a time; other capitals begin a sentence: "at 9 a.m. UNICEF said". */
const ZONES =
  'GMT|UTC|BST|E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|CES?T|CEST|EES?T|EEST|MSK|IST|JST|KST|HKT|SGT|PKT|WIB|SAST|AK[SD]T|HST|A[ECW][SD]T|NZ[SD]T|LT';

/** What a time goes on with: a day, a month with its day, a zone; "Martin" and "Mayor" are none. */
const DAY_OR_ZONE = new RegExp(
  String.raw`^\(?(?:(?:${WEEKDAYS})\b|(?:${SHORT_WEEKDAYS})\.|(?:${MONTHS})\.? \d|(?:Eastern|Central|Mountain|Pacific)\b|(?:${ZONES})\b|[A-Z]{3,5}[).,;]|\p{Lu}\p{Ll}+ (?:[Tt]ime|local))`,
  'u',
);

function alternatives(names: readonly string[]): string {
  return names.map(capitalized).join('|');
}

/** "takes vitamin C. Doctors", "came to Terminal B. Police": a letter that tells things apart. */
function label({ sentence, next }: BoundaryCandidate): BoundaryVerdict {
  return LABELLED.test(sentence) && /^["“‘«(]?\p{Lu}/u.test(next) ? true : undefined;
}

const LABELLED =
  /(?<!\p{L})(?:(?:vitamin|hepatitis|influenza|plan|group|type|class|grade|category|appendix|annex|exhibit|schedule|terminal|gate|ward|zone|option|stage|tier|pool|section|block|level|phase|strain|variant) [A-Z]|(?:world war|act|part|chapter|phase) [IVX])$/iu;

/** "J. Smith", "George W. Bush", "A. Yu. Orlov"; but "you and I. Did you", "Mr. Yu. Orr left". */
function initial({ tokenBefore, sentence, next }: BoundaryCandidate): BoundaryVerdict {
  const isLong =
    LONG_INITIAL.test(tokenBefore) && !/(?:Mr|Mrs|Ms|Dr)\. \p{Lu}\p{Ll}{1,3}$/u.test(sentence);
  if (!isLong && !/^\p{Lu}$/u.test(tokenBefore)) return undefined;
  return !/^\p{Lu}/u.test(next) || startsSentence(next);
}

/** "Acme Inc.", "U.S.": the next word tells whether the sentence ended. */
function possiblyFinal({ tokenBefore, next }: BoundaryCandidate): BoundaryVerdict {
  const isDotted = /^\p{L}(?:\.\p{L})+$/u.test(tokenBefore);
  if (!isDotted && !POSSIBLY_FINAL.has(tokenBefore.toLowerCase())) return undefined;
  return startsSentence(next) || /^["“‘]/.test(next);
}
