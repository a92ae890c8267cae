import {
  type Arrival,
  decidePlacement,
  isRevision,
  refusalOf,
} from '../../src/archive/articles/place-article.ts';
import type { ArticleStore, Placement } from '../../src/archive/ports/article-store.ts';
import type { Article } from '../../src/domain/article.ts';

/** How an article is placed, besides when it comes. */
type Placed = Partial<Pick<Placement, 'reprintGroup' | 'signature' | 'sentences' | 'displaced'>>;

const NO_REPRINT = { signature: null, reprintGroup: null, sentences: [] };

/** Places an article without a signature, in a group of its own, unless said otherwise. */
export async function place(
  store: ArticleStore,
  article: Article,
  { at, ...said }: Arrival & Placed,
) {
  return await store.transact(async (unit) => {
    const known = await unit.findKnown(article);
    const refused = refusalOf(article, known);
    if (refused) return refused;
    const context = { arrival: { at }, known, ...NO_REPRINT };
    const placement = { ...decidePlacement(article, context), ...said };
    await unit.place(article, placement);
    return isRevision(placement) ? 'revised' : 'added';
  });
}
