import { z } from 'zod';
import type { Draft } from '../domain/article.ts';
import { MAX_ARTICLE_CHARACTERS, TOO_LONG_MESSAGE } from './article-length.ts';
import { detectLanguage } from './detect-language.ts';
import { firstSentenceTitle } from './first-sentence-title.ts';
import { givenId, type JsonLine, readJsonLines } from './json-lines.ts';
import { optionalAddress, optionalPublished, optionalWords } from './optional-fields.ts';

const ArticleLine = z
  .object({
    id: givenId,
    title: optionalWords,
    text: z
      .string()
      .max(MAX_ARTICLE_CHARACTERS, TOO_LONG_MESSAGE)
      .refine((text) => text.trim() !== '', 'is empty: give the words of the article'),
    published: optionalPublished,
    outlet: optionalWords,
    url: optionalAddress,
    author: optionalWords,
  })
  .transform(draftOf);

/** Reads one article a line. The text is taken exactly as given, without NULs, which no store holds. */
export function readArticleLines(raw: string): Generator<JsonLine<Draft>> {
  return readJsonLines(raw, ArticleLine);
}

interface ArticleLineFields extends Pick<Draft, 'outlet' | 'author' | 'published' | 'url'> {
  readonly title: string | null;
  readonly text: string;
}

function draftOf(given: ArticleLineFields): Draft {
  const text = given.text.replaceAll('\0', '');
  return {
    title: given.title ?? firstSentenceTitle(text),
    titleBasis: given.title === null ? 'first-sentence' : 'page',
    outlet: given.outlet,
    author: given.author,
    published: given.published,
    publishedBasis: given.published === null ? null : 'metadata',
    url: given.url,
    language: detectLanguage(text),
    text,
    extent: 'whole',
  };
}
