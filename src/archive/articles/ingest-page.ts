import { MINUTE_MS } from '../../domain/calendar/instant.ts';
import { Failure } from '../../domain/failure.ts';
import { looksLikeFeed } from '../../intake/feed/sniff-feed.ts';
import { formatFromContentType } from '../../intake/format.ts';
import type { Content } from '../ports/input.ts';
import type { Web, WebAnswer } from '../ports/web.ts';
import type { ArticleReader } from './article-reader.ts';
import type { ArticleIngestion, Ingested } from './ingest.ts';

interface IngestPageDeps {
  readonly web: Web;
  readonly articles: ArticleReader;
  readonly archive: Pick<ArticleIngestion, 'ingest'>;
  /** In milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Ingests the article at an address. Throws the Failure of the web, of the page, or of
 * the archive; `unsupported` where the address serves a feed.
 */
export async function ingestPage(address: string, deps: IngestPageDeps): Promise<Ingested> {
  const read = async () => refuseFeed(await fetchContent(address, deps.web));
  const input = { source: address, origin: address, read };
  for await (const reading of deps.articles.read(input)) {
    if (reading.status === 'failed') throw reading.failure;
    return await deps.archive.ingest(reading.article, deps.now());
  }
  throw new Failure('no-article', 'holds no article: give the page of one');
}

function refuseFeed(content: Content): Content {
  if (!looksLikeFeed(content.bytes)) return content;
  throw new Failure('unsupported', 'is a feed: follow it instead of adding it as an article');
}

/**
 * What an address serves now, a page or a feed. Throws what the web throws, and `unreachable` where
 * its server asks to retry later.
 */
export async function fetchContent(address: string, web: Web): Promise<Content> {
  const answer = await web.get({ address, wants: 'page-or-feed' });
  if (answer.status !== 'found') throw answerFailure(answer);
  const { bytes, contentType } = answer;
  return { bytes, address: answer.address, format: formatFromContentType(contentType) ?? null };
}

/** The failure of an answer without content, for a request that was not conditional. */
export function answerFailure(answer: Exclude<WebAnswer, { readonly status: 'found' }>): Failure {
  switch (answer.status) {
    case 'later':
      return new Failure('unreachable', `${answer.reason}: try again ${formatRetryAfter(answer)}`);
    case 'unchanged':
      return new Failure(
        'malformed',
        'the server says that nothing changed, but was not asked that',
      );
  }
}

function formatRetryAfter({ retryAfterMs }: { readonly retryAfterMs: number | null }): string {
  if (retryAfterMs === null) return 'later';
  const minutes = Math.max(Math.ceil(retryAfterMs / MINUTE_MS), 1);
  return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`;
}
