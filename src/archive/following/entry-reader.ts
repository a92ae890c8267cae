import type { Report } from '../../domain/article.ts';
import { Failure, type FailureCode } from '../../domain/failure.ts';
import type { FeedEntry } from '../../domain/feed.ts';
import { formatOfContentType } from '../../intake/format.ts';
import type { ArticleReader } from '../article-reader.ts';
import { identified } from '../identity.ts';
import type { KnownPage, ReadPage } from '../ports/entry-store.ts';
import type { Later, Web, WebAnswer } from '../ports/web.ts';
import { type EntryContext, publishedOf } from './entry-context.ts';
import { hashOf, pageOf } from './entry-identity.ts';
import { articleOfFeed } from './feed-text.ts';

/** What came of an entry: its article, nothing new, or that it is to be asked for later. */
export type EntryReading =
  | { readonly status: 'article'; readonly article: Report; readonly page: FoundPage | null }
  | { readonly status: 'unchanged' }
  | Later;

/** The page that an article was read from. */
export type FoundPage = Omit<ReadPage, 'readAt'>;

/** How an entry is read. */
interface EntryRequest extends EntryContext {
  /** The page as it was found before. */
  readonly known?: KnownPage | undefined;
  /** Whether a page that cannot be had now will not be asked for again. */
  readonly isLastTry: boolean;
}

/** Makes articles of the entries of feeds. */
export interface EntryReader {
  /**
   * Reads the page that an entry leads to; where that may not or cannot be read, the feed's own
   * words as a summary. Throws the page's Failure where the feed has no words either.
   */
  read(entry: FeedEntry, request: EntryRequest): Promise<EntryReading>;
}

/** Pages that cannot be read however often they are asked for: the feed's words stand in. */
const NEVER_READ: ReadonlySet<FailureCode> = new Set([
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

/** Pages that may be there later: the feed's words stand in when nobody tries again. */
const NOT_READ_NOW: ReadonlySet<FailureCode> = new Set(['unreachable', 'too-slow']);

/** A page with less than this part of the feed's own words shows a beginning, and wants payment. */
const PAID_FOR_BELOW = 0.5;

export function createEntryReader(web: Web, articles: ArticleReader): EntryReader {
  const standIn = async (entry: FeedEntry, request: EntryRequest, fault: Failure) => {
    const mayStandIn =
      NEVER_READ.has(fault.code) || (request.isLastTry && NOT_READ_NOW.has(fault.code));
    const article = mayStandIn ? await articleOfFeed(entry, request, articles) : null;
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
    if (answer.status === 'later' && request.isLastTry) throw unanswered(answer);
    if (answer.status !== 'found') return answer.status === 'later' ? answer : UNCHANGED;
    const page = { validators: answer.validators, hash: hashOf(answer.bytes) };
    if (page.hash === request.known?.hash) return UNCHANGED;
    const read = completed(await articleOf(answer, articles), entry, request);
    const whole = await unlessPaidFor(read, entry, request);
    return { status: 'article', article: whole, page };
  };

  const unlessPaidFor = async (read: Report, entry: FeedEntry, request: EntryRequest) => {
    const most = Math.max(entry.content?.length ?? 0, entry.summary?.length ?? 0);
    if (read.text.length >= most * PAID_FOR_BELOW) return read;
    const told = await articleOfFeed(entry, request, articles);
    return told && read.text.length < told.text.length * PAID_FOR_BELOW ? told : read;
  };

  return {
    async read(entry, request) {
      const address = pageOf(entry);
      try {
        if (address === null) throw new Failure('no-article', 'leads to no page of its own');
        return await fromPage(entry, address, request);
      } catch (fault) {
        if (!(fault instanceof Failure)) throw fault;
        return await standIn(entry, request, fault);
      }
    },
  };
}

const UNCHANGED = { status: 'unchanged' } as const;

type Found = Extract<WebAnswer, { readonly status: 'found' }>;

/** The article of a page that was found. Throws `no-article` where it holds none. */
export async function articleOf(found: Found, articles: ArticleReader): Promise<Report> {
  const { address, bytes, contentType } = found;
  const format = formatOfContentType(contentType) ?? null;
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

/** An article with what its entry and its feed say, where the page does not. */
function completed(article: Report, entry: FeedEntry, context: EntryContext): Report {
  const published = article.published ?? publishedOf(entry, context.now);
  const hasTitle = article.titleBasis === 'page' || entry.title === null;
  return withSettings(
    {
      ...article,
      ...(hasTitle ? {} : { title: entry.title, titleBasis: 'page' as const }),
      published,
      publishedBasis: article.publishedBasis ?? (published === null ? null : 'metadata'),
    },
    context,
  );
}

/** An article with what is set for its feed, where the page does not say it. */
export function withSettings(
  article: Report,
  { outlet, language }: Pick<EntryContext, 'outlet' | 'language'>,
): Report {
  const { origin: path } = article;
  const settled = {
    outlet: article.outlet ?? outlet,
    language: article.language ?? language,
  };
  return identified({ ...article, ...settled }, { givenId: null, path });
}

function unanswered({ reason }: Later): Failure {
  return new Failure('unreachable', reason);
}
