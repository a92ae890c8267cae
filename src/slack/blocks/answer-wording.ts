import { dayForPeople, daysBetween } from '../../answers/calendar.ts';
import { counted } from '../../answers/counted.ts';
import { periodForPeople } from '../../answers/period-for-people.ts';
import type { Answer, Disputed, Excerpt } from '../../domain/answer.ts';
import { SHARES, shortened } from '../limits.ts';

export function moreDisputes(left: number): string {
  const points = left === 1 ? 'One more disputed point is' : `${left} more disputed points are`;
  return `${points} not shown here: ask about it by name.`;
}

export function disputeTitle({ kind, about }: Disputed['dispute']): string {
  const between = kind === 'parties' ? 'The parties' : 'The sources';
  return shortened(`${between} differ: ${about}`, SHARES.claimCharacters);
}

/** What the answer rests on and how old the archive is: what happened since cannot be in it. */
export function closingLine(answer: Answer, excerpts: readonly Excerpt[], today: string): string {
  const { period } = answer;
  const limited = period ? `Limited to what is told ${periodForPeople(period)}.` : '';
  const rests = answer.status === 'answered' ? restsOn(excerpts) : '';
  const parts = [rests, limited, ageOf(answer, today)];
  return parts.filter((part) => part !== '').join(' ');
}

function restsOn(excerpts: readonly Excerpt[]): string {
  const articles = excerpts.flatMap(({ passage, also }) => [passage.article, ...also]);
  const reports = articles.filter(({ kind }) => kind === 'report');
  const outlets = new Set(reports.map(({ outlet, origin }) => outlet ?? origin)).size;
  const newest = reports
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
  const from = [
    ...(outlets > 0 ? [counted(outlets, 'outlet')] : []),
    ...(reports.length < articles.length ? ['the chronicle'] : []),
  ].join(' and ');
  if (from === '') return '';
  return `From ${from}${newest ? `, newest ${dayForPeople(newest)}` : ''}.`;
}

function ageOf({ newest }: Answer, today: string): string {
  if (newest === null) return 'The archive holds no dated article of an outlet.';
  const days = daysBetween(newest, today);
  const age = days === 1 ? '1 day old' : `${days} days old`;
  return `The archive’s newest article is of ${dayForPeople(newest)}, ${age}.`;
}

/** What stands before the passages where none answers. */
export function noAnswerLine(shown: number): string {
  return shown === 0
    ? 'No passage of the archive answers this, and none is near to it.'
    : 'No passage of the archive answers this. The nearest passages, which are not an answer:';
}
