import type { Citation } from '../../domain/passage.ts';
import type { Timeline, TimelineEntry } from '../../domain/timeline.ts';
import { OUTCOME_WORDS, unshownOutcome } from './format-date-basis.ts';
import { formatDating } from './format-dating.ts';
import { formatNothingFound } from './format-nothing-found.ts';
import { formatSourceLine } from './format-source-line.ts';
import { formatTimelineTitle } from './format-timeline-title.ts';

/** What a date is marked with that the sentence itself does not state. */
const MARKS: Readonly<Record<TimelineEntry['basis'], string>> = {
  stated: '',
  resolved: ' (date worked out)',
  published: ' (date of publication)',
};

/** A timeline as a Markdown list: an item for each date, an inner one for each sentence. */
export function formatTimelineMarkdown(timeline: Timeline): string {
  const { entries, nearest } = timeline;
  const title = formatTimelineTitle(timeline);
  const head = title === '' ? [] : [`## ${escaped(title)}`, ''];
  if (entries.length > 0) return [...head, ...entries.map(item)].join('\n');
  const list = nearest.length > 0 ? ['', ...nearest.map(item)] : [];
  return [...head, escaped(formatNothingFound(timeline)), ...list].join('\n');
}

function item(entry: TimelineEntry): string {
  const { basis, announced, outcome } = entry;
  const became = outcome
    ? `announced; ${OUTCOME_WORDS[outcome.kind]}`
    : announced
      ? 'announced'
      : '';
  const mark = became === '' ? '' : ` (${became})`;
  const date = `- **${formatDating(entry)}**${mark}${MARKS[basis]}`;
  const apart = unshownOutcome(entry);
  return [
    date,
    ...entry.sentences.map((citation) => `  - ${quoteWithSource(citation)}`),
    ...(apart ? [`  - *${OUTCOME_WORDS[apart.kind]}:* ${quoteWithSource(apart.citation)}`] : []),
  ].join('\n');
}

function quoteWithSource(citation: Citation): string {
  const source = escaped(formatSourceLine(citation));
  const { url } = citation.article;
  return `${escaped(citation.text)} — ${url ? `[${source}](<${url}>)` : source}`;
}

/** A text in one line whose characters Markdown takes as they are. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
