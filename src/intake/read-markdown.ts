import { z } from 'zod';
import type { Draft } from '../domain/article.ts';
import type { Outlet } from '../domain/beat.ts';
import { Failure } from '../domain/failure.ts';
import { detectLanguage } from './detect-language.ts';
import { firstSentenceTitle } from './first-sentence-title.ts';
import { faultsOf, readFrontMatter } from './front-matter.ts';
import { type MarkdownParagraph, markdownParagraphs } from './markdown-paragraphs.ts';
import {
  optionalAddress,
  optionalLanguage,
  optionalName,
  optionalPublished,
  optionalWords,
} from './optional-fields.ts';
import { parseGiven } from './parse-given.ts';
import { findOutletByName } from './plain-text/outlet-names.ts';

const ArticleFrontMatter = z.object({
  title: optionalWords,
  outlet: optionalName,
  author: optionalName,
  published: optionalPublished,
  date: optionalPublished,
  url: optionalAddress,
  language: optionalLanguage,
});

/**
 * Reads an article written in Markdown: its front matter and its words without their markup.
 * Nothing is cleaned away, for an author wrote it. Throws `malformed` where the front matter is
 * not YAML or a key of it has the wrong type, and `too-complex` where the markup nests too deep.
 */
export function readMarkdown(
  raw: string,
  { outlets }: { readonly outlets: readonly Outlet[] },
): Draft {
  const { data, body } = readFrontMatter(raw);
  const given = parseFrontMatter(data ?? {});
  const paragraphs = markdownParagraphs(body);
  const heading = paragraphs.find(({ level }) => level === 1);
  const title = given.title ?? heading?.words ?? null;
  const text = paragraphs
    .filter((paragraph) => !repeatsTitle(paragraph, heading, title))
    .map(({ words }) => words)
    .join('\n\n');
  const published = given.published ?? given.date;
  return {
    title: title ?? firstSentenceTitle(text),
    titleBasis: title === null ? 'first-sentence' : 'page',
    outlet: findOutletByName(given.outlet ?? '', outlets)?.name ?? given.outlet,
    author: given.author,
    published,
    publishedBasis: published === null ? null : 'metadata',
    url: given.url,
    language: given.language ?? detectLanguage(text),
    text,
    extent: 'whole',
  };
}

/** Only the first heading of the first level can be the title; others are part of the text. */
function repeatsTitle(
  paragraph: MarkdownParagraph,
  heading: MarkdownParagraph | undefined,
  title: string | null,
): boolean {
  return paragraph === heading && paragraph.words === title;
}

function parseFrontMatter(data: unknown): z.output<typeof ArticleFrontMatter> {
  const read = parseGiven(ArticleFrontMatter, data);
  if (read.success) return read.data;
  throw new Failure('malformed', `front matter: ${faultsOf(read.error).join('; ')}`, {
    cause: read.error,
  });
}
