import { formatCount } from '../../answers/wording/format-count.ts';
import { daysBetween, formatDay } from '../../answers/wording/format-day.ts';
import { formatLimit } from '../../answers/wording/format-period.ts';
import type { AccountDispute, Answer, Excerpt } from '../../domain/answer.ts';
import { SHARES, shortened } from '../limits.ts';

export function moreDisputes(left: number): string {
  const points = left === 1 ? 'One more disputed point is' : `${left} more disputed points are`;
  return `${points} not shown here: ask about it by name.`;
}

export function disputeTitle({ kind, about }: AccountDispute['dispute']): string {
  const between = kind === 'parties' ? 'The parties' : 'The sources';
  return shortened(`${between} differ: ${about}`, SHARES.claimCharacters);
}

/** What the answer rests on and how old the archive is: what happened since cannot be in it. */
export function closingLine(answer: Answer, excerpts: readonly Excerpt[], today: string): string {
  const rests = answer.status === 'answered' ? restsOn(answer.independent, excerpts) : '';
  const parts = [rests, formatLimit(answer), ageOf(answer, today)];
  return parts.filter((part) => part !== '').join(' ');
}

function restsOn(independent: number, excerpts: readonly Excerpt[]): string {
  const articles = excerpts.flatMap(({ passage, also }) => [passage.article, ...also]);
  const reports = articles.filter(({ kind }) => kind === 'report');
  const outlets = new Set(reports.map(({ outlet, origin }) => outlet ?? origin)).size;
  const newest = reports
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
  const from = [
    ...(outlets > 0 ? [printedIn(outlets, independent)] : []),
    ...(reports.length < articles.length ? ['the chronicle'] : []),
  ].join(' and ');
  if (from === '') return '';
  return `From ${from}${newest ? `, newest ${formatDay(newest)}` : ''}.`;
}

/** Wire copy in many outlets is one report: it is not to be taken for many. */
function printedIn(outlets: number, independent: number): string {
  const printed = formatCount(outlets, 'outlet');
  return independent < outlets ? `${formatCount(independent, 'report')} in ${printed}` : printed;
}

function ageOf({ newest }: Answer, today: string): string {
  if (newest === null) return 'The archive holds no dated article of an outlet.';
  const days = daysBetween(newest, today);
  const age = days === 1 ? '1 day old' : `${days} days old`;
  return `The archive’s newest article is of ${formatDay(newest)}, ${age}.`;
}

/** What stands before the passages where none answers. */
export function noAnswerLine(shown: number): string {
  return shown === 0
    ? 'No passage of the archive answers this, and none is near to it.'
    : 'No passage of the archive answers this. The nearest passages, which are not an answer:';
}
