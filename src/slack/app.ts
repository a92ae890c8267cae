import { App, HTTPReceiver, LogLevel, SocketModeReceiver, webApi } from '@slack/bolt';
import { postCorrections } from './corrections.ts';
import type { BotDeps } from './desk.ts';
import { deliverDue } from './digests/due.ts';
import { createPoster } from './digests/poster.ts';
import { adviceFor } from './explained.ts';
import { registerButtons } from './listeners/buttons.ts';
import { registerCommand } from './listeners/command.ts';
import { registerDigestForm } from './listeners/digest-form.ts';
import { registerDirectMessage } from './listeners/direct-message.ts';
import { registerMention } from './listeners/mention.ts';
import { registerOpened } from './listeners/opened.ts';
import { createSlackLogger } from './logger.ts';
import { startFailure } from './start-failure.ts';
import { postWatchAlerts } from './watches/telling.ts';
import { createRunningRequests } from './workload.ts';

/** How the bot and Slack reach each other, and what it speaks with. */
export interface SlackSettings {
  readonly botToken: string;
  readonly connection:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };
  /** Another address than Slack's own: a stand-in workspace. */
  readonly apiUrl?: string | undefined;
}

/** The bot as it runs. */
export interface Bot {
  /** Connects, and says where the bot listens. Throws a Failure that says what to do. */
  start(): Promise<string>;
  /** Notes corrections, tells what met a watch, and forgets what is old. */
  tidy(ended?: AbortSignal): Promise<void>;
  /** Delivers the digests that are due. */
  deliver(ended?: AbortSignal): Promise<void>;
  /** Takes nothing more, and settles when what was taken is done, or too slow. */
  stop(): Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long claims and shown answers are kept: Slack sends nothing again after an hour. */
const CONVERSATIONS_KEPT_MS = 30 * DAY_MS;

/** How long a posted answer may still get a note: corrections come within weeks. */
const POSTINGS_KEPT_MS = 365 * DAY_MS;

/** Some eight seconds in all: who asks waits for that, and is then told. */
const FOUR_RETRIES_IN_EIGHT_SECONDS = { retries: 4, factor: 2, minTimeout: 500, randomize: true };

/** After this a call is given up. */
const CALL_TIMEOUT_MS = 10_000;

/** Where a load balancer asks whether the bot is alive. */
const HEALTH = { path: '/healthz', method: ['GET'] };

/** The bot of a desk. Nothing is sent before it is started. */
export function createBot(settings: SlackSettings, deps: BotDeps): Bot {
  const app = createApp(settings, deps);
  const workload = createRunningRequests(deps.log);
  app.use(({ next }) => workload.run(next));
  registerCommand(app, deps);
  registerMention(app, deps);
  registerDirectMessage(app, deps);
  registerOpened(app, deps);
  registerButtons(app, deps);
  registerDigestForm(app, deps);
  const onceOnly = onceOnlyClient(settings, deps);
  const poster = createPoster(onceOnly);
  app.error(async (fault) => deps.log.error({ fault }, adviceFor(fault)));
  /** What fails is done again at the next round, and stops nothing else of this one. */
  const attempt = (round: string, work: () => Promise<void>): Promise<void> =>
    work().catch((fault: unknown) =>
      deps.log.error({ fault, round }, 'a round of work failed: it is done again'),
    );
  return {
    async start() {
      try {
        await app.init();
        return addressOf(await app.start(), settings);
      } catch (fault) {
        throw startFailure(fault, settings);
      }
    },
    async tidy(ended) {
      await attempt('notes', () => postCorrections(deps, app.client, ended));
      await attempt('watches', () => postWatchAlerts(deps, onceOnly, ended));
      await attempt('forgetting', () => forgetOld(deps));
    },
    deliver: (ended) => deliverDue(deps, { poster, client: app.client }, ended),
    async stop() {
      await app.stop();
      await workload.drain();
    },
  };
}

async function forgetOld({ conversations, subscriptions, now }: BotDeps): Promise<void> {
  await conversations.purge({
    conversations: +now() - CONVERSATIONS_KEPT_MS,
    postings: +now() - POSTINGS_KEPT_MS,
  });
  await subscriptions.purge(+now() - POSTINGS_KEPT_MS);
}

function createApp(settings: SlackSettings, { log }: BotDeps): App {
  const { botToken, apiUrl } = settings;
  const logger = createSlackLogger(log);
  return new App({
    token: botToken,
    receiver: receiverOf(settings, logger),
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
 * a watch tells twice says so. A rate limit is told at once, so that other channels do not wait.
 */
function onceOnlyClient({ botToken, apiUrl }: SlackSettings, { log }: BotDeps): App['client'] {
  return new webApi.WebClient(botToken, {
    ...address(apiUrl),
    logger: createSlackLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_TIMEOUT_MS,
  });
}

function receiverOf(
  { connection, apiUrl }: SlackSettings,
  logger: ReturnType<typeof createSlackLogger>,
): HTTPReceiver | SocketModeReceiver {
  if (connection.kind === 'socket') {
    // Its options are its own: it writes into them.
    const clientOptions = { ...address(apiUrl), logger };
    return new SocketModeReceiver({
      appToken: connection.appToken,
      logger,
      installerOptions: { clientOptions },
    });
  }
  const { signingSecret, port } = connection;
  const handler = (_: unknown, response: { end(text: string): void }) => response.end('ok');
  return new HTTPReceiver({
    signingSecret,
    port,
    customRoutes: [{ ...HEALTH, handler }],
    logger,
  });
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
