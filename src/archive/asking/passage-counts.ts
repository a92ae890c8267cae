import type { TermUse } from '../../search/stored-passage-score.ts';
import type { PassageStore } from '../ports/passage-store.ts';

/** Terms whose uses are kept, at most: those of some thousand questions, a hundred bytes each. */
const MOST_TERMS = 10_000;

/** How many passages there are, which terms they have, and how many hold a term. */
export type PassageCounts = Pick<PassageStore, 'totals' | 'uses' | 'vocabulary'>;

/** How many passages hold each of some terms. */
type TermUses = Awaited<ReturnType<PassageStore['uses']>>;

/**
 * The counts of passages that do not change meanwhile: each is asked for once, and terms that are
 * asked for together are asked for with one statement.
 */
export function rememberCounts(store: PassageCounts): PassageCounts {
  const known = new Map<string, TermUse | undefined>();
  let together: { readonly terms: Set<string>; readonly loaded: Promise<TermUses> } | undefined;

  const loadTogether = async (terms: ReadonlySet<string>): Promise<TermUses> => {
    // Who asks in this turn of the queue asks with it.
    await Promise.resolve();
    together = undefined;
    const uses = await store.uses([...terms]);
    if (known.size + terms.size > MOST_TERMS) known.clear();
    for (const term of terms) known.set(term, uses.get(term));
    return uses;
  };

  const load = async (missing: readonly string[]): Promise<TermUses> => {
    if (together === undefined) {
      const terms = new Set<string>();
      together = { terms, loaded: loadTogether(terms) };
    }
    const { terms, loaded } = together;
    for (const term of missing) terms.add(term);
    return await loaded;
  };

  return {
    totals: memoizeUnlessFailed(store.totals),
    vocabulary: memoizeUnlessFailed(store.vocabulary),
    async uses(terms) {
      const missing = terms.filter((term) => !known.has(term));
      // What is known is taken before waiting: meanwhile others may make room.
      const kept = terms.map((term) => [term, known.get(term)] as const);
      const loaded = missing.length > 0 ? await load(missing) : undefined;
      return new Map(
        kept.flatMap(([term, own]) => {
          const use = own ?? loaded?.get(term);
          return use ? [[term, use] as const] : [];
        }),
      );
    },
  };
}

/** Asks once, and again where that failed. */
function memoizeUnlessFailed<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return async () => {
    asked ??= ask();
    return await asked.catch((fault: unknown) => {
      asked = undefined;
      throw fault;
    });
  };
}
