import { detectNonQuestion } from '../../search/question/detect-non-question.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import { LISTENING } from '../words/commands.ts';
import type { BotRequest } from './parse-request.ts';

/** How a question begins, or goes on from another one. */
const ASKS =
  /^(?:(?:and|but|so|ok|okay)[ ,]{1,2})?(?:who|what|when|where|why|how|which|whose|whom|since when|did|does|do|is|are|was|were|has|have|had|will|would|and in|and on|i meant|more|tell me more)\b/i;

/** Words to somebody else in the thread: the archive knows nothing of them. */
const TO_OTHERS = /(?<![\p{L}\p{N}'’])(?:you|your|i|i'm|we|us|our|my|me)(?![\p{L}\p{N}])/iu;

/**
 * Whether a message of a thread that is not addressed to the bot is a question to the archive: what
 * people say to each other is left alone, and nobody sets anything by it.
 */
export function isAskedOfArchive(request: BotRequest, typed: string): boolean {
  if (request.kind === 'listen') return true;
  if (request.kind !== 'ask' || detectNonQuestion(typed)) return false;
  const isMeant = /^(?:no[,.]? )?(?:sorry[,.]? )?i meant\b/i.test(typed);
  const isToOthers = TO_OTHERS.test(typed) && !isMeant && !/^tell me more\b/i.test(typed);
  return !isToOthers && (typed.trim().endsWith('?') || ASKS.test(typed.trim()));
}

/** Sets whether the bot answers in a thread without being mentioned, and says so. */
export async function setListening(
  to: 'on' | 'off',
  { channel, thread, via }: Asker,
  { threads }: BotDeps,
): Promise<string> {
  if (via.kind === 'direct-message') {
    return LISTENING.direct;
  }
  if (thread === undefined) return LISTENING.noThread;
  await threads.setListening(channel, thread, to);
  return LISTENING[to];
}
