import {
  formatDateBasis,
  OUTCOME_WORDS,
  unshownOutcome,
} from '../../answers/wording/format-date-basis.ts';
import { formatDating } from '../../answers/wording/format-dating.ts';
import { formatSourceLine } from '../../answers/wording/format-source-line.ts';
import {
  formatMoreDates,
  formatNothingFound,
  formatTimelineTitle,
} from '../../answers/wording/format-timeline-heading.ts';
import type { Citation } from '../../domain/passage.ts';
import type { Timeline, TimelineEntry } from '../../domain/timeline.ts';
import { sanitizeText, type TextLayout, wrapStyled, wrapText } from '../text-layout.ts';

/** Columns between the dates and the sentences. */
const GAP = 2;

const HINT = '--dates shows them, or --from and --to.';

/** A timeline for people: dates in a column, sentences word for word, each with its source under it. */
export function formatTimeline(timeline: Timeline, layout: TextLayout): string {
  const { subject, entries, left = 0, nearest } = timeline;
  if (entries.length > 0) {
    const shown = entriesText(entries, layout);
    return [
      ...head(formatTimelineTitle(timeline), layout),
      ...shown,
      ...(left > 0
        ? [dim(formatMoreDates(left, { reason: 'importance', hint: HINT }), '', layout)]
        : []),
    ].join('\n\n');
  }
  const said = wrapText(sanitizeText(formatNothingFound(timeline)), '', layout);
  return [...head(subject ?? '', layout), said, ...entriesText(nearest, layout)].join('\n\n');
}

function head(title: string, layout: TextLayout): readonly string[] {
  return title === '' ? [] : [wrapStyled(title, { style: 'bold' }, layout)];
}

function entriesText(entries: readonly TimelineEntry[], layout: TextLayout): readonly string[] {
  const width = Math.max(...entries.map((entry) => formatDating(entry).length)) + GAP;
  return entries.map((entry) => entryText(entry, width, layout));
}

function entryText(entry: TimelineEntry, width: number, layout: TextLayout): string {
  const date = formatDating(entry)
    .padStart(width - GAP)
    .padEnd(width);
  const blank = ' '.repeat(width);
  const lines = entry.sentences.flatMap((citation, at) =>
    sentenceLines(citation, at === 0 ? date : blank, blank, layout),
  );
  const known = formatDateBasis(entry);
  if (known !== '') lines.push(dim(known, `${blank}· `, layout));
  const apart = unshownOutcome(entry);
  if (apart) {
    const lead = `${blank}· ${OUTCOME_WORDS[apart.kind]}: `;
    lines.push(...sentenceLines(apart.citation, lead, blank, layout));
  }
  return lines.join('\n');
}

/** A sentence word for word, and where it stands. */
function sentenceLines(
  citation: Citation,
  lead: string,
  blank: string,
  layout: TextLayout,
): string[] {
  const { text, article } = citation;
  return [
    wrapText(sanitizeText(text), lead, layout),
    dim(formatSourceLine(citation), `${blank}— `, layout),
    ...(article.url ? [dim(article.url, `${blank}  `, layout)] : []),
  ];
}

function dim(text: string, lead: string, layout: TextLayout): string {
  return wrapStyled(text, { style: 'dim', lead }, layout);
}
