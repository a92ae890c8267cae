import type { Answer } from '../../domain/answer.ts';
import type { IndexKeeper, IndexSize } from '../ports/passage-search.ts';
import type { WorkLog } from '../ports/work-log.ts';

/** How questions wait for the search index, and who is told of its faults. */
export interface IndexingOptions {
  readonly log?: Pick<WorkLog, 'warn'>;
  /**
   * Milliseconds that a question waits for articles to be indexed; then it is answered from those that
   * are, and the answer says so. Without them it waits for all.
   */
  readonly patienceMs?: number;
}

/** What is known of the index from outside, and done with it while nobody asks. */
export interface IndexUse {
  /** How much is searched; nothing before anything was asked. */
  indexSize(): IndexSize | undefined;
  /** Indexes what came, whichever process took it in: the next question then waits for nothing. */
  catchUp(): Promise<void>;
}

/** The index of a keeper from outside. */
export function indexUse(keeper: IndexKeeper): IndexUse {
  return {
    indexSize: keeper.size,
    async catchUp() {
      await keeper.current();
    },
  };
}

/**
 * The index as people ask it, who are not kept waiting while thousands of articles are indexed. What
 * nobody waits for asks the whole one.
 */
export function askedWithin(keeper: IndexKeeper, patienceMs: number | undefined): IndexKeeper {
  return patienceMs === undefined
    ? keeper
    : { ...keeper, current: () => keeper.within(patienceMs) };
}

/** An answer that says how many articles were not searched for it. */
export function withUnsearched(answer: Answer, keeper: Pick<IndexKeeper, 'unsearched'>): Answer {
  const unsearched = keeper.unsearched();
  return unsearched > 0 ? { ...answer, unsearched } : answer;
}
