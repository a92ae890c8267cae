import { createHmac } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type Archive, createArchive } from '../../src/archive/archive.ts';
import type { ConversationStore } from '../../src/archive/ports/conversation-store.ts';
import type { Article } from '../../src/domain/article.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { createSqliteDialect } from '../../src/edge/sqlite/dialect.ts';
import { type Bot, createBot } from '../../src/slack/app.ts';
import type { Desk } from '../../src/slack/desk.ts';
import { ARRIVAL, aBeat, aKnowledge, aReport } from './builders.ts';
import { aWorkspace, type Workspace } from './workspace.ts';

const SECRET = 'a signing secret';

export const SAILED =
  'The ferry Aurora sailed from Port Ellis on Monday with 42 people on board, the harbour master said.';

export const QUESTION = 'How many people were on board the ferry Aurora?';

export interface RunningBot {
  readonly bot: Bot;
  readonly archive: Archive;
  readonly conversations: ConversationStore;
  readonly workspace: Workspace;
  readonly logged: readonly string[];
  /** Settles when what a posted answer quoted is written down. */
  readonly recorded: Promise<void>;
  readonly port: number;
  /** Sends a signed event, and says with what status it was taken. */
  event(event: object, said?: object): Promise<number>;
  /** Types the slash command. */
  command(text: string, said?: object): Promise<number>;
  /** Presses a button of an answer. */
  press(action: string, value: string, said?: object): Promise<number>;
  /** Sends any request, signed unless said otherwise. */
  send(body: string, type: string, headers?: Readonly<Record<string, string>>): Promise<number>;
  /** The clock moves. */
  later(ms: number): void;
}

export interface BotSetting {
  readonly articles?: readonly Article[];
  readonly editors?: readonly string[];
  readonly state?: readonly string[];
}

/** What listeners work with: an archive in memory, a log and a clock that are looked at. */
export async function aDesk(setting: BotSetting = {}) {
  const { archive, conversations } = await anArchive(
    setting.articles ?? [aReport({ text: SAILED })],
  );
  const recorded = Promise.withResolvers<void>();
  const logged: string[] = [];
  const tell = (facts: object, message: string) =>
    void logged.push(`${message} ${String(Object.values(facts)[0])}`);
  let now = Date.parse('2031-06-01T12:00:00Z');
  const desk: Desk = {
    archive,
    conversations: {
      ...conversations,
      async keepPosted(posting, quoted, at) {
        await conversations.keepPosted(posting, quoted, at);
        recorded.resolve();
      },
    },
    beat: aBeat({ examples: [QUESTION, 'Who is the harbour master?'] }),
    state: new Set(setting.state ?? []),
    editors: setting.editors ?? [],
    log: { info: tell, warn: tell, error: tell },
    now: () => new Date(now),
  };
  const later = (ms: number): void => {
    now += ms;
  };
  return { desk, logged, recorded: recorded.promise, later };
}

/** The real bot over HTTP on loopback, and Slack's side beside it. */
export async function aBot(setting: BotSetting = {}): Promise<RunningBot> {
  const workspace = await aWorkspace();
  const { desk, logged, recorded, later } = await aDesk(setting);
  const { archive, conversations } = desk;
  const bot = createBot(
    {
      botToken: 'xoxb-1',
      connection: { kind: 'http', signingSecret: SECRET, port: 0 },
      apiUrl: workspace.apiUrl,
    },
    desk,
  );
  const port = Number(/\d+/.exec(await bot.start())?.[0]);
  onTestFinished(async () => {
    await bot.stop();
    await workspace.close();
    await archive.close();
  });
  let events = 0;

  const send: RunningBot['send'] = async (body, type, headers = signatureOf(body)) => {
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type, ...headers },
    });
    await response.text();
    return response.status;
  };
  const form = (fields: Record<string, string>) =>
    send(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');

  return {
    bot,
    archive,
    conversations,
    workspace,
    logged,
    recorded,
    port,
    send,
    later,
    event: (event, said = {}) =>
      send(
        JSON.stringify({
          type: 'event_callback',
          team_id: 'T1',
          api_app_id: 'A1',
          event_id: `Ev${++events}`,
          event_time: 1,
          authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
          ...said,
          event,
        }),
        'application/json',
      ),
    command: (text, said = {}) =>
      form({
        command: '/strait',
        text,
        team_id: 'T1',
        user_id: 'U1',
        channel_id: 'C1',
        response_url: workspace.responseUrl,
        trigger_id: '1.2',
        api_app_id: 'A1',
        ...said,
      }),
    press: (action, value, said = {}) =>
      form({
        payload: JSON.stringify({
          type: 'block_actions',
          team: { id: 'T1' },
          user: { id: 'U1', team_id: 'T1' },
          channel: { id: 'C1', name: 'talks' },
          container: { type: 'message' },
          trigger_id: '1.2',
          response_url: workspace.responseUrl,
          actions: [{ type: 'button', block_id: 'b', action_id: action, value, action_ts: '1' }],
          ...said,
        }),
      }),
  };
}

/** A mention of the bot in a channel. */
export function aMention(said: object = {}): object {
  return {
    type: 'app_mention',
    user: 'U1',
    text: `<@UBOT> ${QUESTION}`,
    channel: 'C1',
    ts: '1800000000.000100',
    ...said,
  };
}

/** A direct message to the bot. */
export function aDirectMessage(said: object = {}): object {
  return {
    type: 'message',
    channel_type: 'im',
    user: 'U1',
    text: QUESTION,
    channel: 'D1',
    ts: '1800000000.000200',
    ...said,
  };
}

export function signatureOf(
  body: string,
  { secret = SECRET, at = Date.now() }: { readonly secret?: string; readonly at?: number } = {},
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'X-Slack-Request-Timestamp': timestamp, 'X-Slack-Signature': `v0=${digest}` };
}

async function anArchive(articles: readonly Article[]) {
  const stores = await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false });
  for (const article of articles) await stores.articles.put(article, ARRIVAL);
  const archive = createArchive(stores.articles, aKnowledge());
  return { archive, conversations: stores.conversations };
}
