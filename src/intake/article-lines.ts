import { z } from 'zod';
import type { Draft } from '../domain/article.ts';
import { Failure } from '../domain/failure.ts';
import { firstSentenceTitle } from './first-sentence-title.ts';
import { faultsOf } from './front-matter.ts';
import { optionalAddress, optionalPublished, optionalWords } from './given-fields.ts';
import { detectLanguage } from './language.ts';

/** What one line of a JSON Lines file gave, with its number from 1 and the id it carries. */
export type JsonLine =
  | {
      readonly status: 'ok';
      readonly line: number;
      readonly id: string | null;
      readonly draft: Draft;
    }
  | {
      readonly status: 'failed';
      readonly line: number;
      readonly id: string | null;
      readonly failure: Failure;
    };

const GivenId = z.union([z.string(), z.number()]).nullish();

const Given = z.object({
  id: GivenId,
  title: optionalWords,
  text: z.string().refine((text) => text.trim() !== '', 'is empty: give the words of the article'),
  published: optionalPublished,
  outlet: optionalWords,
  url: optionalAddress,
  author: optionalWords,
});

/**
 * Reads one article a line. The text is taken exactly as given, without NULs, which no store
 * holds. A line that cannot be read is a failure of its own and stops no other; blank lines are
 * passed over.
 */
export function* readJsonLines(raw: string): Generator<JsonLine> {
  let number = 0;
  for (const line of linesOf(raw.replace(/^\uFEFF/, ''))) {
    number += 1;
    if (line.trim() !== '') yield readLine(line, number);
  }
}

/** One line after another, so that a large file is never held twice. */
function* linesOf(raw: string): Generator<string> {
  for (let start = 0; start <= raw.length; ) {
    const end = raw.indexOf('\n', start);
    yield raw.slice(start, end === -1 ? undefined : end);
    if (end === -1) return;
    start = end + 1;
  }
}

function readLine(line: string, number: number): JsonLine {
  const json = parseJson(line);
  if (json instanceof Error) return failed(number, null, `is not JSON: ${json.message}`, json);
  const id = idOf(json);
  const read = Given.safeParse(json);
  if (!read.success) return failed(number, id, faultsOf(read.error).join('; '), read.error);
  return { status: 'ok', line: number, id, draft: draftOf(read.data) };
}

function draftOf(given: z.output<typeof Given>): Draft {
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
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    return cause;
  }
}

function idOf(json: unknown): string | null {
  const read = z.object({ id: GivenId }).safeParse(json);
  return read.success && read.data.id != null ? String(read.data.id) : null;
}

function failed(line: number, id: string | null, reason: string, cause: unknown): JsonLine {
  const failure = new Failure('malformed', `line ${line}: ${reason}`, { cause });
  return { status: 'failed', line, id, failure };
}
