import { shownSentence } from '../../answers/shown-part.ts';
import { SENTENCE_GOES_ON } from '../../answers/wording/format-answer.ts';
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
import { addressLines, dimText } from './source-lines.ts';

/** Columns of the longest day, "30 Sept 2025", and of the gap behind it. */
const MARGIN = 14;

/** Feeds that could not be read and are named, at most. */
const FEEDS_NAMED = 5;

/** Articles without a date that are named, at most. */
const UNDATED_NAMED = 5;

const LEFT_OUT_HINT = ', which an earlier --until tells of';

const DISPUTED = 'disputed: the chronicle lists a claim of it on which accounts differ';

/** How a digest is printed. */
export interface DigestLayout extends TextLayout {
  /** Everything where it is not given; at a glance, one sentence of each matter without blank lines. */
  readonly form?: 'glance' | 'everything';
}

/**
 * A digest for people: developments with their dates in a column, sentences word for word, who
 * printed them, what is announced, and how much was read.
 *
 * @param most developments, at most; says how many more there are
 */
export function formatDigest(digest: Digest, most: number, layout: DigestLayout): string {
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
    dimText(formatCoverageSummary(digest, { limit: FEEDS_NAMED, hint: LEFT_OUT_HINT }), '', layout),
  ];
  return parts.join(layout.form === 'glance' ? '\n' : '\n\n');
}

function developmentText(development: Development, layout: DigestLayout): string {
  const { date, disputed } = development;
  const [first, ...others] = development.sentences;
  const sentences = layout.form === 'glance' ? ([first] as const) : ([first, ...others] as const);
  const day = date === null ? 'Date unknown' : formatDating({ date, precision: 'day' });
  const shown = new Set([sentences[0].article.outlet]);
  const lines = sentences.map((citation, at) =>
    at === 0
      ? sentenceText(citation, day, formatSpread(development, { shown }), layout)
      : sentenceText(citation, '', '', layout),
  );
  if (disputed) lines.push(dimText(DISPUTED, `${' '.repeat(MARGIN)}· `, layout));
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
  const source = formatSourceLine(citation);
  const shown = shownSentence(citation);
  return [
    ...(isLong ? [date] : []),
    wrapText(sanitizeText(shown.text), isLong ? blank : date.padEnd(MARGIN), layout),
    ...(shown.end < citation.end ? [dimText(SENTENCE_GOES_ON, blank, layout)] : []),
    dimText(spread === '' ? source : `${source}; ${spread}`, `${blank}— `, layout),
    ...addressLines(citation, `${blank}  `, layout),
  ].join('\n');
}

function cutLine(more: number, all: number, layout: TextLayout): string {
  const line = `${formatCount(more, 'more development')}: --limit ${all} shows all of them`;
  return dimText(line, '', layout);
}

function heading(text: string, layout: TextLayout): string {
  return wrapStyled(text, { style: 'bold' }, layout);
}
