import type { Citation } from '../../domain/passage.ts';
import type { Timeline, TimelineEntry } from '../../domain/timeline.ts';
import { formatDateMarks, OUTCOME_WORDS, unshownOutcome } from './format-date-basis.ts';
import { formatDating } from './format-dating.ts';
import { formatSourceLine } from './format-source-line.ts';
import { formatNothingFound, formatTimelineTitle } from './format-timeline-heading.ts';

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
  const apart = unshownOutcome(entry);
  return [
    `- **${formatDating(entry)}**${formatDateMarks(entry)}`,
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
