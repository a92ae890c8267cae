import { dayForPeople } from '../../answers/calendar.ts';
import type { Article } from '../../domain/article.ts';
import { type Paper, printable, styled, wrapped } from '../layout.ts';

/** An article as it would be ingested: what is known about it and how, then its text. */
export function extractedText(source: string, article: Article, paper: Paper): string {
  const { title, titleBasis, outlet, author, published, publishedBasis, url, language, text } =
    article;
  const facts: readonly (readonly [string, string])[] = [
    ['title', titleBasis === 'page' ? title : `${title} (from the first sentence)`],
    ['outlet', outlet ?? 'unknown'],
    ['author', author ?? 'unknown'],
    ['published', published ? `${dayForPeople(published)} (${publishedBasis})` : 'unknown'],
    ['url', url ?? 'unknown'],
    ['language', language ?? 'unknown'],
  ];
  const head = facts.map(([name, value]) => wrapped(printable(value), name.padEnd(11), paper));
  const paragraphs = text
    .split('\n\n')
    .map((paragraph) => wrapped(printable(paragraph), '', paper));
  return [styled(printable(source), 'bold', paper), ...head, '', paragraphs.join('\n\n'), ''].join(
    '\n',
  );
}
