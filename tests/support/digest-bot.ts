import type { DigestRequest } from '../../src/archive/digests/digest-builder.ts';
import type { BotDeps } from '../../src/bot/bot-deps.ts';
import type { Digest } from '../../src/domain/digest.ts';
import type { Subscription } from '../../src/domain/subscription.ts';
import { textsOf } from './blocks.ts';
import { aBot, type BotSetting, type RunningBot } from './bot.ts';
import { aDigest } from './digest.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

/** From noon, when tests begin, to eight in the morning of the day after. */
export const UNTIL_EIGHT_MS = 20 * HOUR_MS;

const SUBSCRIPTION: Subscription = {
  channel: 'C1',
  setBy: 'U1',
  time: '08:00',
  days: [1, 2, 3, 4, 5, 6, 7],
  zone: 'UTC',
  subject: null,
  whenQuiet: 'line',
};

/** A bot, the digests that it was asked to make, and what it posted. */
export interface DigestBot extends RunningBot {
  readonly asked: readonly DigestRequest[];
  /** The clock moves, and what is due is delivered. */
  deliverAfter(ms: number): Promise<void>;
  /** The texts of the messages in a channel and its threads. */
  posted(channel?: string): readonly string[];
}

interface DigestSetting extends Omit<BotSetting, 'digest'> {
  readonly subscription?: Partial<Subscription> | null;
  readonly digest?: Digest | BotDeps['digest'];
}

/** A bot whose channel has a digest, at noon of a Sunday. */
export async function aDigestBot(setting: DigestSetting = {}): Promise<DigestBot> {
  const { subscription = {}, digest = aDigest(), ...others } = setting;
  const asked: DigestRequest[] = [];
  const running = await aBot({
    ...others,
    digest: async (request) => {
      asked.push(request);
      return typeof digest === 'function' ? await digest(request) : digest;
    },
  });
  const { bot, subscriptions, workspace, later, now } = running;
  if (subscription) await subscriptions.save({ ...SUBSCRIPTION, ...subscription }, now());
  return {
    ...running,
    asked,
    async deliverAfter(ms) {
      later(ms);
      await bot.deliver();
    },
    posted: (channel = 'C1') =>
      workspace.messages
        .filter((message) => message.channel === channel)
        .map(({ blocks, text }) => (blocks ? textsOf(blocks) : text)),
  };
}
