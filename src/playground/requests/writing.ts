import type { AppManifest, SlashCommand } from '../state/manifest.ts';
import { BOT, type Conversation, PEOPLE, type WorkspaceMember } from '../state/members.ts';
import type { ChangeFeed, MessageStore, StandingMessage } from '../state/messages.ts';
import type { AppRequests } from './app-requests.ts';
import { commandPayload, deletedEvent, messageEvent } from './payloads.ts';

/** What somebody types into the field of a conversation or a thread. */
export interface TypedText {
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly text: string;
}

/** What writing depends on. */
export interface WritingDeps {
  readonly manifest: AppManifest;
  readonly store: MessageStore;
  readonly feed: ChangeFeed;
  readonly requests: AppRequests;
}

/** Sends what somebody typed: a message, one of the app's commands, or Slack's own /invite. */
export async function type(
  person: WorkspaceMember,
  typed: TypedText,
  deps: WritingDeps,
): Promise<void> {
  const conversation = deps.store.find(typed.channel);
  if (!conversation || typed.text.trim() === '') return;
  const command = /^\/\S+/.exec(typed.text)?.[0];
  if (command === undefined) write(person, conversation, typed, deps);
  else await runCommand(person, conversation, { command, ...typed }, deps);
}

function write(
  person: WorkspaceMember,
  conversation: Conversation,
  { text: typed, thread }: TypedText,
  { manifest, store, feed, requests }: WritingDeps,
): void {
  const { id: channel, kind, hasBot } = conversation;
  const botName = manifest.features.bot_user.display_name;
  const text = toMarkup(typed.trim(), {
    botName,
    people: PEOPLE,
    conversations: store.conversations(),
  });
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  const message = store.add({ channel, user: person.id, text, ...inThread });
  const mentions = text.includes(`<@${BOT.id}>`);
  if (mentions && !hasBot) {
    const said = `${botName} is not in this channel: type /invite @${botName}`;
    feed.tell({ kind: 'slackbot', user: person.id, channel, text: said });
  }
  // Of channels that it is not in, the app hears nothing.
  if (!hasBot) return;
  requests.event(messageEventOf(conversation), messageEvent(message, 'message', conversation));
  if (mentions && kind !== 'im') {
    requests.event('app_mention', messageEvent(message, 'app_mention', conversation));
  }
}

/** Deletes what somebody wrote. */
export function erase(
  person: WorkspaceMember,
  { channel, ts }: Pick<StandingMessage, 'channel' | 'ts'>,
  { store, requests }: WritingDeps,
): void {
  const conversation = store.find(channel);
  const message = store.message(channel, ts);
  if (!conversation?.hasBot || message?.user !== person.id) return;
  store.remove(message);
  requests.event(messageEventOf(conversation), deletedEvent(message, conversation));
}

/** The event by which an app hears of messages of a conversation. */
function messageEventOf({ kind }: Conversation): string {
  return { public: 'message.channels', private: 'message.groups', im: 'message.im' }[kind];
}

/** Slack's own command that brings an app into a channel. */
const INVITE = '/invite';

async function runCommand(
  person: WorkspaceMember,
  conversation: Conversation,
  { command, text, thread }: TypedText & { readonly command: string },
  deps: WritingDeps,
): Promise<void> {
  const { manifest, store, feed, requests } = deps;
  const { id: channel } = conversation;
  const tell = (said: string) =>
    feed.tell({ kind: 'slackbot', user: person.id, channel, text: said });
  if (command === INVITE) {
    store.change({ ...conversation, hasBot: true });
    tell(`${manifest.features.bot_user.display_name} was added to the channel.`);
    return;
  }
  const found = manifest.features.slash_commands.find((one) => one.command === command);
  if (!found) {
    tell(`${command} is not a valid command.`);
    return;
  }
  if (thread !== undefined) {
    tell(`${command} is not supported in threads.`);
    return;
  }
  const answering = requests.answering({
    channel,
    user: person.id,
    thread: undefined,
    message: undefined,
  });
  const passed = passedOn(text.slice(command.length).trim(), found, deps);
  const payload = commandPayload({ person, conversation, command, text: passed, answering });
  const result = await requests.send('slash_commands', payload, { person, channel, what: command });
  if (result.status === 'taken') sayAcknowledgement(result.response, conversation, person, deps);
}

function passedOn(text: string, { should_escape }: SlashCommand, deps: WritingDeps): string {
  if (should_escape !== true) return escapeText(text);
  const botName = deps.manifest.features.bot_user.display_name;
  return toMarkup(text, { botName, people: PEOPLE, conversations: deps.store.conversations() });
}

/** What the app says with its acknowledgement, the person alone sees. */
function sayAcknowledgement(
  response: unknown,
  { id: channel }: Conversation,
  { id: visibleTo }: WorkspaceMember,
  { store }: WritingDeps,
): void {
  if (typeof response !== 'object' || response === null || !('text' in response)) return;
  store.add({ channel, user: BOT.id, text: String(response.text), visibleTo });
}

/** Whom and what a typed text can name. */
interface Directory {
  /** The bot's name, without "@". */
  readonly botName: string;
  readonly people: readonly WorkspaceMember[];
  readonly conversations: readonly Conversation[];
}

/** An address within a text, and the points and brackets after it that are none of it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>|]+/g;
const AFTER_ADDRESS = /(?<![.,;:!?)])[.,;:!?)]+$/;

/** A name after its sign, without the point that ends a sentence. */
const MENTION = /(?<![\p{L}\p{N}])[@#][\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*/gu;

/** A typed text as Slack passes it on: `&`, `<`, `>` escaped, mentions and addresses marked up. */
function toMarkup(typed: string, directory: Directory): string {
  const ids = idsByName(directory);
  return escapeText(typed)
    .replace(ADDRESS, (found) => {
      const [after = ''] = AFTER_ADDRESS.exec(found) ?? [];
      return `<${found.slice(0, found.length - after.length)}>${after}`;
    })
    .replace(MENTION, (name) => ids.get(name.toLowerCase()) ?? name);
}

/** Escapes the three characters that Slack reads in a text. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function idsByName({ botName, people, conversations }: Directory): ReadonlyMap<string, string> {
  return new Map([
    [`@${botName.toLowerCase()}`, `<@${BOT.id}>`],
    ...people.map(({ id, name }) => [`@${name}`, `<@${id}>`] as const),
    ...conversations
      .filter(({ kind }) => kind !== 'im')
      .map(({ id, name }) => [`#${name}`, `<#${id}|${name}>`] as const),
  ]);
}
