import { setTimeout as delay } from 'node:timers/promises';
import type { PostingLookup } from '../../bot/chat.ts';
import { classifyPostFailure, wasNotTaken } from '../slack-error.ts';
import type { SendingTerms } from './sending-terms.ts';

/** Whether a message may stand there already, and nobody can look. */
export type Repetition = 'none' | 'perhaps';

/** One message on its way; `T` is what is known of it once it stands there. */
export interface Sending<T> {
  send(repetition: Repetition): Promise<T>;
  /** Whether it stands there; left out where nobody can look. */
  readonly look?: () => Promise<Lookup<T>>;
  /** Slack takes nothing for so long. */
  readonly onLimit?: (waitMs: number) => void;
  /** What is done where nobody confirmed it, and it is not seen to stand there. */
  readonly unconfirmed: 'repeat' | 'fail';
  readonly longestLimitMs: number;
}

type Lookup<T> =
  | { readonly kind: 'found'; readonly value: T }
  | Exclude<PostingLookup, { readonly kind: 'found' }>;

/** What is known after the tries so far. */
interface Tries {
  readonly count: number;
  /** Whether one of them was sent and not confirmed. */
  readonly unconfirmed: boolean;
  readonly repetition: Repetition;
}

/**
 * Sends a message so that it stands there once: what surely was not taken is sent again, and what
 * may have been is looked for first. Throws the last fault where it was not taken in the end, or is
 * sent twice and was confirmed neither time.
 */
export async function sendSafely<T>(sending: Sending<T>, terms: SendingTerms): Promise<T> {
  let tries: Tries = { count: 0, unconfirmed: false, repetition: 'none' };
  for (;;) {
    try {
      return await sending.send(tries.repetition);
    } catch (fault) {
      const after = await afterFault(fault, tries, sending, terms);
      if (after.kind === 'found') return after.value;
      tries = { ...after.tries, count: tries.count + 1 };
    }
  }
}

type AfterFault<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'again'; readonly tries: Tries };

async function afterFault<T>(
  fault: unknown,
  tries: Tries,
  sending: Sending<T>,
  terms: SendingTerms,
): Promise<AfterFault<T>> {
  const failure = classifyPostFailure(fault);
  if (failure.kind === 'unsure') return await afterDoubt(fault, tries, sending, terms);
  const waitMs = failure.kind === 'limited' ? failure.waitMs : terms.retriesAfterMs[tries.count];
  if (failure.kind === 'limited') {
    if (failure.waitMs > sending.longestLimitMs) throw fault;
    sending.onLimit?.(failure.waitMs);
  } else if (sending.unconfirmed === 'fail' || !wasNotTaken(fault)) {
    throw fault;
  }
  if (waitMs === undefined || tries.count >= terms.retriesAfterMs.length) throw fault;
  await delay(waitMs);
  return { kind: 'again', tries };
}

async function afterDoubt<T>(
  fault: unknown,
  tries: Tries,
  sending: Sending<T>,
  terms: SendingTerms,
): Promise<AfterFault<T>> {
  const seen = await lookAgainAndAgain(sending, terms);
  if (seen.kind === 'found') return seen;
  if (tries.unconfirmed || sending.unconfirmed === 'fail') throw fault;
  const repetition = seen.kind === 'unknown' ? 'perhaps' : tries.repetition;
  return { kind: 'again', tries: { ...tries, unconfirmed: true, repetition } };
}

/** What Slack takes late stands there only some seconds after nobody confirmed it. */
async function lookAgainAndAgain<T>(
  { look }: Sending<T>,
  { looksAfterMs }: SendingTerms,
): Promise<Lookup<T>> {
  let seen: Lookup<T> = { kind: 'unknown' };
  if (!look) return seen;
  for (const waitMs of looksAfterMs) {
    await delay(waitMs);
    seen = await look();
    if (seen.kind !== 'absent') return seen;
  }
  return seen;
}
