import type { Article } from '../../domain/article.ts';
import { Failure } from '../../domain/failure.ts';
import { diffSentences, type SentenceDiff } from '../../text/sentences/diff-sentences.ts';
import { splitSentences } from '../../text/sentences/split-sentences.ts';
import { splitPassages } from '../../text/split-passages.ts';
import type { ArrivedReport, ArticleStore } from '../ports/article-store.ts';
import { arrivalOf } from './arrival.ts';
import { createReprintMatcher, type ReprintFinder } from './reprint-finder.ts';

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
  readonly reprintOf: ArrivedReport | null;
  /** What a revision changed. */
  readonly changes: SentenceDiff | null;
}

/** Where articles are taken in. */
interface IngestionDeps {
  readonly store: ArticleStore;
  readonly reprints: ReprintFinder;
}

/** Takes in articles one by one, and finds the reports that they print. */
export function createIngest({ store, reprints }: IngestionDeps) {
  const changesOf = async ({ origin, text }: Article): Promise<SentenceDiff | null> => {
    const before = (await store.earlierRevisions(origin)).at(-1);
    return before ? diffSentences(before.text, text) : null;
  };

  return async (article: Article, now: number): Promise<Ingested> => {
    const count = splitPassages(article.text, splitSentences(article.text)).length;
    if (count === 0) {
      throw new Failure('no-article', 'holds no article: give the page of one, or its text');
    }
    await reprints.signBacklog();
    const signed = article.kind === 'report' ? createReprintMatcher(article) : undefined;
    const status = await store.put(article, {
      at: arrivalOf(article, now),
      takenAt: now,
      reprintMatcher: signed,
      isOther: (before) => article.url === null && sharesNothing(before, article),
    });
    if (status === 'withdrawn') throw withdrawn(article);
    const reprintOf =
      status === 'added'
        ? await reprints.previousOriginalOf(article.id)
        : await reprints.originalOf(article.id);
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
function sharesNothing(before: Article, after: Article): boolean {
  if (before.title === after.title) return false;
  const { removed } = diffSentences(before.text, after.text);
  return removed.length >= splitSentences(before.text).length;
}

function withdrawn({ givenId, id, title }: Article): Failure {
  return new Failure(
    'withdrawn',
    `“${title}” was withdrawn and stays out: parley withdraw --undo ${givenId ?? id} lets it in again`,
  );
}
