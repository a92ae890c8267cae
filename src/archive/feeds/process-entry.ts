import { retryDelay } from '../../domain/backoff.ts';
import { Failure, type FailureCode } from '../../domain/failure.ts';
import { redactAddress } from '../../intake/followed-address.ts';
import type { KnownPage, WaitingEntry } from '../ports/entry-store.ts';
import { CRAWL_POLICY } from './crawl-policy.ts';
import { entryPageAddress } from './entry-identity.ts';
import type { EntryReader, EntryReading } from './entry-reader.ts';
import type { FeedDeps } from './feed-deps.ts';
import { storeFetchedArticle } from './store-fetched-article.ts';

/** Failures that a retry may cure: the server is down, or the page is not published yet. */
const RETRYABLE_FAILURES: ReadonlySet<FailureCode> = new Set([
  'unreachable',
  'too-slow',
  'not-found',
]);

/**
 * Reads a waiting entry and ingests its article, or schedules a retry. Faults of an entry are not
 * thrown.
 */
export async function processEntry(
  waiting: WaitingEntry,
  reader: EntryReader,
  deps: FeedDeps,
  isEnded: () => boolean,
): Promise<void> {
  try {
    await read(waiting, reader, deps);
  } catch (thrown) {
    // What shutdown interrupted is read by the next process.
    if (isEnded()) await deps.entries.release(waiting.id);
    else await retryOrGiveUp(waiting, thrown, deps);
  }
}

async function read(waiting: WaitingEntry, reader: EntryReader, deps: FeedDeps): Promise<void> {
  const { id, entry, feed, outlet, language, attempts } = waiting;
  const now = deps.now();
  const address = entryPageAddress(entry);
  const known = address === null ? undefined : await deps.entries.page(address);
  if (known && isReadJustNow(waiting, known, now)) return await deps.entries.finish(id, 'read');
  const isLastAttempt = attempts >= CRAWL_POLICY.retries.length;
  // Where the article is no longer stored, the page is read as if for the first time.
  const stored = known?.held ? known : undefined;
  const request = { feed, outlet, language, now, known: stored, isLastAttempt };
  const reading = await reader.read(entry, request);
  if (reading.status === 'later') return await retry(waiting, reading.retryAfterMs ?? 0, deps);
  const isNew = await storeReading(reading, { waiting, known, address }, deps);
  await deps.entries.finish(id, isNew ? 'read' : 'in-vain');
}

interface EntryArrival {
  readonly waiting: WaitingEntry;
  readonly known: KnownPage | undefined;
  readonly address: string | null;
}

/** Stores the result of reading an entry, and says whether the archive changed. */
async function storeReading(
  reading: Exclude<EntryReading, { status: 'later' }>,
  { waiting, known, address }: EntryArrival,
  deps: FeedDeps,
): Promise<boolean> {
  if (reading.status === 'unchanged') {
    if (known && address) await deps.entries.touchPage(address, deps.now());
    return false;
  }
  const { article, page } = reading;
  // Another feed's summary of the page is stored: it stays until that feed changes it.
  if (article.extent === 'summary' && known?.held && !waiting.isChange) return false;
  return await storeFetchedArticle(article, { address, page, before: known?.held ?? null }, deps);
}

/** Whether the page was read a short time ago for another feed's entry. */
function isReadJustNow({ isChange }: WaitingEntry, { readAt }: KnownPage, now: number): boolean {
  return !isChange && now - readAt < CRAWL_POLICY.sameReadingMs;
}

async function retryOrGiveUp(
  waiting: WaitingEntry,
  thrown: unknown,
  deps: FeedDeps,
): Promise<void> {
  const isExpected = thrown instanceof Failure;
  const facts = {
    feed: redactAddress(waiting.feed),
    entry: waiting.entry.url ?? waiting.entry.title,
  };
  if (!isExpected) deps.log.error({ fault: thrown, ...facts }, 'reading an entry failed');
  const mayCome = !isExpected || RETRYABLE_FAILURES.has(thrown.code);
  if (mayCome && waiting.attempts < CRAWL_POLICY.retries.length)
    return await retry(waiting, 0, deps);
  const fault = isExpected ? thrown.message : String(thrown);
  deps.log.warn({ ...facts, fault }, 'an entry of a feed was given up');
  await deps.entries.finish(waiting.id, 'given-up');
}

async function retry(
  { id, attempts }: WaitingEntry,
  retryAfterMs: number,
  { entries, now }: FeedDeps,
): Promise<void> {
  const asked = Math.min(retryAfterMs, CRAWL_POLICY.longestRetryAfterMs);
  await entries.retry(id, now() + Math.max(retryDelay(CRAWL_POLICY.retries, attempts + 1), asked));
}
