import type { CheckedBlock } from '../block-kit/blocks.ts';
import { BOT, type Conversation, FIRST_CONVERSATIONS } from './members.ts';

/** A message that stands in a conversation. Its fields bear Slack's names. */
export interface StandingMessage {
  readonly channel: string;
  /** Slack's timestamp, unique in the workspace and in order of time. */
  readonly ts: string;
  /** Who wrote it. */
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly CheckedBlock[];
  readonly thread_ts?: string;
  readonly metadata?: unknown;
  /** Whether the text is read as Slack's markup. */
  readonly mrkdwn?: boolean;
  readonly edited?: { readonly user: string; readonly ts: string };
  /** The team of who wrote it, where it is another one than the workspace's. */
  readonly team?: string;
  /** The other app's bot that wrote it. */
  readonly bot?: { readonly id: string; readonly app: string };
  /** What kind of message it is, where it is no plain one. */
  readonly subtype?: string;
  /** What was sent with it. */
  readonly files?: readonly MessageFile[];
  /** What it quotes or shows of others and of pages: legacy attachments, unfurled links. */
  readonly attachments?: readonly object[];
  /** The one person who sees it; left out where the whole conversation does. */
  readonly visibleTo?: string;
}

export interface MessageFile {
  readonly id: string;
  readonly name: string;
}

/** What changed in the workspace, for whoever looks at it. */
export type WorkspaceChange =
  | { readonly kind: 'message'; readonly message: StandingMessage }
  | { readonly kind: 'removed'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'conversation'; readonly conversation: Conversation }
  | { readonly kind: 'views'; readonly user: string }
  | { readonly kind: 'home'; readonly user: string }
  /** What the bot says that it is doing in a thread; empty where it ended. */
  | {
      readonly kind: 'status';
      readonly channel: string;
      readonly thread: string;
      readonly text: string;
    }
  /** What a thread of direct messages is called. */
  | {
      readonly kind: 'title';
      readonly channel: string;
      readonly thread: string;
      readonly text: string;
    }
  /** Questions that the bot proposes in direct messages; of no thread where that is empty. */
  | {
      readonly kind: 'prompts';
      readonly channel: string;
      readonly thread: string;
      readonly title: string;
      readonly prompts: readonly { readonly title: string; readonly message: string }[];
    }
  /** Slack's own word to one person, such as that a command failed. */
  | {
      readonly kind: 'slackbot';
      readonly user: string;
      readonly channel: string;
      readonly text: string;
    };

/** Tells whoever looks at the workspace what changed. */
export interface ChangeFeed {
  tell(change: WorkspaceChange): void;
  /** Returns how to look away again. */
  follow(listener: (change: WorkspaceChange) => void): () => void;
}

/** A feed without followers. */
export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(change: WorkspaceChange) => void>();
  return {
    tell(change) {
      for (const listener of listeners) listener(change);
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Conversations and what stands in them. */
export interface MessageStore {
  conversations(): readonly Conversation[];
  /** By its id, or by that of a person: the app's direct messages with them. */
  find(id: string): Conversation | undefined;
  change(conversation: Conversation): void;
  /** Stores a message under a new timestamp. */
  add(message: Omit<StandingMessage, 'ts'>): StandingMessage;
  replace(message: StandingMessage): void;
  remove(message: Pick<StandingMessage, 'channel' | 'ts'>): void;
  message(channel: string, ts: string): StandingMessage | undefined;
  /** All messages in the order in which they were written, ephemeral ones too. */
  all(): readonly StandingMessage[];
}

/** A store with the first channels and no message. */
export function createMessageStore(feed: ChangeFeed, now: () => number): MessageStore {
  const conversations = new Map(FIRST_CONVERSATIONS.map((one) => [one.id, one]));
  const messages = new Map<string, StandingMessage>();
  const nextTimestamp = createTimestamps(now);
  const keyOf = ({ channel, ts }: Pick<StandingMessage, 'channel' | 'ts'>) => `${channel} ${ts}`;
  const put = (message: StandingMessage): void => {
    messages.set(keyOf(message), message);
    feed.tell({ kind: 'message', message });
  };
  return {
    conversations: () => [...conversations.values()],
    find: (id) =>
      conversations.get(id) ?? [...conversations.values()].find((one) => one.with === id),
    change(conversation) {
      conversations.set(conversation.id, conversation);
      feed.tell({ kind: 'conversation', conversation });
    },
    add(message) {
      const stored = { ...message, ts: nextTimestamp() };
      put(stored);
      return stored;
    },
    replace: put,
    remove({ channel, ts }) {
      if (messages.delete(keyOf({ channel, ts }))) feed.tell({ kind: 'removed', channel, ts });
    },
    message: (channel, ts) => messages.get(keyOf({ channel, ts })),
    all: () => [...messages.values()],
  };
}

/** Whether the bot wrote a message. */
export function isOfBot({ user }: StandingMessage): boolean {
  return user === BOT.id;
}

const MICROSECONDS = 1_000_000;

/** Timestamps as Slack writes them, each later than the one before. */
function createTimestamps(now: () => number): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Math.floor(now() * 1000));
    const seconds = Math.floor(last / MICROSECONDS);
    return `${seconds}.${String(last % MICROSECONDS).padStart(6, '0')}`;
  };
}
