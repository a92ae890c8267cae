import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { DatesIn } from '../../answers/dates-in.ts';
import { coversSubject, type Subject, termScoresIn } from '../../answers/timeline/subject.ts';
import { newestFirst } from '../../answers/voices/order-quotes.ts';
import { isQuoteOn } from '../../answers/voices/quote-subject.ts';
import type { SpeakerSides } from '../../answers/voices/speaker-sides.ts';
import { type UndatedQuote, voiceQuotes } from '../../answers/voices/voice-quotes.ts';
import type { AccountDispute } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { VoicedQuote } from '../../domain/claim.ts';
import { slicesOf } from '../../domain/sliced-work.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { parseQuestion } from '../../search/parse-question.ts';
import { bestArticles } from '../../search/passage-matches.ts';
import type { PassageCandidates } from '../../search/search.ts';
import type { WordFamilies } from '../../search/word-families.ts';
import { runSliced } from '../articles/read-in-slices.ts';
import type { Readings } from '../articles/readings.ts';
import { findCandidates } from '../asking/find-candidates.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexKeeper } from '../ports/passage-search.ts';

/** Articles whose quotes are looked at, at most: those with the best passages by BM25+. */
const MOST_ARTICLES = 300;

/** Articles that are read in one slice: some ten milliseconds. */
const ARTICLES_PER_SLICE = 10;

/** Quotes that are handed on, at most: the newest. */
const MOST_QUOTES = 2000;

/** What quotes are looked for. */
interface QuoteSearch {
  /** What is searched for. */
  readonly words: string;
  /** What the quotes are about; `null` for anything. */
  readonly about: string | null;
  isWanted(quote: UndatedQuote): boolean;
}

/** What was found. */
interface FoundQuotes {
  /** The newest first. */
  readonly quotes: readonly VoicedQuote[];
  /** What the accounts of the chronicle that were looked at state as disputed on the subject. */
  readonly disputes: readonly AccountDispute[];
  /** What the quotes are about, as it was read; `null` for anything. */
  readonly subject: Subject | null;
}

/** Finds quotes in the articles of an archive. */
export type QuoteFinder = (search: QuoteSearch) => Promise<FoundQuotes>;

export interface QuoteFinderDeps {
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly keeper: IndexKeeper;
  readonly readings: Pick<Readings, 'texts' | 'datedSentences' | 'speech'>;
  readonly lexicon: Lexicon;
  readonly families?: WordFamilies;
  readonly speakers: SpeakerSides;
  readonly datesIn: DatesIn;
}

/** Makes a finder; yields to the event loop after each slice. */
export function createQuoteFinder({
  articles,
  keeper,
  readings,
  lexicon,
  families,
  speakers,
  datesIn,
}: QuoteFinderDeps): QuoteFinder {
  const search = (words: string) =>
    searchSubject(words, { keeper, lexicon, ...(families ? { families } : {}) });

  /** The wanted quotes of some articles. */
  const quotesIn = async (
    slice: readonly Article[],
    isFound: (one: UndatedQuote) => boolean,
  ): Promise<readonly VoicedQuote[]> => {
    const textOf = await readings.texts(slice);
    const datedOf = await readings.datedSentences(slice);
    const speechOf = await readings.speech(slice);
    const found: (readonly VoicedQuote[])[] = [];
    for (const article of slice) {
      const { sentences } = textOf(article);
      const read = { article, sentences, ...speechOf(article), dated: datedOf(article) };
      const query = { speakers, datesIn, isWanted: isFound };
      found.push(await runSliced(voiceQuotes(read, query)));
    }
    return found.flat();
  };

  return async ({ words, about, isWanted }) => {
    const { found: matches } = await search(words);
    const subject = about === null ? null : byWords(await search(about));
    const ids = bestArticles(matches, MOST_ARTICLES);
    const isFound = (one: UndatedQuote) => isWanted(one) && (!subject || isQuoteOn(subject, one));
    const found: (readonly VoicedQuote[])[] = [];
    const disputes: AccountDispute[] = [];
    for (const [place, some] of slicesOf(ids, ARTICLES_PER_SLICE).entries()) {
      if (place > 0) await yieldToEventLoop();
      const slice = await articles.articles(some);
      if (subject) disputes.push(...slice.flatMap((article) => disputesOn(subject, article)));
      found.push(await quotesIn(slice, isFound));
    }
    return { quotes: newestFirst(found.flat()).slice(0, MOST_QUOTES), disputes, subject };
  };
}

/** A subject whose words stand each for itself, also where a family has them as a phrase: "no-fly zone". */
function byWords(subject: PassageCandidates): PassageCandidates {
  const words = subject.query.words.map((word) => ({ ...word, isOfPhrase: false }));
  return { ...subject, query: { ...subject.query, words } };
}

/** The words of a subject, weighed by how rare they are in the archive, and what holds them. */
export async function searchSubject(
  words: string,
  { keeper, lexicon, families }: Pick<QuoteFinderDeps, 'keeper' | 'lexicon' | 'families'>,
): Promise<PassageCandidates> {
  return await findCandidates(parseQuestion(words, lexicon, families), await keeper.current());
}

/** The points in dispute of an account that are on a subject. */
function disputesOn(subject: Subject, article: Article): readonly AccountDispute[] {
  if (article.kind !== 'chronicle') return [];
  return article.disputes
    .filter(({ about, claims }) => {
      const point = [about, ...claims.map(({ says }) => says)].join('. ');
      return coversSubject(subject, termScoresIn(subject, `${article.title}. ${point}`));
    })
    .map((dispute) => ({ account: article, dispute }));
}
