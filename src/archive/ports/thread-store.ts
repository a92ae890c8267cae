import type { MessageId } from './conversation-store.ts';
import type { LeaseTerm } from './lease.ts';

/** A question that was answered in a conversation, which a follow-up may go back to. */
export interface KeptTurn {
  readonly channel: string;
  /** The message that asked; the answer's own where it was asked in a form. */
  readonly message: MessageId;
  /** The message in whose thread it stands; `null` where it stands in the conversation itself. */
  readonly thread: MessageId | null;
  /** The message that answered; `null` where it is not known. */
  readonly reply: MessageId | null;
  readonly kind: 'question' | 'timeline';
  /** As it was asked, with what was carried over into it; of a timeline its subject. */
  readonly question: string;
  /** Who asked; `null` where that is not known. */
  readonly user: string | null;
}

/** A message that is replied to now, or, where it has another kind, that a reply is posted to. */
export interface AskedTurn extends Omit<KeptTurn, 'kind'> {
  readonly kind: KeptTurn['kind'] | 'asked';
  /** In milliseconds since 1970. */
  readonly askedAt: number;
}

/** A thread of a channel; `null` for what stands in the conversation itself. */
export interface ThreadPlace {
  readonly channel: string;
  readonly thread: MessageId | null;
}

/** What is kept of the threads of one workspace. Instants are milliseconds since 1970. */
export interface ThreadStore {
  /** Stores a turn, and forgets those of its thread beyond the last `most`. */
  saveTurn(turn: KeptTurn, now: number, most: number): Promise<void>;
  /**
   * Takes some keys as `ConversationStore.leaseAll` does, and in the same step keeps what was asked
   * until it is replied to: it is a turn only once it is. Where one of them is done or somebody has it,
   * none is taken, and nothing kept.
   */
  leaseAsked(
    keys: readonly string[],
    asked: Omit<AskedTurn, 'askedAt'>,
    term: LeaseTerm,
  ): Promise<boolean>;
  /** What a message asked, whether it is a turn by now or not. */
  askedIn(channel: string, message: MessageId): Promise<AskedTurn | undefined>;
  /** Forgets what a message asked, where it is no turn. */
  forgetAsked(channel: string, message: MessageId): Promise<void>;
  /** Says which message answered a turn, where it was not forgotten since. */
  setReply(channel: string, message: MessageId, reply: MessageId): Promise<void>;
  /** The turns of a thread since an instant, the last one first. */
  turnsIn(place: ThreadPlace, since: number): Promise<readonly KeptTurn[]>;
  /** The turn since an instant that a message asked or answered. */
  turnOf(channel: string, message: MessageId, since: number): Promise<KeptTurn | undefined>;
  /** Forgets the turn that a message asked or answered: it was deleted. */
  forgetTurn(channel: string, message: MessageId): Promise<void>;
  /** Headlines of what a posted message and those in its thread quote, in their order. */
  headlinesOf(channel: string, message: MessageId): Promise<readonly string[]>;
  /** Sets whether messages of a thread are answered that are not addressed to the bot. */
  setListening(channel: string, thread: MessageId, to: 'on' | 'off'): Promise<void>;
  isListening(channel: string, thread: MessageId): Promise<boolean>;
  /** Forgets the turns from before an instant, and what was set of threads without any. */
  purgeTurns(before: number): Promise<void>;
}
