import { shownSentence } from '../../answers/shown-part.ts';
import { formatLabel } from '../../answers/wording/format-answer.ts';
import { formatOrder } from '../../answers/wording/format-order.ts';
import {
  formatChronicleSource,
  formatSourceLine,
} from '../../answers/wording/format-source-line.ts';
import { moreDisputes, NO_ANSWER } from '../../bot/words/answers.ts';
import type { AccountDispute, Answer } from '../../domain/answer.ts';
import { SHARES, shortened } from '../limits.ts';
import {
  closingLine,
  doubtLines,
  missingPartsLines,
  nearestLine,
  noAnswerLine,
  refusalLines,
  titleOf,
} from './answer-wording.ts';
import type { ShownExcerpt } from './excerpt.ts';

/** Points in dispute that are given as text. */
const DISPUTES_AS_TEXT = 3;

/** An answer as plain text with its sources, for pasting into a story. */
export function answerAsText(
  answer: Answer,
  excerpts: readonly ShownExcerpt[],
  today: string,
): string {
  const disputes = answer.status === 'answered' ? answer.disputes : [];
  return [
    ...(answer.status === 'answered'
      ? [...missingPartsLines(answer), ...orderLines(answer), ...doubtLines(answer)]
      : [
          noAnswerLine(answer, excerpts.length),
          ...refusalLines(answer),
          nearestLine(answer, excerpts.length),
        ].filter((line) => line !== '')),
    ...excerpts.map((excerpt, at) => excerptAsText(excerpt, at + 1)),
    ...disputes.slice(0, DISPUTES_AS_TEXT).map(disputeAsText),
    ...(disputes.length > DISPUTES_AS_TEXT
      ? [moreDisputes(disputes.length - DISPUTES_AS_TEXT)]
      : []),
    closingLine(
      answer,
      { excerpts: excerpts.map(({ excerpt }) => excerpt), unshown: 0 },
      { today, reading: 'later' },
    ),
  ].join('\n\n');
}

function orderLines({
  orderedBy,
}: Extract<Answer, { readonly status: 'answered' }>): readonly string[] {
  return orderedBy ? [`${formatOrder(orderedBy, null)}.`] : [];
}

function excerptAsText({ excerpt, shown }: ShownExcerpt, number: number): string {
  const { article, text } = shown;
  const title = shortened(article.title, SHARES.headlineCharacters);
  const words = article.kind === 'report' ? `“${text}”` : text;
  const label = shortened(formatLabel(excerpt), SHARES.labelCharacters);
  const lead = label === '' ? `${number}. ` : `${number}. ${label} `;
  return [`${lead}${words}`, `— ${formatSourceLine(excerpt.passage)}: ${title}`, article.url]
    .filter((line) => line !== null)
    .join('\n');
}

function disputeAsText({ dispute }: AccountDispute): string {
  return [
    titleOf(dispute),
    ...dispute.claims.map(({ by, says }) => `· ${by}: ${says}`),
    `— ${formatChronicleSource(dispute.sources)}`,
  ].join('\n');
}

/** What is read aloud: the first excerpt and where it stands. */
export function spoken(answer: Answer, [first]: readonly ShownExcerpt[]): string {
  if (answer.status === 'no_answer' || !first) return NO_ANSWER;
  const source = shortened(formatSourceLine(first.shown), SHARES.sourceCharacters);
  return `${shownSentence(first.excerpt.sentence).text} — ${source}`;
}
