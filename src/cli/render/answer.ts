import {
  formatAnswerDate,
  formatArchiveAge,
  formatDisputeTitle,
  formatNoAnswer,
  formatSaidAlike,
} from '../../answers/wording/format-answer.ts';
import { formatDateBasis } from '../../answers/wording/format-date-basis.ts';
import { formatDating } from '../../answers/wording/format-dating.ts';
import {
  formatLimit,
  formatLimitPeriod,
  formatUnclearEvents,
} from '../../answers/wording/format-period.ts';
import {
  formatArticleDate,
  formatChronicleSource,
  formatSourceLine,
} from '../../answers/wording/format-source-line.ts';
import type { AccountDispute, Answer, Excerpt } from '../../domain/answer.ts';
import type { Account } from '../../domain/article.ts';
import type { TimelineEntry } from '../../domain/timeline.ts';
import { applyStyle, sanitizeText, type TextLayout, wrapStyled, wrapText } from '../text-layout.ts';

/** Nearest passages shown where nothing answers: enough to see what the archive is about. */
const NEAREST_SHOWN = 3;

/** Outlets named that say the same. */
const OTHERS_NAMED = 5;

/** Before the lines of an excerpt, of its source, and of a claim. */
const INDENT = ' '.repeat(4);
const SOURCE = '    — ';
const CONTINUED = ' '.repeat(SOURCE.length);
const CLAIM = '    · ';

/** A layout and the day of printing, against which the archive's age is counted. */
export interface DatedLayout extends TextLayout {
  /** Today's day in ISO form. */
  readonly today: string;
}

/** An answer for people: excerpts word for word, each with its source under it. */
export function formatAnswer(answer: Answer, layout: DatedLayout): string {
  const { today } = layout;
  const parts = [
    wrapStyled(answer.question, { style: 'bold' }, layout),
    ...(answer.status === 'answered'
      ? answeredParts(answer, layout)
      : noAnswerParts(answer, layout)),
    dim(formatArchiveAge(answer, { today, apostrophe: "'" }), layout),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function answeredParts(
  answer: Extract<Answer, { readonly status: 'answered' }>,
  layout: TextLayout,
): readonly string[] {
  const when = answer.when === null ? '' : formatAnswerDate(answer.when);
  return [
    when === '' ? '' : wrapStyled(when, { style: 'bold', lead: INDENT }, layout),
    ...answer.excerpts.map((excerpt, at) => excerptText(excerpt, at + 1, layout)),
    ...answer.disputes.map((disputed) => disputeText(disputed, layout)),
    timelineText(answer.timeline, layout),
    unshownLine(answer.related.length, layout),
    dim(formatLimit(answer), layout),
  ];
}

function noAnswerParts(answer: Answer, layout: TextLayout): readonly string[] {
  const { related } = answer;
  const shown = related.slice(0, NEAREST_SHOWN);
  const period = formatLimitPeriod(answer);
  const said = formatNoAnswer({ shown: shown.length, period, form: 'two-sentences' });
  return [
    wrapText(said, '', layout),
    ...shown.map((excerpt, at) => excerptText(excerpt, at + 1, layout)),
    unshownLine(related.length - shown.length, layout),
    dim(formatUnclearEvents(answer), layout),
  ];
}

function excerptText(excerpt: Excerpt, number: number, layout: TextLayout): string {
  const lead = `${number}  `.padStart(INDENT.length);
  const lines = sourceLines(excerpt).map((line, at) =>
    wrapStyled(line, { style: 'dim', lead: at === 0 ? SOURCE : CONTINUED }, layout),
  );
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
  const alike = formatSaidAlike({ passage, also }, OTHERS_NAMED);
  return [
    formatSourceLine(passage),
    article.kind === 'chronicle' ? titleWithDate(article) : article.title,
    ...(article.url ? [article.url] : []),
    ...(alike === '' ? [] : [alike]),
  ];
}

function titleWithDate(account: Account): string {
  return `${account.title} (${formatArticleDate(account)})`;
}

function disputeText({ account, dispute }: AccountDispute, layout: TextLayout): string {
  const { claims, sources } = dispute;
  const title = applyStyle(sanitizeText(formatDisputeTitle(dispute)), 'yellow', layout);
  return [
    wrapText(title, INDENT, layout),
    ...claims.map(({ by, says }) => wrapText(sanitizeText(`${by}: ${says}`), CLAIM, layout)),
    wrapStyled(formatChronicleSource(sources), { style: 'dim', lead: SOURCE }, layout),
    wrapStyled(titleWithDate(account), { style: 'dim', lead: CONTINUED }, layout),
  ].join('\n');
}

function unshownLine(count: number, layout: TextLayout): string {
  if (count === 0) return '';
  const passages = count === 1 ? '1 related passage is' : `${count} related passages are`;
  const line = `${passages} not shown here; --json has all.`;
  return wrapStyled(line, { style: 'dim', lead: INDENT }, layout);
}

/** The evidence in order of time. */
function timelineText(timeline: readonly TimelineEntry[], layout: TextLayout): string {
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

function dim(line: string, layout: TextLayout): string {
  return wrapStyled(line, { style: 'dim' }, layout);
}
