import type { Article } from '../../domain/article.ts';
import type { NameLexicon } from '../../search/name-lexicon.ts';
import {
  canBeMisspelt,
  isFormOf,
  isHeldOften,
  isInflected,
  isQuestionWord,
  mayBe,
  nearestQuestionWord,
  nearestSpellings,
  possibleStems,
  spellingCost,
} from '../../search/spelling.ts';
import { singleEdits, swapsOf } from '../../search/spelling-edits.ts';
import { extractTerms, type Term } from '../../text/extract-terms.ts';
import { stemWord } from '../../text/stem-word.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { Dictionary } from '../ports/dictionary.ts';
import type { IndexKeeper, PassageSearch } from '../ports/passage-search.ts';
import { createNameRespelling } from './name-respeller.ts';
import { createNameVariants, FAR_COMMONER } from './name-variants.ts';

/** Passages in which the words of a suggested term are looked up. */
const PASSAGES_READ = 5;

interface RespellerDeps {
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly keeper: Pick<IndexKeeper, 'current'>;
  /** Learns the archive's spellings of the names of a question. */
  readonly lexicon: NameLexicon;
  readonly dictionary: Dictionary;
}

/** A word of a question, and the one that replaces it. */
interface Respelling {
  readonly term: Term;
  readonly word: string;
}

/** Where a word stands in the question. */
interface TypedAmong {
  readonly question: string;
  /** The words before and after it. */
  readonly beside: readonly (Term | undefined)[];
  readonly passages: PassageSearch;
}

/** Misspelt words that are corrected in one question, at most. */
const MOST_RESPELLINGS = 10;

/** Terms near in spelling whose words are looked up, at most. */
const TERMS_READ = 4;

/**
 * Corrects the misspelt words of questions: words that no passage holds, that are not in the
 * dictionary, and that are spelt nearly like a word of the archive, the calendar or questions. A
 * word of the dictionary that the archive lacks, or one of a few passages that the dictionary
 * lacks, is only corrected where swapping letters makes a far commoner word. A capitalised word is
 * only replaced by one that the archive capitalises and that has the same first letter: "Weller"
 * may be somebody else than "Teller". Nor is part of a name replaced by a word of the calendar:
 * "Augusta Roe". The lexicon learns the archive's other spellings of the names of the question.
 *
 * @returns the corrected question; the same where nothing is misspelt
 */
