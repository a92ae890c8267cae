import type { Article } from '../../domain/article.ts';
import { Failure } from '../../domain/failure.ts';
import { describeNoArticle } from '../../intake/no-article.ts';
import { diffSentences, type SentenceDiff } from '../../text/sentences/diff-sentences.ts';
import { splitPassages } from '../../text/split-passages.ts';
import type { ArrivedReport } from '../ports/article-listings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import { arrivalOf } from './arrival.ts';
import { placeArticle } from './place-article.ts';
import type { Readings } from './readings.ts';
import type { ReprintFinder } from './reprint-finder.ts';

/** An ingested article, and the number of its passages. */
export interface Ingested {
  /** A `reprint` is new, and prints a report that is stored already. */
  readonly status: 'added' | 'revised' | 'unchanged' | 'reprint';
  readonly article: Article;
  readonly passages: number;
  /**
   * The original of its reprint group, or what was the original before it arrived; `null` where it is
   * the original itself, or a report of its own.
   */
  readonly reprintOf: ArrivedReport | null;
  /** What a revision changed. */
  readonly changes: SentenceDiff | null;
}

/** Where articles enter the archive, and are replaced by fuller ones. */
export interface ArticleIngestion {
  /**
   * Stores an article, which replaces the one with the same origin. It can be found at once.
   *
   * @param now in milliseconds since 1970
   * @throws Failure `no-article` for one without any words, and for errors, appeals and menus, `withdrawn` for one that was withdrawn
   */
  ingest(article: Article, now: number): Promise<Ingested>;
  /** Removes an article that another one, of this id, replaced under its own address. */
  supersede(id: string, by: string, now: number): Promise<void>;
}

/** What ingestion depends on. */
interface IngestionDeps {
  readonly articles: ArticleStore;
  readonly reprints: ReprintFinder;
  readonly readings: Pick<Readings, 'readSentences' | 'saveSentences'>;
}

/** Ingests articles one by one, and finds their reprint groups. */
export function createIngest({ articles, reprints, readings }: IngestionDeps) {
  const changesOf = async ({ origin, text }: Article): Promise<SentenceDiff | null> => {
    const before = (await articles.earlierRevisions(origin)).at(-1);
    return before ? diffSentences(before.text, text) : null;
  };

  return async (article: Article, now: number): Promise<Ingested> => {
    const read = readings.readSentences(article);
    const count = splitPassages(article.text, read.sentences).length;
    if (count === 0) {
      throw new Failure('no-article', 'holds no article: give the page of one, or its text');
    }
    refuseOtherPages(article);
    await reprints.signBacklog();
    const status = await placeArticle(
      articles,
      { article, sentences: read.sentences },
      {
        at: arrivalOf(article, now),
        takenAt: now,
      },
    );
    if (status === 'withdrawn') throw withdrawn(article);
    if (status !== 'unchanged') await readings.saveSentences(article, read);
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

/** An account of the chronicle is one whatever it says. */
function refuseOtherPages(article: Article): void {
  const found = article.kind === 'report' ? describeNoArticle(article) : null;
  if (found === null) return;
  const message = `holds ${found}, no article: give the page of one, or its text`;
  throw new Failure('no-article', message);
}

function withdrawn({ givenId, id, title }: Article): Failure {
  return new Failure(
    'withdrawn',
    `“${title}” was withdrawn and stays out: parley withdraw --undo ${givenId ?? id} lets it in again`,
  );
}
