import type { PageReader } from '../../archive/ports/page-reader.ts';
import type { Draft } from '../../domain/article.ts';
import type { EntryText } from '../../intake/html/read-entry.ts';
import type { PageKnowledge } from '../../intake/html/read-page.ts';
import { openReadingThread, type ReadingLimits } from './reading-thread.ts';

/**
 * Article pages of news sites weigh up to 2 MB and take up to a second. Ten times as much is a
 * page that somebody made to be heavy, and the other articles wait behind it.
 */
const LIMITS: ReadingLimits = { maxMegabytes: 20, timeoutMs: 15_000, maxHeapMegabytes: 1024 };

/** Reads pages in a thread of its own. */
export function createPageReader(knowledge: PageKnowledge, limits = LIMITS): PageReader {
  const advice = "save the article's text instead";
  const thread = openReadingThread({ limits, knowledge, noun: 'a page', advice });
  return {
    read: (bytes, address) => thread.read<Draft>({ kind: 'page', bytes, address }),
    readEntry: (entry) => thread.read<EntryText>({ kind: 'entry', entry }),
    close: thread.close,
  };
}
