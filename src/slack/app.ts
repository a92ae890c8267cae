import { App, type Receiver, webApi } from '@slack/bolt';
import type { WorkLog } from '../archive/ports/work-log.ts';
import type { BotDeps } from '../bot/bot-deps.ts';
import type { Chat } from '../bot/chat.ts';
import { adviceFor } from '../bot/error-message.ts';
import { createRequestQueue, QUEUE_LIMITS, type RequestQueue } from '../bot/request-queue.ts';
import { createRunningRequests } from '../bot/running-requests.ts';
import type { StateMedia } from './blocks/source-line.ts';
import { createFindHomeTeam, createIdentifySender } from './home-team.ts';
import { registerListeners } from './listeners/register-listeners.ts';
import { createSlackLogger } from './logger.ts';
import { type Arrivals, createArrivals } from './receivers/arrivals.ts';
import { createHttpReceiver } from './receivers/http-receiver.ts';
import { createSocketReceiver } from './receivers/socket-receiver.ts';
import { createSender } from './sending/sender.ts';
import { SENDING_TERMS, type SendingTerms } from './sending/sending-terms.ts';
import { createWatchedFetch } from './sending/watched-fetch.ts';
import type { SlackSettings } from './settings.ts';
import { createSlackChat } from './slack-chat.ts';
import { slackErrorOf } from './slack-error.ts';
import { startFailure } from './start-failure.ts';
import { createTokenWatch } from './token-watch.ts';

/** What the app is made of besides its settings. */
export interface SlackAppDeps {
  /** Names of outlets that a state owns, which is shown beside them. */
  readonly state: StateMedia;
  readonly log: WorkLog;
  /** Other terms of sending than the bot's own. */
  readonly terms?: Partial<SendingTerms>;
  readonly queue?: RequestQueue;
}

/** The Slack app as it runs. */
export interface SlackApp {
  /** Slack as the bot's chat. */
  readonly chat: Chat;
  /** The id of the workspace that the token opens. Throws a Failure that says what to do. */
  findWorkspace(): Promise<string>;
  /** Fails with a Failure of one line when a token opens nothing any more; never settles otherwise. */
  readonly refused: Promise<never>;
  /** Lets the bot answer what Slack sends. To be called once, before the start. */
  listen(deps: BotDeps): void;
  /** Connects, and says where the bot listens. Throws a Failure that says what to do. */
  start(): Promise<string>;
  /** Takes nothing more, and settles when what was taken is done, or too slow. */
  stop(): Promise<void>;
}

/** Some eight seconds in all, of what asks and changes nothing: so long an asker waits. */
const FOUR_RETRIES_IN_EIGHT_SECONDS = { retries: 4, factor: 2, minTimeout: 500, randomize: true };

/** After this a call that asks and changes nothing is given up. */
const CALL_TIMEOUT_MS = 10_000;

/** The Slack app of a desk. Nothing is sent before it is started. */
export function createSlackApp(settings: SlackSettings, given: SlackAppDeps): SlackApp {
  const { state, log } = given;
  const arrivals = createArrivals();
  const { queue = createRequestQueue(QUEUE_LIMITS, arrivals.acknowledged) } = given;
  const terms = { ...SENDING_TERMS, ...given.terms };
  let phase: 'starting' | 'running' | 'stopping' = 'starting';
  const tokens = createTokenWatch(async () => {
    // Not over the watched calls: it is asked because one of them was refused.
    const asking = new webApi.WebClient(settings.botToken, {
      ...address(settings.apiUrl),
      logger,
      retryConfig: { retries: 0 },
      timeout: CALL_TIMEOUT_MS,
    });
    return await asking.auth.test().then(() => undefined, slackErrorOf);
  });
  const logger = createSlackLogger(log, () => phase === 'running');
  const client = {
    ...address(settings.apiUrl),
    logger,
    fetch: createWatchedFetch({ timeoutMs: terms.timeoutMs, onRefusal: tokens.onRefusal }),
  };
  const app = new App({
    token: settings.botToken,
    receiver: receiverOf(settings, client, { log, arrivals }),
    logger,
    clientOptions: {
      ...client,
      retryConfig: FOUR_RETRIES_IN_EIGHT_SECONDS,
      timeout: CALL_TIMEOUT_MS,
    },
    deferInitialization: true,
  });
  // Of a message that it tried again by itself both would stay. A rate limit fails at once, so that
  // other channels do not wait.
  const onceOnly = new webApi.WebClient(settings.botToken, {
    ...client,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: terms.timeoutMs,
  });
  const sender = createSender({ onceOnly, terms, log });
  const requests = createRunningRequests(log);
  const findHomeTeam = createFindHomeTeam(app.client, log);
  const chatOver = (client: App['client']) =>
    createSlackChat({ client, onceOnly, sender, findHomeTeam, state, log });
  const chat = chatOver(app.client);
  app.use(({ next }) => requests.run(next));
  app.error(async (fault) =>
    log.error({ fault }, adviceFor(fault, { chat }) ?? 'a request failed'),
  );
  return {
    chat,
    async findWorkspace() {
      try {
        const { team_id: workspace } = await app.client.auth.test();
        return workspace ?? '';
      } catch (fault) {
        throw startFailure(fault, settings);
      }
    },
    refused: tokens.refused,
    listen(deps) {
      registerListeners(app, deps.beat.command, {
        depsOver: (client) => ({ ...deps, chat: chatOver(client) }),
        identify: createIdentifySender(findHomeTeam),
        sender,
        queue,
        log,
      });
    },
    async start() {
      try {
        await app.init();
        // The team is asked for first, so that no request waits for it.
        const connected = findHomeTeam().then(() => app.start());
        const server = await Promise.race([connected, tokens.refused]);
        phase = 'running';
        tokens.started();
        return addressOf(server, settings);
      } catch (fault) {
        throw startFailure(fault, settings);
      }
    },
    async stop() {
      const hasStarted = phase === 'running';
      phase = 'stopping';
      // What did not start has nothing to close but a connection that it may be waiting for.
      await app.stop().catch((fault: unknown) => {
        if (hasStarted) throw fault;
      });
      await requests.drain();
    },
  };
}

/** What every client of Slack is made with. */
interface ClientBase {
  readonly slackApiUrl?: string;
  readonly logger: ReturnType<typeof createSlackLogger>;
  readonly fetch: webApi.FetchFunction;
}

function receiverOf(
  { connection }: SlackSettings,
  clientOptions: ClientBase,
  { log, arrivals }: { readonly log: WorkLog; readonly arrivals: Arrivals },
): Receiver {
  const { logger } = clientOptions;
  if (connection.kind === 'socket') {
    return createSocketReceiver({ appToken: connection.appToken, clientOptions, logger, log });
  }
  const { signingSecret, port } = connection;
  return createHttpReceiver({ signingSecret, port, logger, log, arrivals });
}

function address(apiUrl: string | undefined): { slackApiUrl?: string } {
  return apiUrl === undefined ? {} : { slackApiUrl: apiUrl };
}

function addressOf(server: unknown, { connection }: SlackSettings): string {
  if (connection.kind === 'socket') return 'Socket Mode';
  const hasAddress = typeof server === 'object' && server !== null && 'address' in server;
  const bound = hasAddress && typeof server.address === 'function' ? server.address() : null;
  return `port ${bound?.port ?? connection.port}`;
}
