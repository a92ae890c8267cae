import { Failure, type FailureCode } from '../../domain/failure.ts';
import { shownAddress } from '../../intake/followed-address.ts';
import type { KnownPage, WaitingEntry } from '../ports/entry-store.ts';
import type { FollowingDesk } from './desk.ts';
import { pageOf } from './entry-identity.ts';
import type { EntryReader, EntryReading } from './entry-reader.ts';
import { POLICY } from './policy.ts';
import { putArticle } from './put-article.ts';

/** Pages that may be there another time: their servers are down, or have not got them yet. */
const MAY_COME: ReadonlySet<FailureCode> = new Set(['unreachable', 'too-slow', 'not-found']);

/**
 * Reads a waiting entry and puts its article into the archive, or says when it is tried again.
 * Nothing that is wrong with one entry is thrown.
 */
export async function takeEntry(
  waiting: WaitingEntry,
  reader: EntryReader,
  desk: FollowingDesk,
  isEnded: () => boolean,
): Promise<void> {
  try {
    await read(waiting, reader, desk);
  } catch (thrown) {
    // What the end of the process broke off is read by the next one.
    if (isEnded()) await desk.entries.release(waiting.id);
    else await retryOrGiveUp(waiting, thrown, desk);
  }
}

async function read(
  waiting: WaitingEntry,
  reader: EntryReader,
  desk: FollowingDesk,
): Promise<void> {
  const { id, entry, feed, outlet, language, attempts } = waiting;
  const now = desk.now();
  const address = pageOf(entry);
  const known = address === null ? undefined : await desk.entries.page(address);
  if (known && isReadJustNow(waiting, known, now)) return await desk.entries.finish(id, 'read');
  const isLastTry = attempts >= POLICY.retriesMs.length;
  // Where the article is no longer there, the page is read as if for the first time.
  const held = known?.held ? known : undefined;
  const request = { feed, outlet, language, now, known: held, isLastTry };
  const reading = await reader.read(entry, request);
  if (reading.status === 'later') return await retry(waiting, reading.retryAfterMs ?? 0, desk);
  const isNew = await taken(reading, { waiting, known, address }, desk);
  await desk.entries.finish(id, isNew ? 'read' : 'in-vain');
}

interface Entered {
  readonly waiting: WaitingEntry;
  readonly known: KnownPage | undefined;
  readonly address: string | null;
}

/** Takes what came of an entry, and says whether the archive changed. */
async function taken(
  reading: Exclude<EntryReading, { status: 'later' }>,
  { waiting, known, address }: Entered,
  desk: FollowingDesk,
): Promise<boolean> {
  if (reading.status === 'unchanged') {
    if (known && address) await desk.entries.readAgain(address, desk.now());
    return false;
  }
  const { article, page } = reading;
  // Another feed told of the page before: its words stay until it changes them itself.
  if (article.extent === 'summary' && known?.held && !waiting.isChange) return false;
  return await putArticle(article, { address, page, before: known?.held ?? null }, desk);
}

/** Whether another feed's entry led to the same page a moment ago. */
function isReadJustNow({ isChange }: WaitingEntry, { readAt }: KnownPage, now: number): boolean {
  return !isChange && now - readAt < POLICY.sameReadingMs;
}

async function retryOrGiveUp(
  waiting: WaitingEntry,
  thrown: unknown,
  desk: FollowingDesk,
): Promise<void> {
  const isExpected = thrown instanceof Failure;
  const facts = {
    feed: shownAddress(waiting.feed),
    entry: waiting.entry.url ?? waiting.entry.title,
  };
  if (!isExpected) desk.log.error({ fault: thrown, ...facts }, 'reading an entry failed');
  const mayCome = !isExpected || MAY_COME.has(thrown.code);
  if (mayCome && waiting.attempts < POLICY.retriesMs.length) return await retry(waiting, 0, desk);
  const fault = isExpected ? thrown.message : String(thrown);
  desk.log.warn({ ...facts, fault }, 'an entry of a feed was given up');
  await desk.entries.finish(waiting.id, 'given-up');
}

async function retry(
  { id, attempts }: WaitingEntry,
  retryAfterMs: number,
  { entries, now }: FollowingDesk,
): Promise<void> {
  const asked = Math.min(retryAfterMs, POLICY.longestRetryAfterMs);
  await entries.retry(id, now() + Math.max(POLICY.retriesMs[attempts] ?? 0, asked));
}
