import type { ArticleReader, Given, Reading } from '../archive/article-reader.ts';
import type { Content, Input } from '../archive/ports/input.ts';
import type { Report } from '../domain/article.ts';
import { Failure } from '../domain/failure.ts';
import { beginsLikeFeed } from '../intake/feed/feed-beginning.ts';
import { feedReadings } from './feed-readings.ts';
import type { World } from './world.ts';

/** How inputs are read, and for whom. */
export interface ReadingOptions extends Given {
  readonly json: boolean;
  /** `cleaned` as it would be ingested, or `as-given`, text files as they stand. */
  readonly manner: 'cleaned' | 'as-given';
  /** Whether the articles of a feed's entries are fetched; else a feed is refused. */
  readonly feeds?: 'fetched';
}

/** An article that could be read, and the input it came from. */
export interface ReadArticle {
  readonly source: string;
  readonly article: Report;
}

/** Reads inputs one after another; failures are told and passed over. */
export async function* readings(
  args: readonly string[],
  options: ReadingOptions,
  world: World,
): AsyncGenerator<ReadArticle> {
  const reader = await world.openReader();
  let count = 0;
  try {
    for await (const reading of readAll(reader, args, options, world)) {
      count += 1;
      world.console.progress(`${count} read, now ${reading.source}`);
      if (reading.status === 'ok') yield { source: reading.source, article: reading.article };
      else world.console.fail(reading, options.json);
    }
  } finally {
    world.console.progress('');
    await reader.close();
  }
}

async function* readAll(
  reader: ArticleReader,
  args: readonly string[],
  { manner, feeds, ...given }: ReadingOptions,
  world: World,
): AsyncGenerator<Reading> {
  for await (const input of world.inputs(args)) {
    const content = await contentOf(input);
    if (feeds === 'fetched' && !(content instanceof Failure) && beginsLikeFeed(content.bytes)) {
      yield* feedReadings(input.source, content, { reader, given, world });
    } else {
      const read = { ...input, read: async () => contentToRead(content) };
      yield* manner === 'cleaned' ? reader.read(read, given) : reader.readAsGiven(read, given);
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
  if (!beginsLikeFeed(content.bytes)) return content;
  const message = 'is a feed: parley feed shows it, parley ingest takes in its articles';
  throw new Failure('unsupported', message);
}
