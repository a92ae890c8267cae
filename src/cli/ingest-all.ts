import type { Archive } from '../archive/archive.ts';
import type { Ingested } from '../archive/articles/ingest.ts';
import { Failure, type FailureCode } from '../domain/failure.ts';
import { type ReadArticle, readInputs } from './read-inputs.ts';
import type { World } from './world.ts';

/** Where articles go, and what is known of those that do not say it. */
export interface IngestOptions {
  readonly archive: Archive;
  readonly json: boolean;
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
}

/** An article that was taken in, and the input it came from. */
export type IngestedFrom = Ingested & { readonly input: string };

/** Takes in the articles of inputs one after another; failures are reported and skipped. */
export async function* ingestAll(
  args: readonly string[],
  options: IngestOptions,
  world: World,
): AsyncGenerator<IngestedFrom> {
  if (args.length === 0) return;
  for await (const read of readInputs(
    args,
    { ...options, mode: 'cleaned', feeds: 'fetched' },
    world,
  )) {
    const ingested = await ingestOrReport(read, options, world);
    if (ingested) yield { ...ingested, input: read.input };
  }
}

/** Why an article is left out while the others are taken. */
const SKIPPED_FAILURES: ReadonlySet<FailureCode> = new Set([
  'no-article',
  'withdrawn',
  'too-slow',
  'too-complex',
  'too-large',
  'not-text',
]);

async function ingestOrReport(
  { input, article, archived }: ReadArticle,
  { archive, json }: IngestOptions,
  { console, now }: World,
): Promise<Ingested | undefined> {
  try {
    return await archive.ingest(article, archived?.arrivedAt ?? now, archived?.revisions);
  } catch (failure) {
    if (!(failure instanceof Failure) || !SKIPPED_FAILURES.has(failure.code)) throw failure;
    console.fail({ input, id: article.givenId, failure }, json);
    return undefined;
  }
}
