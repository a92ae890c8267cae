import { App, type Receiver, webApi } from '@slack/bolt';
import type { LogScope, WorkLog } from '../archive/ports/work-log.ts';
import type { BotDeps } from '../bot/bot-deps.ts';
import type { BotObserver } from '../bot/bot-observer.ts';
import type { Chat } from '../bot/chat.ts';
import { adviceFor } from '../bot/error-message.ts';
import { createRequestQueue, QUEUE_LIMITS, type RequestQueue } from '../bot/request-queue.ts';
import { REMOVED_MEANWHILE } from '../bot/requests/conversation.ts';
import { createRunningRequests } from '../bot/running-requests.ts';
import { createInstalledAccess, createTokenAccess, type InstallPages } from './access.ts';
import type { StateMedia } from './blocks/source-line.ts';
import { registerListeners } from './listeners/register-listeners.ts';
import { createSlackLogger } from './logger.ts';
import { type Arrivals, createArrivals } from './receivers/arrivals.ts';
import { holdAcknowledgements } from './receivers/held-acknowledgements.ts';
import { createHttpReceiver } from './receivers/http-receiver.ts';
import { createSocketReceiver } from './receivers/socket-receiver.ts';
import { SENDING_TERMS, type SendingTerms } from './sending/sending-terms.ts';
import { createWatchedFetch } from './sending/watched-fetch.ts';
import type { SlackSettings } from './settings.ts';
import { slackErrorOf } from './slack-error.ts';
import { startFailure } from './start-failure.ts';
import { createTokenWatch } from './token-watch.ts';
import { CALL_TIMEOUT_MS, FOUR_RETRIES_IN_EIGHT_SECONDS } from './workspace.ts';

/** What the app is made of besides its settings. */
export interface SlackAppDeps {
  /** Names of outlets that a state owns, which is shown beside them. */
  readonly state: StateMedia;
  readonly log: WorkLog;
  /** Other terms of sending than the bot's own. */
  readonly terms?: Partial<SendingTerms>;
  readonly queue?: RequestQueue;
  /** Joins the log lines of one request; none are where it is left out. */
  readonly within?: LogScope;
  readonly observer?: BotObserver | undefined;
}

/** What the bot works with, in each of its workspaces. */
export interface ServedWorkspaces {
  /** The slash command without its slash. */
  readonly command: string;
  /** What it works with in a workspace: always the same while it is there. */
  of(workspace: string): Promise<BotDeps>;
  /** Told which workspaces the bot was removed from. */
  removed(workspaces: readonly string[]): void;
}

export interface SlackApp {
  /** Slack as the bot's chat in a workspace. */
  chatOf(workspace: string): Chat;
  /** The id of the workspace that the token opens. Throws a Failure that says what to do. */
  findWorkspace(): Promise<string>;
  /** Fails with a Failure of one line when a token opens nothing any more; never settles otherwise. */
  readonly refused: Promise<never>;
  /** Lets the bot answer what Slack sends. To be called once, before the start. */
  listen(served: ServedWorkspaces): void;
  /** Connects, and says where the bot listens. Throws a Failure that says what to do. */
  start(): Promise<string>;
  /** Whether requests of Slack reach the bot now. */
  isConnected(): boolean;
  /** The requests that wait for their turn. */
  readonly queue: Pick<RequestQueue, 'waiting' | 'idle'>;
  /** Says nothing more: what did not end in time is left to another process. Counts such requests. */
  silence(): number;
  /** Takes nothing more, and settles when what was taken is done, however long that takes. */
  stop(): Promise<void>;
}

