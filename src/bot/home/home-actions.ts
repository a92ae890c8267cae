import type { MuteTarget } from '../../archive/ports/mute-store.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import type { FormOpener, OutgoingMessage } from '../chat.ts';
import { replyAboutDigests } from '../deliveries/digest-commands.ts';
import { saveReply } from '../kept-turns.ts';
import { unmuteAll } from '../mutes/mute-outlet.ts';
import { messageOf, recordAnswer } from '../postings.ts';
import { forgetQuestion } from '../questions/question-commands.ts';
import { type InTurn, replyOrError } from '../requests/replies.ts';
import { withCircumstance } from '../requests/reply-to.ts';
import { unwatch } from '../watches/watch-commands.ts';

/**
 * Opens the form of a channel's digest as the command does; gives what there is to say where it did
 * not open.
 */
export async function changeDigest(
  channel: string,
  { asker, forms }: { readonly asker: Asker; readonly forms: FormOpener },
  deps: BotDeps,
): Promise<OutgoingMessage | null> {
  let isOpen = false;
  const noticing: FormOpener = {
    async openDigestForm(form) {
      const opened = await forms.openDigestForm(form);
      isOpen = true;
      return opened;
    },
  };
  const inChannel: Asker = { ...asker, channel, via: { kind: 'command', forms: noticing } };
  const reply = await replyAboutDigests('form', inChannel, deps);
  return isOpen ? null : reply;
}

/** Ends a channel's digest as the command does; gives the reason where it goes on. */
export async function endDigest(
  channel: string,
  asker: Asker,
  deps: BotDeps,
): Promise<OutgoingMessage | null> {
  const reply = await replyAboutDigests('off', { ...asker, channel }, deps);
  return (await deps.subscriptions.find(channel)) ? reply : null;
}

/** Ends a watch as the command does; gives the reason where it goes on. */
export async function endWatch(
  id: string,
  asker: Asker,
  deps: BotDeps,
): Promise<OutgoingMessage | null> {
  const find = async () => (await deps.watches.list()).find((one) => one.id === id);
  const found = await find();
  if (!found) return null;
  const text = await unwatch(found.phrase, { ...asker, channel: found.channel }, deps);
  return (await find()) ? messageOf({ kind: 'notice', text }, deps) : null;
}

/** Lets a digest or a watch tell of all outlets again; gives the reason where it does not. */
export async function tellAllAgain(
  target: MuteTarget,
  asker: Asker,
  deps: BotDeps,
): Promise<OutgoingMessage | null> {
  const why = await unmuteAll(target, asker, deps);
  return why === null ? null : messageOf(why, deps);
}

/** Forgets a standing question of the asker's, as the list of them does. */
export async function forgetOwnQuestion(id: string, asker: Asker, deps: BotDeps): Promise<null> {
  await forgetQuestion(id, asker.user, deps);
  return null;
}

/** Answers a question in somebody's direct messages, where they can go on from it. */
export async function answerDirectly(
  question: string,
  { asker, inTurn }: { readonly asker: Asker; readonly inTurn: InTurn },
  deps: BotDeps,
): Promise<void> {
  const given = await replyOrError(
    { kind: 'ask', question },
    { asker, hasFiles: false, inTurn },
    deps,
  );
  const asked = { kind: 'shared', by: asker.user, question } as const;
  const { message, turn } = withCircumstance(given, asked);
  const { channel, message: posted } = await deps.chat.postDirect(asker.user, message);
  const place = { channel };
  if (turn) {
    await saveReply({ place, asking: undefined, reply: posted, turn, user: asker.user }, deps);
  }
  if (!message.answer) return;
  await recordAnswer({ channel, message: posted, thread: null }, message.answer, deps);
}
