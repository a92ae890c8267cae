import type {
  ArticleReader,
  ArticleReading,
  GivenMetadata,
} from '../archive/articles/article-reader.ts';
import { identifyReport } from '../archive/articles/identity.ts';
import { createEntryReader } from '../archive/feeds/entry-reader.ts';
import type { Content } from '../archive/ports/input.ts';
import type { Report } from '../domain/article.ts';
import { Failure } from '../domain/failure.ts';
import type { FeedEntry } from '../domain/feed.ts';
import type { World } from './world.ts';

/**
 * The articles of a feed that is given by hand: of all its entries, the oldest first, each under
 * its own address. One that fails stops no other.
 *
 * @param input the feed, as it was named
 */
export async function* readFeedArticles(
  input: string,
  { bytes, address }: Content,
  {
    reader,
    given,
    world,
  }: {
    readonly reader: ArticleReader;
    readonly given: GivenMetadata;
    readonly world: World;
  },
): AsyncGenerator<ArticleReading> {
  const feeds = await world.openFeedReader();
  const entries = createEntryReader(await world.openWeb(), reader);
  const request = { feed: address ?? input, outlet: given.outlet ?? null, language: null };
  try {
    const feed = await feeds.read(bytes, address);
    for (const entry of feed.entries.toReversed()) {
      yield await readingOf(entry, input, async () => {
        const read = await entries.read(entry, { ...request, now: world.now, isLastAttempt: true });
        if (read.status !== 'article') throw new Failure('unreachable', 'is not to be had now');
        return withGivenDate(read.article, given);
      });
    }
  } catch (fault) {
    yield failedReading(input, fault);
  } finally {
    await feeds.close();
  }
}

async function readingOf(
  { id, url }: FeedEntry,
  feed: string,
  read: () => Promise<Report>,
): Promise<ArticleReading> {
  const source = url ?? `${feed}#${id ?? ''}`;
  try {
    return { source, status: 'ok', article: await read() };
  } catch (fault) {
    return failedReading(source, fault);
  }
}

function failedReading(source: string, fault: unknown): ArticleReading {
  if (!(fault instanceof Failure)) throw fault;
  return { source, status: 'failed', id: null, failure: fault };
}

/** An article that says no date, with the one that was given for such. */
function withGivenDate(article: Report, { published }: GivenMetadata): Report {
  if (article.published !== null || published === undefined) return article;
  const { origin } = article;
  return identifyReport(
    { ...article, published, publishedBasis: 'given' },
    { givenId: null, path: origin },
  );
}
