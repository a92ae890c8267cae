import { AsyncLocalStorage } from 'node:async_hooks';
import type { Answer } from '../../domain/answer.ts';
import type { IndexKeeper, IndexSize, PassageSearch } from '../ports/passage-search.ts';
import type { WorkLog } from '../ports/work-log.ts';
import { settlesWithin } from './settles-within.ts';

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
 * Milliseconds that a refusal, and a check of a message, wait for the articles that were not searched for
 * it: what would answer may be among them, and whoever is told that there is nothing does not ask again.
 */
const REFUSAL_PATIENCE_MS = 5000;

/** The index as people ask it, who are not kept waiting while thousands of articles are indexed. */
export interface AskedIndex {
  /** Gives what is ready in time. What nobody waits for asks the whole one. */
  readonly keeper: IndexKeeper;
  /**
   * Waits for all articles to be searched, for some seconds at most: what is said to stand nowhere may be
   * among them.
   */
  ready(): Promise<void>;
  /**
   * An answer that says how many articles were not searched for it; a refusal of what is ready is looked
   * at again once all of it is, where that does not take seconds.
   *
   * @param answer finds it by `keeper`
   */
  answered(answer: () => Promise<Answer>): Promise<Answer>;
}

/** What was searched for one question, whichever others are answered at the same time. */
interface SearchedFor {
  /** Whether any search was of what was ready. */
  isPartial: boolean;
  /** Articles that the last such search lacked. */
  unsearched: number;
}

/**
 * The index of a keeper as people ask it.
 *
 * @param patienceMs missing where each question waits for all articles
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
    // A fault is met again by whoever searches next.
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
