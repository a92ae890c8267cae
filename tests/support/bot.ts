import { createHmac } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type Archive, createArchive } from '../../src/archive/archive.ts';
import { createArticleReader } from '../../src/archive/articles/article-reader.ts';
import { ingestPage } from '../../src/archive/articles/ingest-page.ts';
import type { ConversationStore } from '../../src/archive/ports/conversation-store.ts';
import type { SubscriptionStore } from '../../src/archive/ports/subscription-store.ts';
import type { WatchStore } from '../../src/archive/ports/watch-store.ts';
import type { Web } from '../../src/archive/ports/web.ts';
import { createIsSameStory } from '../../src/archive/watches/is-same-story.ts';
import { createWatchMatcher, type WatchMatcher } from '../../src/archive/watches/watch-matcher.ts';
import type { BotDeps } from '../../src/bot/bot-deps.ts';
import { type BotRounds, createBotRounds } from '../../src/bot/rounds.ts';
import type { Article } from '../../src/domain/article.ts';
import { Failure } from '../../src/domain/failure.ts';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores, type Stores } from '../../src/edge/sql/stores.ts';
import { createPageReader } from '../../src/edge/workers/page-reader.ts';
import { createSlackApp, type SlackApp } from '../../src/slack/app.ts';
import type { SendingTerms } from '../../src/slack/sending/sending-terms.ts';
import type { SlackSettings } from '../../src/slack/settings.ts';
import { ARRIVAL, aBeat, aKnowledge, aReport } from './builders.ts';
import { place } from './place.ts';
import { aQuestionMatcher } from './question-matcher.ts';
import { aReadings } from './readings.ts';
import { aWorkspace, type Workspace } from './workspace.ts';

const SECRET = 'a signing secret';

/** The workspace that the bot is in. */
const WORKSPACE = 'T1';

export const SAILED =
  'The ferry Aurora sailed from Port Ellis on Monday with 42 people on board, the harbour master said.';

export const QUESTION = 'How many people were on board the ferry Aurora?';

export interface RunningBot {
  readonly bot: BotRounds;
  readonly archive: Archive;
  readonly conversations: ConversationStore;
  readonly subscriptions: SubscriptionStore;
  readonly watches: WatchStore;
  readonly watching: WatchMatcher;
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
  /** Shares an answer by the form behind its button. */
  share(id: string, to?: string): Promise<void>;
  /** Sends the form of a digest with these fields changed, for a channel. */
  submit(fields?: object, said?: object): Promise<{ status: number; body: string }>;
  /** Sends any request, signed unless said otherwise. */
  send(body: string, type: string, headers?: Readonly<Record<string, string>>): Promise<number>;
  /** The clock moves. */
  later(ms: number): void;
  /** What the clock says. */
  now(): number;
}

export interface BotSetting {
  /** What processes share, or what is there after a restart; a new archive in memory where nothing is said. */
  readonly stores?: Stores;
  readonly articles?: readonly Article[];
  readonly editors?: readonly string[];
  readonly allowedBots?: readonly string[];
  readonly externalPeople?: BotDeps['externalPeople'];
  readonly state?: readonly string[];
  /** Pages of the web by their addresses. */
  readonly pages?: Readonly<Record<string, string>>;
  /** What digests hold, where not what is in the archive. */
  readonly digest?: BotDeps['digest'];
  /** Who is told of what the bot does. */
  readonly observer?: BotDeps['observer'];
}

