import type { StandingWatch, WaitingHit } from '../../archive/ports/watch-store.ts';
import type { Report } from '../../domain/article.ts';
import { type Citation, cite } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';
import { furtherMessage, shownSentence, watchEndedMessage, watchMessage } from '../blocks/watch.ts';
import { post, type SlackClient } from '../delivery.ts';
import type { BotDeps } from '../desk.ts';
import type { Message } from '../message.ts';
import { LEASE_MS } from '../once.ts';
import { classifyPostFailure } from '../outcome.ts';
import { quotedOf } from '../quoted-of.ts';
import { recordPosting } from '../remember.ts';
import { cannotPost } from '../slack-error.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Messages that a watch may post in an hour; the last of them tells all that is left, in a line. */
const MAX_ALERTS_PER_HOUR = 4;

/** A hit with its report as the archive has it now, and the sentence of that which meets the watch. */
interface AlertHit {
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
export async function postWatchAlerts(
  deps: BotDeps,
  client: SlackClient,
  ended?: AbortSignal,
): Promise<void> {
  await deps.watchMatcher.matchNewReports(+deps.now());
  const waiting = Map.groupBy(await deps.watches.waitingHits(), ({ watchId }) => watchId);
  const standing = waiting.size > 0 ? await deps.watches.list() : [];
  for (const watch of standing) {
    if (ended?.aborted) return;
    await postAlertsOf(watch, waiting.get(watch.id) ?? [], deps, client);
  }
}

async function postAlertsOf(
  watch: StandingWatch,
  hits: readonly WaitingHit[],
  deps: BotDeps,
  client: SlackClient,
): Promise<void> {
  const found = await withReports(hits, watch, deps);
  const told = await deps.watches.messagesSince(watch.id, +deps.now() - HOUR_MS);
  const room = MAX_ALERTS_PER_HOUR - told;
  if (room <= 0) return;
  const alone = found.length <= room ? found : found.slice(0, room - 1);
  for (const one of alone) {
    if (!(await postAlert([one], watch, deps, client))) return;
  }
  const rest = found.slice(alone.length);
  if (rest.length > 0) await postAlert(rest, watch, deps, client);
}

/**
 * The hits whose reports still meet the watch: those that were withdrawn, or that a revision left
 * without such a sentence, are done with.
 */
async function withReports(
  hits: readonly WaitingHit[],
  watch: StandingWatch,
  deps: BotDeps,
): Promise<readonly AlertHit[]> {
  const ids = hits.flatMap(({ articleId, revisedAs }) => [articleId, revisedAs ?? articleId]);
  const articles = await deps.archive.articles([...new Set(ids)]);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const found: AlertHit[] = [];
  for (const hit of hits) {
    const report = byId.get(hit.articleId) ?? byId.get(hit.revisedAs ?? '');
    const sentence = report?.kind === 'report' ? sentenceOf(hit, report, watch, deps) : undefined;
    if (report?.kind === 'report' && sentence) found.push({ hit, report, sentence });
    else await deps.watches.finishHit(hit.id, { at: +deps.now(), message: null });
  }
  return found;
}

function sentenceOf(
  { articleId, sentence }: WaitingHit,
  report: Report,
  watch: StandingWatch,
  { watchMatcher }: BotDeps,
): Span | undefined {
  return report.id === articleId ? sentence : watchMatcher.findSentence(report, watch);
}

/** Posts one message for hits, and says whether more can follow. */
async function postAlert(
  found: readonly AlertHit[],
  watch: StandingWatch,
  deps: BotDeps,
  client: SlackClient,
): Promise<boolean> {
  const mine = await leaseHits(found, deps);
  if (mine.length === 0) return true;
  const { message, cited } = messageOf(mine, watch, deps);
  try {
    const ts = await post(client, { channel: watch.channel }, message);
    const told = { at: +deps.now(), message: ts };
    for (const { hit } of mine) await deps.watches.finishHit(hit.id, told);
    deps.log.info({ channel: watch.channel, reports: mine.length }, 'a watch was told');
    await recordPosting(
      { channel: watch.channel, message: ts, thread: null },
      cited.map(quotedOf),
      deps,
    );
    return true;
  } catch (fault) {
    const isUnsure = classifyPostFailure(fault).kind === 'unsure';
    for (const { hit } of mine) {
      // What an earlier try may have posted, this one's refusal does not take back.
      await deps.watches.releaseHit(hit.id, isUnsure || hit.mayBePosted ? 'unclear' : 'refused');
    }
    if (cannotPost(fault)) await end(watch, deps, client);
    else deps.log.warn({ fault, channel: watch.channel }, 'a watch could not be told');
    return false;
  }
}

async function leaseHits(
  found: readonly AlertHit[],
  { watches, now }: BotDeps,
): Promise<readonly AlertHit[]> {
  const mine: AlertHit[] = [];
  for (const one of found) {
    if (await watches.leaseHit(one.hit.id, +now(), LEASE_MS)) mine.push(one);
  }
  return mine;
}

function messageOf(
  found: readonly AlertHit[],
  { phrase }: StandingWatch,
  { state }: BotDeps,
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
  const mayRepeat = first.hit.mayBePosted;
  return {
    message: watchMessage(phrase, sentence, { state, mayRepeat }),
    cited: [shownSentence(sentence)],
  };
}

/** Ends a watch where the bot may no longer post, and tells who set it. */
async function end(watch: StandingWatch, deps: BotDeps, client: SlackClient): Promise<void> {
  const { id, channel, phrase, user } = watch;
  await deps.watches.remove(id);
  await post(client, { channel: user }, watchEndedMessage(phrase, channel)).catch(
    (fault: unknown) => deps.log.warn({ fault, user }, 'nobody could be told that a watch ended'),
  );
}
