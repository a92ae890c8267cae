import { App, LogLevel, type Receiver, webApi } from '@slack/bolt';
import type { WorkLog } from '../archive/ports/work-log.ts';
import type { BotDeps } from '../bot/bot-deps.ts';
import type { Chat } from '../bot/chat.ts';
import { adviceFor } from '../bot/error-message.ts';
import { createRunningRequests } from '../bot/running-requests.ts';
import type { StateMedia } from './blocks/excerpt.ts';
import { registerButtons } from './listeners/buttons.ts';
import { registerCommand } from './listeners/command.ts';
import { registerDigestForm } from './listeners/digest-form.ts';
import { registerDirectMessage } from './listeners/direct-message.ts';
import { registerMention } from './listeners/mention.ts';
import { registerOpened } from './listeners/opened.ts';
import { registerRefusalButtons } from './listeners/refusal-buttons.ts';
import { registerRephraseForm } from './listeners/rephrase-form.ts';
import { createSlackLogger } from './logger.ts';
import { createHttpReceiver } from './receivers/http-receiver.ts';
import { createSocketReceiver } from './receivers/socket-receiver.ts';
import type { SlackSettings } from './settings.ts';
import { createSlackChat, type DepsOver } from './slack-chat.ts';
import { startFailure } from './start-failure.ts';

/** What the app is made of besides its settings. */
export interface SlackAppDeps {
  /** Names of outlets that a state owns, which is shown beside them. */
  readonly state: StateMedia;
  readonly log: WorkLog;
}

/** The Slack app as it runs. */
export interface SlackApp {
  /** Slack as the bot's chat. */
  readonly chat: Chat;
  /** Lets the bot answer what Slack sends. To be called once, before the start. */
  listen(deps: BotDeps): void;
  /** Connects, and says where the bot listens. Throws a Failure that says what to do. */
  start(): Promise<string>;
  /** Takes nothing more, and settles when what was taken is done, or too slow. */
  stop(): Promise<void>;
}

/** Some eight seconds in all: so long an asker waits before an error message. */
const FOUR_RETRIES_IN_EIGHT_SECONDS = { retries: 4, factor: 2, minTimeout: 500, randomize: true };

/** After this a call is given up. */
const CALL_TIMEOUT_MS = 10_000;

/** The Slack app of a desk. Nothing is sent before it is started. */
export function createSlackApp(settings: SlackSettings, { state, log }: SlackAppDeps): SlackApp {
  const app = createApp(settings, log);
  const requests = createRunningRequests(log);
  const onceOnly = onceOnlyClient(settings, log);
  const chatOver = (client: App['client']) => createSlackChat({ client, onceOnly, state, log });
  const chat = chatOver(app.client);
  app.use(({ next }) => requests.run(next));
  app.error(async (fault) =>
    log.error({ fault }, adviceFor(fault, { chat }) ?? 'a request failed'),
  );
  return {
    chat,
    listen(deps) {
      const depsOver: DepsOver = (client) => ({ ...deps, chat: chatOver(client) });
      registerCommand(app, deps.beat.command, depsOver);
      registerMention(app, depsOver);
      registerDirectMessage(app, depsOver);
      registerOpened(app, depsOver);
      registerButtons(app, depsOver);
      registerRefusalButtons(app, depsOver);
      registerDigestForm(app, depsOver);
      registerRephraseForm(app, depsOver);
    },
    async start() {
      try {
        await app.init();
        return addressOf(await app.start(), settings);
      } catch (fault) {
        throw startFailure(fault, settings);
      }
    },
    async stop() {
      await app.stop();
      await requests.drain();
    },
  };
}

function createApp(settings: SlackSettings, log: WorkLog): App {
  const { botToken, apiUrl } = settings;
  const logger = createSlackLogger(log);
  return new App({
    token: botToken,
    receiver: receiverOf(settings, log),
    logger,
    logLevel: LogLevel.WARN,
    clientOptions: {
      ...address(apiUrl),
      logger,
      retryConfig: FOUR_RETRIES_IN_EIGHT_SECONDS,
      timeout: CALL_TIMEOUT_MS,
    },
    deferInitialization: true,
  });
}

/**
 * A client that tries nothing again: a digest of which no answer came is looked for first, and what
 * a watch posts twice says so. A rate limit fails at once, so that other channels do not wait.
 */
function onceOnlyClient({ botToken, apiUrl }: SlackSettings, log: WorkLog): App['client'] {
  return new webApi.WebClient(botToken, {
    ...address(apiUrl),
    logger: createSlackLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_TIMEOUT_MS,
  });
}

function receiverOf({ connection, apiUrl }: SlackSettings, log: WorkLog): Receiver {
  const logger = createSlackLogger(log);
  if (connection.kind === 'socket') {
    const { appToken } = connection;
    return createSocketReceiver({ appToken, apiUrl: address(apiUrl), logger, log });
  }
  const { signingSecret, port } = connection;
  return createHttpReceiver({ signingSecret, port, logger, log });
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
