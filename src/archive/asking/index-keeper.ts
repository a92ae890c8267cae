import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { SiteSentence } from '../../domain/site-sentence.ts';
import { createSliceMeter } from '../../domain/sliced-work.ts';
import { readSiteSentences } from '../../intake/signature/site-sentences.ts';
import { type HidingKeyOf, indexEntry } from '../../search/index-entries.ts';
import { createPassageIndex, type PassageIndex } from '../../search/passage-index.ts';
import type { SegmentArticle } from '../../search/passages/build-segment.ts';
import { runSliced } from '../articles/read-in-slices.ts';
import type { Readings } from '../articles/readings.ts';
import type { ArticleListings } from '../ports/article-listings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexStore } from '../ports/index-store.ts';
import type { IndexKeeper, PassageSearch } from '../ports/passage-search.ts';
import type { RepeatedSentences } from '../ports/repeated-sentences.ts';
import type { WorkLog } from '../ports/work-log.ts';
import { createSavedSegments } from './saved-segments.ts';
import { createSharedRefresh } from './shared-refresh.ts';

/** Articles that are indexed in one slice: some ten milliseconds. */
const ARTICLES_PER_SLICE = 10;

/** Characters of articles that are prepared between two turns of the event loop: some ten milliseconds. */
export const CHARACTERS_PER_TURN = 50_000;

/**
 * Articles after which a growing index is saved: the most that a killed process has to index again.
 */
const ARTICLES_PER_SAVE = 100;

/** Changed articles up to which indexing is left to the next question. */
const FEW_CHANGES = 20;

/** Keys that are held in memory at most: some megabytes, the sentences of thousands of menus. */
export const MAX_HIDDEN = 50_000;

/** What the index is kept up to date with, and where it is saved. */
interface IndexKeeperDeps {
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly listings: Pick<ArticleListings, 'ids' | 'changesSince'>;
  readonly readings: Pick<Readings, 'texts'>;
  readonly repeated: Pick<RepeatedSentences, 'siteSentences' | 'pageTextKeys'>;
  readonly index: IndexStore;
  /** Told of damage. */
  readonly log?: Pick<WorkLog, 'warn'>;
}

/** The index as it is in the process. */
interface IndexState {
  readonly index: PassageIndex;
  /** Keys of the boilerplate that several reports of a site repeat, which is not found. */
  hidden: ReadonlySet<number>;
  /** The revision of the archive that it is up to date with. */
  revision: number;
  /** Articles that are still to be indexed, as far as that is known. */
  missing: number;
}

/** The revision of an index that was never up to date with its store. */
const NEVER = -1;

/** A keeper of an in-process index of stored articles. Nothing is read before its first use. */
export function createIndexKeeper(deps: IndexKeeperDeps): IndexKeeper {
  const { index: store, log } = deps;
  const saved = createSavedSegments(store, log);
  let state: IndexState | undefined;

  const save = async (): Promise<void> => {
    if (store.isPersistent && state) await saved.write(state.index.segments());
  };

  /** Takes over the saved segments; each can be searched as soon as it is read. */
  const open = async ({ index }: IndexState): Promise<void> => {
    for await (const segment of saved.read()) {
      index.takeOver(segment);
      await yieldToEventLoop();
    }
  };

  const bringUpToDate = async (): Promise<PassageSearch> => {
    if (!state) {
      state = { index: createPassageIndex(), hidden: new Set(), revision: NEVER, missing: 0 };
      await open(state).catch(discardState);
    }
    const revision = await store.revision();
    if (revision !== state.revision) {
      await catchUp(state, deps, { save, pause: refreshing.pause });
      state.hidden = sameOr(state.hidden, await deps.repeated.pageTextKeys(MAX_HIDDEN));
      state.revision = revision;
    }
    return toPassageSearch(state);
  };

  /** Discards an index that a fault kept from being opened whole. */
  const discardState = (fault: unknown): never => {
    state = undefined;
    throw fault;
  };

  const refreshing = createSharedRefresh(bringUpToDate, (fault) =>
    log?.warn({ fault }, 'the search index could not be brought up to date'),
  );

  return {
    current: refreshing.fresh,
    async within(patienceMs) {
      const found = await refreshing.freshWithin(patienceMs);
      if (found) return found;
      // An empty index would refuse every question.
      if (!state || state.index.size() === 0) return await refreshing.joined();
      return { ...toPassageSearch(state), isPartial: true };
    },
    unsearched: () => state?.missing ?? 0,
    size: () =>
      state && { articles: state.index.articleIds().length, passages: state.index.size() },
    async finish(changes) {
      if (!store.isPersistent) return;
      if (changes > (state ? 0 : FEW_CHANGES)) await refreshing.joined();
      await save();
    },
  };
}

