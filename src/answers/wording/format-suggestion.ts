import { addDays } from '../../domain/calendar/instant.ts';
import { capitalized, ENGLISH_MONTHS } from '../../domain/calendar/names.ts';
import type { DateRange } from '../../domain/timeline.ts';
import { formatPeriod } from './format-period.ts';

/** A question that may be asked instead of one that nothing answers. */
export type SuggestedQuestion =
  /** The words of the question itself, some left out or replaced. */
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'person' | 'place' | 'event' | 'thing'; readonly name: string }
  | { readonly kind: 'period'; readonly period: DateRange }
  | { readonly kind: 'quotation'; readonly speaker: string; readonly topic: string };

/** A suggested question in words, with a capital and a question mark. */
export function formatSuggestion(suggested: SuggestedQuestion): string {
  switch (suggested.kind) {
    case 'words':
      return asQuestion(suggested.words);
    case 'person':
      return `Who is ${suggested.name}?`;
    case 'place':
      return `What happened in ${suggested.name}?`;
    case 'event':
      return `What happened at ${suggested.name}?`;
    case 'period':
      return `What happened ${formatWhole(suggested.period)}?`;
    case 'thing':
      return `What is ${suggested.name}?`;
    case 'quotation':
      return asQuestion(`What did ${suggested.speaker} say about ${suggested.topic}`);
  }
}

function asQuestion(words: string): string {
  const said = words
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:?!])/g, '')
    .trim()
    .replace(/(?<![?!.,;:])[?!.,;:]+$/, '');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}?`;
}

/** "in May 2031" for a whole month, "in 2031" for a whole year; other periods by their days. */
function formatWhole(period: DateRange): string {
  const { from, to } = period;
  if (from === null || to === null) return formatPeriod(period);
  const [year = '', month = ''] = from.split('-');
  if (from.endsWith('-01-01') && to === `${year}-12-31`) return `in ${year}`;
  const isMonth =
    from.endsWith('-01') && addDays(to, 1).endsWith('-01') && to.startsWith(`${year}-${month}`);
  const name = ENGLISH_MONTHS[Number(month) - 1]?.name ?? '';
  return isMonth ? `in ${capitalized(name)} ${year}` : formatPeriod(period);
}
