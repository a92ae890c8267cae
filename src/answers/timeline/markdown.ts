import type { Citation } from '../../domain/passage.ts';
import type { Timeline, TimelineEntry } from '../../domain/timeline.ts';
import { sourceLine } from '../source-line.ts';
import { dateForPeople } from './date-for-people.ts';
import { nothingTold } from './nothing-told.ts';

/** What a date is marked with that the sentence itself does not state. */
const MARKS: Readonly<Record<TimelineEntry['basis'], string>> = {
  stated: '',
  resolved: ' (date worked out)',
  published: ' (date of publication)',
};

/** A timeline as a Markdown list: an item for each date, an inner one for each sentence. */
export function timelineMarkdown(timeline: Timeline): string {
  const { subject, entries, nearest } = timeline;
  const head = subject === null ? [] : [`## ${escaped(subject)}`, ''];
  if (entries.length > 0) return [...head, ...entries.map(item)].join('\n');
  const list = nearest.length > 0 ? ['', ...nearest.map(item)] : [];
  return [...head, escaped(nothingTold(timeline)), ...list].join('\n');
}

function item(entry: TimelineEntry): string {
  const announced = entry.announced ? ' (announced)' : '';
  const date = `- **${dateForPeople(entry)}**${announced}${MARKS[entry.basis]}`;
  return [date, ...entry.sentences.map((citation) => `  - ${quoted(citation)}`)].join('\n');
}

function quoted(citation: Citation): string {
  const source = escaped(sourceLine(citation));
  const { url } = citation.article;
  return `${escaped(citation.text)} — ${url ? `[${source}](<${url}>)` : source}`;
}

/** A text in one line whose characters Markdown takes as they are. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
