import { AsyncLocalStorage } from 'node:async_hooks';
import type { Answer } from '../../domain/answer.ts';
import type { IndexKeeper, IndexSize, PassageSearch } from '../ports/passage-search.ts';
import type { WorkLog } from '../ports/work-log.ts';
import { settlesWithin } from './settles-within.ts';

/** How long questions wait for the search index, and who is told of its faults. */
export interface IndexingOptions {
  readonly log?: Pick<WorkLog, 'warn'>;
  /**
   * Milliseconds that a question waits for articles to be indexed; then it is answered from those
   * that are, and the answer says so. Undefined to wait for all.
   */
  readonly patienceMs?: number;
}

/** What other parts of the program may ask of the index, and do with it while nobody asks. */
export interface IndexUse {
  /** How much is searched; undefined before the first question. */
  indexSize(): IndexSize | undefined;
  /**
   * Indexes new articles, whichever process stored them, so that the next question need not wait.
   */
  catchUp(): Promise<void>;
}

/** The index of a keeper, for other parts of the program. */
export function indexUse(keeper: IndexKeeper): IndexUse {
  return {
    indexSize: keeper.size,
    async catchUp() {
      await keeper.current();
    },
  };
}

/**
 * Milliseconds that a refusal, and a check of a message, wait for articles that were not searched:
 * an answer may be among them, and people who are refused do not ask again.
 */
const REFUSAL_PATIENCE_MS = 5000;

/** The index for people, who must not wait while thousands of articles are indexed. */
export interface AskedIndex {
  /** Gives what is ready in time. Work that nobody waits for uses the whole index instead. */
  readonly keeper: IndexKeeper;
  /**
   * Waits, for some seconds at most, until all articles are searched: before it is said that none
   * holds something.
   */
  ready(): Promise<void>;
  /**
   * An answer that says how many articles were not searched for it. A refusal from a partial index
   * is repeated with the whole one where that is ready within seconds.
   *
   * @param answer finds it by `keeper`
   */
  answered(answer: () => Promise<Answer>): Promise<Answer>;
}

/** How much was searched for one question, apart from others that are answered at the same time. */
interface SearchedFor {
  /** Whether any search used a partial index. */
  isPartial: boolean;
  /** Articles that the last such search lacked. */
  unsearched: number;
}

/**
 * The index of a keeper, for people.
 *
 * @param patienceMs undefined where each question waits for all articles
 */
export function createAskedIndex(whole: IndexKeeper, patienceMs: number | undefined): AskedIndex {
  if (patienceMs === undefined) {
    return { keeper: whole, ready: async () => undefined, answered: (answer) => answer() };
  }
  const asking = new AsyncLocalStorage<SearchedFor>();
  const current = async (): Promise<PassageSearch> => {
    const found = await whole.within(patienceMs);
    const searched = asking.getStore();
    if (found.isPartial && searched) {
      searched.isPartial = true;
      searched.unsearched = whole.unsearched();
    }
    return found;
  };
  const answerNow = async (answer: () => Promise<Answer>) => {
    const searched: SearchedFor = { isPartial: false, unsearched: 0 };
    const found = await asking.run(searched, answer);
    const { isPartial, unsearched } = searched;
    return { isPartial, answer: unsearched > 0 ? { ...found, unsearched } : found };
  };
  const ready = async (): Promise<void> => {
    // A fault is reported by the next search.
    await settlesWithin(
      whole.current().catch(() => undefined),
      REFUSAL_PATIENCE_MS,
    );
  };
  return {
    keeper: { ...whole, current },
    ready,
    async answered(answer) {
      const first = await answerNow(answer);
      if (!first.isPartial || first.answer.status === 'answered') return first.answer;
      await ready();
      return (await answerNow(answer)).answer;
    },
  };
}
