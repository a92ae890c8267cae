import { dueSlot } from '../../archive/digests/schedule-slots.ts';
import type { DueDigest, StoredSubscription } from '../../archive/ports/subscription-store.ts';
import type { BotDeps } from '../bot-deps.ts';
import { isNowhere, postContent } from '../postings.ts';
import { runOnce } from '../run-once.ts';
import { deliver } from './deliver.ts';

/** Deliveries in parallel: one that waits for the chat does not keep all others waiting. */
const DELIVERY_WORKERS = 4;

/**
 * Delivers every digest that is due, in each channel in its order, and tells who set one that can
 * no longer come. Any number of processes may do so at once.
 *
 * @param ended aborts when the bot stops: what is left is delivered after the next start
 */
export async function deliverDue(deps: BotDeps, ended?: AbortSignal): Promise<void> {
  for (const subscription of await deps.subscriptions.list()) await enqueueDue(subscription, deps);
  const oldest = oldestPerChannel(await deps.subscriptions.listDue()).values();
  const worker = async () => {
    for (const due of oldest) if (!ended?.aborted) await deliver(due, deps);
  };
  await Promise.all(Array.from({ length: DELIVERY_WORKERS }, worker));
  await notifyStopped(deps);
}

/** Writes down that a digest is due, if it is. A slot before the last change of its form is none. */
export async function enqueueDue(subscription: StoredSubscription, deps: BotDeps): Promise<void> {
  if (subscription.stopped) return;
  const slot = dueSlot(subscription, +deps.now());
  if (slot === undefined || slot <= subscription.setAt) return;
  await deps.subscriptions.enqueue({ channel: subscription.channel, slot });
}

/**
 * One for each channel: an older digest that was begun is finished before the next one, so that
 * their windows follow each other.
 */
function oldestPerChannel(dues: readonly DueDigest[]): readonly DueDigest[] {
  const channels = Map.groupBy(dues, ({ channel }) => channel);
  return [...channels.values()].flatMap(([oldest]) => oldest ?? []);
}

/** Tells who set a digest that stopped, once, in a direct message. */
async function notifyStopped(deps: BotDeps): Promise<void> {
  for (const subscription of await deps.subscriptions.list()) {
    if (!subscription.stopped || subscription.stopped.isTold) continue;
    await notifyStop(subscription, deps).catch((fault: unknown) =>
      deps.log.error({ fault }, 'who set a digest could not be told that it stopped: tried again'),
    );
  }
}

async function notifyStop(subscription: StoredSubscription, deps: BotDeps): Promise<void> {
  const { channel, setBy, stopped } = subscription;
  const command = `/${deps.beat.command} digest`;
  const content = { kind: 'digest-stopped', channel, why: stopped?.why ?? '', command } as const;
  await runOnce(deps, [`digest-stopped:${channel}:${stopped?.at}`], async () => {
    try {
      if (setBy !== null) await postContent({ channel: setBy }, content, deps);
    } catch (fault) {
      if (!isNowhere(fault, deps)) throw fault;
      deps.log.warn({ fault, channel, setBy }, 'who set a digest takes no direct messages');
    }
    await deps.subscriptions.markStopNotified(channel);
  });
}
