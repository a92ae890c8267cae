import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { createSliceMeter } from '../../domain/sliced-work.ts';
import { readSiteSentences } from '../../intake/signature/site-sentences.ts';
import { indexEntry } from '../../search/index-entries.ts';
import { READER_VERSION } from '../../search/passage-index.ts';
import type { SegmentArticle } from '../../search/passages/build-segment.ts';
import { TERMS_VERSION } from '../../text/extract-terms.ts';
import { SENTENCES_VERSION } from '../../text/sentences/split-sentences.ts';
import type { Readings } from '../articles/readings.ts';
import type { ArticleListings } from '../ports/article-listings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexStore } from '../ports/index-store.ts';
import type { IndexKeeper, IndexSize, PassageSearch } from '../ports/passage-search.ts';
import type { ArticlePassages, PassageStore } from '../ports/passage-store.ts';
import type { RepeatedSentences } from '../ports/repeated-sentences.ts';
import type { WorkLog } from '../ports/work-log.ts';
import { CHARACTERS_PER_TURN, createIndexKeeper, hidingKeyOf, MAX_HIDDEN } from './index-keeper.ts';
import { type PassageCounts, rememberCounts } from './passage-counts.ts';
import { createSharedRefresh } from './shared-refresh.ts';
import { createStoredPassageSearch } from './stored-passage-search.ts';

/**
 * Articles whose passages are stored in one unit of work: terms of many articles are then counted
 * together, which takes longer than anything else.
 */
const ARTICLES_PER_SLICE = 100;

/** What keeps stored passages up to date. */
interface PassageFollowerDeps {
  readonly passages: PassageStore;
  readonly articles: Pick<ArticleStore, 'articles'>;
  readonly listings: Pick<ArticleListings, 'ids' | 'changesSince'>;
  readonly readings: Pick<Readings, 'texts'>;
  readonly repeated: Pick<RepeatedSentences, 'siteSentences' | 'pageTextKeys'>;
  readonly index: Pick<IndexStore, 'revision'>;
  /** Told of faults that occur while nobody waits. */
  readonly log?: Pick<WorkLog, 'warn'>;
}

/**
 * Of two versions the higher one has the newer readers; each reader has below a thousand versions.
 */
const VERSION = (READER_VERSION * 1000 + TERMS_VERSION) * 1000 + SENTENCES_VERSION;

/**
 * Keeps passages that are stored beside the articles up to date with them, whichever process
 * changes the articles. Each process does so when asked, and finds the work of the others done.
 */
export function createPassageFollower(deps: PassageFollowerDeps): IndexKeeper {
  const { passages, listings, repeated, index } = deps;
  let hidden: ReadonlySet<number> = new Set();
  let followed = NEVER;
  let size: IndexSize | undefined;
  /** While passages are being added, the counts change with each question. */
  let counts: PassageCounts = passages;
  let unsearched = 0;

  const follow = async (): Promise<void> => {
    const revision = await index.revision();
    if (revision === followed) return;
    counts = passages;
    const found = await passages.progress();
    const from = found.version < VERSION ? NEVER : found.revision;
    // Each added article made a revision; their number is known a little later.
    unsearched = Math.max(0, revision - Math.max(0, from));
    // Where two versions run during an upgrade, the newer one's terms are used.
    if (found.version < VERSION) await passages.reset(VERSION);
    if (from < revision) await catchUp(from, revision);
    hidden = await repeated.pageTextKeys(MAX_HIDDEN);
    counts = rememberCounts(passages);
    size = await counts.totals();
    followed = revision;
  };

  const catchUp = async (from: number, revision: number): Promise<void> => {
    const { added, removed } =
      from === NEVER
        ? { added: await listings.ids(), removed: [] }
        : await listings.changesSince(from);
    await passages.remove(removed);
    for (let first = 0; first < added.length; first += ARTICLES_PER_SLICE) {
      unsearched = added.length - first;
      await putPassages(added.slice(first, first + ARTICLES_PER_SLICE), deps);
      await refreshing.pause();
    }
    await passages.advance(revision);
  };

  const searchStored = () =>
    createStoredPassageSearch(passages, { hidden, revision: followed, counts });
  const refreshing = createSharedRefresh(
    async (): Promise<PassageSearch> => {
      await follow().finally(() => {
        unsearched = 0;
      });
      return searchStored();
    },
    (fault) => deps.log?.warn({ fault }, 'the stored passages could not be brought up to date'),
  );

  return {
    current: refreshing.fresh,
    within: async (patienceMs) =>
      (await refreshing.freshWithin(patienceMs)) ?? { ...searchStored(), isPartial: true },
    unsearched: () => unsearched,
    size: () => size,
    // Passages are stored as they are read.
    async finish(changes) {
      if (changes > 0) await refreshing.joined();
    },
  };
}

/**
 * The index of an archive: over passages stored beside the articles where there are such, else in
 * the process.
 */
export function createKeeper({
  passages,
  ...deps
}: Omit<PassageFollowerDeps, 'passages'> &
  Parameters<typeof createIndexKeeper>[0] & { readonly passages?: PassageStore }): IndexKeeper {
  return passages ? createPassageFollower({ ...deps, passages }) : createIndexKeeper(deps);
}

/** The revision of passages that never followed any. */
const NEVER = -1;

/** Reads and stores the passages of the given articles that have none yet. */
async function putPassages(
  ids: readonly string[],
  { passages, articles: store, readings, repeated }: PassageFollowerDeps,
): Promise<void> {
  const missing = await passages.missing(ids);
  if (missing.length === 0) return;
  const articles = await store.articles(missing);
  const readingOf = await readings.texts(articles);
  const signed = await repeated.siteSentences(missing);
  const byId = new Map(articles.map((article) => [article.id, article]));
  // In the order of arrival, so that ties rank the same however the passages came.
  const put: ArticlePassages[] = [];
  const isTime = createSliceMeter(CHARACTERS_PER_TURN);
  for (const id of missing) {
    const article = byId.get(id);
    if (article === undefined) continue;
    if (isTime(article.text.length)) await yieldToEventLoop();
    const reading = readingOf(article);
    const own = signed.get(id) ?? readSiteSentences(article, reading.sentences);
    put.push(passagesOf(indexEntry(article, reading, hidingKeyOf(own))));
  }
  await passages.put(put);
}

/** The passages of an article as the index in the process has them. */
function passagesOf({ id, title, sentences, passages }: SegmentArticle): ArticlePassages {
  let first = 0;
  const cut = passages.map((count) => {
    const own = sentences.slice(first, first + count);
    first += count;
    return {
      text: own.flatMap(({ terms }) => terms.map(({ term }) => term)),
      title,
      sentences: own.map(({ start, end, key }) => [start, end, key] as const),
    };
  });
  return { articleId: id, passages: cut };
}