/** The Slack app of a desk. Nothing is sent before it is started. */
export function createSlackApp(settings: SlackSettings, given: SlackAppDeps): SlackApp {
  const { state, log, observer, within = (_, work) => work() } = given;
  const arrivals = createArrivals();
  const { queue = createRequestQueue(QUEUE_LIMITS, arrivals.acknowledged) } = given;
  const terms = { ...SENDING_TERMS, ...given.terms };
  let phase: 'starting' | 'running' | 'stopping' | 'silent' = 'starting';
  let served: ServedWorkspaces | undefined;
  const logger = createSlackLogger(log, () => phase === 'running');
  const tokens = createTokenWatch(async () => {
    // Each workspace that installs the bot has a token of its own, which is looked at where it is used.
    if (settings.botToken === undefined) return undefined;
    // Not over the watched calls: it is asked because one of them was refused.
    const asking = new webApi.WebClient(settings.botToken, {
      ...address(settings.apiUrl),
      logger,
      retryConfig: { retries: 0 },
      timeout: CALL_TIMEOUT_MS,
    });
    return await asking.auth.test().then(() => undefined, slackErrorOf);
  });
  const { onRefusal } = tokens;
  const isSilent = () => phase === 'silent';
  const { timeoutMs } = terms;
  const fetch = createWatchedFetch({ timeoutMs, onRefusal, observer, isSilent });
  const client = { ...address(settings.apiUrl), logger, fetch };
  const parts = { apiUrl: settings.apiUrl, logger, fetch, terms, state, log };
  const access =
    settings.botToken === undefined
      ? createInstalledAccess(settings.installing, {
          ...parts,
          command: () => served?.command ?? '',
          onRemoved: (workspaces) => served?.removed(workspaces),
        })
      : createTokenAccess(settings.botToken, parts);
  const receiving = { log, within, observer, arrivals, pages: access.pages };
  const { receiver, isOpen } = receiverOf(settings, client, receiving);
  const app = new App({
    ...access.authorization,
    receiver,
    // It would look up, for each event in vain, what only its own listeners could have stored.
    convoStore: false,
    logger,
    clientOptions: {
      ...client,
      retryConfig: FOUR_RETRIES_IN_EIGHT_SECONDS,
      timeout: CALL_TIMEOUT_MS,
    },
    deferInitialization: true,
  });
  const requests = createRunningRequests();
  const held = holdAcknowledgements(app, { arrivals, log });
  app.use(async ({ body, next }) => {
    const began = performance.now();
    const work = async (): Promise<void> => {
      await held.begin(body);
      await next();
    };
    await requests.run(work).finally(() => observer?.handled(performance.now() - began));
  });
  app.error(async (fault) => {
    if (access.isForeign(fault)) {
      log.info({ fault: String(fault) }, 'a request came from where the bot is not installed');
    } else if (access.classify(fault).kind === 'removed') {
      log.info({ error: slackErrorOf(fault) }, REMOVED_MEANWHILE);
    } else {
      log.error({ fault }, adviceFor(fault, { chat: access }) ?? 'a request failed');
    }
  });
  access.register(app);
  /** Where the pages are served beside Socket Mode. */
  let ownPages: InstallPages | undefined;
  return {
    chatOf: (workspace) => access.of(workspace).chat,
    async findWorkspace() {
      try {
        const { team_id: workspace } = await app.client.auth.test();
        return workspace ?? '';
      } catch (fault) {
        throw startFailure(fault, settings);
      }
    },
    refused: tokens.refused,
    listen(all) {
      served = all;
      registerListeners(app, all.command, {
        kept: (body) => () => held.acknowledge(body),
        async at({ context, client: over }) {
          const id = access.workspaceOf(context) ?? '';
          const workspace = access.of(id);
          const deps = await all.of(id);
          const desk = { ...workspace, id, deps, queue, log };
          // Of the one workspace that a token opens, the client of the request names the team.
          return id === ''
            ? { ...desk, client: over, deps: { ...deps, chat: workspace.chatOver(over) } }
            : desk;
        },
      });
    },
    async start() {
      try {
        await app.init();
        const isAlone = settings.connection.kind === 'socket' && access.pages !== null;
        const pagesAt = isAlone ? await access.pages?.start() : undefined;
        if (isAlone) ownPages = access.pages ?? undefined;
        // The team is asked for first, so that no request waits for it.
        const ready = settings.botToken === undefined ? undefined : access.of('').findHomeTeam();
        const connected = Promise.resolve(ready).then(() => app.start());
        const server = await Promise.race([connected, tokens.refused]);
        phase = 'running';
        tokens.started();
        const where = addressOf(server, settings);
        return pagesAt === undefined ? where : `${where}, /slack/install on port ${pagesAt}`;
      } catch (fault) {
        await ownPages?.stop();
        throw startFailure(fault, settings);
      }
    },
    isConnected: () => phase === 'running' && isOpen(),
    queue,
    silence() {
      phase = 'silent';
      return requests.size();
    },
    async stop() {
      const hasStarted = phase === 'running';
      phase = 'stopping';
      await ownPages?.stop().catch(() => undefined);
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

/** What receivers share. */
interface Receiving {
  readonly log: WorkLog;
  readonly within: LogScope;
  readonly observer: BotObserver | undefined;
  readonly arrivals: Arrivals;
  readonly pages: InstallPages | null;
}

function receiverOf(
  { connection }: SlackSettings,
  clientOptions: ClientBase,
  receiving: Receiving,
): { readonly receiver: Receiver; isOpen(): boolean } {
  const { logger } = clientOptions;
  if (connection.kind === 'socket') {
    const { appToken } = connection;
    const receiver = createSocketReceiver({ appToken, clientOptions, logger, ...receiving });
    return { receiver, isOpen: () => receiver.client.websocket?.isActive() ?? false };
  }
  const { signingSecret, port } = connection;
  const receiver = createHttpReceiver({ signingSecret, port, logger, ...receiving });
  return { receiver, isOpen: () => true };
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
