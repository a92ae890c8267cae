import { formatCount } from '../../answers/wording/format-count.ts';
import { formatCoverageSummary } from '../../answers/wording/format-coverage.ts';
import { formatDating } from '../../answers/wording/format-dating.ts';
import { limitItems } from '../../answers/wording/format-list.ts';
import { formatDigestHeading, formatNothingNew } from '../../answers/wording/format-novelty.ts';
import { formatSourceLine } from '../../answers/wording/format-source-line.ts';
import { formatSpread } from '../../answers/wording/format-spread.ts';
import type { AnnouncedDate, Development, Digest, UndatedReport } from '../../domain/digest.ts';
import type { Citation } from '../../domain/passage.ts';
import { sanitizeText, type TextLayout, wrapStyled, wrapText } from '../text-layout.ts';

/** Columns of the longest day, "30 Sept 2025", and of the gap behind it. */
const MARGIN = 14;

/** Feeds that could not be read and are named, at most. */
const FEEDS_NAMED = 5;

/** Articles without a date that are named, at most. */
const UNDATED_NAMED = 5;

const LEFT_OUT_HINT = ', which an earlier --until tells of';

const DISPUTED = 'disputed: the chronicle lists a claim of it on which accounts differ';

/**
 * A digest for people: developments with their dates in a column, sentences word for word, who
 * printed them, what is announced, and how much was read.
 *
 * @param most developments, at most; says how many more there are
 */
export function formatDigest(digest: Digest, most: number, layout: TextLayout): string {
  const { developments, announced, undated = [] } = digest;
  const shown = developments.slice(0, most);
  const more = developments.length - shown.length;
  const parts = [
    shown.length > 0
      ? heading(formatDigestHeading(digest), layout)
      : wrapText(sanitizeText(formatNothingNew(digest)), '', layout),
    ...shown.map((development) => developmentText(development, layout)),
    ...(more > 0 ? [cutLine(more, developments.length, layout)] : []),
    ...(announced.length > 0 ? [heading('Announced', layout)] : []),
    ...announced.map((one) => announcedText(one, layout)),
    ...(undated.length > 0
      ? [heading('Without a date', layout), undatedText(undated, layout)]
      : []),
    dim(formatCoverageSummary(digest, { limit: FEEDS_NAMED, hint: LEFT_OUT_HINT }), '', layout),
  ];
  return parts.join('\n\n');
}

function developmentText(development: Development, layout: TextLayout): string {
  const { date, sentences, disputed } = development;
  const day = date === null ? 'Date unknown' : formatDating({ date, precision: 'day' });
  const shown = new Set([sentences[0].article.outlet]);
  const lines = sentences.map((citation, at) =>
    at === 0
      ? sentenceText(citation, day, formatSpread(development, { shown }), layout)
      : sentenceText(citation, '', '', layout),
  );
  if (disputed) lines.push(dim(DISPUTED, `${' '.repeat(MARGIN)}· `, layout));
  return lines.join('\n');
}

function announcedText({ sentences, ...dating }: AnnouncedDate, layout: TextLayout): string {
  const date = formatDating(dating);
  return sentences
    .map((citation, at) => sentenceText(citation, at === 0 ? date : '', '', layout))
    .join('\n');
}

function undatedText(undated: readonly UndatedReport[], layout: TextLayout): string {
  const lines = undated.map(({ title, outlet }) => `${title} — ${outlet ?? 'Outlet unknown'}`);
  const shown = limitItems(lines, { limit: UNDATED_NAMED, formatRest: (count) => `${count} more` });
  return shown.map((line) => wrapText(sanitizeText(line), '· ', layout)).join('\n');
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
  const source = formatSourceLine(citation);
  return [
    ...(isLong ? [date] : []),
    wrapText(sanitizeText(citation.text), isLong ? blank : date.padEnd(MARGIN), layout),
    dim(spread === '' ? source : `${source}; ${spread}`, `${blank}— `, layout),
    ...(url ? [dim(url, `${blank}  `, layout)] : []),
  ].join('\n');
}

function cutLine(more: number, all: number, layout: TextLayout): string {
  const line = `${formatCount(more, 'more development')}: --limit ${all} shows all of them`;
  return dim(line, '', layout);
}

function heading(text: string, layout: TextLayout): string {
  return wrapStyled(text, { style: 'bold' }, layout);
}

function dim(text: string, lead: string, layout: TextLayout): string {
  return wrapStyled(text, { style: 'dim', lead }, layout);
}
