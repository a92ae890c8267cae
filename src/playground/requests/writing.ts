import type { AppManifest, SlashCommand } from '../state/manifest.ts';
import { BOT, type Conversation, type WorkspaceMember } from '../state/members.ts';
import type { ChangeFeed, MessageFile, MessageStore, StandingMessage } from '../state/messages.ts';
import type { AppRequests } from './app-requests.ts';
import { channelTypeOf, messageEvent } from './event-payloads.ts';
import { escapeText, toMarkup } from './markup.ts';
import { commandPayload } from './payloads.ts';

/** What somebody types into the field of a conversation or a thread. */
export interface TypedText {
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly text: string;
  /** What is sent with it. */
  readonly files?: readonly MessageFile[];
  /** Whether a reply in a thread is shown in the channel too. */
  readonly isBroadcast?: boolean;
}

/** A message that somebody wrote before. */
export interface MessageAddress {
  readonly channel: string;
  readonly ts: string;
}

export interface WritingDeps {
  readonly manifest: AppManifest;
  readonly people: readonly WorkspaceMember[];
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
  if (!conversation || (typed.text.trim() === '' && !typed.files)) return;
  const command = /^\/\S+/.exec(typed.text)?.[0];
  if (command === undefined) write(person, conversation, typed, deps);
  else await runCommand(person, conversation, { command, ...typed }, deps);
}

function write(
  person: WorkspaceMember,
  conversation: Conversation,
  { text: typed, thread, files, isBroadcast = false }: TypedText,
  deps: WritingDeps,
): void {
  const { manifest, store, feed, requests } = deps;
  const { id: channel, kind, hasBot } = conversation;
  const botName = manifest.features.bot_user.display_name;
  const text = markedUp(typed.trim(), deps);
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  const subtype = files ? 'file_share' : isBroadcast ? 'thread_broadcast' : undefined;
  const message = store.add({
    ...{ channel, user: person.id, text, ...inThread },
    ...(person.home ? { team: person.home.team } : {}),
    ...(person.bot ? { bot: person.bot } : {}),
    ...(subtype ? { subtype } : {}),
    ...(files ? { files } : {}),
  });
  const mentions = text.includes(MENTION_OF_BOT);
  if (mentions && !hasBot) {
    const said = `${botName} is not in this channel: type /invite @${botName}`;
    feed.tell({ kind: 'slackbot', user: person.id, channel, text: said });
  }
  // Of channels that it is not in, the app hears nothing.
  if (!hasBot) return;
  requests.event(
    HEARD_AS[kind],
    messageEvent(message, 'message', { conversation, home: requests.where.team }),
    conversation,
  );
  if (mentions && kind !== 'im') sendMention(message, conversation, deps);
}

const MENTION_OF_BOT = `<@${BOT.id}>`;

/** The event by which an app hears a message of a conversation. */
const HEARD_AS = {
  public: 'message.channels',
  private: 'message.groups',
  im: 'message.im',
  mpim: 'message.mpim',
} as const;

function sendMention(
  message: StandingMessage,
  conversation: Conversation,
  { requests }: WritingDeps,
): void {
  const mention = messageEvent(message, 'app_mention', {
    conversation,
    home: requests.where.team,
  });
  requests.event('app_mention', mention, conversation);
}

/** Changes what somebody wrote. A mention that stands in it then reaches the app, too. */
export function edit(
  person: WorkspaceMember,
  { channel, ts, text: typed }: MessageAddress & { readonly text: string },
  deps: WritingDeps,
): void {
  const { store } = deps;
  const conversation = store.find(channel);
  const before = store.message(channel, ts);
  if (!conversation || before?.user !== person.id) return;
  const text = markedUp(typed.trim(), deps);
  // Slack's clock has gone on by then.
  const edited = { user: person.id, ts: (Number(ts) + 1).toFixed(6) };
  const message = { ...before, text, edited };
  store.replace(message);
  if (!conversation.hasBot) return;
  sendChange(conversation, { subtype: 'message_changed', message, ts: edited.ts }, deps);
  const mentions = text.includes(MENTION_OF_BOT) && conversation.kind !== 'im';
  if (mentions) sendMention(message, conversation, deps);
}

/** Deletes what somebody wrote. */
export function remove(
  person: WorkspaceMember,
  { channel, ts }: MessageAddress,
  deps: WritingDeps,
): void {
  const { store } = deps;
  const conversation = store.find(channel);
  const before = store.message(channel, ts);
  if (!conversation || before?.user !== person.id) return;
  store.remove({ channel, ts });
  if (!conversation.hasBot) return;
  sendChange(conversation, { subtype: 'message_deleted', deleted_ts: ts, ts }, deps);
}

/** Tells the app that a message changed: such an event has no user and no text of its own. */
function sendChange(
  { id: channel, kind }: Conversation,
  change: { readonly subtype: string; readonly ts: string; readonly [field: string]: unknown },
  { requests }: WritingDeps,
): void {
  const event = { type: 'message', channel, channel_type: channelTypeOf({ kind }), hidden: true };
  requests.event(HEARD_AS[kind], { ...event, ...change, event_ts: change.ts });
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
  const payload = commandPayload({
    person,
    conversation,
    command,
    text: passed,
    answering,
    where: requests.where,
  });
  const result = await requests.send('slash_commands', payload, { person, channel, what: command });
  if (result.status === 'taken') sayAcknowledgement(result.response, conversation, person, deps);
}

function passedOn(text: string, { should_escape }: SlashCommand, deps: WritingDeps): string {
  return should_escape === true ? markedUp(text, deps) : escapeText(text);
}

function markedUp(typed: string, { manifest, people, store }: WritingDeps): string {
  const botName = manifest.features.bot_user.display_name;
  return toMarkup(typed, { botName, people, conversations: store.conversations() });
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
