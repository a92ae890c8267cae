import { randomUUID } from 'node:crypto';
import { createAppRequests } from './requests/app-requests.ts';
import type { Acknowledgement, Delivery } from './requests/delivery.ts';
import { homeOpenedEvent } from './requests/event-payloads.ts';
import { createHttpDelivery, type RequestUrl } from './requests/http-delivery.ts';
import { type Press, type PressResult, press } from './requests/pressing.ts';
import { createSocketServer } from './requests/socket-server.ts';
import { createSubmitting, type Submitting } from './requests/submitting.ts';
import { edit, type MessageAddress, remove, type TypedText, type } from './requests/writing.ts';
import { type AppManifest, eventsSent, scopesOf } from './state/manifest.ts';
import { PEOPLE, type WorkspaceMember } from './state/members.ts';
import {
  type ChangeFeed,
  createChangeFeed,
  createMessageStore,
  type MessageStore,
} from './state/messages.ts';
import { createPostingRate, createResponseUrls, createTriggers } from './state/tickets.ts';
import { createViewStacks, type ViewStacks } from './state/view-stacks.ts';
import type { AppTokens } from './web-api/call-method.ts';
import { type CallFaults, createCallFaults } from './web-api/faults.ts';
import { startWebApi } from './web-api/web-api-server.ts';

/** How a stand-in workspace is set up. */
export interface WorkspaceOptions {
  readonly manifest: AppManifest;
  /** Optional scopes that the workspace did not grant. */
  readonly withheld?: readonly string[];
  /** What its clock says, in milliseconds since 1970. */
  readonly now: () => number;
  /** The IANA zone that its people set. */
  readonly zone: string;
  /** The organisation that the workspace is of; none where it is left out. */
  readonly enterprise?: string;
  /** People of other teams, who write in channels that are shared with them. */
  readonly visitors?: readonly WorkspaceMember[];
  /** Told of each request that the app took or failed to take, after how many milliseconds. */
  readonly onDelivered?: (acknowledgement: Acknowledgement, tookMs: number) => void;
}

/**
 * A Slack workspace on loopback in which one app is installed. It speaks the methods of the Web API
 * that its table names, and refuses what Slack refuses; people in it are played through `people`.
 */
export interface StandInWorkspace {
  /** What the app's client is given as `slackApiUrl`. */
  readonly apiUrl: string;
  readonly tokens: AppTokens;
  readonly manifest: AppManifest;
  readonly feed: ChangeFeed;
  readonly store: MessageStore;
  readonly views: ViewStacks;
  readonly people: WorkspacePeople;
  /** The next call of a method is refused with an error of Slack's, and what it says besides. */
  refuseNext(method: string, error: string, details?: object): void;
  /** What goes wrong with calls of the app. */
  readonly faults: CallFaults;
  /** From now on requests reach the app over HTTP, signed, and not over Socket Mode. */
  sendOverHttp(where: RequestUrl): void;
  close(): Promise<void>;
}

/** What people in the workspace can do. */
interface WorkspacePeople extends Submitting {
  /** Types a message or command. Settles when the app acknowledged a command. */
  type(person: WorkspaceMember, typed: TypedText): Promise<void>;
  /** Changes a message that they wrote. */
  edit(person: WorkspaceMember, changed: MessageAddress & { readonly text: string }): void;
  /** Deletes a message that they wrote. */
  remove(person: WorkspaceMember, message: MessageAddress): void;
  press(person: WorkspaceMember, pressed: Press): Promise<PressResult>;
  /** Opens a tab of the app. */
  openApp(person: WorkspaceMember, tab: 'home' | 'messages'): void;
}

/** Opens a workspace on a free port. */
export async function openWorkspace(options: WorkspaceOptions): Promise<StandInWorkspace> {
  const { manifest, withheld = [], now, zone, onDelivered } = options;
  const { enterprise = null, visitors = [] } = options;
  const granted = new Set([...scopesOf(manifest)].filter((scope) => !withheld.includes(scope)));
  // Pages of others may reach the port too: what they cannot guess opens nothing to them.
  const tokens: AppTokens = { bot: `xoxb-${randomUUID()}`, app: `xapp-${randomUUID()}` };
  const feed = createChangeFeed();
  const store = createMessageStore(feed, now);
  const views = createViewStacks(feed);
  const triggers = createTriggers(now);
  const urls = createResponseUrls(now);
  const rate = createPostingRate(now);
  const faults = createCallFaults();
  const ended = new AbortController();
  const people = [...PEOPLE, ...visitors];
  const parts = { manifest, granted, store, views, triggers, feed, rate, urls };
  const state = { ...parts, people, enterprise };
  const api = await startWebApi({
    ...state,
    tokens,
    faults,
    now,
    zone,
    openConnection: () => `ws://${api.host}${socket.tickets.issue()}`,
  });
  const socket = createSocketServer(api.server);
  let over: Delivery = socket;
  const requests = createAppRequests({
    ...state,
    delivery: {
      async deliver(...sent) {
        const began = performance.now();
        const acknowledgement = await over.deliver(...sent);
        onDelivered?.(acknowledgement, performance.now() - began);
        return acknowledgement;
      },
    },
    responseUrl: api.responseUrl,
    events: eventsSent(manifest, granted),
    now,
    ended: ended.signal,
  });
  return {
    apiUrl: api.apiUrl,
    tokens,
    manifest,
    feed,
    store,
    views,
    faults,
    people: {
      ...createSubmitting({ views, requests }),
      type: (person, typed) => type(person, typed, { ...state, requests }),
      edit: (person, changed) => edit(person, changed, { ...state, requests }),
      remove: (person, message) => remove(person, message, { ...state, requests }),
      press: (person, pressed) => press(person, pressed, { ...state, requests, now }),
      openApp({ id: user }, tab) {
        const channel = store.find(user)?.id ?? user;
        const view = tab === 'home' ? views.home(user) : undefined;
        const opened = homeOpenedEvent({ user, channel, tab, view, at: now() });
        requests.event('app_home_opened', opened);
      },
    },
    refuseNext: (method, error, details = {}) =>
      faults.next(method, { kind: 'refused', at: 'before', error, details }),
    sendOverHttp(where) {
      over = createHttpDelivery(where);
    },
    async close() {
      ended.abort();
      await socket.close();
      await api.close();
    },
  };
}
