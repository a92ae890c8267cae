import type {
  ArticleReader,
  ArticleReading,
  GivenMetadata,
} from '../archive/articles/article-reader.ts';
import type { Content, Input } from '../archive/ports/input.ts';
import type { Report } from '../domain/article.ts';
import { Failure } from '../domain/failure.ts';
import type { ArchivedFacts } from '../intake/article-lines.ts';
import { looksLikeFeed } from '../intake/feed/sniff-feed.ts';
import { readFeedArticles } from './read-feed-articles.ts';
import type { World } from './world.ts';

/** How inputs are read, and for whom. */
export interface ReadInputsOptions extends GivenMetadata {
  readonly json: boolean;
  /** `cleaned` as it would be ingested, or `as-given`, text files as they stand. */
  readonly mode: 'cleaned' | 'as-given';
  /** Whether the articles of a feed's entries are fetched; else a feed is refused. */
  readonly feeds?: 'fetched';
}

/** An article that could be read, and the input it came from. */
export interface ReadArticle {
  readonly input: string;
  readonly article: Report;
  /** What the archive that wrote it knew of it; left out where none did. */
  readonly archived?: ArchivedFacts;
}

/** Reads inputs one after another; failures are reported and skipped. */
export async function* readInputs(
  args: readonly string[],
  options: ReadInputsOptions,
  world: World,
): AsyncGenerator<ReadArticle> {
  const reader = await world.openReader();
  let count = 0;
  try {
    for await (const reading of readAll(reader, args, options, world)) {
      count += 1;
      world.console.progress(`${count} read, now ${reading.source}`);
      if (reading.status === 'ok') yield { ...reading, input: reading.source };
      else world.console.fail({ ...reading, input: reading.source }, options.json);
    }
  } finally {
    world.console.progress('');
    await reader.close();
  }
}

async function* readAll(
  reader: ArticleReader,
  args: readonly string[],
  { mode, feeds, ...given }: ReadInputsOptions,
  world: World,
): AsyncGenerator<ArticleReading> {
  for await (const input of world.inputs(args)) {
    const content = await contentOf(input);
    if (feeds === 'fetched' && !(content instanceof Failure) && looksLikeFeed(content.bytes)) {
      yield* readFeedArticles(input.source, content, { reader, given, world });
    } else {
      const read = { ...input, read: async () => contentToRead(content) };
      yield* mode === 'cleaned' ? reader.read(read, given) : reader.readAsGiven(read, given);
    }
  }
}

/** What an input holds, or why that cannot be had, which its reader tells. */
async function contentOf(input: Input): Promise<Content | Failure> {
  try {
    return await input.read();
  } catch (fault) {
    if (fault instanceof Failure) return fault;
    throw fault;
  }
}

function contentToRead(content: Content | Failure): Content {
  if (content instanceof Failure) throw content;
  if (!looksLikeFeed(content.bytes)) return content;
  const message = 'is a feed: parley feed shows it, parley ingest takes in its articles';
  throw new Failure('unsupported', message);
}
