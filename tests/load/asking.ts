import { setTimeout as delay } from 'node:timers/promises';
import type { StandInWorkspace } from '../../src/playground/open-team.ts';
import { isOfBot, type StandingMessage } from '../../src/playground/state/messages.ts';

/** Who asks, and what came of it. */
export interface Asking {
  /** Asks in a channel: by mention, or by a command. */
  ask(question: string, at: { readonly channel: string; readonly person: string }): void;
  /** Questions that nothing was said to yet. */
  open(): number;
  /** Settles when no more than so many are open, or nothing was said for long. */
  until(open: number): Promise<void>;
  readonly counts: AskingCounts;
}

/** What became of questions. */
export interface AskingCounts {
  asked: number;
  answered: number;
  /** Told that the queue is full, and to come back. */
  refused: number;
  /** Told the number of theirs in the queue. */
  told: number;
  /** Answered more than once. */
  doubled: number;
  /** Digests by channel. */
  readonly digests: Map<string, number>;
}

/** Nothing was said for so long: what is open then is lost. */
const LOST_AFTER_MS = 90_000;

/** What is said where the queue is full. */
const NOT_TAKEN = 'yours is not taken';

/** One question in so many is typed as a command, which the asker alone sees answered. */
const COMMANDS_AMONG = 7;

/** Asks in a workspace, and hears what the bot says. */
export function createAsking({ people, feed }: StandInWorkspace, command: string): Asking {
  const counts: AskingCounts = {
    ...{ asked: 0, answered: 0, refused: 0, told: 0, doubled: 0 },
    digests: new Map(),
  };
  const mentions = new Map<string, 'open' | 'answered'>();
  const commands = new Map<string, number>();
  let open = 0;
  let asking: string | undefined;
  let heardAt = performance.now();
  const close = (how: 'answered' | 'refused'): void => {
    open -= 1;
    counts[how] += 1;
  };
  const hearReply = ({ channel, text, thread_ts: thread, visibleTo }: StandingMessage): void => {
    const how = text.includes(NOT_TAKEN) ? 'refused' : 'answered';
    if (visibleTo !== undefined) {
      const key = `${channel} ${visibleTo}`;
      const left = commands.get(key) ?? 0;
      commands.set(key, left - 1);
      if (left > 0) close(how);
      else counts.doubled += 1;
      return;
    }
    const key = `${channel} ${thread}`;
    const known = mentions.get(key);
    // The thread of a digest holds what did not fit its first message.
    if (known === undefined) return;
    mentions.set(key, 'answered');
    if (known === 'open') close(how);
    else counts.doubled += 1;
  };
  const hear = (message: StandingMessage): void => {
    const { channel, text, thread_ts: thread, visibleTo } = message;
    heardAt = performance.now();
    if (text.startsWith('I am busy') && !text.includes(NOT_TAKEN)) counts.told += 1;
    else if (thread !== undefined || visibleTo !== undefined) hearReply(message);
    else counts.digests.set(channel, (counts.digests.get(channel) ?? 0) + 1);
  };
  feed.follow((change) => {
    if (change.kind !== 'message') return;
    const { message } = change;
    if (isOfBot(message)) hear(message);
    else if (message.user === asking) mentions.set(`${message.channel} ${message.ts}`, 'open');
  });
  return {
    counts,
    open: () => open,
    ask(question, { channel, person }) {
      const isCommand = counts.asked % COMMANDS_AMONG === 0;
      counts.asked += 1;
      open += 1;
      heardAt = performance.now();
      const key = `${channel} ${person}`;
      if (isCommand) commands.set(key, (commands.get(key) ?? 0) + 1);
      const text = isCommand ? `/${command} ${question}` : `@Parley ${question}`;
      asking = isCommand ? undefined : person;
      void people.type({ id: person, name: person }, { channel, text });
      asking = undefined;
    },
    async until(most) {
      while (open > most && performance.now() - heardAt < LOST_AFTER_MS) await delay(5);
    },
  };
}
