import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { Place, Responder } from '../../bot/chat.ts';
import { askFurther } from '../../bot/requests/ask-further.ts';
import { FURTHER_FIELD, furtherView } from '../blocks/further-view.ts';
import { outgoingMessage } from '../blocks/outgoing.ts';
import { DIRECT_MESSAGE } from '../directory.ts';
import { post } from '../post.ts';
import type { DepsOver } from '../slack-chat.ts';
import { cannotPost } from '../slack-error.ts';
import { typedText } from '../slack-text.ts';
import { ACTIONS, VIEWS } from '../surface.ts';

/** What the form of a further question carries: the answer, and where it stands. */
interface FurtherOf {
  readonly id: string;
  readonly channel: string;
  /** Left out in the channel itself. */
  readonly thread?: string | undefined;
  readonly isPrivate: boolean;
}

/** The button under an answer that asks further, and its form. */
export function registerAskFurther(app: App, depsOver: DepsOver): void {
  app.action<BlockAction<ButtonAction>>(ACTIONS.further, async ({ ack, action, body, client }) => {
    await ack();
    const { container, channel } = body;
    const of: FurtherOf = {
      id: action.value ?? '',
      channel: channel?.id ?? body.user.id,
      thread: threadOf(container, channel?.id ?? ''),
      isPrivate: container.is_ephemeral === true,
    };
    await client.views.open({
      trigger_id: body.trigger_id,
      view: furtherView(JSON.stringify(of)),
    });
  });

  app.view(VIEWS.further, async ({ ack, view, body, client }) => {
    await ack();
    const { id, channel, thread, isPrivate } = JSON.parse(view.private_metadata) as FurtherOf;
    const typed = typedText(view.state.values[FURTHER_FIELD]?.value?.value ?? '');
    const user = body.user.id;
    const isGuest = body.user.team_id !== undefined && body.user.team_id !== body.team?.id;
    const kind = channel.startsWith(DIRECT_MESSAGE) ? 'direct-message' : 'mention';
    const asker = { user, isGuest, channel, thread, via: { kind } } as const;
    const place: Place | null = isPrivate ? null : { channel, thread };
    const responder = createEphemeralResponder(client, { user, channel });
    await askFurther({ id, typed, asker, place }, responder, depsOver(client));
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
  client: App['client'],
  { user, channel }: { readonly user: string; readonly channel: string },
): Pick<Responder, 'toAsker'> {
  return {
    async toAsker(message) {
      const { text, blocks } = outgoingMessage(message, 'asker');
      try {
        await client.chat.postEphemeral({ channel, user, text, blocks: [...blocks] });
      } catch (fault) {
        if (!cannotPost(fault)) throw fault;
        await post(client, { channel: user }, outgoingMessage(message, 'everybody'));
      }
    },
  };
}
