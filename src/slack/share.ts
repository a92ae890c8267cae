import type { RespondFn } from '@slack/bolt';
import type { ShownAnswer } from '../archive/ports/conversation-store.ts';
import { answerButtons, buttonsFor } from './blocks/buttons.ts';
import { noticeMessage } from './blocks/notices.ts';
import { bold, plain, richText, section } from './blocks/rich-text.ts';
import { post, respond, type SlackClient } from './delivery.ts';
import type { BotDeps } from './desk.ts';
import { SHARES, shortened } from './limits.ts';
import type { Message } from './message.ts';
import { runOnce } from './once.ts';
import { recordPosting } from './remember.ts';
import { cannotPost } from './slack-error.ts';

export const GONE = 'This answer is no longer kept. Ask again, and use the buttons of the new one.';
const CHANGED =
  'An article of this answer was withdrawn or corrected since. Ask again, and share the new answer.';
const SHARED = 'You have shared this answer here already.';

interface ShareRequest {
  /** The shown answer's id. */
  readonly id: string;
  readonly channel: string;
  readonly user: string;
  readonly client: SlackClient;
  readonly send: RespondFn;
}

/** Shares an answer to its channel as it was seen; says why where it does not. */
export async function share(sharing: ShareRequest, deps: BotDeps): Promise<Message | undefined> {
  const { id, channel, user } = sharing;
  const shown = await deps.conversations.shown(id);
  if (!shown) return noticeMessage(GONE);
  if (!(await isStillThere(shown, deps))) return noticeMessage(CHANGED);
  const keys = [`shared:${channel}:${id}:${user}`];
  const isDone = await runOnce(deps, keys, () => shareNow(shown, sharing, deps));
  return isDone ? undefined : noticeMessage(SHARED);
}

/** The message of an answer as it was written down. */
export function shownMessage({ message }: ShownAnswer): Message {
  return JSON.parse(message) as Message;
}

async function shareNow(shown: ShownAnswer, sharing: ShareRequest, deps: BotDeps): Promise<void> {
  const { channel, user, client, send } = sharing;
  const message = sharedMessage(shown, user);
  try {
    const ts = await post(client, { channel }, message);
    await recordPosting({ channel, message: ts, thread: null }, shown.quoted, deps);
  } catch (fault) {
    // Where the bot is no member, what it says through the asker's own command still gets in.
    if (!cannotPost(fault)) throw fault;
    await respond(send, message, 'in_channel');
  }
}

async function isStillThere({ quoted }: ShownAnswer, { archive }: BotDeps): Promise<boolean> {
  const ids = [...new Set(quoted.map(({ articleId }) => articleId))];
  return (await archive.articles(ids)).length === ids.length;
}

function sharedMessage(shown: ShownAnswer, user: string): Message {
  const { text, blocks, plain: copy } = shownMessage(shown);
  const question = shortened(shown.question, SHARES.questionCharacters);
  const asked = richText(
    section({ type: 'user', user_id: user }, plain(' asked: '), bold(question)),
  );
  const buttons = answerButtons(shown.id, buttonsFor(shown, false));
  return { text, blocks: [asked, ...blocks, buttons], plain: `${question}\n\n${copy}` };
}
