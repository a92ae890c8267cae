import type { MessageId } from '../../archive/ports/conversation-store.ts';
import type { StandingWatch, WaitingHit } from '../../archive/ports/watch-store.ts';
import type { Report } from '../../domain/article.ts';
import { DAY_MS, HOUR_MS } from '../../domain/calendar/instant.ts';
import { cite } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';
import type { BotDeps } from '../bot-deps.ts';
import type { ComposedMessage } from '../chat.ts';
import type { MessageContent } from '../message-content.ts';
import { postMarked } from '../post-marked.ts';
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
  const gone: WaitingHit[] = [];
  for (const hit of hits) {
    const report = byId.get(hit.articleId) ?? byId.get(hit.revisedAs ?? '');
    const sentence =
      report?.kind === 'report' ? await sentenceOf(hit, report, watch, deps) : undefined;
    if (report?.kind === 'report' && sentence) found.push({ hit, report, sentence });
    else gone.push(hit);
  }
  await deps.watches.finishHits(idsOf(gone), { at: +deps.now(), message: null });
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
  const { unsure = [], untold = [] } = Object.groupBy(hitsOf(gone), ({ mayBePosted }) =>
    mayBePosted ? 'unsure' : 'untold',
  );
  await watches.finishHits(idsOf(unsure), { at: +now(), message: null });
  await watchMatcher.takeBack(untold, watch, +now());
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
  const [first] = leased;
  if (!first) return true;
  const { channel } = watch;
  const message = await postLeased([first, ...leased.slice(1)], watch, deps);
  if (message === undefined) return false;
  // What fails from here on is no fault of the chat: the message stands, and is found by its mark.
  await deps.watches.finishHits(idsOf(hitsOf(leased)), { at: +deps.now(), message });
  deps.log.info({ channel, reports: leased.length }, 'a watch was told');
  const { cited } = composeAlert(leased, watch, 'once', deps);
  await recordPosting({ channel, message, thread: null }, cited.map(quotedOf), deps);
  return true;
}

/** An alert is told within minutes; what a process left unfinished longer ago is not looked for. */
const LOOKED_BACK_MS = DAY_MS;

/** The message of leased hits; nothing, and they are given back, where it could not be posted. */
async function postLeased(
  leased: readonly [AlertHit, ...AlertHit[]],
  watch: StandingWatch,
  deps: BotDeps,
): Promise<MessageId | undefined> {
  const { channel } = watch;
  const mayStand = leased.some(({ hit }) => hit.mayBePosted);
  let after: 'refused' | 'unclear' = 'unclear';
  try {
    const posted = await postMarked(
      {
        place: { channel },
        mark: markOf(leased, watch),
        begunAt: mayStand ? +deps.now() - LOOKED_BACK_MS : null,
        async compose({ kind }) {
          const told = kind === 'unknown' ? 'perhaps-again' : 'once';
          const { written } = composeAlert(leased, watch, told, deps);
          return { written, answer: null, circumstances: [] };
        },
        // Their lease says that they may be posted.
        begin: async () => true,
        async markNotPosted() {
          after = 'refused';
        },
      },
      deps,
    );
    return posted?.message;
  } catch (fault) {
    await deps.watches.releaseHits(idsOf(hitsOf(leased)), after);
    if (isNowhere(fault, deps)) await end(watch, whyNowhere(fault, deps), deps);
    else deps.log.warn({ fault, channel }, 'a watch could not be told');
    return undefined;
  }
}

/** By what the message of exactly these hits is found again. */
function markOf([first, ...others]: readonly [AlertHit, ...AlertHit[]], watch: StandingWatch) {
  const mark = { watch: watch.id, hit: first.hit.id };
  return others.length === 0 ? mark : { ...mark, others: idsOf(hitsOf(others)).join(' ') };
}

async function leaseHits(
  found: readonly AlertHit[],
  { watches, now }: BotDeps,
): Promise<readonly AlertHit[]> {
  const term = { now: +now(), leaseMs: LEASE_MS };
  const leased = new Set(await watches.leaseHits(idsOf(hitsOf(found)), term));
  return found.filter(({ hit }) => leased.has(hit.id));
}

function hitsOf(found: readonly AlertHit[]): readonly WaitingHit[] {
  return found.map(({ hit }) => hit);
}

function idsOf(hits: readonly WaitingHit[]): readonly number[] {
  return hits.map(({ id }) => id);
}

function composeAlert(
  found: readonly AlertHit[],
  { id, phrase }: StandingWatch,
  told: 'once' | 'perhaps-again',
  { chat }: BotDeps,
): ComposedMessage {
  const [first] = found;
  const mayRepeat = told === 'perhaps-again';
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
