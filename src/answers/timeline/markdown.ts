import type { Citation } from '../../domain/passage.ts';
import type { Timeline, TimelineEntry } from '../../domain/timeline.ts';
import { sourceLine } from '../source-line.ts';
import { dateForPeople } from './date-for-people.ts';
import { OUTCOMES, outcomeToShow } from './how-known.ts';
import { nothingTold } from './nothing-told.ts';
import { timelineTitle } from './title.ts';

/** What a date is marked with that the sentence itself does not state. */
const MARKS: Readonly<Record<TimelineEntry['basis'], string>> = {
  stated: '',
  resolved: ' (date worked out)',
  published: ' (date of publication)',
};

/** A timeline as a Markdown list: an item for each date, an inner one for each sentence. */
export function timelineMarkdown(timeline: Timeline): string {
  const { entries, nearest } = timeline;
  const title = timelineTitle(timeline);
  const head = title === '' ? [] : [`## ${escaped(title)}`, ''];
  if (entries.length > 0) return [...head, ...entries.map(item)].join('\n');
  const list = nearest.length > 0 ? ['', ...nearest.map(item)] : [];
  return [...head, escaped(nothingTold(timeline)), ...list].join('\n');
}

function item(entry: TimelineEntry): string {
  const { basis, announced, outcome } = entry;
  const became = outcome ? `announced; ${OUTCOMES[outcome.kind]}` : announced ? 'announced' : '';
  const mark = became === '' ? '' : ` (${became})`;
  const date = `- **${dateForPeople(entry)}**${mark}${MARKS[basis]}`;
  const apart = outcomeToShow(entry);
  return [
    date,
    ...entry.sentences.map((citation) => `  - ${quoted(citation)}`),
    ...(apart ? [`  - *${OUTCOMES[apart.kind]}:* ${quoted(apart.citation)}`] : []),
  ].join('\n');
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
