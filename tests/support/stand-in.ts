import { webApi } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import type { SubscriptionStore } from '../../src/archive/ports/subscription-store.ts';
import type { BotRounds } from '../../src/bot/rounds.ts';
import type { StandInWorkspace } from '../../src/playground/open-team.ts';
import { openWorkspace, type WorkspaceOptions } from '../../src/playground/open-workspace.ts';
import type { Entries } from '../../src/playground/requests/view-state.ts';
import { type WorkspaceMember, YOU } from '../../src/playground/state/members.ts';
import {
  isOfBot,
  type StandingMessage,
  type WorkspaceChange,
} from '../../src/playground/state/messages.ts';
import { manifestOf } from '../../src/slack/manifest.ts';
import type { SendingTerms } from '../../src/slack/sending/sending-terms.ts';
import type { SlackSettings } from '../../src/slack/settings.ts';
import { textsOf } from './blocks.ts';
import { aDesk, aSlackBot, type BotSetting } from './bot.ts';
import { aBeat, NOW } from './builders.ts';

/** A workspace with the app of an invented desk, whose clock stands still until it is moved. */
export async function aStandIn(said: Partial<WorkspaceOptions> = {}) {
  let now = NOW;
  const workspace = await openWorkspace({
    manifest: manifestOf(aBeat()),
    now: () => now,
    zone: 'UTC',
    ...said,
  });
  onTestFinished(() => workspace.close());
  return {
    workspace,
    later(ms: number): void {
      now += ms;
    },
  };
}

/** The app's client, which tries nothing again. */
export function aClient({ apiUrl, tokens }: StandInWorkspace, token = tokens.bot) {
  return new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: SILENT,
  });
}

/** What Slack's libraries log of refusals is what tests look at anyway. */
const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => webApi.LogLevel.ERROR,
  setName: () => undefined,
};

/** Slack's word for why a call is refused; "taken" where it is not. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  return await call.then(
    () => 'taken',
    (fault: { readonly data?: { readonly error?: string } }) => fault.data?.error ?? String(fault),
  );
}

/** The real bot in a stand-in workspace, over Socket Mode. */
export interface PlayedBot {
  readonly workspace: StandInWorkspace;
  readonly rounds: BotRounds;
  readonly logged: readonly string[];
  readonly archive: Awaited<ReturnType<typeof aDesk>>['desk']['archive'];
  readonly subscriptions: SubscriptionStore;
  /** Settles when what a posted answer quoted is written down. */
  readonly recorded: Promise<void>;
  /** Types something, and gives the bot's next message. */
  ask(
    text: string,
    where?: { channel?: string; thread?: string | undefined; by?: WorkspaceMember },
  ): Promise<StandingMessage>;
  /** The process ends, and another one goes on with what is stored. */
  restart(): Promise<void>;
  /** The next message of the bot, each once, in their order. */
  next(): Promise<StandingMessage>;
  /** Settles with the first change from now on that matches. */
  nextChange<K extends WorkspaceChange['kind']>(
    kind: K,
  ): Promise<Extract<WorkspaceChange, { kind: K }>>;
  /** Presses the button that bears this text, as you unless said otherwise. */
  pressButton(message: StandingMessage, text: string, person?: WorkspaceMember): Promise<void>;
  /** Shares an answer by the form behind its button, as you, with what is entered in it. */
  share(answer: StandingMessage, entries?: Entries): Promise<void>;
  later(ms: number): void;
  /** What the bot's clock says. */
  now(): number;
}

export const TALKS = 'C0TALKS';

