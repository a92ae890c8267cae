import { shownSentence } from '../../answers/shown-part.ts';
import { addressesOf } from '../../answers/source-refs-of.ts';
import { formatLabel } from '../../answers/wording/format-answer.ts';
import { formatOtherFigures } from '../../answers/wording/format-figure.ts';
import { formatOrder } from '../../answers/wording/format-order.ts';
import {
  formatChronicleSource,
  formatSourceLine,
} from '../../answers/wording/format-source-line.ts';
import { moreDisputes, NO_ANSWER } from '../../bot/words/answers.ts';
import type { AccountDispute, Answer } from '../../domain/answer.ts';
import type { ClaimDispute } from '../../domain/claim.ts';
import type { Citation } from '../../domain/passage.ts';
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
  const { disputes, claimDisputes = [] } = answer.status === 'answered' ? answer : { disputes: [] };
  return [
    ...(answer.status === 'answered'
      ? [...missingPartsLines(answer), ...orderLines(answer), ...doubtLines(answer)]
      : [
          noAnswerLine(answer, excerpts.length),
          ...refusalLines(answer),
          nearestLine(answer, excerpts.length),
        ].filter((line) => line !== '')),
    ...excerpts.map((excerpt, at) => excerptAsText(excerpt, at + 1)),
    ...otherFiguresAsText(answer),
    ...disputes.slice(0, DISPUTES_AS_TEXT).map(disputeAsText),
    ...claimDisputes.map(claimDisputeAsText),
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
  return [
    `${lead}${words}`,
    `— ${formatSourceLine(excerpt.passage)}: ${title}`,
    ...addressesOf(shown),
  ].join('\n');
}

function disputeAsText({ dispute }: AccountDispute): string {
  return [
    titleOf(dispute),
    ...dispute.claims.map(({ by, says }) => `· ${by}: ${says}`),
    `— ${formatChronicleSource(dispute.sources)}`,
  ].join('\n');
}

/** What other reports give for the figure of an answer, and the sentences that give it. */
function otherFiguresAsText(answer: Answer): readonly string[] {
  const records = answer.status === 'answered' ? (answer.otherFigures ?? []) : [];
  if (records.length === 0) return [];
  return [
    [
      formatOtherFigures(records),
      ...records.map(({ citation }) => `· ${citedAsText(citation)}`),
    ].join('\n'),
  ];
}

function claimDisputeAsText(dispute: ClaimDispute): string {
  const claims = dispute.claims.map(
    ({ speaker, surroundings }) => `· ${speaker}: ${citedAsText(surroundings)}`,
  );
  return [titleOf(dispute), ...claims].join('\n');
}

function citedAsText(citation: Citation): string {
  const { article, text } = citation;
  const words = article.kind === 'report' ? `“${text}”` : text;
  const address = article.url === null ? '' : `, ${article.url}`;
  return `${words} — ${formatSourceLine(citation)}${address}`;
}

/** What is read aloud: the first excerpt and where it stands. */
export function spoken(answer: Answer, [first]: readonly ShownExcerpt[]): string {
  if (answer.status === 'no_answer' || !first) return NO_ANSWER;
  const source = shortened(formatSourceLine(first.shown), SHARES.sourceCharacters);
  return `${shownSentence(first.excerpt.sentence).text} — ${source}`;
}
