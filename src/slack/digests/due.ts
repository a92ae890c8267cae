import type { Due, KeptSubscription } from '../../archive/ports/subscription-store.ts';
import { dueSlot } from '../../archive/schedule.ts';
import type { Client } from '../delivery.ts';
import type { Desk } from '../desk.ts';
import { deliver } from './deliver.ts';
import type { Poster } from './poster.ts';
import { tellStopped } from './stopped.ts';

/** Deliveries at a time: one that waits for Slack does not keep all others waiting. */
const LANES = 4;

/** What deliveries need of Slack. */
export interface DigestSlack {
  readonly poster: Poster;
  /** For what is said besides. */
  readonly client: Client;
}

/**
 * Delivers every digest that is due, in each channel in its order, and tells who set one that can
 * no longer come. Any number of processes may do so at once.
 *
 * @param ended tells that the bot stops: what is left is delivered after the next start
 */
export async function deliverDue(
  desk: Desk,
  { poster, client }: DigestSlack,
  ended?: AbortSignal,
): Promise<void> {
  for (const subscription of await desk.subscriptions.list()) await fallDue(subscription, desk);
  const oldest = oldestOfEach(await desk.subscriptions.due()).values();
  const lane = async () => {
    for (const due of oldest) if (!ended?.aborted) await deliver(due, desk, poster);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await tellStopped(desk, client);
}

/** Writes down that a digest is due, if it is. A slot before the last change of its form is none. */
export async function fallDue(subscription: KeptSubscription, desk: Desk): Promise<void> {
  if (subscription.stopped) return;
  const slot = dueSlot(subscription, +desk.now());
  if (slot === undefined || slot <= subscription.setAt) return;
  await desk.subscriptions.fallDue({ channel: subscription.channel, slot });
}

/**
 * One for each channel: an older digest that was begun is finished before the next one, so that
 * their windows follow each other.
 */
function oldestOfEach(dues: readonly Due[]): readonly Due[] {
  const channels = Map.groupBy(dues, ({ channel }) => channel);
  return [...channels.values()].flatMap(([oldest]) => oldest ?? []);
}
