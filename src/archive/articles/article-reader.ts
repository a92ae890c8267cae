import type { Draft, Report } from '../../domain/article.ts';
import type { Outlet } from '../../domain/beat.ts';
import { Failure, type FailureCode } from '../../domain/failure.ts';
import type { ArchivedFacts } from '../../intake/article-lines.ts';
import { articleFormat, assertArticleLength, emptyInput } from '../../intake/decode-article.ts';
import { canonicalAddress } from '../../intake/html/address.ts';
import { findOutletByHost } from '../../intake/html/outlet.ts';
import type { EntryContent, EntryText } from '../../intake/html/read-entry.ts';
import { lineChunks, linesOfChunk, MAX_LINE_BYTES } from '../../intake/line-chunks.ts';
import { findOutletByName } from '../../intake/plain-text/outlet-names.ts';
import { type LinesRead, lineFailure, type TextInput } from '../../intake/read-text.ts';
import type { Input } from '../ports/input.ts';
import type { PageReader } from '../ports/page-reader.ts';
import { identifyReport } from './identity.ts';

/** The result of reading one article of an input. */
export type ArticleReading = {
  /** The input, with the line where it contains several articles. */
  readonly source: string;
} & (
  | {
      readonly status: 'ok';
      readonly article: Report;
      /** What the archive that wrote it knew of it; left out where none did. */
      readonly archived?: ArchivedFacts;
    }
  /** `id` is the one given with the article, where there is one. */
  | { readonly status: 'failed'; readonly id: string | null; readonly failure: Failure }
);

/** Metadata for the articles that lack it. */
export interface GivenMetadata {
  /** An ISO 8601 day or time. */
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
}

/** Reads articles from inputs. */
export interface ArticleReader {
  /** One reading for each article; one that fails stops no other. */
  read(input: Input, given?: GivenMetadata): AsyncGenerator<ArticleReading>;
  /** The same without cleaning: the text of a plain text is that of its file. */
  readAsGiven(input: Input, given?: GivenMetadata): AsyncGenerator<ArticleReading>;
  /** The text of a feed entry; `null` where it cannot be read. */
  readEntry(entry: EntryContent): Promise<EntryText | null>;
  close(): Promise<void>;
}

/** A reader of article files that knows these outlets. */
export function createArticleReader(pages: PageReader, outlets: readonly Outlet[]): ArticleReader {
  const reading = (input: Input, given: GivenMetadata, cleaning: TextInput['cleaning']) =>
    readArticles(input, { pages, outlets, given, cleaning });
  return {
    read: (input, given = {}) => reading(input, given, 'cleaned'),
    readAsGiven: (input, given = {}) => reading(input, given, 'as-given'),
    readEntry: (entry) => readEntryText(entry, pages),
    close: () => pages.close(),
  };
}

async function readEntryText(entry: EntryContent, pages: PageReader): Promise<EntryText | null> {
  try {
    const read = await pages.readEntry(entry);
    assertArticleLength(read.text.length);
    return read;
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    return null;
  }
}

interface ReadingContext {
  readonly pages: PageReader;
  readonly outlets: readonly Outlet[];
  readonly given: GivenMetadata;
  readonly cleaning: TextInput['cleaning'];
}

async function* readArticles(input: Input, reader: ReadingContext): AsyncGenerator<ArticleReading> {
  const { source, origin } = input;
  try {
    const content = await input.read();
    const format = articleFormat(content);
    if (format === 'json-lines') {
      yield* lines(content.bytes, input, reader);
    } else {
      const { bytes, address } = content;
      const { pages, cleaning } = reader;
      const draft =
        format === 'html'
          ? await pages.read(bytes, address)
          : withFetchedAddress(address, await pages.readText({ bytes, format, cleaning }));
      assertArticleLength(draft.text.length);
      const article = identifyReport(withGivenMetadata(draft, reader), {
        givenId: null,
        path: origin,
      });
      yield { source, status: 'ok', article };
    }
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    yield { source, status: 'failed', id: null, failure: fault };
  }
}

