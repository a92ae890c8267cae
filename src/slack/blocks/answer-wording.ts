import {
  formatArchiveAge,
  formatDisputeTitle,
  formatDoubt,
  formatEvidence,
  formatMissingParts,
  formatNoAnswer,
  formatReadAs,
  formatSuggestions,
} from '../../answers/wording/format-answer.ts';
import { formatLimit } from '../../answers/wording/format-period.ts';
import type { AccountDispute, Answer, Excerpt } from '../../domain/answer.ts';
import { SHARES, shortened } from '../limits.ts';

export function moreDisputes(left: number): string {
  const points = left === 1 ? 'One more disputed point is' : `${left} more disputed points are`;
  return `${points} not shown here: ask about it by name.`;
}

export function disputeTitle(dispute: AccountDispute['dispute']): string {
  return shortened(formatDisputeTitle(dispute), SHARES.claimCharacters);
}

/** What the answer rests on and how old the archive is: what happened since cannot be in it. */
export function closingLine(answer: Answer, excerpts: readonly Excerpt[], today: string): string {
  const parts = [
    answer.status === 'answered' ? formatEvidence(answer.independent, excerpts) : '',
    formatLimit(answer),
    formatReadAs(answer) === '' ? '' : `${formatReadAs(answer)}.`,
    formatArchiveAge(answer, { today, apostrophe: '’' }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Of which parts of the question nothing is found, in one line; none where there is no such part. */
export function missingPartsLines(answer: Answer): readonly string[] {
  const missing = formatMissingParts(answer);
  return missing === '' ? [] : [shortened(missing, SHARES.questionCharacters)];
}

/** That an answer may not be the whole one, in one line; none where it is sure. */
export function doubtLines(answer: Answer): readonly string[] {
  return [formatDoubt(answer)].filter((line) => line !== '');
}

/** What stands before the passages where none answers. */
export function noAnswerLine(answer: Answer, shown: number): string {
  const missing = answer.notSearched === undefined ? [] : answer.missing;
  return formatNoAnswer({
    answer: { ...answer, missing },
    shown,
    period: '',
    form: 'one-sentence',
  });
}

/** What is missing where nothing answers, and what could be asked instead; a line each. */
export function refusalLines(answer: Answer): readonly string[] {
  const missing =
    answer.status === 'no_answer' && answer.notSearched === undefined ? answer.missing : [];
  return [...missing, formatSuggestions(answer)].filter((line) => line !== '');
}
