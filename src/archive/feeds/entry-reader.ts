import type { Report } from '../../domain/article.ts';
import { Failure, type FailureCode } from '../../domain/failure.ts';
import type { FeedEntry } from '../../domain/feed.ts';
import { detectLanguage } from '../../intake/detect-language.ts';
import { firstSentenceTitle } from '../../intake/first-sentence-title.ts';
import { formatFromContentType } from '../../intake/format.ts';
import type { ArticleReader } from '../articles/article-reader.ts';
import { identifyReport } from '../articles/identity.ts';
import type { KnownPage, ReadPage } from '../ports/entry-store.ts';
import type { RetryLater, Web, WebAnswer } from '../ports/web.ts';
import {
  contentHash,
  entryKeys,
  entryPageAddress,
  entryPublished,
  type FeedContext,
} from './entry-identity.ts';

/** The result of reading an entry: its article, nothing new, or a request to retry later. */
export type EntryReading =
  | { readonly status: 'article'; readonly article: Report; readonly page: FetchedPage | null }
  | { readonly status: 'unchanged' }
  | RetryLater;

/** The page that an article was read from. */
export type FetchedPage = Omit<ReadPage, 'readAt'>;

/** How an entry is read. */
interface EntryRequest extends FeedContext {
  /** The page as it was found before. */
  readonly known?: KnownPage | undefined;
  /** Whether a page that is unavailable now will not be requested again. */
  readonly isLastAttempt: boolean;
}

/** Reads articles from the entries of feeds. */
export interface EntryReader {
  /**
   * Reads the page that an entry leads to; where that may not or cannot be read, the feed's own
   * words as a summary. Throws the page's Failure where the feed has no words either.
   */
  read(entry: FeedEntry, request: EntryRequest): Promise<EntryReading>;
}

/** Failures that a retry cannot cure: the feed's summary is used instead. */
const PERMANENT_FAILURES: ReadonlySet<FailureCode> = new Set([
  'refused',
  'unsupported',
  'forbidden-address',
  'too-many-redirects',
  'too-large',
  'too-complex',
  'malformed',
  'not-text',
  'empty',
  'no-article',
]);

/** Failures that a retry may cure: the feed's summary is used after the last attempt. */
const TRANSIENT_FAILURES: ReadonlySet<FailureCode> = new Set(['unreachable', 'too-slow']);

/** A page with a smaller share of the feed's text shows only a beginning, behind a paywall. */
const PAYWALLED_BELOW = 0.5;

export function createEntryReader(web: Web, articles: ArticleReader): EntryReader {
  const useSummary = async (entry: FeedEntry, request: EntryRequest, fault: Failure) => {
    const mayUseSummary =
      PERMANENT_FAILURES.has(fault.code) ||
      (request.isLastAttempt && TRANSIENT_FAILURES.has(fault.code));
    const article = mayUseSummary ? await articleFromFeed(entry, request, articles) : null;
    if (article === null) throw fault;
    return { status: 'article', article, page: null } as const;
  };

  const fromPage = async (
    entry: FeedEntry,
    address: string,
    request: EntryRequest,
  ): Promise<EntryReading> => {
    const validators = request.known?.validators;
    const answer = await web.get({ address, namedBy: request.feed, wants: 'page', validators });
    if (answer.status === 'later' && request.isLastAttempt) throw toUnreachable(answer);
    if (answer.status !== 'found') return answer.status === 'later' ? answer : UNCHANGED;
    const page = { validators: answer.validators, hash: contentHash(answer.bytes) };
    if (page.hash === request.known?.hash) return UNCHANGED;
    const read = withEntryMetadata(await articleFromPage(answer, articles), entry, request);
    const whole = await preferLongerSummary(read, entry, request);
    return { status: 'article', article: whole, page };
  };

  const preferLongerSummary = async (read: Report, entry: FeedEntry, request: EntryRequest) => {
    const most = Math.max(entry.content?.length ?? 0, entry.summary?.length ?? 0);
    if (read.text.length >= most * PAYWALLED_BELOW) return read;
    const summary = await articleFromFeed(entry, request, articles);
    return summary && read.text.length < summary.text.length * PAYWALLED_BELOW ? summary : read;
  };

  return {
    async read(entry, request) {
      const address = entryPageAddress(entry);
      try {
        if (address === null) throw new Failure('no-article', 'leads to no page of its own');
        return await fromPage(entry, address, request);
      } catch (fault) {
        if (!(fault instanceof Failure)) throw fault;
        return await useSummary(entry, request, fault);
      }
    },
  };
}

const UNCHANGED = { status: 'unchanged' } as const;

type FetchedAnswer = Extract<WebAnswer, { readonly status: 'found' }>;

/** The article of a fetched page. Throws `no-article` where it contains none. */
export async function articleFromPage(
  found: FetchedAnswer,
  articles: ArticleReader,
): Promise<Report> {
  const { address, bytes, contentType } = found;
  const format = formatFromContentType(contentType) ?? null;
  const input = {
    source: address,
    origin: address,
    read: async () => ({ bytes, address, format }),
  };
  for await (const reading of articles.read(input)) {
    if (reading.status === 'failed') throw reading.failure;
    if (reading.article.text.trim() !== '') return reading.article;
  }
  throw new Failure('no-article', 'holds no article: look at the page in a browser');
}

/**
 * An entry as an article in the feed's own words, marked as a summary, for where its page cannot
 * be read; `null` where the feed says nothing but a title.
 */
async function articleFromFeed(
  entry: FeedEntry,
  context: FeedContext,
  articles: ArticleReader,
): Promise<Report | null> {
  const address = entryPageAddress(entry);
  const read = await articles.readEntry({
    title: entry.title,
    content: entry.content,
    summary: entry.summary,
    address,
  });
  const text = longest(read?.text ?? '', entry.summary?.trim() ?? '');
  if (text === '' || text === entry.title) return null;
  const published = entryPublished(entry, context.now);
  const draft = {
    title: entry.title ?? firstSentenceTitle(text),
    titleBasis: entry.title === null ? ('first-sentence' as const) : ('page' as const),
    outlet: read?.outlet ?? context.outlet,
    author: null,
    published,
    publishedBasis: published === null ? null : ('metadata' as const),
    url: address,
    language: detectLanguage(text) ?? context.language,
    text,
    extent: 'summary' as const,
  };
  return identifyReport(draft, { givenId: null, path: `${context.feed}#${entryKeys(entry)[0]}` });
}

function longest(one: string, other: string): string {
  return one.length >= other.length ? one : other;
}

/** An article with the metadata of its entry and its feed, where the page has none. */
function withEntryMetadata(article: Report, entry: FeedEntry, context: FeedContext): Report {
  const published = article.published ?? entryPublished(entry, context.now);
  const hasTitle = article.titleBasis === 'page' || entry.title === null;
  return withFeedMetadata(
    {
      ...article,
      ...(hasTitle ? {} : { title: entry.title, titleBasis: 'page' as const }),
      published,
      publishedBasis: article.publishedBasis ?? (published === null ? null : 'metadata'),
    },
    context,
  );
}

/** An article with the metadata that is set for its feed, where the page has none. */
export function withFeedMetadata(
  article: Report,
  { outlet, language }: Pick<FeedContext, 'outlet' | 'language'>,
): Report {
  const { origin } = article;
  const settled = {
    outlet: article.outlet ?? outlet,
    language: article.language ?? language,
  };
  return identifyReport({ ...article, ...settled }, { givenId: null, path: origin });
}

function toUnreachable({ reason }: RetryLater): Failure {
  return new Failure('unreachable', reason);
}
