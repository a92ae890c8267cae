import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { createAppContext } from '../../src/app/app-context.ts';
import { runBotUntil, type StartedBot } from '../../src/app/run-bot.ts';
import { readSlackConfig } from '../../src/app/slack-config.ts';
import type { Article } from '../../src/domain/article.ts';
import { openWeb } from '../../src/edge/http/web.ts';
import { openSlack, type StandInSlack } from '../../src/playground/open-slack.ts';
import type { StandInWorkspace } from '../../src/playground/open-team.ts';
import { type WorkspaceMember, YOU } from '../../src/playground/state/members.ts';
import { isOfBot, type StandingMessage } from '../../src/playground/state/messages.ts';
import type { AppCall } from '../../src/playground/web-api/web-api-server.ts';
import { manifestOf } from '../../src/slack/manifest.ts';
import { ARRIVAL, aBeat, NOW } from './builders.ts';
import { aFolder } from './folder.ts';
import { TALKS } from './stand-in.ts';

/** A key to seal tokens with. */
export const aKey = (): string => randomBytes(32).toString('base64');

/** How Slack and the bot that its workspaces install are set up. */
export interface InstalledSetting {
  readonly connection?: 'http' | 'socket';
  readonly tokensExpireInSeconds?: number;
  /** The organisation that both workspaces are of. */
  readonly enterprise?: string;
  readonly articles?: readonly Article[];
  /** People of other teams, who write in channels of the first workspace. */
  readonly visitors?: readonly WorkspaceMember[];
  /** Settings of the environment besides those of the app. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The bot as it runs, in two workspaces that can install it. */
export interface InstalledBot {
  readonly slack: StandInSlack;
  readonly workspaces: readonly [StandInWorkspace, StandInWorkspace];
  /** All calls of the bot. */
  readonly calls: readonly AppCall[];
  readonly logged: readonly string[];
  /** Where its pages are. */
  readonly address: string;
  /** The archive's folder. */
  readonly folder: string;
  readonly started: StartedBot;
  /** Installs the bot in a workspace through its pages, as a browser does. */
  install(workspace: StandInWorkspace, how?: 'org-wide'): Promise<PageAnswer>;
  /** Types something in a workspace, and gives the bot's next message there. */
  ask(workspace: StandInWorkspace, text: string, channel?: string): Promise<StandingMessage>;
  /** The bot's messages in a workspace that nobody took yet, and those to come. */
  next(workspace: StandInWorkspace): Promise<StandingMessage>;
  /** Ends the bot, and starts another one over the same archive. */
  restart(settings?: Readonly<Record<string, string>>): Promise<void>;
  /** Settles with the first line of the log that holds a text. */
  logs(text: string): Promise<string>;
  later(ms: number): void;
}

/** A page as a browser gets it. */
export interface PageAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** By what requests of Slack are signed. */
export const SECRET = 'a signing secret';

const team = (id: string, name: string, enterprise: string | null) =>
  ({ id, name, domain: name.toLowerCase(), enterprise }) as const;

/** The real bot over an archive in a file, and two workspaces with channels and people of the same ids. */
export async function anInstalledBot(setting: InstalledSetting = {}): Promise<InstalledBot> {
  const { connection = 'http', enterprise = null } = setting;
  let moved = 0;
  const began = performance.now();
  const now = () => NOW + moved + performance.now() - began;
  const calls: AppCall[] = [];
  const slack = await openSlack({
    manifest: manifestOf(aBeat({ command: 'strait' })),
    now,
    onCall: (call) => void calls.push(call),
    ...(setting.tokensExpireInSeconds === undefined
      ? {}
      : { tokensExpireInSeconds: setting.tokensExpireInSeconds }),
    teams: [
      {
        team: team('T0FIRST', 'Ferry Desk', enterprise),
        ...{ isInstalled: false, zone: 'UTC', visitors: setting.visitors ?? [] },
      },
      { team: team('T0SECOND', 'Strait Wire', enterprise), isInstalled: false, zone: 'UTC' },
    ],
  });
  onTestFinished(() => slack.close());
  const folder = aFolder();
  const logged: string[] = [];
  const fixed = {
    SLACK_CLIENT_ID: slack.credentials.clientId,
    SLACK_CLIENT_SECRET: slack.credentials.clientSecret,
    SLACK_STATE_SECRET: 'a state secret',
    PARLEY_KEY: aKey(),
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    ...(connection === 'http'
      ? { SLACK_SIGNING_SECRET: SECRET }
      : { SLACK_APP_TOKEN: slack.appToken }),
  };
  let running = await run({ folder, now, logged, settings: { ...fixed, ...setting.settings } });
  const sendThere = (): void => {
    const url = `${running.address}/slack/events`;
    if (connection === 'http') slack.sendOverHttp({ url, signingSecret: SECRET });
  };
  sendThere();
  onTestFinished(() => running.end());
  const { archive } = running.started.opened;
  for (const article of setting.articles ?? []) await archive.ingest(article, ARRIVAL.at);
  const [first, second] = slack.workspaces;
  if (!second) throw new Error('there is no second workspace');
  const inboxes = new Map([first, second].map((one) => [one, inboxOf(one)]));
  const next = (workspace: StandInWorkspace): Promise<StandingMessage> => {
    const inbox = inboxes.get(workspace);
    if (!inbox) throw new Error('there is no such workspace');
    return inbox();
  };
  return {
    slack,
    calls,
    logged,
    folder,
    workspaces: [first, second],
    get address() {
      return running.address;
    },
    get started() {
      return running.started;
    },
    async install(workspace, how) {
      const page = await fetch(`${running.address}/slack/install`);
      const link = linkIn(await page.text());
      const back = new URL(slack.approve(link, workspace, how));
      return await open(`${running.address}${back.pathname}${back.search}`, cookieOf(page));
    },
    async ask(workspace, text, channel = TALKS) {
      await workspace.people.type(YOU, { channel, text });
      return await next(workspace);
    },
    next,
    async restart(settings = {}) {
      await running.end();
      running = await run({
        ...{ folder, now, logged },
        settings: { ...fixed, ...setting.settings, ...settings },
      });
      sendThere();
    },
    async logs(text) {
      for (;;) {
        const line = logged.find((one) => one.includes(text));
        if (line !== undefined) return line;
        await delay(5);
      }
    },
    later(ms) {
      moved += ms;
    },
  };
}

/** The address that an installation page leads to. */
export function linkIn(page: string): string {
  return (/href="(http[^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
}

/** The cookie that a page sets, as a browser sends it back. */
export function cookieOf({ headers }: Response): string {
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Opens an address as a browser with a cookie does. */
export async function open(address: string, cookie: string): Promise<PageAnswer> {
  const { status, headers, ...response } = await fetch(address, { headers: { cookie } }).then(
    async (got) => ({ status: got.status, headers: got.headers, text: await got.text() }),
  );
  return { status, headers, text: response.text };
}

/** A bot that runs, and how it is ended. */
interface RunningProcess {
  readonly address: string;
  readonly started: StartedBot;
  end(): Promise<void>;
}

async function run(given: {
  readonly folder: string;
  readonly now: () => number;
  readonly logged: string[];
  readonly settings: Readonly<Record<string, string>>;
}): Promise<RunningProcess> {
  const { folder, now, logged, settings } = given;
  const stop = Promise.withResolvers<void>();
  const started = Promise.withResolvers<StartedBot>();
  const context = createAppContext({
    HOME: folder,
    PARLEY_CORPUS: 'tests/support/other-beat',
    PARLEY_LOG_LEVEL: 'silent',
  });
  const tell = (facts: object, message: string) =>
    void logged.push(`${message} ${JSON.stringify(facts, withFaults)}`);
  const ended = runBotUntil(stop.promise, {
    ...context,
    log: Object.assign(Object.create(context.log), { info: tell, warn: tell, error: tell }),
    folder,
    web: async () => openWeb({ version: '1', contact: null, privateHosts: [] }),
    slackConfig: readSlackConfig(settings),
    which: { kind: 'named', name: 'archive.db', isNew: 'allowed' },
    now,
    started: started.resolve,
  });
  ended.catch(started.reject);
  const bot = await started.promise;
  return {
    started: bot,
    address: `http://127.0.0.1:${/port (\d+)/.exec(bot.where)?.[1]}`,
    async end() {
      stop.resolve();
      await ended;
    },
  };
}

function withFaults(_: string, value: unknown): unknown {
  return value instanceof Error ? `${value.name}: ${value.message}` : value;
}

/** The bot's messages in a workspace, each once, in their order. */
function inboxOf({ feed }: StandInWorkspace): () => Promise<StandingMessage> {
  const said: StandingMessage[] = [];
  let taken = 0;
  let heard = Promise.withResolvers<void>();
  feed.follow((change) => {
    if (change.kind !== 'message' || !isOfBot(change.message)) return;
    said.push(change.message);
    heard.resolve();
  });
  return async () => {
    for (;;) {
      const message = said[taken];
      if (message) {
        taken += 1;
        return message;
      }
      heard = Promise.withResolvers();
      await heard.promise;
    }
  };
}
