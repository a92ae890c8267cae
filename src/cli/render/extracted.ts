import { formatDay } from '../../answers/wording/format-day.ts';
import type { Article } from '../../domain/article.ts';
import { applyStyle, sanitizeText, type TextLayout, wrapText } from '../text-layout.ts';

/** An article as it would be ingested: what is known about it and how, then its text. */
export function formatExtracted(input: string, article: Article, layout: TextLayout): string {
  const { title, titleBasis, outlet, author, published, publishedBasis, url, language, text } =
    article;
  const facts: readonly (readonly [string, string])[] = [
    ['title', titleBasis === 'page' ? title : `${title} (from the first sentence)`],
    ['outlet', outlet ?? 'unknown'],
    ['author', author ?? 'unknown'],
    ['published', published ? `${formatDay(published)} (${publishedBasis})` : 'unknown'],
    ['url', url ?? 'unknown'],
    ['language', language ?? 'unknown'],
  ];
  const head = facts.map(([name, value]) => wrapText(sanitizeText(value), name.padEnd(11), layout));
  const paragraphs = text
    .split('\n\n')
    .map((paragraph) => wrapText(sanitizeText(paragraph), '', layout));
  return [
    applyStyle(sanitizeText(input), 'bold', layout),
    ...head,
    '',
    paragraphs.join('\n\n'),
    '',
  ].join('\n');
}
