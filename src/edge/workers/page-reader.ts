import type { PageReader } from '../../archive/ports/page-reader.ts';
import type { Draft } from '../../domain/article.ts';
import type { EntryText } from '../../intake/html/read-entry.ts';
import type { PageKnowledge } from '../../intake/html/read-page.ts';
import { type LinesRead, readLines, readText } from '../../intake/read-text.ts';
import {
  openReadingThread,
  type ReadingLimits,
  type RefusalWording,
  TEXT_WORDING,
} from './reading-thread.ts';

/**
 * Article pages of news sites weigh up to 2 MB and take up to a second. Ten times as much is a
 * page that somebody made to be heavy, and the other articles wait behind it.
 */
const LIMITS: ReadingLimits = { maxMegabytes: 20, timeoutMs: 15_000, maxHeapMegabytes: 1024 };

const PAGE_WORDING: RefusalWording = {
  noun: 'a page',
  advice: "save the article's text instead",
};

/** How a page reader works. */
interface PageReaderOptions {
  readonly limits?: ReadingLimits;
  /**
   * Bytes up to which a text is read where it is asked for: to start a thread takes a tenth of a
   * second, in which a command reads many short texts. 0 where nothing may hold the event loop.
   */
  readonly textsHereUpTo?: number;
}

/** Reads pages in a thread of its own, and texts too, but for short ones where that is allowed. */
export function createPageReader(
  knowledge: PageKnowledge,
  { limits = LIMITS, textsHereUpTo = 0 }: PageReaderOptions = {},
): PageReader {
  const { outlets } = knowledge;
  const thread = openReadingThread({ limits, knowledge: { outlets } });
  return {
    read: (bytes, address) => thread.read<Draft>({ kind: 'page', bytes, address }, PAGE_WORDING),
    readEntry: (entry) => thread.read<EntryText>({ kind: 'entry', entry }, PAGE_WORDING),
    readText: async (input) =>
      input.bytes.length <= textsHereUpTo
        ? readText(input, knowledge)
        : await thread.read<Draft>({ kind: 'text', ...input }, TEXT_WORDING),
    readLines: async (bytes, firstLine) =>
      bytes.length <= textsHereUpTo
        ? readLines(bytes, firstLine)
        : await thread.read<LinesRead>({ kind: 'lines', bytes, firstLine }, TEXT_WORDING),
    close: thread.close,
  };
}
