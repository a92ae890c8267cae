import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { splitSentences } from '../text/sentences/split-sentences.ts';
import { findBoilerplateRegions } from './boilerplate-regions.ts';

/** What of an article is read. */
type ReadText = Pick<Article, 'kind' | 'text'>;

/**
 * The text of an article in which what is no part of the report is blank: line breaks, as many as it
 * had characters, so that every span of it is one of the text. Accounts are taken as they are written.
 */
export function reportText({ kind, text }: ReadText): string {
  if (kind !== 'report') return text;
  if (last.text !== text) last = { text, read: blanked(text, findBoilerplateRegions(text)) };
  return last.read;
}

/** The readers of an article, of which several ask for its text, come one after another. */
let last = { text: '', read: '' };

/**
 * The sentences of an article in order, without those that are no part of the report: readers' comments
 * and lists of links.
 */
export function reportSentences(article: ReadText): readonly Span[] {
  return splitSentences(reportText(article));
}

function blanked(text: string, regions: readonly Span[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end } of regions) {
    parts.push(text.slice(at, start), '\n'.repeat(end - start));
    at = end;
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}
