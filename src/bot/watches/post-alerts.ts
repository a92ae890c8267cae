import type { StandingWatch, WaitingHit } from '../../archive/ports/watch-store.ts';
import type { Report } from '../../domain/article.ts';
import { DAY_MS, HOUR_MS } from '../../domain/calendar/instant.ts';
import { cite } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';
import type { BotDeps } from '../bot-deps.ts';
import type { ComposedMessage, PostingLookup } from '../chat.ts';
import type { MessageContent } from '../message-content.ts';
import { isNowhere, messageOf, quotedOf, recordPosting, whyNowhere } from '../postings.ts';
import { LEASE_MS } from '../run-once.ts';

/** Messages that a watch may post in an hour; the last of them lists all that is left, in a line. */
const MAX_ALERTS_PER_HOUR = 4;

/** A hit with its report as the archive has it now, and its sentence that matches the watch. */
interface AlertHit {
  readonly hit: WaitingHit;
  readonly report: Report;
  readonly sentence: Span;
}

/**
 * Looks for reports that meet a watch, and posts what was found: each by itself, and what is too
 * much for an hour together in one line. A hit that could not be posted is tried again.
 *
 * @param ended aborts when the bot stops: what is left is posted after the next start
 */
export async function postWatchAlerts(deps: BotDeps, ended?: AbortSignal): Promise<void> {
  await deps.watchMatcher.matchNewReports(+deps.now());
  const waiting = Map.groupBy(await deps.watches.waitingHits(), ({ watchId }) => watchId);
  const standing = waiting.size > 0 ? await deps.watches.list() : [];
  for (const watch of standing) {
    if (ended?.aborted) return;
    await postAlertsOf(watch, waiting.get(watch.id) ?? [], deps);
  }
}

async function postAlertsOf(
  watch: StandingWatch,
  hits: readonly WaitingHit[],
  deps: BotDeps,
): Promise<void> {
  const waiting = await withoutMuted(await withReports(hits, watch, deps), watch, deps);
  const { unsure = [], found = [] } = Object.groupBy(waiting, ({ hit }) =>
    hit.mayBePosted ? 'unsure' : 'found',
  );
  // What one message may have told is settled as one message before any other is posted.
  if (unsure.length > 0 && !(await postAlert(unsure, watch, deps))) return;
  const posted = await deps.watches.messagesSince(watch.id, +deps.now() - HOUR_MS);
  const room = MAX_ALERTS_PER_HOUR - posted;
  if (room <= 0) return;
  const alone = found.length <= room ? found : found.slice(0, room - 1);
  for (const one of alone) {
    if (!(await postAlert([one], watch, deps))) return;
  }
  const rest = found.slice(alone.length);
  if (rest.length > 0) await postAlert(rest, watch, deps);
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
    const sentence =
      report?.kind === 'report' ? await sentenceOf(hit, report, watch, deps) : undefined;
    if (report?.kind === 'report' && sentence) found.push({ hit, report, sentence });
    else await deps.watches.finishHit(hit.id, { at: +deps.now(), message: null });
  }
  return found;
}

/**
 * Hits of outlets that were muted since they were found were not told: what another outlet reports of
 * the same is a hit then, at the next round. One that may have been posted is done with.
 */
async function withoutMuted(
  found: readonly AlertHit[],
  watch: StandingWatch,
  { mutes, watches, watchMatcher, now }: BotDeps,
): Promise<readonly AlertHit[]> {
  const muted = new Set<string | null>(await mutes.outletsOf({ kind: 'watch', id: watch.id }));
  const { gone = [], told = [] } = Object.groupBy(found, ({ report }) =>
    muted.has(report.outlet) ? 'gone' : 'told',
  );
  const { unsure = [], untold = [] } = Object.groupBy(gone, ({ hit }) =>
    hit.mayBePosted ? 'unsure' : 'untold',
  );
  for (const { hit } of unsure) await watches.finishHit(hit.id, { at: +now(), message: null });
  await watchMatcher.takeBack(
    untold.map(({ hit }) => hit),
    watch,
    +now(),
  );
  return told;
}

