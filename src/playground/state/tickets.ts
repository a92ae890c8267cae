import { randomUUID } from 'node:crypto';

/** A trigger opens one view within this after the interaction that it came with. */
const TRIGGER_LASTS_MS = 3000;

/** Why a trigger opens nothing, in Slack's words. */
type TriggerFault = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

/** A trigger that was exchanged, by whose interaction it came. */
type TriggerExchange =
  | { readonly status: 'opened'; readonly user: string }
  | { readonly status: 'refused'; readonly error: TriggerFault };

/** Triggers: each lets the app open one view for the person who pressed or typed something. */
export interface Triggers {
  issue(user: string): string;
  exchange(id: unknown): TriggerExchange;
}

/** @param now in milliseconds since 1970 */
export function createTriggers(now: () => number): Triggers {
  const issued = new Map<string, { user: string; at: number; isUsed: boolean }>();
  const refused = (error: TriggerFault): TriggerExchange => ({ status: 'refused', error });
  return {
    issue(user) {
      const id = `${issued.size + 1}.${Math.floor(now() / 1000)}.trigger`;
      issued.set(id, { user, at: now(), isUsed: false });
      return id;
    },
    exchange(id) {
      const trigger = typeof id === 'string' ? issued.get(id) : undefined;
      if (!trigger) return refused('invalid_trigger_id');
      if (trigger.isUsed) return refused('exchanged_trigger_id');
      if (now() - trigger.at > TRIGGER_LASTS_MS) return refused('expired_trigger_id');
      trigger.isUsed = true;
      return { status: 'opened', user: trigger.user };
    },
  };
}

/** A `response_url` takes so many messages within so long. */
const RESPONSES = 5;
const RESPONSES_WITHIN_MS = 30 * 60_000;

/** What a `response_url` answers to, and whom. */
export interface ResponseTicket {
  readonly channel: string;
  readonly user: string;
  /** The thread that the interaction was in. */
  readonly thread: string | undefined;
  /** The message whose button was pressed, which may be replaced or deleted. */
  readonly message: string | undefined;
}

/** The use of a `response_url`. */
type ResponseUse =
  | { readonly status: 'open'; readonly ticket: ResponseTicket }
  | { readonly status: 'refused'; readonly error: 'used_url' | 'expired_url' | 'invalid_url' };

/** The `response_url`s that were given out, by the last part of their path. */
export interface ResponseUrls {
  issue(ticket: ResponseTicket): string;
  /** Finds what a `response_url` answers to, and counts the use where `isTaken`. */
  use(id: string): ResponseUse;
}

/** @param now in milliseconds since 1970 */
export function createResponseUrls(now: () => number): ResponseUrls {
  const issued = new Map<string, { ticket: ResponseTicket; at: number; uses: number }>();
  return {
    issue(ticket) {
      const id = randomUUID();
      issued.set(id, { ticket, at: now(), uses: 0 });
      return id;
    },
    use(id) {
      const found = issued.get(id);
      if (!found) return { status: 'refused', error: 'invalid_url' };
      if (now() - found.at > RESPONSES_WITHIN_MS)
        return { status: 'refused', error: 'expired_url' };
      if (found.uses >= RESPONSES) return { status: 'refused', error: 'used_url' };
      found.uses += 1;
      return { status: 'open', ticket: found.ticket };
    },
  };
}

/** One message a second in a channel; more is held back for as long. */
const POST_EVERY_MS = 1000;

/** How often messages may be posted to each channel. */
export interface PostingRate {
  /** Milliseconds to wait before the channel takes a message; 0 where it takes one now. */
  take(channel: string): number;
}

/** @param now in milliseconds since 1970 */
export function createPostingRate(now: () => number): PostingRate {
  const last = new Map<string, number>();
  return {
    take(channel) {
      const before = last.get(channel);
      const wait = before === undefined ? 0 : before + POST_EVERY_MS - now();
      if (wait > 0) return wait;
      last.set(channel, now());
      return 0;
    },
  };
}
