import type { StoredSubscription } from '../../archive/ports/subscription-store.ts';
import { plain, richText, section } from '../blocks/rich-text.ts';
import { post, type SlackClient } from '../delivery.ts';
import type { BotDeps } from '../desk.ts';
import type { Message } from '../message.ts';
import { runOnce } from '../once.ts';
import { cannotPost } from '../slack-error.ts';
import { stopReasonOf } from './stop-reason.ts';

/** Tells who set a digest that stopped, once, in a direct message. */
export async function notifyStopped(deps: BotDeps, client: SlackClient): Promise<void> {
  for (const subscription of await deps.subscriptions.list()) {
    if (!subscription.stopped || subscription.stopped.isTold) continue;
    await tell(subscription, deps, client).catch((fault: unknown) =>
      deps.log.error({ fault }, 'who set a digest could not be told that it stopped: tried again'),
    );
  }
}

async function tell(
  subscription: StoredSubscription,
  deps: BotDeps,
  client: SlackClient,
): Promise<void> {
  const { channel, setBy, stopped } = subscription;
  const command = `/${deps.beat.command} digest`;
  await runOnce(deps, [`digest-stopped:${channel}:${stopped?.at}`], async () => {
    try {
      await post(client, { channel: setBy }, stoppedMessage(subscription, command));
    } catch (fault) {
      if (!cannotPost(fault)) throw fault;
      deps.log.warn({ fault, channel, setBy }, 'who set a digest takes no direct messages');
    }
    await deps.subscriptions.markStopNotified(channel);
  });
}

function stoppedMessage({ channel, stopped }: StoredSubscription, command: string): Message {
  const before = 'The digest that you set in ';
  const { reason, remedy } = stopReasonOf(stopped?.why ?? '');
  const after = ` has stopped: ${reason}. ${remedy} ${command} there starts it again.`;
  const name = { type: 'channel', channel_id: channel } as const;
  return {
    text: `${before}a channel${after}`,
    blocks: [richText(section(plain(before), name, plain(after)))],
    plain: `${before}${channel}${after}`,
  };
}