/** What listeners work with: an archive in memory, a log and a clock that are looked at. */
export async function aDesk(setting: BotSetting = {}) {
  const { archive, stores } = await anArchive(
    setting.articles ?? [aReport({ text: SAILED })],
    setting.stores,
  );
  const kept = await stores.ofWorkspace(WORKSPACE);
  const { conversations, watches } = kept;
  const recorded = Promise.withResolvers<void>();
  const logged: string[] = [];
  const tell = (facts: object, message: string) =>
    void logged.push(`${message} ${String(Object.values(facts)[0])}`);
  let now = Date.parse('2031-06-01T12:00:00Z');
  const desk: Omit<BotDeps, 'chat'> = {
    archive,
    conversations: {
      ...conversations,
      async recordPosting(posting, quoted, at) {
        await conversations.recordPosting(posting, quoted, at);
        recorded.resolve();
      },
    },
    subscriptions: kept.subscriptions,
    threads: kept.threads,
    feedback: kept.feedback,
    mutes: kept.mutes,
    digest: setting.digest ?? ((request) => archive.digest(request)),
    zone: 'UTC',
    feeds: stores.feeds,
    ingestPage: (address) =>
      ingestPage(address, { ...pageDesk(setting.pages ?? {}), archive, now: () => now }),
    watches,
    watchMatcher: createWatchMatcher({
      ...stores,
      watches,
      mutes: kept.mutes,
      workspace: WORKSPACE,
      readings: aReadings(stores),
      lexicon: aKnowledge().lexicon,
      isSameStory: createIsSameStory({ ...stores, readings: aReadings(stores) }),
    }),
    questions: kept.questions,
    questionMatcher: aQuestionMatcher({ ...stores, ...kept }, archive),
    beat: aBeat({ examples: [QUESTION, 'Who is the harbour master?'] }),
    editors: setting.editors ?? [],
    allowedBots: setting.allowedBots ?? [],
    externalPeople: setting.externalPeople ?? 'ask',
    log: { info: tell, warn: tell, error: tell },
    ...(setting.observer ? { observer: setting.observer } : {}),
    now: () => new Date(now),
  };
  const later = (ms: number): void => {
    now += ms;
  };
  const state = new Set(setting.state ?? []);
  return { desk, state, logged, recorded: recorded.promise, later };
}

/** Terms under which nothing waits: no two messages are kept apart, and no retry is. */
export const AT_ONCE = { paceMs: 0, looksAfterMs: [0], retriesAfterMs: [0, 0, 0, 0] };

/** The app of a desk over Slack, and what the bot does by itself. */
export function aSlackBot(
  settings: SlackSettings,
  { desk, state }: Pick<Awaited<ReturnType<typeof aDesk>>, 'desk' | 'state'>,
  terms: Partial<SendingTerms> = AT_ONCE,
): { readonly slack: SlackApp; readonly bot: BotRounds } {
  const now = () => +desk.now();
  const { log, observer } = desk;
  const slack = createSlackApp(settings, { state, log, observer, terms: { now, ...terms } });
  const deps = { ...desk, chat: slack.chatOf('') };
  slack.listen({ command: desk.beat.command, of: async () => deps, removed: () => undefined });
  return { slack, bot: createBotRounds(deps) };
}

