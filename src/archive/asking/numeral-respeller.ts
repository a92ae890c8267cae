import { CALENDAR_FORMS } from '../../domain/calendar/names.ts';
import { extractTerms, isStopWord } from '../../text/extract-terms.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexKeeper, PassageSearch } from '../ports/passage-search.ts';

/** The Roman numerals of names, from 1. */
const ROMAN: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** A name and its number: "lunn 1", "Lunn II". */
const NUMBERED =
  /(?<![\p{L}\p{N}])(?<name>\p{L}[\p{L}'’-]{2,30}) (?<number>[1-9]|i{1,3}|iv|vi{0,3}|ix)(?![\p{L}\p{N}'’-]|[.,:]\p{N}| ?(?:%|percent|[ap]\.?m))/giu;

/** Names of a question that are looked for, each by a search of its own. */
const MOST_NAMES = 4;

/** "May I ask" and "on May 1" hold no name with its number. */
function isOfCalendar(name: string): boolean {
  return CALENDAR_FORMS.some((form) => form.toLowerCase() === name.toLowerCase());
}

/** Passages with the name that are read. */
const PASSAGES_READ = 20;

/**
 * Writes the numbers of names as the archive writes them: "Lunn I" where that is what it calls "lunn
 * 1", and the other way round. A name that the archive has with neither is left as it is.
 */
export function createNumeralRespelling({
  articles,
  keeper,
}: {
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly keeper: Pick<IndexKeeper, 'current'>;
}) {
  return async (question: string): Promise<string> => {
    const numbered = new Map([...question.matchAll(NUMBERED)].map((one) => [one[0], one.groups]));
    if (numbered.size === 0) return question;
    const passages = await keeper.current();
    const respelt = new Map<string, string>();
    for (const [typed, groups] of [...numbered].slice(0, MOST_NAMES)) {
      const { name = '', number = '' } = groups ?? {};
      const [term] = extractTerms(name);
      if (!term || isStopWord(term.word) || isOfCalendar(name)) continue;
      const written = await writtenAs(name, { term: term.term, number }, passages);
      if (written !== undefined) respelt.set(typed, `${name} ${written}`);
    }
    // Each where it stands alone: "Lunn 1" is no part of "Lunn 12".
    return question.replace(NUMBERED, (typed) => respelt.get(typed) ?? typed);
  };

  /** The number that the archive writes behind a name in place of the typed one. */
  async function writtenAs(
    name: string,
    { term, number }: { readonly term: string; readonly number: string },
    passages: PassageSearch,
  ): Promise<string | undefined> {
    const value = Number(number) || ROMAN.indexOf(number.toUpperCase()) + 1;
    const roman = ROMAN[value - 1] ?? '';
    const texts = await textsWith(term, [roman.toLowerCase(), String(value)], passages);
    const has = (numeral: string) => {
      const numbered = new RegExp(
        `(?<!\\p{L})${name} ${numeral}(?![\\p{L}\\p{N}'’-]|[.,]\\p{N})`,
        'iu',
      );
      return texts.some((text) => numbered.test(text));
    };
    const isRoman = !/\p{N}/u.test(number);
    const [own, other] = isRoman ? [roman, String(value)] : [String(value), roman];
    return !has(own) && has(other) ? other : undefined;
  }

  async function textsWith(name: string, numerals: readonly string[], passages: PassageSearch) {
    const terms = [name, ...numerals];
    const matches = await passages.search(new Map(terms.map((term) => [term, 1])));
    const found = matches.best(PASSAGES_READ, [[[name]]]);
    const stored = await articles.articles([...new Set(found.map(({ articleId }) => articleId))]);
    const texts = new Map(stored.map(({ id, text }) => [id, text]));
    return found.map(({ articleId, passage }) =>
      (texts.get(articleId) ?? '').slice(passage.start, passage.end),
    );
  }
}
