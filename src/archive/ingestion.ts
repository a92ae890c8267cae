import type { Article } from '../domain/article.ts';
import { Failure } from '../domain/failure.ts';
import { type Changes, changesBetween } from '../text/changes.ts';
import { passages } from '../text/passages.ts';
import { splitSentences } from '../text/sentences.ts';
import { arrivalOf } from './arrival.ts';
import type { Arrived, ArticleStore } from './ports/article-store.ts';
import { type Reprints, signedOf } from './reprints.ts';

/** What was taken in, and as how many passages it can be found. */
export interface Ingested {
  /** A `reprint` is new, and prints a report that was there already. */
  readonly status: 'added' | 'revised' | 'unchanged' | 'reprint';
  readonly article: Article;
  readonly passages: number;
  /**
   * The article that stands for the report which this one prints too, or stood for it until this one
   * came; `null` where it prints a report of its own, or stands for it itself.
   */
  readonly reprintOf: Arrived | null;
  /** What a revision changed. */
  readonly changes: Changes | null;
}

/** Where articles are taken in. */
interface Sources {
  readonly store: ArticleStore;
  readonly reprints: Reprints;
}

/** Takes in articles one by one, and finds the reports that they print. */
export function createIngestion({ store, reprints }: Sources) {
  const changesOf = async ({ origin, text }: Article): Promise<Changes | null> => {
    const before = (await store.replaced(origin)).at(-1);
    return before ? changesBetween(before.text, text) : null;
  };

  return async (article: Article, now: number): Promise<Ingested> => {
    const count = passages(article.text, splitSentences(article.text)).length;
    if (count === 0) {
      throw new Failure('no-article', 'holds no article: give the page of one, or its text');
    }
    await reprints.catchUp();
    const signed = article.kind === 'report' ? signedOf(article) : undefined;
    const status = await store.put(article, {
      at: arrivalOf(article, now),
      takenAt: now,
      signed,
      isOther: (before) => article.url === null && hasNothingOf(before, article),
    });
    if (status === 'withdrawn') throw withdrawn(article);
    const reprintOf =
      status === 'added'
        ? await reprints.printedBefore(article.id)
        : await reprints.standingFor(article.id);
    return {
      status: status === 'added' && reprintOf ? 'reprint' : status,
      article,
      passages: count,
      reprintOf,
      changes: status === 'revised' ? await changesOf(article) : null,
    };
  };
}

/**
 * Whether two articles of one file share neither headline nor sentence: the file was filled anew,
 * as standard input is each time. A page at an address is its own revision whatever it says.
 */
function hasNothingOf(before: Article, after: Article): boolean {
  if (before.title === after.title) return false;
  const { removed } = changesBetween(before.text, after.text);
  return removed.length >= splitSentences(before.text).length;
}

function withdrawn({ givenId, id, title }: Article): Failure {
  return new Failure(
    'withdrawn',
    `“${title}” was withdrawn and stays out: parley withdraw --undo ${givenId ?? id} lets it in again`,
  );
}
