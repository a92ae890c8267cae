import type { Article } from '../../domain/article.ts';
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
  const isOther = article.kind === 'report' && article.url === null && isUnlike(stored, article);
  return isOther ? { kind: 'moved', id, origin: `${origin}#${id}` } : { kind: 'replaced', id, at };
}

/**
 * Whether two articles of one file share neither headline nor sentence: the file was filled anew,
 * as standard input is each time. A page at an address is its own revision whatever it says.
 */
function isUnlike(before: Article, after: Article): boolean {
  if (before.title === after.title) return false;
  const { removed } = diffSentences(before.text, after.text);
  return removed.length >= splitSentences(before.text).length;
}
