import { setImmediate as turnOfEventLoop } from 'node:timers/promises';
import type { App, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import type { WorkLog } from '../../archive/ports/work-log.ts';
import type { Arrivals } from './arrivals.ts';

/**
 * So long an acknowledgement is held back at most, in milliseconds: a second before Slack takes the bot
 * to be away, and sends the event again.
 */
const HELD_AT_MOST_MS = 2_000;

/**
 * Events that are kept at once. Of many that come together the first ones are acknowledged while others
 * wait: were all kept at once, each would take as long as all of them. A database takes some at a time.
 */
const KEPT_AT_ONCE = 4;

/** Acknowledgements of events that may ask for a reply, which Slack sends no more once it has them. */
export interface HeldAcknowledgements {
  /**
   * Settles when listeners may be called for a request: where they acknowledge it at once, where the
   * event is held in its turn, else once what arrived with it is acknowledged.
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
  const held = new WeakMap<object, HeldEvent>();
  const turns = createTurns(KEPT_AT_ONCE);
  const hold = ({ ack }: ReceiverEvent): HeldEvent => {
    const arrived = arrivals.begin();
    const turn = turns.ask();
    let acknowledged: Promise<void> | undefined;
    const acknowledge = (): Promise<void> => {
      clearTimeout(late);
      turn.end();
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
    return { hasTurn: turn.begun, acknowledge };
  };
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    if (!MayAsk.safeParse(event.body).success) return await processEvent(event);
    const { hasTurn, acknowledge } = hold(event);
    held.set(event.body, { hasTurn, acknowledge });
    await processEvent({ ...event, ack: async () => undefined });
    await acknowledge();
  };
  return {
    async begin(body) {
      const event = held.get(body);
      // What is no event is acknowledged by its listener.
      const isOther = !event && 'type' in body && body.type === 'event_callback';
      await (isOther ? arrivals.inLine() : event?.hasTurn);
    },
    async acknowledge(body) {
      const event = held.get(body);
      if (event === undefined) return;
      await event.acknowledge();
      await arrivals.inLine();
    },
  };
}

/** An event whose acknowledgement is held back. */
interface HeldEvent {
  /** Settles when it may be kept, or was acknowledged. */
  readonly hasTurn: Promise<void>;
  acknowledge(): Promise<void>;
}

/** Turns of which some are taken at once, in the order in which they are asked for. */
function createTurns(atOnce: number) {
  const waiting = new Set<() => void>();
  let running = 0;
  const next = (): void => {
    const [first] = waiting;
    if (first === undefined || running >= atOnce) return;
    waiting.delete(first);
    running += 1;
    first();
  };
  return {
    /** Asks for a turn. Whoever ends it before it begins has none, and waits no more. */
    ask() {
      const { promise: begun, resolve } = Promise.withResolvers<void>();
      waiting.add(resolve);
      next();
      let isOver = false;
      return {
        begun,
        end() {
          if (isOver) return;
          isOver = true;
          resolve();
          if (waiting.delete(resolve)) return;
          void turnOfEventLoop().then(() => {
            running -= 1;
            next();
          });
        },
      };
    },
  };
}