async function sentenceOf(
  { articleId, sentence }: WaitingHit,
  report: Report,
  watch: StandingWatch,
  { watchMatcher }: BotDeps,
): Promise<Span | undefined> {
  return report.id === articleId ? sentence : await watchMatcher.findSentence(report, watch);
}

/** Posts one message for hits, and says whether more can follow. */
async function postAlert(
  found: readonly AlertHit[],
  watch: StandingWatch,
  deps: BotDeps,
): Promise<boolean> {
  const leased = await leaseHits(found, deps);
  if (leased.length === 0) return true;
  const { channel } = watch;
  const earlier = await findEarlier(leased, watch, deps);
  const { written, cited } = composeAlert(leased, watch, earlier, deps);
  const alert = { written, answer: null, circumstances: [] };
  try {
    const message =
      earlier.kind === 'found'
        ? earlier.message
        : await deps.chat.postOnce({ channel }, alert, markOf(leased, watch));
    const posting = { at: +deps.now(), message };
    for (const { hit } of leased) await deps.watches.finishHit(hit.id, posting);
    deps.log.info({ channel, reports: leased.length }, 'a watch was told');
    await recordPosting({ channel, message, thread: null }, cited.map(quotedOf), deps);
    return true;
  } catch (fault) {
    const isUnsure = deps.chat.classify(fault).kind === 'unsure';
    for (const { hit } of leased) {
      // What an earlier try may have posted, this one's refusal does not take back.
      await deps.watches.releaseHit(hit.id, isUnsure || hit.mayBePosted ? 'unclear' : 'refused');
    }
    if (isNowhere(fault, deps)) await end(watch, whyNowhere(fault, deps), deps);
    else deps.log.warn({ fault, channel }, 'a watch could not be told');
    return false;
  }
}

/** An alert is told within minutes; what a process left unfinished longer ago is not looked for. */
const LOOKED_BACK_MS = DAY_MS;

const ABSENT: PostingLookup = { kind: 'absent' };

/** The message of hits that an earlier try may have posted. */
async function findEarlier(
  leased: readonly AlertHit[],
  watch: StandingWatch,
  { chat, now }: BotDeps,
): Promise<PostingLookup> {
  const mark = markOf(leased, watch);
  if (mark === undefined || !leased.some(({ hit }) => hit.mayBePosted)) return ABSENT;
  return await chat.find({ channel: watch.channel }, mark, +now() - LOOKED_BACK_MS);
}

/** By what the message of exactly these hits is found again. */
function markOf([first, ...others]: readonly AlertHit[], watch: StandingWatch) {
  if (!first) return undefined;
  const mark = { watch: watch.id, hit: first.hit.id };
  return others.length === 0
    ? mark
    : { ...mark, others: others.map(({ hit }) => hit.id).join(' ') };
}

async function leaseHits(
  found: readonly AlertHit[],
  { watches, now }: BotDeps,
): Promise<readonly AlertHit[]> {
  const leased: AlertHit[] = [];
  for (const one of found) {
    if (await watches.leaseHit(one.hit.id, +now(), LEASE_MS)) leased.push(one);
  }
  return leased;
}

function composeAlert(
  found: readonly AlertHit[],
  { id, phrase }: StandingWatch,
  earlier: PostingLookup,
  { chat }: BotDeps,
): ComposedMessage {
  const [first] = found;
  const mayRepeat = earlier.kind === 'unknown';
  if (!first || found.length > 1) {
    const reports = found.map(({ report }) => report);
    return chat.compose({ kind: 'further-reports', phrase, reports, mayRepeat });
  }
  const sentence = cite(first.report, first.sentence);
  return chat.compose({ kind: 'watch-alert', watch: id, phrase, sentence, mayRepeat });
}

/** Ends a watch where the bot may no longer post, and tells who set it. */
async function end(watch: StandingWatch, why: string, deps: BotDeps): Promise<void> {
  const { id, channel, phrase, user } = watch;
  await deps.watches.remove(id);
  const content: MessageContent = { kind: 'watch-ended', phrase, channel, why };
  await deps.chat
    .postOnce({ channel: user }, messageOf(content, deps))
    .catch((fault: unknown) =>
      deps.log.warn({ fault, user }, 'nobody could be told that a watch ended'),
    );
}