/** An index in the process as one that may be asked elsewhere. */
function toPassageSearch({ index, hidden, revision }: IndexState): PassageSearch {
  return {
    revision,
    search: async (weights) => index.search(weights, hidden),
    hasAny: async (terms) => index.hasAny(terms),
    async suggestSpellings(term) {
      await runSliced(index.prepareSpellings());
      return index.suggestSpellings(term);
    },
    readingOf: (article) => index.readingOf(article),
  };
}

/** What is done while an index is brought up to date: saving it, and yielding to questions. */
interface Meanwhile {
  readonly save: () => Promise<void>;
  readonly pause: () => Promise<void>;
}

/** Brings an index up to date: what was removed leaves it, what is new is added in slices. */
async function catchUp(
  state: IndexState,
  { articles: store, listings, readings, repeated }: IndexKeeperDeps,
  { save, pause }: Meanwhile,
): Promise<void> {
  const { index, revision } = state;
  const { added, removed } = await changesOf(index, revision, listings);
  index.remove(removed);
  const missing = revision === NEVER ? added : added.filter((id) => !index.has(id));
  let unsaved = 0;
  state.missing = missing.length;
  for (let first = 0; first < missing.length; first += ARTICLES_PER_SLICE) {
    const slice = missing.slice(first, first + ARTICLES_PER_SLICE);
    const articles = await store.articles(slice);
    const readingOf = await readings.texts(articles);
    const signed = await repeated.siteSentences(slice);
    const byId = new Map(articles.map((article) => [article.id, article]));
    // In the order of arrival, so that ties rank the same however the index was built.
    const entries: SegmentArticle[] = [];
    const isTime = createSliceMeter(CHARACTERS_PER_TURN);
    for (const id of slice) {
      const article = byId.get(id);
      if (!article) continue;
      if (isTime(article.text.length)) await yieldToEventLoop();
      const reading = readingOf(article);
      const own = signed.get(id) ?? readSiteSentences(article, reading.sentences);
      entries.push(indexEntry(article, reading, hidingKeyOf(own)));
    }
    await runSliced(index.add(entries), pause);
    await pause();
    state.missing -= slice.length;
    unsaved += slice.length;
    if (unsaved < ARTICLES_PER_SAVE) continue;
    await save();
    unsaved = 0;
  }
  if (removed.length > 0) await runSliced(index.add([]), pause);
}

/** The keys by which the boilerplate of an article is hidden once others of its site repeat it. */
export function hidingKeyOf(sentences: readonly SiteSentence[]): HidingKeyOf {
  const keys = new Map(
    sentences.map(({ start, key, isPageText }) => [start, isPageText ? key : 0]),
  );
  return ({ start }) => keys.get(start) ?? 0;
}

/**
 * The articles added and removed since a revision; for a saved index, the articles it lacks and
 * those removed.
 */
async function changesOf(
  index: PassageIndex,
  revision: number,
  listings: IndexKeeperDeps['listings'],
): Promise<{ readonly added: readonly string[]; readonly removed: readonly string[] }> {
  if (revision !== NEVER) return await listings.changesSince(revision);
  const stored = new Set(await listings.ids());
  await yieldToEventLoop();
  const indexed = new Set(index.articleIds());
  return {
    added: [...stored.difference(indexed)],
    removed: [...indexed.difference(stored)],
  };
}

/** The old set where both hold the same keys, so that what was computed with it stays valid. */
function sameOr(held: ReadonlySet<number>, found: ReadonlySet<number>): ReadonlySet<number> {
  return held.size === found.size && held.isSubsetOf(found) ? held : found;
}
