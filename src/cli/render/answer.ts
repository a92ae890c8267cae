import { formatArchiveAge, formatSuggestions } from '../../answers/wording/format-answer.ts';
import { formatCount } from '../../answers/wording/format-count.ts';
import { formatList } from '../../answers/wording/format-list.ts';
import { formatLimit, formatUnclearEvents } from '../../answers/wording/format-period.ts';
import type { Answer } from '../../domain/answer.ts';
import { sanitizeText, type TextLayout, wrapText } from '../text-layout.ts';
import {
  type AnswerPart,
  AT_A_GLANCE,
  type DatedLayout,
  shortParts,
  wholeParts,
} from './answer-parts.ts';
import { fitParts } from './fit-parts.ts';
import { dimText } from './source-lines.ts';

/** Lines of a terminal in which an answer is read without scrolling. */
const SCREEN_LINES = 25;

/** How an answer is printed. */
export interface AnswerLayout extends DatedLayout {
  /** What a screen holds where it is not given. */
  readonly form?: AnswerForm;
}

/** How much of an answer is printed: its first passage, what a screen holds, or all that was found. */
type AnswerForm = 'glance' | 'screen' | 'everything';

/** An answer for people: excerpts word for word, each with its source and address under it. */
export function formatAnswer(answer: Answer, layout: AnswerLayout): string {
  const footer = footerLines(answer, layout);
  switch (layout.form ?? 'screen') {
    case 'glance':
      return joinParts(glanceParts(answer, layout), [], '\n');
    case 'everything':
      return joinParts(wholeParts(answer, layout), footer, '\n\n');
    case 'screen': {
      const lines = SCREEN_LINES - footer.join('\n').split('\n').length - MORE_LINES;
      const { shown, left } = fitParts(shortParts(answer, layout), lines);
      const more = moreLines(answer, { shown, left }, layout);
      return joinParts(shown, [...footer, ...more], '\n\n');
    }
  }
}

function joinParts(
  parts: readonly AnswerPart[],
  footer: readonly string[],
  between: '\n' | '\n\n',
): string {
  return [...parts.map(({ text }) => text), footer.join('\n')]
    .filter((text) => text !== '')
    .join(between);
}

/** What is said before the passages, the first of them, and the first point in dispute. */
function glanceParts(answer: Answer, layout: DatedLayout): readonly AnswerPart[] {
  const parts = shortParts(answer, layout, AT_A_GLANCE);
  const dispute = parts.find(({ kind }) => kind === 'dispute');
  return parts.filter(
    (part) => part.kind !== 'dates' && (part.kind !== 'dispute' || part === dispute),
  );
}

/** What the answer limits itself to, and how old the archive is. */
function footerLines(answer: Answer, layout: AnswerLayout): readonly string[] {
  const limit = answer.status === 'answered' ? formatLimit(answer) : formatUnclearEvents(answer);
  const age = formatArchiveAge(answer, { today: layout.today, apostrophe: "'" });
  const suggestions = formatSuggestions(answer);
  const asked = suggestions === '' ? [] : [wrapText(sanitizeText(suggestions), '', layout)];
  const lines = [limit, age].filter((line) => line !== '').map((line) => dimText(line, '', layout));
  return [...asked, ...lines];
}

/** The line that says what there is more. */
const MORE_LINES = 1;

function moreLines(
  answer: Answer,
  { shown, left }: { readonly shown: readonly AnswerPart[]; readonly left: readonly AnswerPart[] },
  layout: TextLayout,
): readonly string[] {
  const excerpts = answer.status === 'answered' ? answer.excerpts.length : 0;
  const passages = shown.filter(({ kind }) => kind === 'passage').length;
  const disputes = left.filter(({ kind }) => kind === 'dispute').length;
  const timeline = answer.status === 'answered' ? answer.timeline.length : 0;
  const dates = shown.some(({ kind }) => kind === 'dates') ? 0 : timeline;
  const more = [
    ...countOf(excerpts + answer.related.length - passages, 'passage'),
    ...countOf(disputes, 'point in dispute', 'points in dispute'),
    ...(dates > 0 ? [`a timeline of ${formatCount(dates, 'date')}`] : []),
  ];
  if (more.length === 0) return [];
  return [dimText(`More: ${formatList(more)}, with --full.`, '', layout)];
}

function countOf(count: number, noun: string, plural?: string): readonly string[] {
  return count === 0 ? [] : [formatCount(count, noun, plural)];
}
