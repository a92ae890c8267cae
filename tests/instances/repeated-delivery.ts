import { setTimeout as delay } from 'node:timers/promises';
import type {
  Acknowledgement,
  AppRequest,
  Delivery,
} from '../../src/playground/requests/delivery.ts';
import type { Random } from '../faults/random.ts';

/** How events are held back, in milliseconds: at most so long the first time, and the second time. */
export interface Delays {
  readonly firstMs: number;
  /** `null` where there is no second time. */
  readonly againMs: number | null;
}

/** How often the second sending is tried where no instance takes it, and how far apart. */
const TRIES = 20;
const TRIED_EVERY_MS = 1000;

/**
 * Passes every event on twice, each time after another while, so that they come out of order. Only
 * the first sending is the one that Slack's own repetitions depend on.
 */
export function createRepeatedDelivery(
  over: Delivery,
  { firstMs, againMs }: Delays,
  random: Random,
): Delivery & { readonly sent: () => number } {
  let sent = 0;
  const sendOnce = async (request: AppRequest, heldBackMs: number): Promise<Acknowledgement> => {
    await delay(heldBackMs, undefined, { ref: false });
    sent += 1;
    return await over.deliver(request);
  };
  const sendAgain = async (request: AppRequest): Promise<void> => {
    if (againMs === null) return;
    let heldBackMs = random.whole(0, againMs);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { status } = await sendOnce(request, heldBackMs);
      if (status === 'taken') return;
      heldBackMs = TRIED_EVERY_MS;
    }
  };
  return {
    sent: () => sent,
    async deliver(request, again) {
      if (request.kind !== 'events_api') return await over.deliver(request, again);
      if (again === undefined) void sendAgain(request);
      return await sendOnce(request, random.whole(0, firstMs));
    },
  };
}

/** Passes requests to any of several addresses, as a load balancer does. */
export function createBalancedDelivery(
  deliveries: () => readonly Delivery[],
  random: Random,
): Delivery {
  return {
    async deliver(...sent) {
      const all = deliveries();
      if (all.length === 0) return { status: 'failed', reason: 'connection_failed' };
      return await random.pick(all).deliver(...sent);
    },
  };
}
