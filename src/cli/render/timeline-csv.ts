import { sourceRefsOf } from '../../answers/source-refs-of.ts';
import { OUTCOME_WORDS } from '../../answers/wording/format-date-basis.ts';
import { formatChronicleSource } from '../../answers/wording/format-source-line.ts';
import type { Citation } from '../../domain/passage.ts';
import type { Timeline, TimelineEntry } from '../../domain/timeline.ts';
import { sanitizeText } from '../text-layout.ts';

const COLUMNS = [
  'date',
  'precision',
  'basis',
  'announced',
  'outlets',
  'sentence',
  'source',
  'title',
  'published',
  'url',
  'outcome',
  'outcome sentence',
  'outcome source',
];

/** A timeline as comma-separated values (RFC 4180), a row for each sentence, below a row of names. */
export function formatTimelineCsv({ entries }: Timeline): string {
  const rows = entries.flatMap((entry) => entry.sentences.map((citation) => row(entry, citation)));
  return [COLUMNS, ...rows].map((cells) => cells.map(cell).join(',')).join('\n');
}

function row(entry: TimelineEntry, citation: Citation): readonly string[] {
  const { date, precision, basis, announced, outlets, outcome } = entry;
  const { article, text } = citation;
  const facts = [date, precision, basis, announced ? 'yes' : 'no', String(outlets)];
  const became = outcome
    ? [OUTCOME_WORDS[outcome.kind], outcome.citation.text, sourceOf(outcome.citation)]
    : ['', '', ''];
  const { title, published, url } = article;
  return [...facts, text, sourceOf(citation), title, published ?? '', url ?? '', ...became];
}

function sourceOf(citation: Citation): string {
  const { article } = citation;
  return article.kind === 'chronicle'
    ? formatChronicleSource(sourceRefsOf(citation))
    : (article.outlet ?? '');
}

/**
 * A cell. One that a spreadsheet would run as a formula has an apostrophe before it, which
 * spreadsheets do not show: articles are not trusted.
 */
function cell(value: string): string {
  const safe = sanitizeText(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
