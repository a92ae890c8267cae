import { shownSentence } from '../../answers/shown-part.ts';
import { SENTENCE_GOES_ON } from '../../answers/wording/format-answer.ts';
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
import { cutText, sanitizeText, type TextLayout, wrapStyled, wrapText } from '../text-layout.ts';
import { addressLines, dimText } from './source-lines.ts';

/** Columns between the dates and the sentences. */
const GAP = 2;

/** Columns of an outlet's name behind a sentence in one line. */
const OUTLET_CHARACTERS = 20;

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
        ? [dimText(formatMoreDates(left, { reason: 'importance', hint: HINT }), '', layout)]
        : []),
    ].join('\n\n');
  }
  const said = wrapText(sanitizeText(formatNothingFound(timeline)), '', layout);
  return [...head(subject ?? '', layout), said, ...entriesText(nearest, layout)].join('\n\n');
}

/**
 * Dates in a column, each with the first sentence of its entry and where that stands: in one line
 * that is cut to the width, or wrapped with the addresses under it.
 */
export function datedLines(
  entries: readonly TimelineEntry[],
  indent: string,
  layout: TextLayout,
  form: 'cut' | 'wrapped' = 'cut',
): readonly string[] {
  const width = Math.max(...entries.map((entry) => formatDating(entry).length));
  return entries.flatMap((entry) => {
    const [sentence] = entry.sentences;
    const lead = `${indent}${formatDating(entry).padStart(width)}${' '.repeat(GAP)}`;
    if (form === 'cut') {
      const source = `  — ${shortSource(sentence)}`;
      const columns = layout.columns - source.length;
      return [`${cutText(sentence.text, lead, { ...layout, columns })}${source}`];
    }
    const blank = ' '.repeat(lead.length);
    return sentenceLines(sentence, lead, blank, layout);
  });
}

/** Whose sentence it is, in a word or two. */
function shortSource({ article }: Citation): string {
  const outlet = article.kind === 'chronicle' ? 'Chronicle' : (article.outlet ?? 'Outlet unknown');
  return outlet.length > OUTLET_CHARACTERS ? `${outlet.slice(0, OUTLET_CHARACTERS - 1)}…` : outlet;
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
  if (known !== '') lines.push(dimText(known, `${blank}· `, layout));
  const apart = unshownOutcome(entry);
  if (apart) {
    const lead = `${blank}· ${OUTCOME_WORDS[apart.kind]}: `;
    lines.push(...sentenceLines(apart.citation, lead, blank, layout));
  }
  return lines.join('\n');
}

/** A sentence word for word, and where it stands. */
export function sentenceLines(
  citation: Citation,
  lead: string,
  blank: string,
  layout: TextLayout,
): string[] {
  const shown = shownSentence(citation);
  const isCut = shown.end < citation.end;
  return [
    wrapText(sanitizeText(shown.text), lead, layout),
    ...(isCut ? [dimText(SENTENCE_GOES_ON, blank, layout)] : []),
    dimText(formatSourceLine(citation), `${blank}— `, layout),
    ...addressLines(citation, `${blank}  `, layout),
  ];
}
