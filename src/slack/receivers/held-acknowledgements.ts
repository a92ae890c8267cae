import type { App, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import type { WorkLog } from '../../archive/ports/work-log.ts';
import type { Arrivals } from './arrivals.ts';

/**
 * So long an acknowledgement is held back at most, in milliseconds: a second before Slack takes the bot
 * to be away, and sends the event again.
 */
const HELD_AT_MOST_MS = 2_000;

/** Acknowledgements of events that may ask for a reply, which Slack sends no more once it has them. */
export interface HeldAcknowledgements {
  /**
   * Settles when listeners may be called for a request: at once where they acknowledge it, else once
   * what arrived with it is acknowledged.
   */
  begin(body: object): Promise<void>;
  /**
   * Acknowledges the event with this body, and settles when what is done for it may begin: once those
   * that arrived with it are acknowledged, too; at once where it is not held.
   */
  acknowledge(body: object): Promise<void>;
}

/** The events that may ask for a reply: mentions, and messages of conversations with the bot. */
const MayAsk = z.looseObject({
  event: z.union([
    z.looseObject({ type: z.literal('app_mention') }),
    z.looseObject({ type: z.literal('message'), channel_type: z.enum(['im', 'mpim']) }),
  ]),
});

/**
 * Holds back the acknowledgements that Bolt sends before anything is done: an event is acknowledged
 * once it is kept, so that none is lost with a process that is killed before. Where nobody keeps it,
 * it is acknowledged when it was worked on, or after a time: see `HELD_AT_MOST_MS`.
 */
export function holdAcknowledgements(
  app: App,
  { arrivals, log }: { readonly arrivals: Arrivals; readonly log: WorkLog },
): HeldAcknowledgements {
  const held = new WeakMap<object, () => Promise<void>>();
  const processEvent = app.processEvent.bind(app);
  const hold = ({ ack }: ReceiverEvent): (() => Promise<void>) => {
    const arrived = arrivals.begin();
    let acknowledged: Promise<void> | undefined;
    const acknowledge = (): Promise<void> => {
      clearTimeout(late);
      acknowledged ??= ack()
        .catch((fault: unknown) =>
          log.info({ fault }, 'an event could not be acknowledged: it comes again'),
        )
        .finally(arrived);
      return acknowledged;
    };
    const late = setTimeout(() => {
      log.warn({}, 'an event was acknowledged before it was kept: the archive takes long');
      void acknowledge();
    }, HELD_AT_MOST_MS);
    return acknowledge;
  };
  app.processEvent = async (event) => {
    if (!MayAsk.safeParse(event.body).success) return await processEvent(event);
    const acknowledge = hold(event);
    held.set(event.body, acknowledge);
    await processEvent({ ...event, ack: async () => undefined });
    await acknowledge();
  };
  return {
    async begin(body) {
      // What is no event is acknowledged by its listener.
      const isEvent = 'type' in body && body.type === 'event_callback';
      if (isEvent && !held.has(body)) await arrivals.inLine();
    },
    async acknowledge(body) {
      const acknowledge = held.get(body);
      if (acknowledge === undefined) return;
      await acknowledge();
      await arrivals.inLine();
    },
  };
}