export async function aPlayedBot(
  setting: BotSetting & {
    readonly connection?: 'socket' | 'http';
    readonly workspace?: Partial<WorkspaceOptions>;
    /** Where another bot was before; a new workspace where nothing is said. */
    readonly standIn?: StandInWorkspace;
    readonly terms?: Partial<SendingTerms>;
    /** Optional scopes that the workspace did not grant. */
    readonly withheld?: readonly string[];
  } = {},
): Promise<PlayedBot> {
  const { desk, state, logged, later, recorded } = await aDesk(setting);
  // The bot's clock stands still; Slack's goes on, or a post that has to wait would wait for ever.
  const began = performance.now();
  const slackNow = () => +desk.now() + performance.now() - began;
  const opened = () =>
    aStandIn({
      now: slackNow,
      manifest: manifestOf(desk.beat),
      ...(setting.withheld ? { withheld: setting.withheld } : {}),
      ...setting.workspace,
    });
  const workspace = setting.standIn ?? (await opened()).workspace;
  const { apiUrl, tokens, feed, people } = workspace;
  const secret = 'a signing secret';
  const settings: SlackSettings = {
    botToken: tokens.bot,
    apiUrl,
    connection:
      setting.connection === 'http'
        ? { kind: 'http', signingSecret: secret, port: 0 }
        : { kind: 'socket', appToken: tokens.app },
  };
  // Nothing waits for what is looked for or sent again; messages are kept apart as Slack asks.
  const terms = { looksAfterMs: [0], retriesAfterMs: [0, 0, 0, 0], ...setting.terms };
  let { slack, bot } = aSlackBot(settings, { desk, state }, terms);
  const where = await slack.start();
  if (setting.connection === 'http') {
    const url = `http://127.0.0.1:${/\d+/.exec(where)?.[0]}/slack/events`;
    workspace.sendOverHttp({ url, signingSecret: secret });
  }
  onTestFinished(async () => {
    await slack.stop();
    await desk.archive.close();
  });

  const first = <T>(pick: (change: WorkspaceChange) => T | undefined): Promise<T> =>
    new Promise((settle) => {
      const unfollow = feed.follow((change) => {
        const picked = pick(change);
        if (picked === undefined) return;
        unfollow();
        settle(picked);
      });
    });
  const said: StandingMessage[] = [];
  let taken = 0;
  let heard = Promise.withResolvers<void>();
  feed.follow((change) => {
    if (change.kind !== 'message' || !isOfBot(change.message)) return;
    said.push(change.message);
    heard.resolve();
  });
  const next = async (): Promise<StandingMessage> => {
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
  const nextChange: PlayedBot['nextChange'] = (kind) =>
    first((change) =>
      change.kind === kind
        ? (change as Extract<WorkspaceChange, { kind: typeof kind }>)
        : undefined,
    );
  const pressButton: PlayedBot['pressButton'] = async (message, text, person = YOU) => {
    const { channel, ts } = message;
    const where = { kind: 'message', channel, ts } as const;
    await people.press(person, { where, ...buttonOf(message, text) });
  };
  return {
    workspace,
    rounds: bot,
    logged,
    recorded,
    archive: desk.archive,
    subscriptions: desk.subscriptions,
    next,
    nextChange,
    pressButton,
    async ask(text, { channel = TALKS, thread, by = YOU } = {}) {
      await people.type(by, { channel, thread, text });
      return await next();
    },
    async restart() {
      await slack.stop();
      ({ slack, bot } = aSlackBot(settings, { desk, state }, terms));
      await slack.start();
    },
    async share(answer, entries = {}) {
      const opened = nextChange('views');
      await pressButton(answer, 'Share');
      await opened;
      const form = workspace.views.modals(YOU.id).at(-1);
      await people.submit(YOU, form?.id ?? '', entries);
    },
    later,
    now: () => +desk.now(),
  };
}

/** All texts of a message in reading order. */
export function wordsOf({ text, blocks }: StandingMessage): string {
  return blocks ? textsOf(blocks) : text;
}

/** A button that bears a text, or the menu that has it for a choice, to be pressed. */
export function buttonOf({ blocks = [] }: Pick<StandingMessage, 'blocks'>, text: string) {
  for (const { block_id: blockId, elements, accessory } of blocks) {
    const all = [...(Array.isArray(elements) ? elements : []), ...(accessory ? [accessory] : [])];
    for (const { type, action_id, text: label, options = [] } of all) {
      const actionId = String(action_id);
      if (type === 'button' && label.text === text) return { blockId, actionId };
      const option = type === 'overflow' && options.find((one: Choice) => one.text.text === text);
      if (option) return { blockId, actionId, chosen: String(option.value) };
    }
  }
  throw new Error(`there is no button “${text}”`);
}

/** What a menu offers. */
interface Choice {
  readonly text: { readonly text: string };
}