/** A draft with the address that it was fetched from, where it names none of its own. */
function withFetchedAddress(address: string | null, draft: Draft): Draft {
  return { ...draft, url: draft.url ?? (address && canonicalAddress(address)) };
}

async function* lines(
  bytes: Uint8Array,
  { source, origin }: Input,
  reader: ReadingContext,
): AsyncGenerator<ArticleReading> {
  let isEmpty = true;
  for await (const one of readAllLines(bytes, reader.pages)) {
    isEmpty = false;
    if (one.status === 'failed') {
      yield { source, status: 'failed', id: one.id, failure: lineFailure(one.line, one) };
    } else {
      yield { source, status: 'ok', ...articleOfLine(one, origin, reader) };
    }
  }
  if (isEmpty) throw emptyInput();
}

/** The article of a line; one that an archive wrote is the very article that it was there. */
function articleOfLine(
  { id, line, draft, archived }: Extract<LinesRead['readings'][number], { status: 'ok' }>,
  path: string,
  reader: ReadingContext,
): { readonly article: Report; readonly archived?: ArchivedFacts } {
  const named = { givenId: id, path: `${path}#${id ?? line}` };
  if (archived === null) {
    return { article: identifyReport(withGivenMetadata(draft, reader), named) };
  }
  const { origin } = archived;
  return { article: { ...identifyReport(draft, named), origin }, archived };
}

/** The lines of a file, some at a time; one that exceeds a limit stops no other. */
async function* readAllLines(
  bytes: Uint8Array,
  pages: PageReader,
): AsyncGenerator<LinesRead['readings'][number]> {
  let line = 1;
  for (const chunk of lineChunks(bytes)) {
    if (chunk.isTooLong) {
      const message = `holds more than ${MAX_LINE_BYTES / 2 ** 20} MB: give one article a line`;
      yield { line, id: null, status: 'failed', code: 'too-large', message };
      line += 1;
      continue;
    }
    const read = await readChunk(chunk.bytes, line, pages);
    yield* read.readings;
    line = read.nextLine;
  }
}

/**
 * What ends a reading, and may lie in one line of many: one that costs too much, or has NULs where a
 * program was killed while it wrote.
 */
const OF_ONE_LINE: ReadonlySet<FailureCode> = new Set(['too-slow', 'too-complex', 'not-text']);

/** What a line of JSON begins with; a picture of that name has no lines. */
const OPENING_BRACE = 0x7b;

async function readChunk(bytes: Uint8Array, line: number, pages: PageReader): Promise<LinesRead> {
  try {
    return await pages.readLines(bytes, line);
  } catch (fault) {
    if (!(fault instanceof Failure && OF_ONE_LINE.has(fault.code))) throw fault;
    if (fault.code === 'not-text' && bytes[0] !== OPENING_BRACE) throw fault;
    return await readOneByOne(bytes, line, pages);
  }
}

async function readOneByOne(
  bytes: Uint8Array,
  firstLine: number,
  pages: PageReader,
): Promise<LinesRead> {
  const readings: LinesRead['readings'][number][] = [];
  let line = firstLine;
  for (const one of linesOfChunk(bytes)) {
    try {
      readings.push(...(await pages.readLines(one, line)).readings);
    } catch (fault) {
      if (!(fault instanceof Failure && OF_ONE_LINE.has(fault.code))) throw fault;
      const { code, message } = fault;
      readings.push({ line, id: null, status: 'failed', code, message });
    }
    line += 1;
  }
  return { readings, nextLine: line };
}

/** A draft with the outlet of its address and the given metadata where it lacks its own. */
function withGivenMetadata(draft: Draft, { given, outlets }: ReadingContext): Draft {
  const outlet = given.outlet && (findOutletByName(given.outlet, outlets)?.name ?? given.outlet);
  return {
    ...draft,
    outlet: draft.outlet ?? findOutletByHost(draft.url, outlets)?.name ?? outlet ?? null,
    ...(draft.published === null && given.published !== undefined
      ? { published: given.published, publishedBasis: 'given' }
      : {}),
  };
}
