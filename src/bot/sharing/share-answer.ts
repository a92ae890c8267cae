import type { ShownAnswer } from '../../archive/ports/conversation-store.ts';
import type { KeptTurn } from '../../archive/ports/thread-store.ts';
import type { BotDeps } from '../bot-deps.ts';
import type { OutgoingMessage, Place, Responder } from '../chat.ts';
import { saveTurn } from '../kept-turns.ts';
import { isNowhere, messageOf, recordAnswer, whyNowhere } from '../postings.ts';
import { runOnce } from '../run-once.ts';
import { ANSWER_GONE, answerChanged } from '../words/faults.ts';
import { SHARED, SHARED_ALREADY } from '../words/sharing.ts';
import { isStillThere, type LookupResult, type SeenAnswer } from './shown-answers.ts';

/** A shown answer by its id, who shares it, and to where. */
interface ShareRequest extends SeenAnswer {
  readonly user: string;
  readonly to: Place;
  /** The channel or direct message that it was asked in. */
  readonly askedIn: string;
}

/** A shown answer, where it can be shared as it was seen. */
export async function findShareable(
  { id, reader }: SeenAnswer,
  deps: Pick<BotDeps, 'archive' | 'conversations'>,
): Promise<LookupResult<ShownAnswer>> {
  const shown = await deps.conversations.shown(id, reader);
  if (!shown) return { status: 'gone', why: ANSWER_GONE };
  return (await isStillThere(shown, deps))
    ? { status: 'found', value: shown }
    : { status: 'gone', why: answerChanged('share') };
}

/**
 * Shares an answer as it was seen, once to each place.
 *
 * @returns what its asker alone is told: why it is not shared, or that it is where they do not see it
 */
export async function shareAnswer(
  sharing: ShareRequest,
  responder: Pick<Responder, 'toChannel'>,
  deps: BotDeps,
): Promise<OutgoingMessage | undefined> {
  const { id, user, to, askedIn } = sharing;
  const notice = (text: string) => messageOf({ kind: 'notice', text }, deps);
  const found = await findShareable(sharing, deps);
  if (found.status === 'gone') return notice(found.why);
  const isHere = to.channel === askedIn;
  const place = to.thread === undefined ? to.channel : `${to.channel}/${to.thread}`;
  const keys = [`shared:${place}:${id}:${user}`];
  try {
    const isDone = await runOnce(deps, keys, () => shareNow(found.value, sharing, responder, deps));
    if (!isDone) return notice(SHARED_ALREADY[isHere ? 'here' : 'there']);
    return isHere ? undefined : notice(SHARED);
  } catch (fault) {
    if (!isNowhere(fault, deps)) throw fault;
    const why = whyNowhere(fault, deps);
    return messageOf({ kind: 'cannot-post', after: 'share', channel: to.channel, why }, deps);
  }
}

async function shareNow(
  shown: ShownAnswer,
  { user, to, askedIn }: ShareRequest,
  responder: Pick<Responder, 'toChannel'>,
  deps: BotDeps,
): Promise<void> {
  const isHere = to.channel === askedIn;
  // Elsewhere nobody learns of a private channel that there is one, or what it is called.
  const isNamed = !isHere && (await deps.chat.isPublic(askedIn));
  const { question } = shown;
  const message: OutgoingMessage = {
    written: shown.message,
    answer: shown,
    circumstances: [{ kind: 'shared', by: user, question, askedIn: isNamed ? askedIn : undefined }],
    asker: user,
  };
  try {
    const posted = await deps.chat.post(to, message);
    await saveTurn({ place: to, message: posted, reply: posted, turn: turnOf(shown), user }, deps);
    const posting = { channel: to.channel, message: posted, thread: to.thread ?? null };
    await recordAnswer(posting, shown, deps);
  } catch (fault) {
    // Where the bot is no member, what it says through the asker's own command still gets in.
    const isReached = isNowhere(fault, deps) && isHere && to.thread === undefined;
    if (!isReached) throw fault;
    await deps.conversations.addViewer(shown.id, { channel: to.channel, user: null });
    await responder.toChannel(message).catch((second: unknown) => {
      deps.log.info({ fault: second }, 'an answer could be shared in no way');
      throw fault;
    });
  }
}

/** What a follow-up in the thread of a shared answer goes back to. */
function turnOf({ kind, question }: ShownAnswer): Pick<KeptTurn, 'kind' | 'question'> {
  return kind === 'timeline'
    ? { kind, question: question.replace(/^timeline of /, '') }
    : { kind: 'question', question };
}
