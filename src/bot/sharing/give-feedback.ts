import { createHash } from 'node:crypto';
import type { Quoted } from '../../archive/ports/conversation-store.ts';
import type { CitedSpan, Feedback } from '../../archive/ports/feedback-store.ts';
import type { BotDeps } from '../bot-deps.ts';
import { ANSWER_GONE } from '../words/faults.ts';
import { feedbackNoted, JUDGED_WITHDRAWN } from '../words/feedback.ts';
import { isStillThere, type LookupResult, type SeenAnswer } from './shown-answers.ts';

/** Hexadecimal digits of a quotation's hash. */
const HASH_DIGITS = 16;

/** What somebody says of a shown answer. */
export interface NewFeedback extends SeenAnswer, Pick<Feedback, 'user' | 'verdict' | 'reason'> {
  /** Whether a written message answers its question. */
  isAnswer(written: string): boolean;
}

/** What was kept, in sentences. */
export interface KeptFeedback {
  readonly noted: string;
  /** That an article of the answer is gone; empty where none is. */
  readonly warning: string;
}

/** Keeps what somebody says of a shown answer, in place of what they said before. */
export async function giveFeedback(
  { id, reader, user, verdict, reason, isAnswer }: NewFeedback,
  deps: BotDeps,
): Promise<LookupResult<KeptFeedback>> {
  const { conversations, feedback, questionMatcher, now } = deps;
  const shown = await conversations.shown(id, reader);
  if (!shown) return { status: 'gone', why: ANSWER_GONE };
  const status = await feedback.save({
    ...{ answerId: id, user, verdict, reason, question: shown.question },
    isAnswered: isAnswer(shown.message),
    excerpts: shown.quoted.slice(0, shown.excerpts).map(spanOf),
    revision: await questionMatcher.revision(),
    givenAt: +now(),
  });
  const warning = (await isStillThere(shown, deps)) ? '' : JUDGED_WITHDRAWN;
  return { status: 'found', value: { noted: feedbackNoted(verdict, status), warning } };
}

/** The hash by which a quotation is known again. */
function spanOf({ articleId, start, end, quote }: Quoted): CitedSpan {
  const textHash = createHash('sha256').update(quote).digest('hex').slice(0, HASH_DIGITS);
  return { articleId, start, end, textHash };
}
