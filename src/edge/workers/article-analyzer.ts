import {
  type AnalysisRequest,
  analyze,
  charactersOf,
  createAnalyzer,
} from '../../archive/articles/analyze-article.ts';
import {
  createStoredReaders,
  type ReaderKnowledge,
} from '../../archive/articles/stored-readers.ts';
import type { ArticleAnalyzer } from '../../archive/ports/article-analyzer.ts';
import { openReadingThread, type ReadingLimits, TEXT_WORDING } from './reading-thread.ts';

/**
 * An article of a million characters takes some five seconds. What takes six times as long was
 * made to, and answers wait behind it.
 */
const LIMITS: ReadingLimits = { maxMegabytes: 20, timeoutMs: 30_000, maxHeapMegabytes: 1024 };

/** How an analyzer works. */
export interface AnalyzerOptions {
  /**
   * Characters up to which a text is read where it is asked for: to start a thread takes a tenth of
   * a second, in which a command reads many short texts. 0 where nothing may hold the event loop.
   */
  readonly hereUpTo: number;
  readonly limits?: ReadingLimits;
}

/** Reads articles in a thread of its own, short ones here where that is allowed. */
export function createArticleAnalyzer(
  knowledge: ReaderKnowledge,
  { hereUpTo, limits = LIMITS }: AnalyzerOptions,
): ArticleAnalyzer {
  const readers = createStoredReaders(knowledge);
  const { namedDays, outlets, beat } = knowledge;
  const { people, organisations, places, sides } = beat;
  const names = { people, organisations, places, sides };
  const thread = openReadingThread({ limits, knowledge: { namedDays, outlets, beat: names } });
  const run = async (work: AnalysisRequest): Promise<unknown> =>
    charactersOf(work) <= hereUpTo
      ? analyze(work, readers)
      : await thread.read<unknown>({ kind: 'analysis', work }, TEXT_WORDING);
  return createAnalyzer(run, thread.close);
}
