import type { ShownAnswer } from '../../archive/ports/conversation-store.ts';
import type { KeptTurn } from '../../archive/ports/thread-store.ts';
import type { BotDeps } from '../bot-deps.ts';
import type { OutgoingMessage, Responder } from '../chat.ts';
import { saveTurn } from '../kept-turns.ts';
import { isNowhere, messageOf, recordPosting } from '../postings.ts';
import { runOnce } from '../run-once.ts';
import { ANSWER_GONE, answerChanged } from '../words/faults.ts';
import { SHARED_ALREADY } from '../words/sharing.ts';
import { isStillThere } from './shown-answers.ts';

/** A shown answer by its id, who shares it, and where. */
interface ShareRequest {
  readonly id: string;
  readonly channel: string;
  readonly user: string;
}

/** Shares an answer to its channel as it was seen; gives the reason where it does not. */
export async function shareAnswer(
  sharing: ShareRequest,
  responder: Responder,
  deps: BotDeps,
): Promise<OutgoingMessage | undefined> {
  const { id, channel, user } = sharing;
  const notice = (text: string) => messageOf({ kind: 'notice', text }, deps);
  const shown = await deps.conversations.shown(id);
  if (!shown) return notice(ANSWER_GONE);
  if (!(await isStillThere(shown, deps))) return notice(answerChanged('share'));
  const keys = [`shared:${channel}:${id}:${user}`];
  const isDone = await runOnce(deps, keys, () => shareNow(shown, sharing, responder, deps));
  return isDone ? undefined : notice(SHARED_ALREADY);
}

async function shareNow(
  shown: ShownAnswer,
  { channel, user }: ShareRequest,
  responder: Responder,
  deps: BotDeps,
): Promise<void> {
  const message: OutgoingMessage = {
    written: shown.message,
    answer: shown,
    circumstances: [{ kind: 'shared', by: user, question: shown.question }],
    asker: user,
  };
  try {
    const posted = await deps.chat.post({ channel }, message);
    const place = { channel };
    await saveTurn({ place, message: posted, reply: posted, turn: turnOf(shown) }, deps);
    await recordPosting({ channel, message: posted, thread: null }, shown.quoted, deps);
  } catch (fault) {
    // Where the bot is no member, what it says through the asker's own command still gets in.
    if (!isNowhere(fault, deps)) throw fault;
    await responder.toChannel(message);
  }
}

/** What a follow-up in the thread of a shared answer goes back to. */
function turnOf({ kind, question }: ShownAnswer): Pick<KeptTurn, 'kind' | 'question'> {
  return kind === 'timeline'
    ? { kind, question: question.replace(/^timeline of /, '') }
    : { kind: 'question', question };
}
