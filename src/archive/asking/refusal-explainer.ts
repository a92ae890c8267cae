import { findGaps } from '../../answers/refusal/find-gaps.ts';
import type { RefusedSearch } from '../../answers/refusal/refused-search.ts';
import { suggestQuestions } from '../../answers/refusal/suggest-questions.ts';
import { formatGap } from '../../answers/wording/format-gap.ts';
import type { Answer } from '../../domain/answer.ts';

/** Suggested questions, at most, and questions that are tried to find them. */
const MOST_SUGGESTIONS = 3;
const MOST_TRIED = 6;

/** The confidence with which a question must be answered to be offered. */
const OFFERED_FROM = 0.8;

/** What a refusal tells besides: what is missing, and what can be asked instead. */
export type RefusalHelp = Pick<Answer, 'missing' | 'suggestions'>;

/** Answers a question tentatively, to decide whether it can be suggested. */
type AskTentatively = (question: string, purpose: 'screening' | 'suggesting') => Promise<Answer>;

/**
 * Explains a refusal: what the archive lacks, and what can be asked instead; each suggestion was
 * tried, and is answered.
 *
 * @param ask answers a question exactly, or roughly to screen it: most questions that are tried are
 * no suggestion, so that few passages need be read
 */
export async function explainRefusal(
  asked: string,
  search: RefusedSearch,
  ask: AskTentatively,
): Promise<RefusalHelp> {
  const missing = findGaps(search).map(formatGap);
  return { missing, suggestions: await answeredOf(suggestQuestions(search), asked, ask) };
}

/** The first questions that are answered with confidence, of the first that are tried. */
async function answeredOf(
  questions: readonly string[],
  asked: string,
  ask: AskTentatively,
): Promise<readonly string[]> {
  const answered: string[] = [];
  const others = questions.filter((one) => normalized(one) !== normalized(asked));
  for (const question of others.slice(0, MOST_TRIED)) {
    const isOffered = async (purpose: 'screening' | 'suggesting') => {
      const { status, confidence } = await ask(question, purpose);
      return status === 'answered' && confidence >= OFFERED_FROM;
    };
    if ((await isOffered('screening')) && (await isOffered('suggesting'))) answered.push(question);
    if (answered.length === MOST_SUGGESTIONS) break;
  }
  return answered;
}

function normalized(question: string): string {
  return question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
