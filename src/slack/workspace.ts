import { type App, webApi } from '@slack/bolt';
import type { WorkLog } from '../archive/ports/work-log.ts';
import type { Chat } from '../bot/chat.ts';
import type { StateMedia } from './blocks/source-line.ts';
import {
  createFindHomeTeam,
  createIdentifySender,
  type FindHomeTeam,
  type IdentifySender,
} from './home-team.ts';
import { createSender, type Sender } from './sending/sender.ts';
import type { SendingTerms } from './sending/sending-terms.ts';
import { createSlackChat } from './slack-chat.ts';

/** A workspace as it is spoken with. */
export interface SlackWorkspace {
  readonly chat: Chat;
  /** Tries again what is limited or not answered: what it asks changes nothing. */
  readonly client: App['client'];
  /** Keeps messages of one channel apart: there is one of each workspace. */
  readonly sender: Sender;
  readonly identify: IdentifySender;
  /** The chat over the client of one request, which names to Slack the team that it came from. */
  chatOver(client: App['client']): Chat;
  readonly findHomeTeam: FindHomeTeam;
}

/** What a workspace is spoken with by. */
interface SlackWorkspaceDeps {
  /** What all of its clients are made with: the token, or a `fetch` that knows it. */
  readonly client: webApi.WebClientOptions & { readonly token?: string };
  /** Says of which team the bot is; where it is left out, Slack is asked. */
  readonly findHomeTeam?: FindHomeTeam;
  readonly terms: SendingTerms;
  readonly state: StateMedia;
  readonly classify: Chat['classify'];
  readonly log: WorkLog;
}

/** Some eight seconds in all, of what asks and changes nothing: so long an asker waits. */
export const FOUR_RETRIES_IN_EIGHT_SECONDS = {
  retries: 4,
  factor: 2,
  minTimeout: 500,
  randomize: true,
};

/** After this a call that asks and changes nothing is given up. */
export const CALL_TIMEOUT_MS = 10_000;

export function createSlackWorkspace(deps: SlackWorkspaceDeps): SlackWorkspace {
  const { terms, state, classify, log } = deps;
  const { token, ...shared } = deps.client;
  const client = new webApi.WebClient(token, {
    ...shared,
    retryConfig: FOUR_RETRIES_IN_EIGHT_SECONDS,
    timeout: CALL_TIMEOUT_MS,
  });
  // Of a message that it tried again by itself both would stay. A rate limit fails at once, so that
  // other channels do not wait.
  const onceOnly = new webApi.WebClient(token, {
    ...shared,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: terms.timeoutMs,
  });
  const sender = createSender({ onceOnly, terms, log });
  const { findHomeTeam = createFindHomeTeam(client, log) } = deps;
  const chatOver = (over: App['client']): Chat =>
    createSlackChat({ client: over, onceOnly, sender, findHomeTeam, state, classify, log });
  return {
    chat: chatOver(client),
    client,
    sender,
    identify: createIdentifySender(findHomeTeam),
    chatOver,
    findHomeTeam,
  };
}
