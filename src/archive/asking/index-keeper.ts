import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { SiteSentence } from '../../domain/site-sentence.ts';
import { readSiteSentences } from '../../intake/signature/site-sentences.ts';
import type { HidingKeyOf } from '../../search/index-entries.ts';
import {
  createPassageIndex,
  openPassageIndex,
  type PassageIndex,
  READER_VERSION,
} from '../../search/passage-index.ts';
import { readText } from '../../text/readings/text-reading.ts';
import { runSliced } from '../articles/read-in-slices.ts';
import type { Readings } from '../articles/readings.ts';
import type { ArticleListings } from '../ports/article-listings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexStore, Snapshot } from '../ports/index-store.ts';
import type { IndexKeeper, PassageSearch } from '../ports/passage-search.ts';
import type { RepeatedSentences } from '../ports/repeated-sentences.ts';

/** Articles that are indexed in one slice: some ten milliseconds. */
const ARTICLES_PER_SLICE = 20;

interface IndexState {
  readonly index: PassageIndex;
  /** Keys of the page wording that several reports of a site repeat: it is not found. */
  readonly hidden: ReadonlySet<number>;
  /** The ids of the articles in the index. */
  readonly ids: ReadonlySet<string>;
  readonly revision: number;
}

/** Keys that are held in memory at most: some megabytes, the sentences of thousands of menus. */
export const MAX_HIDDEN = 50_000;

/** The share of removed articles above which rebuilding the index costs less than removing them. */
const REBUILD_ABOVE = 0.5;

/** What is saved: the serialized index, and the ids of its articles. */
interface IndexSnapshotBody {
  readonly ids: readonly string[];
  readonly index: string;
}

/** What the index is kept up to date with, and where it is saved. */
interface IndexKeeperDeps {
  readonly articles: ArticleStore;
  readonly listings: ArticleListings;
  readonly readings: Pick<Readings, 'texts'>;
  readonly repeated: RepeatedSentences;
  readonly index: IndexStore;
}

/** A keeper of an in-process index of stored articles. Nothing is read before it is asked for. */
export function createIndexKeeper(deps: IndexKeeperDeps): IndexKeeper {
  const { index: store } = deps;
  let state: IndexState | undefined;
  let saved = NEVER;
  let working: Promise<PassageSearch> | undefined;

  const bringUpToDate = async (): Promise<PassageSearch> => {
    if (!state) {
      const restored = restoreIndex(await store.snapshot()) ?? empty();
      state = { ...restored, hidden: await deps.repeated.pageTextKeys(MAX_HIDDEN) };
      saved = state.revision;
    }
    const revision = await store.revision();
    if (revision !== state.revision) state = await catchUp(state, deps, revision);
    return toPassageSearch(state);
  };

  /** Discards an index that a failure left incomplete, so that it is opened or built again. */
  const discardState = (fault: unknown): never => {
    state = undefined;
    throw fault;
  };

  return {
    current: () => {
      working ??= bringUpToDate()
        .catch(discardState)
        .finally(() => {
          working = undefined;
        });
      return working;
    },
    size: () => state && { articles: state.ids.size, passages: state.index.size() },
    async save() {
      if (!store.isPersistent || !state || state.revision === saved) return;
      const { index, ids, revision } = state;
      const body: IndexSnapshotBody = { ids: [...ids], index: index.serialize() };
      await store.saveSnapshot({ version: VERSION, revision, body: JSON.stringify(body) });
      saved = revision;
    },
  };
}

/** An index in the process as one that may be asked elsewhere. */
function toPassageSearch({ index, hidden }: IndexState): PassageSearch {
  return {
    search: async (weights) => ({ matches: index.search(weights, hidden), size: index.size() }),
    hasAny: async (terms) => index.hasAny(terms),
    suggestSpellings: async (term) => index.suggestSpellings(term),
  };
}

const VERSION = String(READER_VERSION);

/** The revision of an index that was never up to date with its store. */
const NEVER = -1;

function empty(): IndexState {
  return { index: createPassageIndex(), hidden: new Set(), ids: new Set(), revision: NEVER };
}

/** The index of a snapshot; nothing where another version wrote it or it cannot be read. */
function restoreIndex(snapshot: Snapshot | null): IndexState | undefined {
  if (snapshot?.version !== VERSION) return undefined;
  try {
    const body = JSON.parse(snapshot.body) as IndexSnapshotBody;
    return {
      index: openPassageIndex(body.index),
      hidden: new Set(),
      ids: new Set(body.ids),
      revision: snapshot.revision,
    };
  } catch {
    // A damaged index costs the time to build it again, and nothing else.
    return undefined;
  }
}

/** The state at a later revision: removed articles leave the index, new ones are added. */
async function catchUp(
  state: IndexState,
  { articles: store, listings, readings, repeated }: IndexKeeperDeps,
  revision: number,
): Promise<IndexState> {
  const { added, removed } = await changesOf(state, listings);
  const from = removed.size > REBUILD_ABOVE * state.ids.size ? empty() : state;
  const known = from === state ? await removeFrom(state, removed, store) : from.ids;
  const stored = from === state ? added : await listings.ids();
  const missing = stored.filter((id) => !known.has(id));
  for (let first = 0; first < missing.length; first += ARTICLES_PER_SLICE) {
    const slice = missing.slice(first, first + ARTICLES_PER_SLICE);
    const articles = await store.articles(slice);
    const readingOf = await readings.texts(articles);
    const signed = await repeated.siteSentences(slice);
    const byId = new Map(articles.map((article) => [article.id, article]));
    // In the order of arrival, so that ties rank the same however the index was built.
    for (const id of slice) {
      const article = byId.get(id);
      if (article) {
        const reading = readingOf(article);
        const own = signed.get(id) ?? readSiteSentences(article, reading.sentences);
        const keyOf = hidingKeyOf(own);
        await runSliced(from.index.addInSlices(article, reading, keyOf));
      }
    }
    await yieldToEventLoop();
  }
  const hidden = await repeated.pageTextKeys(MAX_HIDDEN);
  return { index: from.index, hidden, ids: known.union(new Set(missing)), revision };
}

/** The keys by which the page wording of an article is hidden once others of its site repeat it. */
export function hidingKeyOf(sentences: readonly SiteSentence[]): HidingKeyOf {
  const keys = new Map(
    sentences.map(({ start, key, isPageText }) => [start, isPageText ? key : 0]),
  );
  return ({ start }) => keys.get(start) ?? 0;
}

/** What came after a state, and which of its articles went. */
async function changesOf(
  { ids, revision }: IndexState,
  listings: ArticleListings,
): Promise<{ readonly added: readonly string[]; readonly removed: ReadonlySet<string> }> {
  if (revision === NEVER) return { added: await listings.ids(), removed: new Set() };
  const { added, removed } = await listings.changesSince(revision);
  return { added, removed: ids.intersection(new Set(removed)) };
}

/**
 * Takes articles out of an index, and says which are left. The words of a replaced revision are
 * still known, and removed one by one; those of a withdrawn article are not.
 */
async function removeFrom(
  { index, ids }: IndexState,
  removed: ReadonlySet<string>,
  store: ArticleStore,
): Promise<ReadonlySet<string>> {
  if (removed.size === 0) return ids;
  const known = await store.replacedRevisions([...removed]);
  for (const { articleId, ...was } of known) {
    index.remove({ id: articleId, ...was }, readText(was.text));
  }
  const unknown = removed.difference(new Set(known.map(({ articleId }) => articleId)));
  if (unknown.size > 0) await index.discard([...unknown]);
  return ids.difference(removed);
}
