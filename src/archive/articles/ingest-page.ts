import { Failure } from '../../domain/failure.ts';
import { looksLikeFeed } from '../../intake/feed/looks-like-feed.ts';
import type { Archive } from '../archive.ts';
import type { Content } from '../ports/input.ts';
import type { Web } from '../ports/web.ts';
import type { ArticleReader } from './article-reader.ts';
import { fetchContent } from './fetch-content.ts';
import type { Ingested } from './ingest.ts';

/** What taking in a page by hand works with. */
interface IngestPageDeps {
  readonly web: Web;
  readonly articles: ArticleReader;
  readonly archive: Pick<Archive, 'ingest'>;
  /** In milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Takes in the article that lies at an address. Throws the Failure of the web, of the page, or of
 * the archive; `unsupported` where the address holds a feed.
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
