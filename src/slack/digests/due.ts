import { dueSlot } from '../../archive/digests/schedule-slots.ts';
import type { DueDigest, StoredSubscription } from '../../archive/ports/subscription-store.ts';
import type { SlackClient } from '../delivery.ts';
import type { BotDeps } from '../desk.ts';
import { deliver } from './deliver.ts';
import type { Poster } from './poster.ts';
import { notifyStopped } from './stopped.ts';

/** Deliveries at a time: one that waits for Slack does not keep all others waiting. */
const DELIVERY_WORKERS = 4;

/** What deliveries need of Slack. */
export interface DigestSlack {
  readonly poster: Poster;
  /** For what is said besides. */
  readonly client: SlackClient;
}

/**
 * Delivers every digest that is due, in each channel in its order, and tells who set one that can
 * no longer come. Any number of processes may do so at once.
 *
 * @param ended tells that the bot stops: what is left is delivered after the next start
 */
export async function deliverDue(
  deps: BotDeps,
  { poster, client }: DigestSlack,
  ended?: AbortSignal,
): Promise<void> {
  for (const subscription of await deps.subscriptions.list()) await enqueueDue(subscription, deps);
  const oldest = oldestPerChannel(await deps.subscriptions.listDue()).values();
  const lane = async () => {
    for (const due of oldest) if (!ended?.aborted) await deliver(due, deps, poster);
  };
  await Promise.all(Array.from({ length: DELIVERY_WORKERS }, lane));
  await notifyStopped(deps, client);
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
