import { randomUUID } from 'node:crypto';
import type { Conversation, WorkspaceMember } from '../state/members.ts';
import type { ChangeFeed } from '../state/messages.ts';
import type { ResponseTicket, ResponseUrls, Triggers } from '../state/tickets.ts';
import { type Acknowledgement, type Delivery, deliverEvent } from './delivery.ts';
import { eventPayload, removalPayload } from './event-payloads.ts';
import type { Answering, InstalledIn } from './payloads.ts';

/** What sends an app what people do, and lets it answer. */
export interface AppRequests {
  /** Sends an event where the app is subscribed to it. Does not wait for the acknowledgement. */
  event(name: string, event: object, where?: Pick<Conversation, 'isShared'>): void;
  /** Sends a command or an interaction. Where the app fails, the person is told as Slack does. */
  send(
    kind: 'slash_commands' | 'interactive',
    payload: object,
    by: { readonly person: WorkspaceMember; readonly channel: string; readonly what: string },
  ): Promise<Acknowledgement>;
  /** What the app may answer an interaction with. */
  answering(ticket: ResponseTicket): Answering;
  trigger(person: WorkspaceMember): string;
  /** Tells the app that it was removed. Settles when that is acknowledged. */
  removal(event: object): Promise<void>;
  /** Where the app is installed. */
  readonly where: InstalledIn;
}

export interface AppRequestsDeps {
  readonly delivery: Delivery;
  readonly feed: ChangeFeed;
  readonly triggers: Triggers;
  readonly urls: ResponseUrls;
  /** The whole address of a `response_url`. */
  readonly responseUrl: (id: string) => string;
  /** The events that the app is subscribed to. */
  readonly events: readonly string[];
  /** Where the app is installed. */
  readonly where: InstalledIn;
  readonly now: () => number;
  /** Aborts when the workspace closes: what was not acknowledged comes no more. */
  readonly ended: AbortSignal;
}

/** Sends requests over a delivery. */
export function createAppRequests(deps: AppRequestsDeps): AppRequests {
  const { delivery, feed, triggers, urls, responseUrl, events, where, now, ended } = deps;
  return {
    event(name, event, { isShared = false } = {}) {
      if (!events.includes(name)) return;
      // An archive that is used again remembers which events it has handled.
      const sent = { id: `Ev${randomUUID()}`, at: now() };
      const payload = eventPayload(event, sent, { ...where, isShared });
      // What comes of it shows in the workspace; a failed event is sent again by itself.
      void deliverEvent(delivery, payload, ended);
    },
    async send(kind, payload, { person, channel, what }) {
      const result = await delivery.deliver({ kind, payload });
      if (result.status === 'failed') {
        const reason = result.reason === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
        const text = `${what} failed with the error “${reason}”`;
        feed.tell({ kind: 'slackbot', user: person.id, channel, text });
      }
      return result;
    },
    answering: (ticket) => ({
      trigger_id: triggers.issue(ticket.user),
      response_url: responseUrl(urls.issue(ticket)),
    }),
    trigger: ({ id }) => triggers.issue(id),
    async removal(event) {
      const payload = removalPayload(event, { id: `Ev${randomUUID()}`, at: now() }, where);
      await deliverEvent(delivery, payload, ended);
    },
    where,
  };
}
