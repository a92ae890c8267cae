import { formatCount } from '../../answers/wording/format-count.ts';
import { formatDating } from '../../answers/wording/format-dating.ts';
import { formatReportCount } from '../../answers/wording/format-report-count.ts';
import { formatSourceLine } from '../../answers/wording/format-source-line.ts';
import type { AnnouncedDate, Development, Digest } from '../../domain/digest.ts';
import type { Citation } from '../../domain/passage.ts';
import { applyStyle, sanitizeText, type TextLayout, wrapText } from '../text-layout.ts';
import { formatDigestWindow, formatNothingNew, formatReadLine } from './digest-closing.ts';

/** Room for the longest day, "30 Sept 2025", and what stands behind it. */
const MARGIN = 14;

const DISPUTED = 'disputed: the chronicle lists a claim of it on which accounts differ';

/**
 * A digest for people: developments with their dates in a column, sentences word for word, who
 * printed them, what is announced, and how much was read.
 *
 * @param most developments, at most; says how many more there are
 */
export function formatDigest(digest: Digest, most: number, layout: TextLayout): string {
  const { subject, developments, announced } = digest;
  const about = subject === null ? '' : ` on “${subject}”`;
  const shown = developments.slice(0, most);
  const more = developments.length - shown.length;
  const parts = [
    shown.length > 0
      ? heading(`New${about} ${formatDigestWindow(digest)}`, layout)
      : wrapText(sanitizeText(formatNothingNew(digest)), '', layout),
    ...shown.map((development) => developmentText(development, layout)),
    ...(more > 0 ? [cutLine(more, developments.length, layout)] : []),
    ...(announced.length > 0 ? [heading('Announced', layout)] : []),
    ...announced.map((one) => announcedText(one, layout)),
    dim(formatReadLine(digest), '', layout),
  ];
  return parts.join('\n\n');
}

function developmentText(development: Development, layout: TextLayout): string {
  const { date, sentences, disputed } = development;
  const day = date === null ? 'Date unknown' : formatDating({ date, precision: 'day' });
  const lines = sentences.map((citation, at) => {
    const spread = at === 0 ? formatSpread(development) : '';
    return sentenceText(citation, at === 0 ? day : '', spread, layout);
  });
  if (disputed) lines.push(dim(DISPUTED, `${' '.repeat(MARGIN)}· `, layout));
  return lines.join('\n');
}

function announcedText({ sentences, ...dating }: AnnouncedDate, layout: TextLayout): string {
  const date = formatDating(dating);
  return sentences
    .map((citation, at) => sentenceText(citation, at === 0 ? date : '', '', layout))
    .join('\n');
}

function sentenceText(
  citation: Citation,
  date: string,
  spread: string,
  layout: TextLayout,
): string {
  const blank = ' '.repeat(MARGIN);
  const isLong = date.length >= MARGIN;
  const { url } = citation.article;
  return [
    ...(isLong ? [date] : []),
    wrapText(sanitizeText(citation.text), isLong ? blank : date.padEnd(MARGIN), layout),
    dim(`${formatSourceLine(citation)}${spread}`, `${blank}— `, layout),
    ...(url ? [dim(url, `${blank}  `, layout)] : []),
  ].join('\n');
}

/** Who else printed it, and how many reports of their own there are. */
function formatSpread(development: Development): string {
  const { printedBy, sentences } = development;
  const others = printedBy.filter((outlet) => outlet !== sentences[0].article.outlet).length;
  const also = others > 0 ? [`also in ${formatCount(others, 'outlet')}`] : [];
  const reports = formatReportCount(development);
  return [...also, reports].flatMap((part) => (part === '' ? [] : [`; ${part}`])).join('');
}

function cutLine(more: number, all: number, layout: TextLayout): string {
  const line = `${formatCount(more, 'more development')}: --limit ${all} shows all of them`;
  return dim(line, '', layout);
}

function heading(text: string, layout: TextLayout): string {
  return applyStyle(wrapText(sanitizeText(text), '', layout), 'bold', layout);
}

function dim(text: string, lead: string, layout: TextLayout): string {
  return applyStyle(wrapText(sanitizeText(text), lead, layout), 'dim', layout);
}
