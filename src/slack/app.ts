import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { Failure } from '../domain/failure.ts';
import { noteCorrections } from './corrections.ts';
import type { Desk } from './desk.ts';
import { adviceFor } from './explained.ts';
import { registerButtons } from './listeners/buttons.ts';
import { registerCommand } from './listeners/command.ts';
import { registerDirectMessage } from './listeners/direct-message.ts';
import { registerMention } from './listeners/mention.ts';
import { registerOpened } from './listeners/opened.ts';
import { createSlackLogger } from './logger.ts';
import { isDeadToken } from './slack-error.ts';

/** How the bot and Slack reach each other. */
type Connection =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };

export interface SlackSettings {
  readonly botToken: string;
  readonly connection: Connection;
  /** Another address than Slack's own: a stand-in workspace. */
  readonly apiUrl?: string | undefined;
}

/** The bot as it runs. */
export interface Bot {
  /** Connects, and says where the bot listens. */
  start(): Promise<string>;
  /** Notes corrections, and forgets what is old. */
  tidy(): Promise<void>;
  stop(): Promise<void>;
}

/** How long claims and shown answers are kept: Slack sends nothing again after an hour. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Where a load balancer asks whether the bot is alive. */
const HEALTH = { path: '/healthz', method: ['GET'] };

/** The bot of a desk. Nothing is sent before it is started. */
export function createBot(settings: SlackSettings, desk: Desk): Bot {
  const logger = createSlackLogger(desk.log);
  const { botToken, connection, apiUrl } = settings;
  const clientOptions = { ...(apiUrl ? { slackApiUrl: apiUrl } : {}), logger };
  const customRoutes = [
    {
      ...HEALTH,
      handler: (_: unknown, response: { end(text: string): void }) => response.end('ok'),
    },
  ];
  const receiver =
    connection.kind === 'http'
      ? new HTTPReceiver({
          signingSecret: connection.signingSecret,
          port: connection.port,
          customRoutes,
          logger,
        })
      : new SocketModeReceiver({
          appToken: connection.appToken,
          logger,
          installerOptions: { clientOptions },
        });
  const app = new App({
    token: botToken,
    receiver,
    logger,
    logLevel: LogLevel.WARN,
    clientOptions,
    deferInitialization: true,
  });
  const tidy = async () => {
    await noteCorrections(desk, app.client);
    await desk.conversations.forgetBefore(+desk.now() - KEPT_MS);
  };
  const noteNow = () => noteCorrections(desk, app.client);
  registerCommand(app, desk, noteNow);
  registerMention(app, desk, noteNow);
  registerDirectMessage(app, desk, noteNow);
  registerOpened(app, desk);
  registerButtons(app, desk);
  app.error(async (fault) => desk.log.error({ fault }, adviceFor(fault)));
  return {
    async start() {
      await app.init().catch((cause: unknown) => {
        if (!isDeadToken(cause)) throw cause;
        throw new Failure('bad-settings', adviceFor(cause), { cause });
      });
      const server = await app.start();
      return addressOf(server, connection);
    },
    tidy,
    stop: async () => void (await app.stop()),
  };
}

function addressOf(server: unknown, connection: Connection): string {
  if (connection.kind === 'socket') return 'Socket Mode';
  const hasAddress = typeof server === 'object' && server !== null && 'address' in server;
  const address = hasAddress && typeof server.address === 'function' ? server.address() : null;
  return `port ${address?.port ?? connection.port}`;
}
