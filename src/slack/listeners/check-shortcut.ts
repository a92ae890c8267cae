import type { App, Context, MessageShortcut } from '@slack/bolt';
import type { OutgoingMessage, Responder } from '../../bot/chat.ts';
import { checkMessage, type MessageToCheck } from '../../bot/requests/check-message.ts';
import { CHECK_SHORTCUT } from '../../bot/words/introduction.ts';
import { messageView } from '../blocks/views.ts';
import { interactionSender } from '../event-sender.ts';
import { slackErrorOf } from '../slack-error.ts';
import { SHORTCUTS } from '../surface.ts';
import { wordsOfMessage } from '../words-of-message.ts';
import { isCopy } from './is-copy.ts';
import { type ListenerDeps, type RequestDesk, turnOf } from './listener-deps.ts';
import { createResponder } from './responder.ts';

/** Within this a second press on the same message is a part of the first one. */
const ONE_PRESS_MS = 5000;

/** What stands in place of a message that was deleted and has replies. */
const TOMBSTONE = 'tombstone';

/** Checks a message from its menu; whoever pressed sees the reply alone. */
export function registerCheckShortcut(app: App, listening: ListenerDeps): void {
  const shortcut = { callback_id: SHORTCUTS.check, type: 'message_action' } as const;
  app.shortcut(shortcut, async ({ ack, body, context, client, respond: send }) => {
    await ack();
    const at = await listening.at({ context, client });
    const { deps } = at;
    if (await isCopy('check', body, deps)) return;
    const { message, trigger_id: trigger } = body;
    const user = body.user.id;
    const channel = body.channel.id;
    const key = `check-shortcut:${user}:${channel}:${message.ts}`;
    const isFirst = deps.conversations.lease(key, { now: +deps.now(), leaseMs: ONE_PRESS_MS });
    // Where the archive cannot be read, the check fails too, and says so.
    if (!(await isFirst.catch(() => true))) return;
    const thread = threadOf(message);
    const identity = await at.identify(interactionSender(body));
    const asker = { ...identity, channel, thread, via: { kind: 'form' } } as const;
    const responder = createResponder({ ...at, send, user }, deps.log);
    const inTurn = turnOf(user, at, responder.toAsker);
    const toCheck = { words: wordsOfMessage(message), author: authorOf(message, context) };
    const reply = await checkMessage({ ...toCheck, asker, inTurn }, deps);
    await showAlone(reply, { user, channel, thread, trigger, responder }, at);
  });
}

/**
 * The thread that a message stands in alone; nothing for its root, and for a reply that the channel
 * shows too: whoever chose them there would not see what is said in the thread.
 */
function threadOf({ ts, thread_ts, subtype }: MessageShortcut['message']): string | undefined {
  const isInChannel = thread_ts === ts || subtype === 'thread_broadcast';
  return typeof thread_ts === 'string' && !isInChannel ? thread_ts : undefined;
}

function authorOf(
  { subtype, user, bot_id }: MessageShortcut['message'],
  { botId, botUserId }: Context,
): MessageToCheck['author'] {
  if (subtype === TOMBSTONE) return 'nobody';
  const isOwn = (botId !== undefined && bot_id === botId) || (user && user === botUserId);
  return isOwn ? 'bot' : 'other';
}

/** Who is shown a reply, and the ways on which they can be. */
interface AskedAt {
  readonly user: string;
  readonly channel: string;
  readonly thread: string | undefined;
  readonly trigger: string;
  readonly responder: Pick<Responder, 'toAsker'>;
}

/**
 * Shows a reply to one person. A `response_url` shows it in every channel, also where the bot is not;
 * but in the channel, and never in the thread of the message. In a thread the bot
 * says it by itself; where it may not, a window shows it, and comes that too late, the channel does.
 */
async function showAlone(
  message: OutgoingMessage,
  { user, channel, thread, trigger, responder }: AskedAt,
  { sender, log }: Pick<RequestDesk, 'sender' | 'log'>,
): Promise<void> {
  if (thread !== undefined) {
    try {
      await sender.tell({ channel, thread }, user, message);
      return;
    } catch (fault) {
      log.info({ fault, channel }, 'a check cannot be shown in its thread: a window shows it');
    }
    try {
      await sender.openView(trigger, messageView(CHECK_SHORTCUT.name, message));
      return;
    } catch (fault) {
      log.warn({ fault, error: slackErrorOf(fault) }, 'a check could be shown in no window');
    }
  }
  await responder.toAsker(message);
}
