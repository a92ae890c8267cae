import type { Telling, TellingLease } from '../../archive/ports/standing-question-store.ts';
import { QUESTION_STANDS_MS } from '../../archive/watches/question-matcher.ts';
import { fiveRetriesInAboutTwentyMinutes, retryDelay } from '../../domain/backoff.ts';
import { DAY_MS, localDay } from '../../domain/calendar/instant.ts';
import { type BotDeps, todayOf } from '../bot-deps.ts';
import type { Circumstance, OutgoingMessage } from '../chat.ts';
import { adviceFor } from '../error-message.ts';
import { postMarked } from '../post-marked.ts';
import { messageOf, recordPosting } from '../postings.ts';
import { saveShownAnswer } from '../sharing/shown-answers.ts';
import { questionExpired, TELLING_LEADS, toldRemark } from '../words/standing-questions.ts';

/** The lease of a telling expires after this: longer than to look through history and to post takes. */
const TELLING_LEASE_MS = 2 * 60_000;

/**
 * Messages that tell of one question: the first answer and four changes, a day apart at least. What
 * changes more often is a matter for a watch or a digest; the last message says that it is the last.
 */
const MAX_TELLINGS = 5;

/**
 * Asks standing questions again where reports came that may answer them, and tells their askers, in
 * the thread where each was asked and nowhere else. Any number of processes may do so at once.
 *
 * @param ended aborts when the bot stops: what is left is told after the next start
 */
export async function tellAnswers(deps: BotDeps, ended?: AbortSignal): Promise<void> {
  await deps.questionMatcher.matchNewReports(+deps.now());
  for (const id of await deps.questions.listDue(+deps.now())) {
    if (ended?.aborted) return;
    const lease = await deps.questions.lease(id, { now: +deps.now(), leaseMs: TELLING_LEASE_MS });
    if (!lease) continue;
    await tell(lease, deps).catch((fault: unknown) => handleFailure(fault, lease, deps));
  }
}

async function tell(lease: TellingLease, deps: BotDeps): Promise<void> {
  const { question, begun } = lease;
  const { channel, thread } = question;
  let telling = begun?.telling;
  const posted = await postMarked(
    {
      place: { channel, thread },
      mark: { question: question.id, telling: question.tellings },
      begunAt: begun?.at ?? null,
      async compose(lookup) {
        const composed = await compose(lease, deps);
        if (!composed) return undefined;
        telling = composed.telling;
        const repetition: readonly Circumstance[] =
          lookup.kind === 'unknown' ? [{ kind: 'may-repeat' }] : [];
        const { message } = composed;
        return { ...message, circumstances: [...repetition, ...message.circumstances] };
      },
      begin: async () =>
        telling !== undefined && (await deps.questions.begin(lease, telling, +deps.now())),
      markNotPosted: () => deps.questions.markNotPosted(lease),
    },
    deps,
  );
  if (!posted || !telling) return;
  await recordPosting({ channel, message: posted.message, thread }, telling.quoted, deps);
  await deps.questions.finish(lease, telling, isLast(lease) ? 'ends' : untilOf(deps));
  deps.log.info({ question: question.id, kind: lease.kind }, 'a standing question was told');
}

/** Whether nothing is told of a question after this. */
function isLast({ kind, question }: TellingLease): boolean {
  return kind === 'expiry' || question.tellings + 1 >= MAX_TELLINGS;
}

/** Until when a question stands of which something is told now. */
function untilOf({ now }: BotDeps): number {
  return +now() + QUESTION_STANDS_MS;
}

/** The message as it is now; nothing, and the question is settled, where there is nothing to tell. */
async function compose(
  lease: TellingLease,
  deps: BotDeps,
): Promise<{ readonly message: OutgoingMessage; readonly telling: Telling } | undefined> {
  const { question, kind } = lease;
  if (kind === 'expiry') {
    const text = questionExpired(Math.round(QUESTION_STANDS_MS / DAY_MS));
    const message = messageOf({ kind: 'notice', text }, deps);
    const circumstances = [addressed(lease, 'expiry', '')];
    return { message: { ...message, circumstances }, telling: { told: null, quoted: [] } };
  }
  const found = await deps.questionMatcher.find(question, +deps.now());
  if (!found) {
    await deps.questions.settle(lease);
    return undefined;
  }
  const { answer, told } = found;
  const content = { kind: 'answer', answer, today: todayOf(deps) } as const;
  const viewer = { channel: question.channel, user: null };
  const asked = { kind: 'answer', question: question.question, content, viewer } as const;
  const message = await saveShownAnswer(asked, deps);
  const until = isLast(lease) ? null : localDay(new Date(untilOf(deps)));
  const remark = toldRemark(until, deps.beat.command);
  const lead = found.kind === 'answer' && question.tellings > 0 ? 'anew' : found.kind;
  const circumstances = [addressed(lease, lead, remark)];
  const quoted = message.answer?.quoted ?? [];
  return { message: { ...message, circumstances }, telling: { told, quoted } };
}

function addressed(
  { question: { question, askers, isDirect } }: TellingLease,
  lead: keyof typeof TELLING_LEADS,
  remark: string,
): Circumstance {
  const mentioned = isDirect ? [] : askers;
  return { kind: 'for-askers', askers: mentioned, lead: TELLING_LEADS[lead], question, remark };
}

async function handleFailure(fault: unknown, lease: TellingLease, deps: BotDeps): Promise<void> {
  const { question, attempt } = lease;
  const { channel, id } = question;
  const failure = deps.chat.classify(fault);
  if (failure.kind === 'nowhere') {
    deps.log.warn({ fault, channel }, 'a standing question can no longer be told: it ends');
    await deps.questions.remove(id);
    await notifyEnded(lease, failure.why, deps);
    return;
  }
  if (failure.kind === 'removed') {
    deps.log.info({ channel }, 'a telling ended: the bot was removed from its workspace');
    await deps.questions.retryAfter(lease, +deps.now());
    return;
  }
  const why = adviceFor(fault, deps) ?? 'a standing question could not be told';
  deps.log.warn({ fault, channel, attempt }, `${why}: it is tried again`);
  const wait =
    failure.kind === 'limited'
      ? failure.waitMs
      : retryDelay(fiveRetriesInAboutTwentyMinutes, attempt);
  await deps.questions.retryAfter(lease, +deps.now() + wait);
}

/** Tells askers that a question ended; its words are those of its channel, and stay there. */
async function notifyEnded({ question }: TellingLease, why: string, deps: BotDeps): Promise<void> {
  const { channel, isDirect, askers } = question;
  if (isDirect) return;
  for (const user of askers) {
    await deps.chat
      .postOnce({ channel: user }, messageOf({ kind: 'question-ended', channel, why }, deps))
      .catch((fault: unknown) =>
        deps.log.warn({ fault, user }, 'nobody could be told that a standing question ended'),
      );
  }
}
