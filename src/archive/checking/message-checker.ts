import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { articleDetails } from '../../answers/check/article-details.ts';
import {
  bestSources,
  findQuotation,
  type QuotationSource,
} from '../../answers/check/check-quotation.ts';
import { composeClaim, composeQuotation } from '../../answers/check/compose-statement.ts';
import { type MessageStatement, readMessage } from '../../answers/check/read-message.ts';
import type { DatesIn } from '../../answers/dates-in.ts';
import { createQuotesInText } from '../../answers/quotes-in.ts';
import { createSpeakerSides } from '../../answers/voices/speaker-sides.ts';
import type { Article } from '../../domain/article.ts';
import type { Check, CheckedStatement } from '../../domain/check.ts';
import { Failure } from '../../domain/failure.ts';
import { memoize } from '../../domain/memoize.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { allMatches } from '../../search/passage-matches.ts';
import { chooseMatches, rankSentences } from '../../search/statements/rank-sentences.ts';
import { statementQuery, statementWeights } from '../../search/statements/statement-query.ts';
import { NO_FAMILIES, type WordFamilies } from '../../search/word-families.ts';
import type { NameKnowledge } from '../../text/names/beat-names.ts';
import { runSliced } from '../articles/read-in-slices.ts';
import type { Readings } from '../articles/readings.ts';
import type { ReprintFinder } from '../articles/reprint-finder.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexKeeper, PassageSearch } from '../ports/passage-search.ts';

/** A message to be checked. */
export interface CheckRequest {
  readonly message: string;
  /** Passages a statement, at most. */
  readonly limit: number;
}

/** Finds what the archive has on the statements of a message. */
export type MessageChecker = (request: CheckRequest) => Promise<Check>;

interface CheckerDeps {
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly keeper: Pick<IndexKeeper, 'current'>;
  readonly readings: Pick<Readings, 'texts' | 'speech'>;
  readonly lexicon: Lexicon;
  readonly families?: WordFamilies;
  readonly reprints: Pick<ReprintFinder, 'reprintGroups'>;
  readonly datesIn: DatesIn;
  readonly beat: NameKnowledge;
}

/** Characters of a message that are taken, at most: a long article. */
const MAX_MESSAGE_CHARACTERS = 20_000;

/** Statements that are checked, at most: each takes a search. */
const MAX_STATEMENTS = 40;

/** Articles in which a quotation is looked for word by word, at most. */
const MAX_QUOTATION_ARTICLES = 12;

/** Makes a checker over the stored articles. */
export function createMessageChecker({
  articles,
  keeper,
  readings,
  lexicon,
  families = NO_FAMILIES,
  reprints,
  datesIn,
  beat,
}: CheckerDeps): MessageChecker {
  const quotesInText = createQuotesInText(beat);
  const { sideOf } = createSpeakerSides(beat);
  const of = { datesIn, quotesInText, sideOf };
  return async ({ message, limit }) => {
    checkMessage(message);
    const { prose, author, statements } = readMessage(message, quotesInText);
    const passages = await keeper.current();
    const detailsOf = memoize(articleDetails, ({ id }) => id);
    const checkOne = async (statement: MessageStatement): Promise<CheckedStatement> => {
      const query = statementQuery({ prose, author }, statement, { lexicon, families });
      const found = await searchPassages(passages, statementWeights(query));
      await yieldToEventLoop();
      const chosen = chooseMatches(query, found);
      await yieldToEventLoop();
      const stored = await articles.articles([...new Set(chosen.map((one) => one.articleId))]);
      const byId = new Map(stored.map((article) => [article.id, article]));
      const readingOf = await readings.texts(stored);
      await yieldToEventLoop();
      const lookup = { articleOf: (id: string) => byId.get(id), readingOf };
      const hits = await runSliced(rankSentences(query, found, chosen, lookup));
      const reprintGroups = await reprints.reprintGroups(stored.map(({ id }) => id));
      await yieldToEventLoop();
      const context = { ...of, message, limit, hits, detailsOf, readingOf, reprintGroups };
      if (statement.kind === 'claim') return composeClaim(statement, context);
      const near = distinctArticles(hits.map(({ article }) => article));
      const said = {
        text: message.slice(statement.start, statement.end),
        speaker: statement.speaker,
      };
      const speechOf = await readings.speech(near);
      const sources: QuotationSource[] = [];
      for (const article of near) {
        sources.push(findQuotation(said, article, speechOf(article).quotes));
        await yieldToEventLoop();
      }
      return composeQuotation(statement, bestSources(sources), context);
    };
    const checked: CheckedStatement[] = [];
    for (const statement of statements.slice(0, MAX_STATEMENTS)) {
      checked.push(await checkOne(statement));
      await yieldToEventLoop();
    }
    return { message, statements: checked, unchecked: statements.length - checked.length };
  };
}

async function searchPassages(passages: PassageSearch, weights: ReadonlyMap<string, number>) {
  if (weights.size === 0) return { matches: [], size: 0 };
  const found = await passages.search(weights);
  await yieldToEventLoop();
  return { matches: allMatches(found), size: found.size };
}

/** Reports alone: the chronicle is no source of quotations. */
function distinctArticles(articles: readonly Article[]): readonly Article[] {
  const reports = articles.filter(({ kind }) => kind === 'report');
  return [...new Set(reports)].slice(0, MAX_QUOTATION_ARTICLES);
}

function checkMessage(message: string): void {
  if (message.trim() === '') {
    throw new Failure(
      'bad-question',
      'the message is empty: give the words that are to be checked',
    );
  }
  if (message.length > MAX_MESSAGE_CHARACTERS) {
    const most = MAX_MESSAGE_CHARACTERS;
    const has = `the message has ${message.length} characters`;
    throw new Failure('bad-question', `${has}: give ${most} at most, or its parts one by one`);
  }
}