export function createQuestionRespeller({ articles, keeper, lexicon, dictionary }: RespellerDeps) {
  const respellName = createNameRespelling({ articles });
  const { teachNames, usualSpelling } = createNameVariants({ articles, dictionary });
  return async (question: string): Promise<string> => {
    const passages = await keeper.current();
    const respelt = await respellWords(question, passages);
    // A corrected name helps to identify its neighbour: "graylin piont".
    const read = respelt === question ? question : await respellWords(respelt, passages);
    await teachNames(read, lexicon, passages);
    return read;
  };

  async function respellWords(question: string, passages: PassageSearch): Promise<string> {
    const found: Respelling[] = [];
    const terms = extractTerms(question).filter(({ isCompound }) => !isCompound);
    for (const [at, term] of terms.entries()) {
      if (found.length === MOST_RESPELLINGS) break;
      if (!canBeMisspelt(term)) continue;
      const beside = [terms[at - 1], terms[at + 1]];
      const word = await respell(term, { question, beside, passages });
      if (word !== undefined) found.push({ term, word });
    }
    return found.reduceRight(
      (text, { term: { start, end }, word }) => text.slice(0, start) + word + text.slice(end),
      question,
    );
  }

  /** The word meant by a typed one; undefined where it is right as typed. */
  async function respell(
    typed: Term,
    { question, beside, passages }: TypedAmong,
  ): Promise<string | undefined> {
    const { term, word, start } = typed;
    if (isQuestionWord(word) || lexicon.ofBeat.find([term]).length > 0) return undefined;
    const isHeld = await passages.hasAny([term]);
    const isOfLanguage = await dictionary.holds(word);
    if (isHeld && isOfLanguage) return undefined;
    const isName = isWrittenName(start, question);
    if (isOfLanguage) return await farCommonerSwap(typed, isName, passages);
    const usual = await usualSpelling(typed, passages);
    if (usual !== undefined || isHeld)
      return usual ?? (await farCommonerSwap(typed, isName, passages));
    return await respellUnknown(typed, { question, beside, passages });
  }

  /** The word meant by one that neither the archive nor the dictionary has. */
  async function respellUnknown(
    typed: Term,
    { question, beside, passages }: TypedAmong,
  ): Promise<string | undefined> {
    const { word, start } = typed;
    const isName = isWrittenName(start, question);
    const near = nearestQuestionWord(word);
    if (near !== undefined && (!isName || startsWithCapital(near))) return near;
    return (
      (await respellName(typed, beside, passages)) ??
      (await oneEditAway(typed, isName, passages)) ??
      (await nearlyAlike(typed, isName, passages))
    );
  }

  async function farCommonerSwap(
    { term, word }: Term,
    isName: boolean,
    passages: PassageSearch,
  ): Promise<string | undefined> {
    const forms = Map.groupBy(swapsOf(word), stemWord);
    forms.delete(term);
    if (!(await passages.hasAny([...forms.keys()]))) return undefined;
    const found = await search([term, ...forms.keys()], passages);
    const own = found.countOf(term);
    for (const [other, swapped] of forms) {
      const count = found.countOf(other);
      if (!isHeldOften(count, found.size) || count < FAR_COMMONER * own) continue;
      const words = (await writtenForms(other, passages)).filter((one) => isMeant(one, isName));
      const right = words.find((one) => swapped.includes(one.toLowerCase()));
      if (right !== undefined && mayBe(word, right)) return right;
    }
    return undefined;
  }

  /** The likeliest word of the archive at one edit from a typed one. */
  async function oneEditAway(
    { word }: Term,
    isTypedName: boolean,
    passages: PassageSearch,
  ): Promise<string | undefined> {
    const forms = Map.groupBy(singleEdits(word), stemWord);
    const found = await search([...forms.keys()], passages);
    const terms = [...forms]
      .map(([term, edited]) => ({ term, edited, count: found.countOf(term) }))
      .filter(({ count }) => count > 0)
      .map((one) => ({ ...one, cost: lowestCost(word, one.edited, one.count) }))
      .toSorted((one, other) => one.cost - other.cost)
      .slice(0, TERMS_READ);
    const options: { readonly word: string; readonly cost: number }[] = [];
    for (const { term, edited, count } of terms) {
      const use = { isOften: isHeldOften(count, found.size) };
      const written = await writtenForms(term, passages);
      const seen = written.filter((one) => edited.includes(one.toLowerCase()));
      const isName = written.some(startsWithCapital);
      const isForm = (one: string) =>
        isInflected(one) || written.some((other) => isFormOf(other, one));
      const words = seen.length > 0 || isName ? seen : edited.filter(isForm);
      options.push(
        ...words
          .filter((one) => isMeant(one, isTypedName) && mayBe(word, one, use))
          .map((one) => ({ word: one, cost: spellingCost(word, one.toLowerCase(), count) })),
      );
    }
    return options.toSorted((one, other) => one.cost - other.cost)[0]?.word;
  }

  /** The nearest word of the archive at more than one edit. */
  async function nearlyAlike(
    { term, word }: Term,
    isName: boolean,
    passages: PassageSearch,
  ): Promise<string | undefined> {
    const suggested: string[] = [];
    for (const stem of possibleStems({ term, word })) {
      suggested.push(...(await passages.suggestSpellings(stem)));
    }
    for (const other of new Set(suggested)) {
      const words = (await writtenForms(other, passages)).filter(
        (one) => mayBe(word, one) && isMeant(one, isName),
      );
      const [nearest] = nearestSpellings(word, words);
      if (nearest !== undefined) return nearest;
    }
    return undefined;
  }

  /** The words of a term as the best passages with it write them, the commonest first. */
  async function writtenForms(term: string, passages: PassageSearch): Promise<readonly string[]> {
    const read = (await search([term], passages)).found.best(PASSAGES_READ);
    const found = await articles.articles([...new Set(read.map(({ articleId }) => articleId))]);
    const byId = new Map(found.map((article) => [article.id, article]));
    const words = read.flatMap(({ articleId, passage }) => {
      const text = textOf(byId.get(articleId), passage);
      return extractTerms(text)
        .filter((one) => one.term === term && !one.isCompound)
        .map(({ start, end }) => text.slice(start, end));
    });
    const counts = Map.groupBy(words, (word) => word);
    return [...counts.keys()].toSorted(
      (one, other) => (counts.get(other)?.length ?? 0) - (counts.get(one)?.length ?? 0),
    );
  }
}

/** The passages that hold any of some terms, and how many hold each. */
async function search(terms: readonly string[], passages: PassageSearch) {
  const found = await passages.search(new Map(terms.map((term) => [term, 1])));
  return { found, size: found.size, countOf: (term: string) => found.countOf([term]) };
}

function lowestCost(word: string, forms: readonly string[], passages: number): number {
  return Math.min(...forms.map((form) => spellingCost(word, form, passages)));
}

/** Whether a word of the archive may be meant by one that is (or is not) written as a name. */
function isMeant(word: string, isName: boolean): boolean {
  return !isName || startsWithCapital(word);
}

function textOf(
  article: Article | undefined,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return article === undefined ? '' : `${article.title}\n${article.text.slice(start, end)}`;
}

/** Whether a word has a capital that its place at the beginning does not explain. */
function isWrittenName(start: number, question: string): boolean {
  return start > 0 && startsWithCapital(question.slice(start));
}

function startsWithCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
