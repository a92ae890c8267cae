import { formatDateBasis } from '../../answers/wording/format-date-basis.ts';
import { formatDating } from '../../answers/wording/format-dating.ts';
import { daysBetween, formatDay } from '../../answers/wording/format-day.ts';
import {
  formatLimit,
  formatLimitPeriod,
  formatUnclearEvents,
} from '../../answers/wording/format-period.ts';
import {
  formatArticleDate,
  formatSourceLine,
  formatSourceRefs,
  otherOutlets,
} from '../../answers/wording/format-source-line.ts';
import type { AccountDispute, Answer, Excerpt } from '../../domain/answer.ts';
import type { Dating, TimelineEntry } from '../../domain/timeline.ts';
import { applyStyle, sanitizeText, type TextLayout, wrapText } from '../text-layout.ts';

/** Nearest passages shown where nothing answers: enough to see what the archive is about. */
const NEAREST_SHOWN = 3;

/** Outlets named that say the same. */
const OTHERS_NAMED = 5;

/** What stands before the lines of an excerpt, of its source, and of a claim. */
const INDENT = ' '.repeat(4);
const SOURCE = '    — ';
const CONTINUED = ' '.repeat(SOURCE.length);
const CLAIM = '    · ';

/** What an answer is printed on, and when. */
export interface DatedLayout extends TextLayout {
  /** Today's day in ISO form. */
  readonly today: string;
}

/** An answer for people: excerpts word for word, each with its source under it. */
export function formatAnswer(answer: Answer, layout: DatedLayout): string {
  const question = applyStyle(wrapText(sanitizeText(answer.question), '', layout), 'bold', layout);
  const parts =
    answer.status === 'answered'
      ? [
          formatAnswerDate(answer.when, layout),
          ...answer.excerpts.map((excerpt, at) => excerptText(excerpt, at + 1, layout)),
          ...answer.disputes.map((disputed) => disputedText(disputed, layout)),
          timelineLines(answer.timeline, layout),
          notShown(answer.related.length, layout),
          small(formatLimit(answer), layout),
        ]
      : [...formatNoAnswer(answer, layout), small(formatUnclearEvents(answer), layout)];
  return [question, ...parts, ageLine(answer, layout)].filter((part) => part !== '').join('\n\n');
}

function formatNoAnswer(answer: Answer, layout: TextLayout): readonly string[] {
  const { related } = answer;
  const shown = related.slice(0, NEAREST_SHOWN);
  const when = answer.period ? `, ${formatLimitPeriod(answer)}` : '';
  const said = `No passage of the archive answers this${when}.`;
  if (shown.length === 0) return [wrapText(`${said} None is near to it.`, '', layout)];
  return [
    wrapText(`${said} The nearest passages, which are not an answer:`, '', layout),
    ...shown.map((excerpt, at) => excerptText(excerpt, at + 1, layout)),
    notShown(related.length - shown.length, layout),
  ];
}

function excerptText(excerpt: Excerpt, number: number, layout: TextLayout): string {
  const lead = `${number}  `.padStart(INDENT.length);
  const lines = sourceLines(excerpt).map((line, at) => {
    const under = wrapText(sanitizeText(line), at === 0 ? SOURCE : CONTINUED, layout);
    return applyStyle(under, 'dim', layout);
  });
  return [wrapText(emphasized(excerpt, layout), lead, layout), ...lines].join('\n');
}

/** The passage word for word, the sentence that answers best standing out. */
function emphasized({ passage, sentence }: Excerpt, layout: TextLayout): string {
  const before = passage.text.slice(0, sentence.start - passage.start);
  const after = passage.text.slice(sentence.end - passage.start);
  const best = applyStyle(sanitizeText(sentence.text), 'bold', layout);
  return `${sanitizeText(before)}${best}${sanitizeText(after)}`;
}

function sourceLines({ passage, also }: Excerpt): readonly string[] {
  const { article } = passage;
  const others = otherOutlets({ passage, also });
  return [
    formatSourceLine(passage),
    article.kind === 'chronicle'
      ? `${article.title} (${formatArticleDate(article)})`
      : article.title,
    ...(article.url ? [article.url] : []),
    ...(others.length > 0 ? [`said alike by ${formatOthers(others)}`] : []),
  ];
}

function formatOthers(others: readonly string[]): string {
  const named = others.slice(0, OTHERS_NAMED).join(', ');
  return others.length > OTHERS_NAMED ? `${named} and ${others.length - OTHERS_NAMED} more` : named;
}

function disputedText({ account, dispute }: AccountDispute, layout: TextLayout): string {
  const { about, claims, sources } = dispute;
  const between = dispute.kind === 'parties' ? 'The parties' : 'The sources';
  return [
    wrapText(
      applyStyle(sanitizeText(`${between} differ: ${about}`), 'yellow', layout),
      INDENT,
      layout,
    ),
    ...claims.map(({ by, says }) => wrapText(sanitizeText(`${by}: ${says}`), CLAIM, layout)),
    applyStyle(
      wrapText(sanitizeText(`Chronicle, resting on ${formatSourceRefs(sources)}`), SOURCE, layout),
      'dim',
      layout,
    ),
    applyStyle(
      wrapText(sanitizeText(`${account.title} (${formatArticleDate(account)})`), CONTINUED, layout),
      'dim',
      layout,
    ),
  ].join('\n');
}

function notShown(count: number, layout: TextLayout): string {
  if (count === 0) return '';
  const passages = count === 1 ? '1 related passage is' : `${count} related passages are`;
  return applyStyle(
    wrapText(`${passages} not shown here; --json has all.`, INDENT, layout),
    'dim',
    layout,
  );
}

/** When it took place, before the excerpts of a question that asks for that. */
function formatAnswerDate(when: Dating | null, layout: TextLayout): string {
  if (when === null) return '';
  const known = formatDateBasis({ ...when, announced: false });
  const line = known === '' ? formatDating(when) : `${formatDating(when)} (${known})`;
  return applyStyle(wrapText(line, INDENT, layout), 'bold', layout);
}

/** The evidence in order of time. */
function timelineLines(timeline: readonly TimelineEntry[], layout: TextLayout): string {
  if (timeline.length === 0) return '';
  const width = Math.max(...timeline.map((entry) => formatDating(entry).length));
  const lines = timeline.map((entry) => {
    const [sentence] = entry.sentences;
    const known = formatDateBasis(entry);
    const told = `${sanitizeText(sentence.text)} — ${formatSourceLine(sentence)}${known && `; ${known}`}`;
    return wrapText(told, `${INDENT}${formatDating(entry).padStart(width)}  `, layout);
  });
  return [applyStyle(`${INDENT}In order of time`, 'bold', layout), ...lines].join('\n');
}

/** A line in small print, such as what a question was limited to: other passages may say more. */
function small(line: string, layout: TextLayout): string {
  return line === '' ? '' : applyStyle(wrapText(sanitizeText(line), '', layout), 'dim', layout);
}

/** How old the archive is, on every answer: what happened since cannot be in it. */
function ageLine({ newest }: Answer, layout: DatedLayout): string {
  if (newest === null) {
    return applyStyle(
      wrapText('The archive holds no dated article of an outlet.', '', layout),
      'dim',
      layout,
    );
  }
  const days = daysBetween(newest, layout.today);
  const age = days === 1 ? '1 day old' : `${days} days old`;
  const line = `The archive's newest article is of ${formatDay(newest)}, ${age}.`;
  return applyStyle(wrapText(line, '', layout), 'dim', layout);
}
