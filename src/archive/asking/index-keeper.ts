import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  createPassageIndex,
  openPassageIndex,
  type PassageIndex,
  READER_VERSION,
} from '../../search/passage-index.ts';
import type { ArticleStore, Snapshot } from '../ports/article-store.ts';

/** Articles that are indexed before other work gets its turn: some ten milliseconds. */
const ARTICLES_PER_SLICE = 20;

/** Keeps the passage index in step with the store, whoever changes it. */
export interface IndexKeeper {
  /** The index of all articles that are in the store now. */
  current(): Promise<PassageIndex>;
  /** Writes the index down for the next start, where it changed since it was last written. */
  save(): Promise<void>;
}

interface IndexState {
  readonly index: PassageIndex;
  /** The ids of the articles in the index. */
  readonly ids: ReadonlySet<string>;
  readonly revision: number;
}

/** The share of the articles from which on building the index anew costs less than taking them out. */
const REBUILD_FROM = 0.5;

/** What is written down: the serialized index, and the ids of its articles. */
interface IndexSnapshotBody {
  readonly ids: readonly string[];
  readonly index: string;
}

/** Keeps the index of a store. Nothing is read before it is asked for. */
export function createIndexKeeper(store: ArticleStore): IndexKeeper {
  let state: IndexState | undefined;
  let saved = NEVER;
  let working: Promise<PassageIndex> | undefined;

  const bringUpToDate = async (): Promise<PassageIndex> => {
    if (!state) {
      state = restoreIndex(await store.snapshot()) ?? empty();
      saved = state.revision;
    }
    const revision = await store.revision();
    if (revision !== state.revision) state = await catchUp(state, store, revision);
    return state.index;
  };

  /** What a failure left half-indexed is forgotten, and opened or built again. */
  const orForgotten = (fault: unknown): never => {
    state = undefined;
    throw fault;
  };

  return {
    current: () => {
      working ??= bringUpToDate()
        .catch(orForgotten)
        .finally(() => {
          working = undefined;
        });
      return working;
    },
    async save() {
      if (!store.isPersistent || !state || state.revision === saved) return;
      const { index, ids, revision } = state;
      const body: IndexSnapshotBody = { ids: [...ids], index: index.serialize() };
      await store.saveSnapshot({ version: VERSION, revision, body: JSON.stringify(body) });
      saved = revision;
    },
  };
}

const VERSION = String(READER_VERSION);

/** The revision of an index that was never in step with its store. */
const NEVER = -1;

function empty(): IndexState {
  return { index: createPassageIndex(), ids: new Set(), revision: NEVER };
}

/** The index of a snapshot; nothing where another reader wrote it or it cannot be read. */
function restoreIndex(snapshot: Snapshot | null): IndexState | undefined {
  if (snapshot?.version !== VERSION) return undefined;
  try {
    const body = JSON.parse(snapshot.body) as IndexSnapshotBody;
    return {
      index: openPassageIndex(body.index),
      ids: new Set(body.ids),
      revision: snapshot.revision,
    };
  } catch {
    // A damaged index costs the time to build it again, and nothing else.
    return undefined;
  }
}

/** The state at a later revision: what is gone is taken out of the index, and what is new added. */
async function catchUp(
  state: IndexState,
  store: ArticleStore,
  revision: number,
): Promise<IndexState> {
  const stored = await store.ids();
  const ids = new Set(stored);
  const from = await removeGone(state, ids, store);
  const missing = stored.filter((id) => !from.ids.has(id));
  for (let first = 0; first < missing.length; first += ARTICLES_PER_SLICE) {
    const slice = missing.slice(first, first + ARTICLES_PER_SLICE);
    const articles = await store.articles(slice);
    const byId = new Map(articles.map((article) => [article.id, article]));
    // In the order in which they came, so that equal scores rank alike however they were read.
    for (const id of slice) {
      const article = byId.get(id);
      if (article) from.index.add(article);
    }
    await nextTurn();
  }
  return { index: from.index, ids, revision };
}

/**
 * A state without the articles that are no longer stored. The words of a revision are kept when
 * another takes its place, and are taken out one by one; those of a withdrawn article are not.
 */
async function removeGone(
  state: IndexState,
  stored: ReadonlySet<string>,
  store: ArticleStore,
): Promise<IndexState> {
  const gone = state.ids.difference(stored);
  if (gone.size === 0) return state;
  if (gone.size > REBUILD_FROM * state.ids.size) return empty();
  const known = await store.replacedRevisions([...gone]);
  for (const { articleId, ...was } of known) state.index.remove({ id: articleId, ...was });
  const unknown = gone.difference(new Set(known.map(({ articleId }) => articleId)));
  if (unknown.size > 0) await state.index.discard([...unknown]);
  return { ...state, ids: state.ids.intersection(stored) };
}
