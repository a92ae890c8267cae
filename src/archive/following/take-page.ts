import { Failure } from '../../domain/failure.ts';
import { beginsLikeFeed } from '../../intake/feed/feed-beginning.ts';
import type { Archive } from '../archive.ts';
import type { ArticleReader } from '../article-reader.ts';
import { contentAt } from '../content-at.ts';
import type { Ingested } from '../ingestion.ts';
import type { Content } from '../ports/input.ts';
import type { Web } from '../ports/web.ts';

/** What taking in a page by hand works with. */
interface PageDesk {
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
export async function takePage(address: string, desk: PageDesk): Promise<Ingested> {
  const read = async () => unlessFeed(await contentAt(address, desk.web));
  const input = { source: address, origin: address, read };
  for await (const reading of desk.articles.read(input)) {
    if (reading.status === 'failed') throw reading.failure;
    return await desk.archive.ingest(reading.article, desk.now());
  }
  throw new Failure('no-article', 'holds no article: give the page of one');
}

function unlessFeed(content: Content): Content {
  if (!beginsLikeFeed(content.bytes)) return content;
  throw new Failure('unsupported', 'is a feed: follow it instead of adding it as an article');
}