/** The real bot over HTTP on loopback, and Slack's side beside it. */
export async function aBot(setting: BotSetting = {}): Promise<RunningBot> {
  const { desk, state, logged, recorded, later } = await aDesk(setting);
  const workspace = await aWorkspace({ now: () => +desk.now() });
  const { archive, conversations, subscriptions, watches, watchMatcher: watching } = desk;
  const { slack, bot } = aSlackBot(
    {
      botToken: 'xoxb-1',
      connection: { kind: 'http', signingSecret: SECRET, port: 0 },
      apiUrl: workspace.apiUrl,
    },
    { desk, state },
  );
  const port = Number(/\d+/.exec(await slack.start())?.[0]);
  onTestFinished(async () => {
    await slack.stop();
    await workspace.close();
    await archive.close();
  });
  let events = 0;
  let triggers = 1;

  const sendAndRead = async (body: string, type: string, headers = signatureOf(body)) => {
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type, ...headers },
    });
    return { status: response.status, body: await response.text() };
  };
  const send: RunningBot['send'] = async (...sent) => (await sendAndRead(...sent)).status;
  const form = (fields: Record<string, string>) =>
    send(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');

  const press: RunningBot['press'] = (action, value, said = {}) =>
    form({
      payload: JSON.stringify({
        type: 'block_actions',
        team: { id: 'T1' },
        user: { id: 'U1', team_id: 'T1' },
        channel: { id: 'C1', name: 'talks' },
        container: { type: 'message' },
        trigger_id: `1.${++triggers}`,
        response_url: workspace.responseUrl,
        actions: [{ type: 'button', block_id: 'b', action_id: action, value, action_ts: '1' }],
        ...said,
      }),
    });

  return {
    bot,
    archive,
    conversations,
    subscriptions,
    watches,
    watching,
    workspace,
    logged,
    recorded,
    port,
    send,
    later,
    now: () => +desk.now(),
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
        trigger_id: `1.${++triggers}`,
        api_app_id: 'A1',
        ...said,
      }),
    submit: (fields = {}, said = {}) =>
      sendAndRead(
        new URLSearchParams({
          payload: JSON.stringify({
            ...aSubmission(fields),
            trigger_id: `1.${++triggers}`,
            ...said,
          }),
        }).toString(),
        'application/x-www-form-urlencoded',
      ),
    press,
    async share(id, to = 'C1') {
      await press('share_answer', id);
      const { view } = await workspace.next(
        'views.open',
        ({ view: { callback_id } }) => callback_id === 'share_form',
      );
      const chosen = { type: 'conversations_select', selected_conversation: to };
      const state = { values: { conversation: { conversation: chosen } } };
      const trigger_id = `1.${++triggers}`;
      const sent = { ...aSubmission({}), trigger_id, view: { ...view, id: trigger_id, state } };
      await form({ payload: JSON.stringify(sent) });
    },
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

/** The form of a channel's digest as Slack sends it. */
function aSubmission(fields: object): object {
  return {
    type: 'view_submission',
    team: { id: 'T1' },
    user: { id: 'U1', team_id: 'T1' },
    api_app_id: 'A1',
    trigger_id: '1.2',
    view: {
      id: 'V1',
      type: 'modal',
      callback_id: 'digest_form',
      private_metadata: 'C1',
      state: {
        values: {
          time: { value: { type: 'timepicker', selected_time: '08:00' } },
          days: { value: { type: 'checkboxes', selected_options: EVERY_DAY.map(chosen) } },
          zone: { value: { type: 'static_select', selected_option: chosen('UTC') } },
          zone_other: { value: { type: 'plain_text_input', value: null } },
          subject: { value: { type: 'plain_text_input', value: null } },
          when_quiet: { value: { type: 'radio_buttons', selected_option: chosen('line') } },
          ...fields,
        },
      },
    },
  };
}

const EVERY_DAY = ['1', '2', '3', '4', '5', '6', '7'];

function chosen(value: string): object {
  return { text: { type: 'plain_text', text: value }, value };
}

export function signatureOf(
  body: string,
  { secret = SECRET, at = Date.now() }: { readonly secret?: string; readonly at?: number } = {},
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'X-Slack-Request-Timestamp': timestamp, 'X-Slack-Signature': `v0=${digest}` };
}

async function anArchive(articles: readonly Article[], given?: Stores) {
  const inMemory = { dialect: createSqliteDialect(':memory:'), lasts: false };
  const stores = given ?? (await openStores(inMemory));
  for (const article of articles) await place(stores.articles, article, ARRIVAL);
  const archive = createArchive(stores, aKnowledge());
  return { archive, stores };
}

/** As the real web says it. */
function noSuchPage(address: string): Failure {
  const { host } = new URL(address);
  return new Failure('not-found', `${host} has no such page: check the address`);
}

/** A web of a few pages, and the real reader of pages. */
function pageDesk(pages: Readonly<Record<string, string>>) {
  const web: Web = {
    async get({ address }) {
      const page = pages[address];
      if (page === undefined) throw noSuchPage(address);
      return {
        status: 'found',
        address,
        bytes: Buffer.from(page),
        contentType: 'text/html',
        validators: { etag: null, lastModified: null },
        movedTo: null,
        maxAgeMs: null,
      };
    },
    close: async () => undefined,
  };
  const articles = createArticleReader(createPageReader({ outlets: [] }), []);
  onTestFinished(() => articles.close());
  return { web, articles };
}
