import type { Draft, Report } from '../../domain/article.ts';
import type { Outlet } from '../../domain/beat.ts';
import { Failure } from '../../domain/failure.ts';
import { assertArticleLength, decodeArticle, readVerbatim } from '../../intake/decode-article.ts';
import { canonicalAddress } from '../../intake/html/address.ts';
import { findOutletByHost } from '../../intake/html/outlet.ts';
import type { EntryContent, EntryText } from '../../intake/html/read-entry.ts';
import { readArticleLines } from '../../intake/json-lines.ts';
import { findOutletByName } from '../../intake/plain-text/outlet-names.ts';
import { readPlainText } from '../../intake/plain-text/read-plain-text.ts';
import { readMarkdown } from '../../intake/read-markdown.ts';
import type { Input } from '../ports/input.ts';
import type { PageReader } from '../ports/page-reader.ts';
import { identifyReport } from './identity.ts';

/** The result of reading one article of an input. */
export type ArticleReading = {
  /** The input, with the line where it contains several articles. */
  readonly source: string;
} & (
  | { readonly status: 'ok'; readonly article: Report }
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

type PlainTextReader = (raw: string, known: { readonly outlets: readonly Outlet[] }) => Draft;

/** A reader of article files that knows these outlets. */
export function createArticleReader(pages: PageReader, outlets: readonly Outlet[]): ArticleReader {
  const reading = (input: Input, given: GivenMetadata, plainText: PlainTextReader) =>
    readArticles(input, { pages, outlets, given, plainText });
  return {
    read: (input, given = {}) => reading(input, given, readPlainText),
    readAsGiven: (input, given = {}) => reading(input, given, readVerbatim),
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
  readonly plainText: PlainTextReader;
}

async function* readArticles(input: Input, reader: ReadingContext): AsyncGenerator<ArticleReading> {
  const { source, origin } = input;
  try {
    const content = await input.read();
    const { format, text } = decodeArticle(content);
    if (format === 'json-lines') {
      yield* lines(text, input, reader);
    } else {
      const { bytes, address } = content;
      const draft =
        format === 'html'
          ? await reader.pages.read(bytes, address)
          : withFetchedAddress(address, parseText(text, format, reader));
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

function parseText(
  text: string,
  format: 'markdown' | 'plain-text',
  { outlets, plainText }: ReadingContext,
): Draft {
  return format === 'markdown' ? readMarkdown(text, { outlets }) : plainText(text, { outlets });
}

/** A draft with the address that it was fetched from, where it names none of its own. */
function withFetchedAddress(address: string | null, draft: Draft): Draft {
  return { ...draft, url: draft.url ?? (address && canonicalAddress(address)) };
}

function* lines(
  text: string,
  { source, origin }: Input,
  reader: ReadingContext,
): Generator<ArticleReading> {
  for (const line of readArticleLines(text)) {
    if (line.status === 'failed') {
      yield { source, status: 'failed', id: line.id, failure: line.failure };
    } else {
      const path = `${origin}#${line.id ?? line.line}`;
      const article = identifyReport(withGivenMetadata(line.value, reader), {
        givenId: line.id,
        path,
      });
      yield { source, status: 'ok', article };
    }
  }
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
