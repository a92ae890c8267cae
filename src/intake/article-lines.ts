import { z } from 'zod';
import type { Draft, EarlierRevision, Report } from '../domain/article.ts';
import { MAX_ARTICLE_CHARACTERS, TOO_LONG_MESSAGE } from './decode-article.ts';
import { detectLanguage } from './detect-language.ts';
import { firstSentenceTitle } from './first-sentence-title.ts';
import { givenId, type JsonLine, readJsonLines } from './json-lines.ts';
import {
  optionalAddress,
  optionalName,
  optionalPublished,
  optionalWords,
} from './optional-fields.ts';

/** What an archive knows of an article besides, so that it comes back as it was. */
export interface ArchivedFacts {
  /** The same for all revisions of one article. */
  readonly origin: string;
  /** When its first revision arrived, in milliseconds since 1970. */
  readonly arrivedAt: number;
  /** Those whose place it took, the first one first. */
  readonly revisions: readonly EarlierRevision[];
}

const instant = z.iso.datetime('is no time such as 2025-03-19T09:30:00Z').transform(Date.parse);

const titleBasis = z.enum(['page', 'first-sentence']);

export interface ArticleLine {
  readonly draft: Draft;
  /** `null` where no archive wrote the line. */
  readonly archived: ArchivedFacts | null;
}

const Archived = z.object({
  origin: z.string().min(1, 'is empty: leave `archived` out'),
  arrivedAt: instant,
  titleBasis,
  publishedBasis: z.enum(['metadata', 'page', 'text', 'address', 'given']).nullable(),
  language: z.string().nullable(),
  extent: z.enum(['whole', 'summary']),
  textBasis: z.literal('metadata').nullish(),
  revisions: z
    .array(
      z.object({
        ...{ articleId: z.string(), replacedBy: z.string(), title: z.string() },
        ...{ titleBasis, text: z.string().max(MAX_ARTICLE_CHARACTERS, TOO_LONG_MESSAGE) },
        at: instant,
      }),
    )
    .default([]),
});

const Line = z
  .object({
    id: givenId,
    title: optionalWords,
    text: z
      .string()
      .max(MAX_ARTICLE_CHARACTERS, TOO_LONG_MESSAGE)
      .refine((text) => text.trim() !== '', 'is empty: give the words of the article'),
    published: optionalPublished,
    outlet: optionalName,
    url: optionalAddress,
    author: optionalName,
    archived: Archived.nullish(),
  })
  .transform(articleOf);

/**
 * Reads one article a line. The text is taken exactly as given, without NULs, which no store holds.
 *
 * @param firstLine the number of the first line
 */
export function readArticleLines(raw: string, firstLine = 1): Generator<JsonLine<ArticleLine>> {
  return readJsonLines(raw, Line, firstLine);
}

interface LineFields extends Pick<Draft, 'outlet' | 'author' | 'published' | 'url'> {
  readonly title: string | null;
  readonly text: string;
  readonly archived?: z.output<typeof Archived> | null | undefined;
}

function articleOf({ archived, ...given }: LineFields): ArticleLine {
  const text = given.text.replaceAll('\0', '');
  const draft: Draft = {
    title: given.title ?? firstSentenceTitle(text),
    titleBasis: given.title === null ? 'first-sentence' : 'page',
    outlet: given.outlet,
    author: given.author,
    published: given.published,
    publishedBasis: given.published === null ? null : 'metadata',
    url: given.url,
    language: archived ? archived.language : detectLanguage(text),
    text,
    extent: 'whole',
  };
  if (!archived) return { draft, archived: null };
  const { origin, arrivedAt, revisions, publishedBasis, extent, textBasis } = archived;
  const known = {
    titleBasis: archived.titleBasis,
    publishedBasis,
    extent,
    ...(textBasis ? { textBasis } : {}),
  };
  return { draft: { ...draft, ...known }, archived: { origin, arrivedAt, revisions } };
}

/** An article of an archive that is written as a line. */
interface ArchivedReport {
  readonly report: Report;
  readonly arrivedAt: number;
  readonly revisions: readonly EarlierRevision[];
}

/** The line, as JSON holds it, from which `readArticleLines` reads a report as it was. */
export function articleLine({ report, arrivedAt, revisions }: ArchivedReport): object {
  const { title, text, published, outlet, url, author } = report;
  const { titleBasis: basis, publishedBasis, language, extent, textBasis } = report;
  return {
    ...(report.givenId === null ? {} : { id: report.givenId }),
    ...{ title, text, published, outlet, url, author },
    archived: {
      ...{ id: report.id, origin: report.origin, arrivedAt: new Date(arrivedAt).toISOString() },
      ...{
        titleBasis: basis,
        publishedBasis,
        language,
        extent,
        ...(textBasis ? { textBasis } : {}),
      },
      revisions: revisions.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    },
  };
}
