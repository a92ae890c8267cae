import type { KeptSubscription } from '../../archive/ports/subscription-store.ts';
import { plain, richText, section } from '../blocks/rich-text.ts';
import { type Client, post } from '../delivery.ts';
import type { Desk } from '../desk.ts';
import type { Message } from '../message.ts';
import { once } from '../once.ts';
import { cannotPost } from '../slack-error.ts';
import { stopReasonOf } from './stop-reason.ts';

/** Tells who set a digest that stopped, once, in a direct message. */
export async function tellStopped(desk: Desk, client: Client): Promise<void> {
  for (const subscription of await desk.subscriptions.list()) {
    if (!subscription.stopped || subscription.stopped.isTold) continue;
    await tell(subscription, desk, client).catch((fault: unknown) =>
      desk.log.error({ fault }, 'who set a digest could not be told that it stopped: tried again'),
    );
  }
}

async function tell(subscription: KeptSubscription, desk: Desk, client: Client): Promise<void> {
  const { channel, setBy, stopped } = subscription;
  const command = `/${desk.beat.command} digest`;
  await once(desk, [`digest-stopped:${channel}:${stopped?.at}`], async () => {
    try {
      await post(client, { channel: setBy }, stoppedMessage(subscription, command));
    } catch (fault) {
      if (!cannotPost(fault)) throw fault;
      desk.log.warn({ fault, channel, setBy }, 'who set a digest takes no direct messages');
    }
    await desk.subscriptions.told(channel);
  });
}

function stoppedMessage({ channel, stopped }: KeptSubscription, command: string): Message {
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
