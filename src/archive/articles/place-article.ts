import { type Article, type EarlierRevision, movedOrigin } from '../../domain/article.ts';
import type { SiteSentence } from '../../domain/site-sentence.ts';
import { extractReportWords } from '../../intake/signature/report-words.ts';
import { shinglesOf } from '../../intake/signature/shingles.ts';
import type {
  ArticleStore,
  Displacement,
  KnownArticle,
  Placement,
  StoredArticle,
} from '../ports/article-store.ts';
import { findReprints, type ReprintsFound } from './reprint-matcher.ts';

/**
 * The share of shingles from which an article of another headline is a revision: a rewritten update
 * keeps most of its paragraphs, while two articles of one site share a box or a background.
 */
const REVISION_SHARED_SHINGLES = 0.5;

/**
 * What placing an article did; a withdrawn one stays out. A reprint joined a group that stood there before
 * it: what came later, from another process, makes it none.
 */
export type PlacementStatus = 'added' | 'reprint' | 'revised' | 'unchanged' | 'withdrawn';

const NO_REPRINT: ReprintsFound = { signature: null, reprintGroup: null };

/** An article, and its sentences by which others of its site are known to repeat them, in order. */
interface SentencesOfArticle {
  readonly article: Article;
  readonly sentences: readonly SiteSentence[];
  /** Revisions that it had in another archive; they are kept where it revises none here. */
  readonly revisions?: readonly EarlierRevision[] | undefined;
}

/** When an article comes, in milliseconds since 1970. */
export interface Arrival {
  readonly at: number;
  /** When it was taken in, where that is not when it arrived. */
  readonly takenAt?: number | undefined;
}

/**
 * Places an article among the stored ones, and a report into the reprint group of what it prints,
 * in one unit of work.
 */
export async function placeArticle(
  store: Pick<ArticleStore, 'transact'>,
  { article, sentences, revisions }: SentencesOfArticle,
  arrival: Arrival,
): Promise<PlacementStatus> {
  return await store.transact(async (unit) => {
    const known = await unit.findKnown(article);
    const refused = refusalOf(article, known);
    if (refused) return refused;
    // The earlier revision is still there to be found: what hardly changed stays in its group.
    const found =
      article.kind === 'report' ? await findReprints({ article, sentences }, unit) : NO_REPRINT;
    const placement = decidePlacement(article, { arrival, known, sentences, ...found });
    const isRevised = isRevision(placement);
    await unit.place(article, isRevised ? placement : { ...placement, revisions });
    if (isRevised) return 'revised';
    return found.reprintGroup === null ? 'added' : 'reprint';
  });
}

/** Whether a placement puts an article into the place of an earlier revision. */
export function isRevision({ displaced }: Pick<Placement, 'displaced'>): boolean {
  return displaced.some(({ kind }) => kind === 'replaced');
}

/** Why an article is not placed; nothing where it is. A summary replaces no whole article. */
export function refusalOf(
  { extent }: Pick<Article, 'extent'>,
  { isStored, isWithdrawn, sameOrigin }: Omit<KnownArticle, 'moved'>,
): 'unchanged' | 'withdrawn' | undefined {
  if (isStored) return 'unchanged';
  if (isWithdrawn) return 'withdrawn';
  return extent === 'summary' && sameOrigin?.article.extent === 'whole' ? 'unchanged' : undefined;
}

/** What is known when the placement of an article is decided. */
interface PlacementContext extends ReprintsFound {
  readonly arrival: Arrival;
  readonly known: Pick<KnownArticle, 'sameOrigin' | 'moved'>;
  readonly sentences: readonly SiteSentence[];
}

/**
 * Where an article goes: into the place of its earlier revision, with whose arrival, and into the
 * reprint group of what it prints, or one of its own.
 */
export function decidePlacement(
  article: Article,
  { arrival: { at, takenAt = at }, known, signature, reprintGroup, sentences }: PlacementContext,
): Placement {
  const { sameOrigin } = known;
  const before = earlierRevision(article, known);
  const displaced: Displacement[] = [];
  if (sameOrigin && sameOrigin !== before) displaced.push(moveAside(sameOrigin.article));
  if (before) displaced.push({ kind: 'replaced', id: before.article.id, at: takenAt });
  return {
    arrivedAt: before?.arrivedAt ?? at,
    reprintGroup: reprintGroup ?? article.id,
    signature,
    sentences,
    displaced,
  };
}

/**
 * The stored article that an article revises. One that was moved is known not to be the only one of
 * its address: the summary of one and the whole text of another are no revisions of each other.
 */
function earlierRevision(
  article: Article,
  { sameOrigin, moved }: PlacementContext['known'],
): StoredArticle | undefined {
  const others = moved.filter((stored) => stored.article.extent === article.extent);
  return [...(sameOrigin ? [sameOrigin] : []), ...others].find(
    (stored) => article.kind === 'chronicle' || !isAnotherArticle(stored.article, article),
  );
}

function moveAside({ id, origin }: Article): Displacement {
  return { kind: 'moved', id, origin: movedOrigin({ id, origin }) };
}

/**
 * Whether an article of the same origin is no revision of the stored one: a file was filled anew, as
 * standard input is each time, or pages of one site name the same address as theirs.
 */
function isAnotherArticle(before: Article, after: Article): boolean {
  if (foldTitle(before.title) === foldTitle(after.title)) return false;
  // The summary of a feed has other words than the article that takes its place.
  return before.extent === after.extent && sharedShingles(before, after) < REVISION_SHARED_SHINGLES;
}

/** The share of the shingles of the shorter text that stand in the other one too, 0–1. */
function sharedShingles(before: Article, after: Article): number {
  const [one, other] = [before, after].map(
    ({ text }) => new Set(shinglesOf(extractReportWords(text).all)),
  );
  if (!one || !other || one.size === 0 || other.size === 0) return 0;
  const shared = [...one].filter((shingle) => other.has(shingle)).length;
  return shared / Math.min(one.size, other.size);
}

function foldTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
