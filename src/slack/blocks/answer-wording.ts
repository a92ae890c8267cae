import {
  formatAnswerDate,
  formatArchiveAge,
  formatDisputeTitle,
  formatDoubt,
  formatEvidence,
  formatMissingParts,
  formatNearest,
  formatNoAnswer,
  formatReadAs,
  formatSuggestions,
} from '../../answers/wording/format-answer.ts';
import { formatDateBasis } from '../../answers/wording/format-date-basis.ts';
import { ALSO_REPORTED, formatReportedNumber } from '../../answers/wording/format-figure.ts';
import { formatOrder } from '../../answers/wording/format-order.ts';
import { formatLimit } from '../../answers/wording/format-period.ts';
import { andMore, disputeTitle, moreExcerpts, todayWith } from '../../bot/words/answers.ts';
import type { Answer, Excerpt } from '../../domain/answer.ts';
import type { Dispute } from '../../domain/article.ts';
import type { FigureRecord } from '../../domain/figure.ts';
import type { Dating } from '../../domain/timeline.ts';
import { codePoints, SCREEN, SHARES, shortened } from '../limits.ts';
import { lineEnds } from './lines.ts';
import { type Run, words } from './small-print.ts';

/** Lines that what stands before the excerpts takes, at most, each. */
const LEAD_LINES = 2;

/** Lines of small print under an answer and under a refusal, at most. */
const CLOSING_LINES = { answered: 3, no_answer: 2 } as const;

/** Lines of what is missing and of what could be asked instead, at most, each. */
const REFUSAL_LINES = 3;

/** Characters of what other reports give for a figure: two lines of small print. */
const OTHER_FIGURES_CHARACTERS = 120;

/** Between two numbers. */
const FIGURE_JOINT = ', ';

/** When an answer is read: now, by who alone sees it, or on later days, too. */
export interface ReadAt {
  /** Today's day in ISO form. */
  readonly today: string;
  readonly reading: 'now' | 'later';
}

/** The day that may be called today; `null` where none may. */
export function todayIn({ today, reading }: ReadAt): string | null {
  return reading === 'now' ? today : null;
}

/** What a point is in dispute about, cut to its share. */
export function titleOf(dispute: Pick<Dispute, 'kind' | 'about'>): string {
  return shortened(formatDisputeTitle(dispute), SHARES.claimCharacters);
}

/** What is in dispute: as the chronicle states it, and claims of reports that differ. */
export type PointsInDispute = Pick<
  Extract<Answer, { readonly status: 'answered' }>,
  'disputes' | 'claimDisputes'
>;

/** What is in dispute of an answer; nothing of a refusal. */
export function pointsInDispute(answer: Answer): PointsInDispute {
  return answer.status === 'answered' ? answer : { disputes: [] };
}

/** That something is in dispute, in one line. */
export function disputeLine({ disputes, claimDisputes = [] }: PointsInDispute): string {
  const points = [...disputes.map(({ dispute }) => dispute), ...claimDisputes];
  const [first] = points;
  if (!first) return '';
  const rest = andMore(points.length - 1);
  const title = disputeTitle(first.about.replace(/\s+/g, ' '));
  return `${shortened(title, SCREEN.lineCharacters - rest.length)}${rest}`;
}

/** What other reports give for the figure of an answer, as far as two lines take it; each a link. */
export function otherFigureRuns(answer: Answer): readonly Run[] {
  const records = answer.status === 'answered' ? (answer.otherFigures ?? []) : [];
  const shown: Run[] = [];
  let length = codePoints(ALSO_REPORTED);
  for (const record of records) {
    const run = numberRun(record);
    length += codePoints(run.text) + FIGURE_JOINT.length;
    if (length > OTHER_FIGURES_CHARACTERS) break;
    shown.push(...(shown.length === 0 ? [] : [words(FIGURE_JOINT)]), run);
  }
  return shown.length === 0 ? [] : [words(ALSO_REPORTED), ...shown];
}

function numberRun(record: FigureRecord): Run {
  const text = formatReportedNumber(record).replace(/\s+/g, ' ');
  return { text, url: record.citation.article.url };
}

/** What the answer rests on and how old the archive is: what happened since cannot be in it. */
export function closingLine(
  answer: Answer,
  { excerpts, unshown }: { readonly excerpts: readonly Excerpt[]; readonly unshown: number },
  at: ReadAt,
): string {
  const today = todayIn(at);
  const isReadLater = at.reading === 'later';
  const parts = [
    answer.status === 'answered' && unshown > 0 ? moreExcerpts(unshown) : '',
    answer.status === 'answered' ? formatEvidence(answer.independent, excerpts, today) : '',
    formatArchiveAge(answer, { today: at.today, apostrophe: '’', isReadLater }),
    formatLimit(answer),
    formatReadAs(answer) === '' ? '' : `${formatReadAs(answer)}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The same within the lines that small print may take: what is not shown stands in the copy. */
export function shortClosingLine(...[answer, shown, at]: Parameters<typeof closingLine>): string {
  return inLines(closingLine(answer, shown, at), CLOSING_LINES[answer.status]);
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

/** What stands before the excerpts: what is missing, how new they are, or that nothing answers. */
export function leadLines(answer: Answer, shown: number, at: ReadAt): readonly string[] {
  if (answer.status === 'no_answer') return [inLines(noAnswerLine(answer, shown), REFUSAL_LINES)];
  const lines = [
    ...missingPartsLines(answer),
    formatOrder(answer.orderedBy, todayIn(at)),
    answer.when === null ? '' : answerDate(answer.when, todayIn(at)),
    ...doubtLines(answer),
  ];
  return lines.filter((line) => line !== '').map((line) => inLines(line, LEAD_LINES));
}

function answerDate(when: Dating, today: string | null): string {
  const isToday = when.date === today && when.until === undefined;
  const basis = formatDateBasis({ ...when, announced: false });
  return isToday ? todayWith(basis) : formatAnswerDate(when);
}

/** What stands before the passages where none answers. */
export function noAnswerLine(answer: Answer, shown: number): string {
  const missing = answer.notSearched === undefined ? [] : answer.missing;
  return formatNoAnswer({
    answer: { ...answer, missing },
    shown,
    period: '',
    form: 'one-sentence',
    nearest: hasRefusalLines(answer) ? 'apart' : 'within',
  });
}

/** What stands between what is missing and the nearest passages; empty where nothing does. */
export function nearestLine(answer: Answer, shown: number): string {
  return hasRefusalLines(answer) ? formatNearest(shown) : '';
}

function hasRefusalLines(answer: Answer): boolean {
  return refusalLines(answer).length > 0;
}

/** What is missing where nothing answers, and what could be asked instead; a line each. */
export function refusalLines(answer: Answer): readonly string[] {
  if (answer.status === 'answered') return [];
  const missing = answer.notSearched === undefined ? answer.missing : [];
  return [...missing, formatSuggestions(answer)].filter((line) => line !== '');
}

/** A text that is no quotation, cut to so many lines. */
export function inLines(text: string, lines: number): string {
  const ends = lineEnds(text);
  const end = ends[lines - 1] ?? text.length;
  return ends.length <= lines ? text : `${text.slice(0, end).trimEnd().replace(/.$/su, '')}…`;
}
