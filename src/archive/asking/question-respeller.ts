import type { Article } from '../../domain/article.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import {
  canBeMisspelt,
  isQuestionWord,
  mayBe,
  nearestQuestionWord,
  nearestSpellings,
  possibleStems,
} from '../../search/spelling.ts';
import { extractTerms, type Term } from '../../text/extract-terms.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { Dictionary } from '../ports/dictionary.ts';
import type { IndexKeeper, PassageSearch } from '../ports/passage-search.ts';

/** Passages in which a suggested term's words are looked up. */
const PASSAGES_READ = 5;

interface RespellerDeps {
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly keeper: Pick<IndexKeeper, 'current'>;
  readonly lexicon: Lexicon;
  readonly dictionary: Dictionary;
}

/** A word of a question, and the one that is read for it. */
interface Respelling {
  readonly term: Term;
  readonly word: string;
}

/**
 * Puts right the misspelt words of questions: those that no passage holds, that are no words of the
 * language, and that are spelt nearly like one of the archive, the calendar or a question. A word
 * written with a capital is only taken for one that the archive writes so and with the same letter:
 * "Weller" may be somebody else than "Teller". Nor is a part of a name one of the calendar: "Augusta
 * Roe".
 *
 * @returns the question as it is read; the same where nothing is misspelt
 */
export function createQuestionRespeller({ articles, keeper, lexicon, dictionary }: RespellerDeps) {
  return async (question: string): Promise<string> => {
    const passages = await keeper.current();
    const found: Respelling[] = [];
    for (const term of extractTerms(question).filter(canBeMisspelt)) {
      if (await isKnown(term, passages)) continue;
      const near = nearestQuestionWord(term.word);
      const isPossible = !isWrittenName(term.start, question) || startsWithCapital(near ?? '');
      const ofQuestion = isPossible ? near : undefined;
      const word = ofQuestion ?? (await nearestInArchive(term, question, passages));
      if (word !== undefined) found.push({ term, word });
    }
    return found.reduceRight(
      (text, { term: { start, end }, word }) => text.slice(0, start) + word + text.slice(end),
      question,
    );
  };

  async function isKnown({ term, word }: Term, passages: PassageSearch): Promise<boolean> {
    if (isQuestionWord(word) || (await passages.hasAny([term]))) return true;
    return lexicon.find([term]).length > 0 || (await dictionary.holds(term));
  }

  async function nearestInArchive(
    { term, word, start }: Term,
    question: string,
    passages: PassageSearch,
  ): Promise<string | undefined> {
    const isName = isWrittenName(start, question);
    const suggested: string[] = [];
    for (const stem of possibleStems({ term, word })) {
      suggested.push(...(await passages.suggestSpellings(stem)));
    }
    for (const other of new Set(suggested)) {
      const words = (await wordsOf(other, passages)).filter(
        (one) => mayBe(word, one) && (!isName || startsWithCapital(one)),
      );
      const [nearest] = nearestSpellings(word, words);
      if (nearest !== undefined) return nearest;
    }
    return undefined;
  }

  /** The words of a term as some passages of the archive write them, the commonest first. */
  async function wordsOf(term: string, passages: PassageSearch): Promise<readonly string[]> {
    const { matches } = await passages.search(new Map([[term, 1]]));
    const read = matches.slice(0, PASSAGES_READ);
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
