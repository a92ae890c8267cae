import type { Article } from '../../domain/article.ts';
import { ENGLISH_MONTHS } from '../../domain/calendar/names.ts';
import { distinctTerms, extractTerms, isStopWord } from '../../text/extract-terms.ts';
import { type CountedNumber, numbersIn } from '../../text/statements/numbers.ts';

/** What an article mentions anywhere: in its title, its text or its date of publication. */
export interface ArticleDetails {
  /** Whether it gives a number of the same measure: "three weeks" is not three of anything else. */
  hasNumber(number: Pick<CountedNumber, 'value' | 'measure'>): boolean;
  /** Whether year, month and day of an ISO date all occur, not necessarily beside each other. */
  hasDate(value: string): boolean;
  /** Whether the words of a name occur, whatever stands between them. */
  hasName(name: string): boolean;
}

/** Characters of an article that are read, at most: a long report has a tenth of them. */
const MAX_CHARACTERS = 200_000;

/** Reads what an article mentions, each kind when it is first asked for. */
export function articleDetails({ title, text, published }: Article): ArticleDetails {
  const whole = `${title}\n${text.slice(0, MAX_CHARACTERS)}`;
  let values: ReadonlySet<string> | undefined;
  let terms: ReadonlySet<string> | undefined;
  const termSet = (): ReadonlySet<string> => {
    terms ??= distinctTerms(whole);
    return terms;
  };
  const hasTerm = (term: string) => termSet().has(term);
  const hasForm = (term: string): boolean =>
    hasTerm(term) || [...termSet()].some((other) => areForms(term, other));
  const hasNumber: ArticleDetails['hasNumber'] = ({ value, measure }) => {
    values ??= new Set(
      numbersIn(whole).flatMap((one) =>
        [one.value, one.upTo ?? one.value].map((end) => `${end} ${one.measure}`),
      ),
    );
    return values.has(`${value} ${measure}`);
  };
  return {
    hasNumber,
    hasDate(value) {
      const [year = '', month = '', day = ''] = value.split(/[-T]/);
      if (published?.startsWith(value)) return true;
      const isYear = hasTerm(year) || published?.startsWith(year) === true;
      const isMonth = !/^\d\d$/.test(month) || hasMonth(Number(month), termSet(), published);
      const isDay =
        !/^\d\d$/.test(day) ||
        hasNumber({ value: Number(day), measure: null }) ||
        hasDay(whole, Number(day));
      return isYear && isMonth && isDay;
    },
    hasName(name) {
      const words = extractTerms(name).filter(
        ({ word, isCompound }) => !isCompound && !isStopWord(word),
      );
      const missing = words.filter(({ term }) => !hasForm(term));
      const last = words.at(-1);
      return (
        missing.length === 0 ||
        (missing.length < words.length && !missing.some((one) => one === last))
      );
    },
  };
}

function hasMonth(month: number, terms: ReadonlySet<string>, published: string | null): boolean {
  const names = ENGLISH_MONTHS[month - 1];
  if (!names) return false;
  if (published?.slice(5, 7) === String(month).padStart(2, '0')) return true;
  return [names.name, ...names.abbreviations].some((name) =>
    extractTerms(name).some(({ term }) => terms.has(term)),
  );
}

function hasDay(text: string, day: number): boolean {
  return new RegExp(String.raw`(?<!\d)0?${day}(?:st|nd|rd|th)?(?!\d)`).test(text);
}

/** Letters that two forms of a name begin with alike, at least, and their share of the longer one. */
const FORM_LETTERS = 4;
const FORM_SHARE = 0.7;

/** Letters that a name is extended by to mean the people or things of a place. */
const ENDING_LETTERS = 3;

/**
 * Whether two words are a place and its people or things: "Norland" and "Norlander", "Southa" and
 * "Southan".
 */
function areForms(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const isWhole = short.length >= FORM_LETTERS && long.startsWith(short);
  if (isWhole && longer - short.length <= ENDING_LETTERS) return true;
  const shared = short.slice(0, Math.max(FORM_LETTERS, short.length - 1));
  return (
    shared.length >= FORM_LETTERS && shared.length >= FORM_SHARE * longer && long.startsWith(shared)
  );
}
