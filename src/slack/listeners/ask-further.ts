import type { App, BlockAction } from '@slack/bolt';
import type { Place, Responder } from '../../bot/chat.ts';
import { askFurther } from '../../bot/requests/ask-further.ts';
import { FURTHER_FIELD } from '../blocks/further-view.ts';
import { DIRECT_MESSAGE } from '../directory.ts';
import { interactionSender } from '../event-sender.ts';
import type { Sender } from '../sending/sender.ts';
import { cannotPost } from '../slack-error.ts';
import { typedText } from '../slack-text.ts';
import { VIEWS } from '../surface.ts';
import { isCopy } from './is-copy.ts';
import { type ListenerDeps, turnOf } from './listener-deps.ts';

/** What the form of a further question carries: the answer, and where it stands. */
interface FurtherOf {
  readonly id: string;
  readonly channel: string;
  /** Left out in the channel itself. */
  readonly thread?: string | undefined;
  readonly isPrivate: boolean;
}

/** What the form carries of the press that opened it. */
export function furtherOf(id: string, { container, channel, user }: BlockAction): string {
  const of: FurtherOf = {
    id,
    channel: channel?.id ?? user.id,
    thread: threadOf(container, channel?.id ?? ''),
    isPrivate: container.is_ephemeral === true,
  };
  return JSON.stringify(of);
}

/** Answers what the form asks further of an answer. */
export function registerAskFurther(app: App, listening: ListenerDeps): void {
  app.view(VIEWS.further, async ({ ack, view, body, context, client }) => {
    await ack();
    const at = await listening.at({ context, client });
    const { deps } = at;
    if (await isCopy('further', body, deps)) return;
    const { id, channel, thread, isPrivate } = JSON.parse(view.private_metadata) as FurtherOf;
    const typed = typedText(view.state.values[FURTHER_FIELD]?.value?.value ?? '');
    const user = body.user.id;
    const identity = await at.identify(interactionSender(body));
    const kind = channel.startsWith(DIRECT_MESSAGE) ? 'direct-message' : 'mention';
    const asker = { ...identity, channel, thread, via: { kind } } as const;
    const place: Place | null = isPrivate ? null : { channel, thread };
    const responder = createEphemeralResponder({ user, channel }, at.sender);
    const inTurn = turnOf(user, at, responder.toAsker);
    await askFurther({ id, typed, asker, place, inTurn }, responder, deps);
  });
}

/** An answer in a channel itself gets a thread; direct messages go on as they are. */
function threadOf(container: BlockAction['container'], channel: string): string | undefined {
  const thread: unknown = container.thread_ts;
  if (typeof thread === 'string') return thread;
  const message: unknown = container.message_ts;
  const isThreadless = channel.startsWith(DIRECT_MESSAGE) || typeof message !== 'string';
  return isThreadless ? undefined : message;
}

/** Replies to somebody alone in a channel; in a direct message where the bot is not in it. */
function createEphemeralResponder(
  { user, channel }: { readonly user: string; readonly channel: string },
  sender: Sender,
): Pick<Responder, 'toAsker'> {
  return {
    async toAsker(message) {
      try {
        await sender.tell({ channel }, user, message);
      } catch (fault) {
        if (!cannotPost(fault)) throw fault;
        await sender.postDirect(user, message);
      }
    },
  };
}
