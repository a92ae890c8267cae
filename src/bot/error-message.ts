import { Failure, type FailureCode } from '../domain/failure.ts';
import type { BotDeps } from './bot-deps.ts';
import type { Chat } from './chat.ts';
import { ARCHIVE_AWAY, BROKEN_ARCHIVE, UNKNOWN_FAULT } from './words/faults.ts';

/** Failures whose message is for the asker, who can ask again or otherwise. */
const ASKER_FAILURES: ReadonlySet<FailureCode> = new Set(['bad-question', 'busy', 'not-found']);

/** Whether a fault lies with what was asked, and its message is for whoever asked. */
export function isForAsker(fault: unknown): fault is Failure {
  return fault instanceof Failure && ASKER_FAILURES.has(fault.code);
}

/**
 * What the asker is told of a fault: the one place where errors become sentences. What lies with
 * whoever runs the bot is logged for them, and never shown raw.
 */
export function toErrorMessage(fault: unknown, deps: Pick<BotDeps, 'chat' | 'log'>): string {
  if (isForAsker(fault)) return `${capitalized(fault.message)}.`;
  deps.log.error({ fault }, adviceFor(fault, deps) ?? 'a request failed');
  if (fault instanceof Failure && fault.code === 'broken-archive') {
    return BROKEN_ARCHIVE;
  }
  if (fault instanceof Failure && fault.code === 'archive-away') return ARCHIVE_AWAY;
  const failure = deps.chat.classify(fault);
  return (failure.kind === 'refused' ? failure.told : undefined) ?? UNKNOWN_FAULT;
}

/** What whoever runs the bot can do about a fault of the chat; nothing where that is not known. */
export function adviceFor(
  fault: unknown,
  { chat }: { readonly chat: Pick<Chat, 'classify'> },
): string | undefined {
  const failure = chat.classify(fault);
  return failure.kind === 'refused' ? (failure.advice ?? undefined) : undefined;
}

function capitalized(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
