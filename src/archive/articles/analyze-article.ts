import type { Article } from '../../domain/article.ts';
import { describeNoArticle } from '../../intake/no-article.ts';
import { readSiteSentences } from '../../intake/signature/site-sentences.ts';
import { diffSentences } from '../../text/sentences/diff-sentences.ts';
import { splitPassages } from '../../text/split-passages.ts';
import type {
  ArticleAnalyzer,
  Examination,
  ReadingBodies,
  ReadingRequest,
} from '../ports/article-analyzer.ts';
import type { StoredReader, StoredReaders } from './stored-readers.ts';

/**
 * Characters of an article from which everything is read before it is stored: what takes too long
 * is then left out whole. A shorter one takes some tenths of a second in all, and is read when it is
 * first asked for.
 */
const READ_AHEAD_CHARACTERS = 100_000;

/** The work on articles that an analyzer does, wherever it runs. */
export type AnalysisRequest =
  | { readonly task: 'read'; readonly request: ReadingRequest }
  | { readonly task: 'examine'; readonly article: Article }
  | { readonly task: 'diff'; readonly before: string; readonly after: string };

/** Does some work with these readers. */
export function analyze(work: AnalysisRequest, readers: StoredReaders): unknown {
  switch (work.task) {
    case 'read':
      return readArticle(work.request, readers);
    case 'examine':
      return examineArticle(work.article, readers);
    case 'diff':
      return diffSentences(work.before, work.after);
  }
}

/** How many characters some work has to read. */
export function charactersOf(work: AnalysisRequest): number {
  switch (work.task) {
    case 'read':
      return work.request.article.text.length;
    case 'examine':
      return work.article.text.length;
    case 'diff':
      return work.before.length + work.after.length;
  }
}

/** An analyzer that hands all work to a function, which does it here or elsewhere. */
export function createAnalyzer(
  run: (work: AnalysisRequest) => Promise<unknown>,
  close: () => Promise<void> = async () => undefined,
): ArticleAnalyzer {
  return {
    read: async (request) => (await run({ task: 'read', request })) as string,
    examine: async (article) => (await run({ task: 'examine', article })) as Examination,
    diff: async (before, after) =>
      (await run({ task: 'diff', before, after })) as ReturnType<typeof diffSentences>,
    close,
  };
}

function readArticle({ reader: name, article, input }: ReadingRequest, readers: StoredReaders) {
  const all: readonly StoredReader<never, unknown, never>[] = Object.values(readers);
  const reader = all.find((one) => one.reader === name);
  if (!reader) throw new RangeError(`there is no reader ${name}`);
  // A reader is asked for what it reads by those who know it: its types do not pass into a thread.
  return reader.read(article as never, input as never);
}

function examineArticle(article: Article, readers: StoredReaders): Examination {
  const body = readers.sentences.read(article, undefined);
  const sentences = readers.sentences.decode(body, article);
  return {
    bodies: { sentences: body, ...readAhead(article, sentences, readers) },
    siteSentences: readSiteSentences(article, sentences),
    passages: splitPassages(article.text, sentences).length,
    noArticle: article.kind === 'report' ? describeNoArticle(article) : null,
  };
}

/** What is read of a long article later, in the bot's rounds or for a question. */
function readAhead(
  article: Article,
  sentences: ReturnType<StoredReaders['sentences']['decode']>,
  readers: StoredReaders,
): ReadingBodies {
  if (article.text.length < READ_AHEAD_CHARACTERS) return {};
  const dates = readers.dates.read(article, undefined);
  const read = { sentences, dates: readers.dates.decode(dates, article) };
  return {
    dates,
    terms: readers.terms.read(article, sentences),
    datedSentences: readers.datedSentences.read(article, read),
    speech: readers.speech.read(article, undefined),
  };
}
