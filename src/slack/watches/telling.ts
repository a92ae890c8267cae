import type { StandingWatch, WaitingHit } from '../../archive/ports/watch-store.ts';
import type { Report } from '../../domain/article.ts';
import { type Citation, cite } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';
import { furtherMessage, shownSentence, watchEndedMessage, watchMessage } from '../blocks/watch.ts';
import { type Client, post } from '../delivery.ts';
import type { Desk } from '../desk.ts';
import type { Message } from '../message.ts';
import { LOST_AFTER_MS } from '../once.ts';
import { outcomeOf } from '../outcome.ts';
import { quotedOf } from '../quoted-of.ts';
import { remember } from '../remember.ts';
import { cannotPost } from '../slack-error.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Messages that a watch may post in an hour; the last of them tells all that is left, in a line. */
const MESSAGES_AN_HOUR = 4;

/** A hit with its report as the archive has it now, and the sentence of that which meets the watch. */
interface Found {
  readonly hit: WaitingHit;
  readonly report: Report;
  readonly sentence: Span;
}

/**
 * Looks for reports that meet a watch, and posts what was found: each by itself, and what is too
 * much for an hour together in one line. A hit that could not be posted is tried again.
 *
 * @param ended tells that the bot stops: what is left is posted after the next start
 */
export async function tellWatches(desk: Desk, client: Client, ended?: AbortSignal): Promise<void> {
  await desk.watching.look(+desk.now());
  const waiting = Map.groupBy(await desk.watches.waiting(), ({ watchId }) => watchId);
  const standing = waiting.size > 0 ? await desk.watches.list() : [];
  for (const watch of standing) {
    if (ended?.aborted) return;
    await tell(watch, waiting.get(watch.id) ?? [], desk, client);
  }
}

async function tell(
  watch: StandingWatch,
  hits: readonly WaitingHit[],
  desk: Desk,
  client: Client,
): Promise<void> {
  const found = await withReports(hits, watch, desk);
  const told = await desk.watches.messagesSince(watch.id, +desk.now() - HOUR_MS);
  const room = MESSAGES_AN_HOUR - told;
  if (room <= 0) return;
  const alone = found.length <= room ? found : found.slice(0, room - 1);
  for (const one of alone) {
    if (!(await tellHits([one], watch, desk, client))) return;
  }
  const rest = found.slice(alone.length);
  if (rest.length > 0) await tellHits(rest, watch, desk, client);
}

/**
 * The hits whose reports still meet the watch: those that were withdrawn, or that a revision left
 * without such a sentence, are done with.
 */
async function withReports(
  hits: readonly WaitingHit[],
  watch: StandingWatch,
  desk: Desk,
): Promise<readonly Found[]> {
  const ids = hits.flatMap(({ articleId, revisedAs }) => [articleId, revisedAs ?? articleId]);
  const articles = await desk.archive.articles([...new Set(ids)]);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const found: Found[] = [];
  for (const hit of hits) {
    const report = byId.get(hit.articleId) ?? byId.get(hit.revisedAs ?? '');
    const sentence = report?.kind === 'report' ? sentenceOf(hit, report, watch, desk) : undefined;
    if (report?.kind === 'report' && sentence) found.push({ hit, report, sentence });
    else await desk.watches.finishHit(hit.id, { at: +desk.now(), message: null });
  }
  return found;
}

function sentenceOf(
  { articleId, sentence }: WaitingHit,
  report: Report,
  watch: StandingWatch,
  { watching }: Desk,
): Span | undefined {
  return report.id === articleId ? sentence : watching.sentenceIn(report, watch);
}

/** Posts one message for hits, and says whether more can follow. */
async function tellHits(
  found: readonly Found[],
  watch: StandingWatch,
  desk: Desk,
  client: Client,
): Promise<boolean> {
  const mine = await claimed(found, desk);
  if (mine.length === 0) return true;
  const { message, cited } = messageOf(mine, watch, desk);
  try {
    const ts = await post(client, { channel: watch.channel }, message);
    const told = { at: +desk.now(), message: ts };
    for (const { hit } of mine) await desk.watches.finishHit(hit.id, told);
    desk.log.info({ channel: watch.channel, reports: mine.length }, 'a watch was told');
    await remember({ channel: watch.channel, ts, threadTs: null }, cited.map(quotedOf), desk);
    return true;
  } catch (fault) {
    const isUnsure = outcomeOf(fault).kind === 'unsure';
    for (const { hit } of mine) {
      // What an earlier try may have posted, this one's refusal does not take back.
      await desk.watches.releaseHit(hit.id, isUnsure || hit.mayBeTold ? 'unclear' : 'refused');
    }
    if (cannotPost(fault)) await end(watch, desk, client);
    else desk.log.warn({ fault, channel: watch.channel }, 'a watch could not be told');
    return false;
  }
}

async function claimed(found: readonly Found[], { watches, now }: Desk): Promise<readonly Found[]> {
  const mine: Found[] = [];
  for (const one of found) {
    if (await watches.claimHit(one.hit.id, +now(), LOST_AFTER_MS)) mine.push(one);
  }
  return mine;
}

function messageOf(
  found: readonly Found[],
  { phrase }: StandingWatch,
  { state }: Desk,
): { readonly message: Message; readonly cited: readonly Citation[] } {
  const [first] = found;
  if (!first || found.length > 1) {
    return {
      message: furtherMessage(
        phrase,
        found.map(({ report }) => report),
      ),
      cited: [],
    };
  }
  const sentence = cite(first.report, first.sentence);
  const mayRepeat = first.hit.mayBeTold;
  return {
    message: watchMessage(phrase, sentence, { state, mayRepeat }),
    cited: [shownSentence(sentence)],
  };
}

/** Ends a watch where the bot may no longer post, and tells who set it. */
async function end(watch: StandingWatch, desk: Desk, client: Client): Promise<void> {
  const { id, channel, phrase, user } = watch;
  await desk.watches.remove(id);
  await post(client, { channel: user }, watchEndedMessage(phrase, channel)).catch(
    (fault: unknown) => desk.log.warn({ fault, user }, 'nobody could be told that a watch ended'),
  );
}
