import type { Article, EarlierRevision } from '../../domain/article.ts';
import { Failure } from '../../domain/failure.ts';
import type { SentenceDiff } from '../../text/sentences/diff-sentences.ts';
import type { ArrivedReport } from '../ports/article-listings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import { arrivalOf } from './arrival.ts';
import { type PlacementStatus, placeArticle } from './place-article.ts';
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
   * @param revisions those that it had in another archive, the first one first
   * @throws Failure `no-article` for one without any words, and for errors, appeals and menus,
   *   `withdrawn` for one that was withdrawn, `too-large` for a headline, name or address without end,
   *   `too-slow` and `too-complex` for one that costs too much to read
   */
  ingest(article: Article, now: number, revisions?: readonly EarlierRevision[]): Promise<Ingested>;
  /** Removes an article that another one, of this id, replaced under its own address. */
  supersede(id: string, by: string, now: number): Promise<void>;
}

interface IngestionDeps {
  readonly articles: ArticleStore;
  readonly reprints: ReprintFinder;
  readonly readings: Pick<Readings, 'examine' | 'saveExamined' | 'diff'>;
}

/** Ingests articles one by one, and finds their reprint groups. */
export function createIngest({ articles, reprints, readings }: IngestionDeps) {
  const changesOf = async ({ origin, text }: Article): Promise<SentenceDiff | null> => {
    const before = (await articles.earlierRevisions(origin)).at(-1);
    return before ? await readings.diff(before.text, text) : null;
  };

  const reprintOfPlaced = async (id: string, status: PlacementStatus) => {
    if (status === 'added') return null;
    return status === 'reprint' ? reprints.previousOriginalOf(id) : reprints.originalOf(id);
  };

  return async (
    article: Article,
    now: number,
    revisions: readonly EarlierRevision[] = [],
  ): Promise<Ingested> => {
    refuseEndless(article);
    const read = await readings.examine(article);
    if (read.passages === 0) {
      throw new Failure('no-article', 'holds no article: give the page of one, or its text');
    }
    if (read.noArticle !== null) throw otherPage(read.noArticle);
    await reprints.signBacklog();
    const status = await placeArticle(
      articles,
      { article, sentences: read.siteSentences, revisions },
      {
        at: arrivalOf(article, now),
        takenAt: now,
      },
    );
    if (status === 'withdrawn') throw withdrawn(article);
    if (status !== 'unchanged') await readings.saveExamined(article, read);
    const reprintOf = await reprintOfPlaced(article.id, status);
    return {
      // What it joined may be gone by now.
      status: status === 'reprint' && reprintOf === null ? 'added' : status,
      article,
      passages: read.passages,
      reprintOf,
      changes: status === 'revised' ? await changesOf(article) : null,
    };
  };
}

/**
 * Characters of a headline at most, the longest first sentence that may stand for one among them: each
 * passage is searched by the words of its headline, too.
 */
const MAX_HEADLINE_CHARACTERS = 2_000;

/**
 * Bytes in UTF-8 of what an article is looked up by, at most: PostgreSQL keeps no key of more than
 * 2,704 in an index.
 */
const MAX_KEY_BYTES = 2_000;

/** Refuses an article whose headline, names or addresses have no end: pages give them as they like. */
function refuseEndless(article: Article): void {
  const { title, url, outlet, givenId, origin } = article;
  if (title.length > MAX_HEADLINE_CHARACTERS)
    throw endless('a headline', 'characters', title.length);
  const keys = { 'an address': url, 'an outlet': outlet, 'an id': givenId, 'a path': origin };
  for (const [what, key] of Object.entries(keys)) {
    const bytes = new TextEncoder().encode(key ?? '').length;
    if (bytes > MAX_KEY_BYTES) throw endless(what, 'bytes', bytes);
  }
}

function endless(what: string, unit: 'characters' | 'bytes', length: number): Failure {
  const most = unit === 'bytes' ? MAX_KEY_BYTES : MAX_HEADLINE_CHARACTERS;
  const message = `has ${what} of ${length} ${unit}: give it in ${most} at most`;
  return new Failure('too-large', message);
}

function otherPage(what: string): Failure {
  const message = `holds ${what}, no article: give the page of one, or its text`;
  return new Failure('no-article', message);
}

function withdrawn({ givenId, id, title }: Article): Failure {
  return new Failure(
    'withdrawn',
    `“${title}” was withdrawn and stays out: parley withdraw --undo ${givenId ?? id} lets it in again`,
  );
}
