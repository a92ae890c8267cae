import { setTimeout as delay } from 'node:timers/promises';

/** Keeps messages of one channel apart: the one place that does, whatever they say. */
export interface ChannelPace {
  /** Settles when the channel takes a message: in the order in which turns were asked for. */
  turn(channel: string): Promise<void>;
  /** Slack says that the channel takes nothing for so long. */
  hold(channel: string, ms: number): void;
}

/** Channels that are remembered before those that take a message again are forgotten. */
const MOST_CHANNELS = 1000;

/**
 * @param everyMs milliseconds between two messages of a channel; 0 keeps none apart
 */
export function createChannelPace(everyMs: number): ChannelPace {
  const freeAt = new Map<string, number>();
  const reserve = (channel: string): number => {
    const now = performance.now();
    if (freeAt.size > MOST_CHANNELS) {
      for (const [one, at] of freeAt) if (at <= now) freeAt.delete(one);
    }
    const at = Math.max(now, freeAt.get(channel) ?? 0);
    freeAt.set(channel, at + everyMs);
    return at - now;
  };
  return {
    async turn(channel) {
      const waitMs = reserve(channel);
      if (waitMs > 0) await delay(waitMs);
    },
    hold(channel, ms) {
      freeAt.set(channel, Math.max(freeAt.get(channel) ?? 0, performance.now() + ms));
    },
  };
}
