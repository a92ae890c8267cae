/**
 * Told of what the bot does, by whoever counts it. It throws nothing and keeps nobody waiting, and
 * nothing that it is told holds a text, or the id of a person or a channel.
 */
export interface BotObserver {
  /** A request of the chat was acknowledged, so many milliseconds after it was read. */
  acknowledged(tookMs: number): void;
  /** A reply to a request was composed. */
  replied(reply: ObservedReply): void;
  /** All that a request of the chat asks for was done, so many milliseconds after it came. */
  handled(tookMs: number): void;
  /** A try to deliver a digest ended. */
  digestEnded(ended: ObservedDigest): void;
  /** A call of the chat failed. */
  callFailed(call: ObservedCall): void;
}

/** How a request was replied to. */
interface ObservedReply {
  /** What was asked for: a kind of request, of which there are some twenty. */
  readonly kind: string;
  readonly outcome: ReplyOutcome;
  /** From when the request was understood to when the reply was composed; its turn is waited for. */
  readonly tookMs: number;
}

/**
 * What a request led to: something was found; nothing was; the question was given back, for it does
 * not stand alone; whoever asked may not, or asked for what cannot be done; the queue was full; a
 * fault of the bot.
 */
export const REPLY_OUTCOMES = [
  'answered',
  'no_answer',
  'asked_back',
  'refused',
  'busy',
  'failed',
] as const;

export type ReplyOutcome = (typeof REPLY_OUTCOMES)[number];

/** How a try to deliver a digest ended. */
interface ObservedDigest {
  readonly outcome: DigestOutcome;
  /** Milliseconds after its time. */
  readonly lateMs: number;
}

/**
 * It stands there; it is tried again; the next one covers it; the channel takes none any more; the
 * bot was removed from the workspace.
 */
export const DIGEST_OUTCOMES = ['delivered', 'failed', 'covered', 'stopped', 'removed'] as const;

export type DigestOutcome = (typeof DIGEST_OUTCOMES)[number];

/** A call of the chat that failed. */
interface ObservedCall {
  /** The chat's name of what was called. */
  readonly method: string;
  /** The chat's word for why it failed, the HTTP status, "timeout" or "network". */
  readonly code: string;
}
