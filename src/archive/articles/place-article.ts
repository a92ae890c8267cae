import type { Article } from '../../domain/article.ts';
import { extractReportWords } from '../../intake/signature/report-words.ts';
import { shinglesOf } from '../../intake/signature/shingles.ts';
import { diffSentences } from '../../text/sentences/diff-sentences.ts';
import { splitSentences } from '../../text/sentences/split-sentences.ts';
import type {
  ArticleStore,
  Displacement,
  KnownArticle,
  Placement,
  StoredArticle,
} from '../ports/article-store.ts';
import type { ReprintCandidate, ReprintQuery } from '../ports/reprint-store.ts';
import { matchReprintGroup, reprintQueryOf } from './reprint-matcher.ts';

/**
 * The share of shingles from which an article of another headline is a revision: a rewritten update
 * keeps most of its paragraphs, while two articles of one site share a box or a background.
 */
const REVISION_SHARED_SHINGLES = 0.5;

/** What placing an article did; a withdrawn one stays out. */
export type PlacementStatus = 'added' | 'revised' | 'unchanged' | 'withdrawn';

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
  article: Article,
  arrival: Arrival,
): Promise<PlacementStatus> {
  const query = article.kind === 'report' ? reprintQueryOf(article) : null;
  return await store.transact(async (unit) => {
    const known = await unit.findKnown(article);
    const refused = refusalOf(article, known);
    if (refused) return refused;
    // The earlier revision is still there to be found: what hardly changed stays in its group.
    const candidates = query ? await unit.findReprintCandidates(query) : [];
    const placement = decidePlacement(article, {
      arrival,
      sameOrigin: known.sameOrigin,
      query,
      candidates,
    });
    await unit.place(article, placement);
    return placement.sameOrigin?.kind === 'replaced' ? 'revised' : 'added';
  });
}

/** Why an article is not placed; nothing where it is. A summary replaces no whole article. */
export function refusalOf(
  { extent }: Pick<Article, 'extent'>,
  { isStored, isWithdrawn, sameOrigin }: KnownArticle,
): 'unchanged' | 'withdrawn' | undefined {
  if (isStored) return 'unchanged';
  if (isWithdrawn) return 'withdrawn';
  return extent === 'summary' && sameOrigin?.article.extent === 'whole' ? 'unchanged' : undefined;
}

/** What is known when the placement of an article is decided. */
interface PlacementContext {
  readonly arrival: Arrival;
  readonly sameOrigin: StoredArticle | null;
  /** `null` for what is not signed. */
  readonly query: ReprintQuery | null;
  readonly candidates: readonly ReprintCandidate[];
}

/**
 * Where an article goes: into the place of its earlier revision, with whose arrival, and into the
 * reprint group of what it prints, or one of its own.
 */
export function decidePlacement(
  article: Article,
  { arrival: { at, takenAt = at }, sameOrigin, query, candidates }: PlacementContext,
): Placement {
  const displacement = sameOrigin && displacementOf(sameOrigin, article, takenAt);
  return {
    arrivedAt: sameOrigin && displacement?.kind === 'replaced' ? sameOrigin.arrivedAt : at,
    reprintGroup: matchReprintGroup(article, candidates) ?? article.id,
    signature: query?.signature ?? null,
    sameOrigin: displacement,
  };
}

function displacementOf(
  { article: stored }: StoredArticle,
  article: Article,
  at: number,
): Displacement {
  const { id, origin } = stored;
  const isOther = article.kind === 'report' && isAnotherArticle(stored, article);
  return isOther ? { kind: 'moved', id, origin: `${origin}#${id}` } : { kind: 'replaced', id, at };
}

/**
 * Whether an article of the same origin is no revision of the stored one: a file was filled anew, as
 * standard input is each time, or pages of one site name the same address as theirs.
 */
function isAnotherArticle(before: Article, after: Article): boolean {
  if (foldTitle(before.title) === foldTitle(after.title)) return false;
  if (after.url === null) return isUnlike(before, after);
  // The summary of a feed has other words than the article that takes its place.
  return before.extent === after.extent && sharedShingles(before, after) < REVISION_SHARED_SHINGLES;
}

/** Whether two articles share no sentence. */
function isUnlike(before: Article, after: Article): boolean {
  const { removed } = diffSentences(before.text, after.text);
  return removed.length >= splitSentences(before.text).length;
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
