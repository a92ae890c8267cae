import type { ArticleReader, Given, Reading } from '../archive/article-reader.ts';
import type { Report } from '../domain/article.ts';
import type { World } from './world.ts';

/** How inputs are read, and for whom. */
export interface ReadingOptions extends Given {
  readonly json: boolean;
  /** `cleaned` as it would be ingested, or `as-given`, text files as they stand. */
  readonly manner: 'cleaned' | 'as-given';
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
  { manner, ...given }: ReadingOptions,
  world: World,
): AsyncGenerator<Reading> {
  for await (const input of world.inputs(args)) {
    yield* manner === 'cleaned' ? reader.read(input, given) : reader.readAsGiven(input, given);
  }
}
