import type { Article, EarlierRevision } from '../../domain/article.ts';
import type { SiteSentence } from '../../domain/site-sentence.ts';
import type { ReportSignature, ReprintCandidate, ReprintQuery } from './reprint-store.ts';

/** What a store holds that bears on an article that comes. */
export interface KnownArticle {
  /** Whether the very article, by its id, is stored. */
  readonly isStored: boolean;
  /** Whether it was withdrawn, by its id or its origin. */
  readonly isWithdrawn: boolean;
  /** The stored article of the same origin; `null` where there is none. */
  readonly sameOrigin: StoredArticle | null;
  /** Other articles that had this origin, and were moved when another one took it: the last first. */
  readonly moved: readonly StoredArticle[];
}

/** A stored article, and when it arrived, in milliseconds since 1970. */
export interface StoredArticle {
  readonly article: Article;
  readonly arrivedAt: number;
}

/** How an article is stored. Instants are milliseconds since 1970. */
export interface Placement {
  readonly arrivedAt: number;
  readonly reprintGroup: string;
  /** `null` for one that is not signed: an account, or a report that is signed later. */
  readonly signature: ReportSignature | null;
  /** Its sentences, by which other articles of its site are known to repeat them. */
  readonly sentences: readonly SiteSentence[];
  /**
   * What becomes of the stored article of the same origin, and of one that had it and is revised; in
   * the order in which it is done.
   */
  readonly displaced: readonly Displacement[];
  /** Revisions that it had elsewhere, and comes with. */
  readonly revisions?: readonly EarlierRevision[] | undefined;
}

/** What becomes of an article whose origin another one takes. */
export type Displacement =
  /**
   * It was an earlier revision, and is kept among the replaced unless it is an account; so are the
   * revisions before it, whose origin is from now on that of the article which takes the place.
   */
  | { readonly kind: 'replaced'; readonly id: string; readonly at: number }
  /** It is another article, and stays under this origin, as its earlier revisions do. */
  | { readonly kind: 'moved'; readonly id: string; readonly origin: string };

/** One unit of work: reads the store as it is, and changes it before anybody else does. */
export interface ArticleWork {
  findKnown(article: Pick<Article, 'id' | 'origin'>): Promise<KnownArticle>;
  /** The signed reports that share the most with a signature, in the order in which they came. */
  findReprintCandidates(query: ReprintQuery): Promise<readonly ReprintCandidate[]>;
  /** Those of some keys of sentences that several reports of their site have. */
  repeatedAmong(keys: readonly number[]): Promise<ReadonlySet<number>>;
  /** Stores an article that is not stored. */
  place(article: Article, placement: Placement): Promise<void>;
  /** Signs a stored report that has no signature; does nothing where it has one or is gone. */
  sign(id: string, signing: Signing): Promise<void>;
}

/** What a report is signed with. */
export interface Signing extends Pick<Placement, 'reprintGroup' | 'sentences'> {
  readonly signature: ReportSignature;
}

/** Where articles are kept. Every method does all of its work or none. */
export interface ArticleStore {
  /**
   * Does work on the articles as one unit: all of it is done, or nothing where it throws. Units run
   * one after another, those of other processes on the same articles too.
   */
  transact<Result>(work: (unit: ArticleWork) => Promise<Result>): Promise<Result>;
  /** The articles of these ids that are there, in any order. */
  articles(ids: readonly string[]): Promise<readonly Article[]>;
  /** The earlier revisions of an origin, the first one first. */
  earlierRevisions(origin: string): Promise<readonly EarlierRevision[]>;
  /** The replaced revisions that had these ids, each once. */
  replacedRevisions(ids: readonly string[]): Promise<readonly EarlierRevision[]>;
  /**
   * Takes an article out, by its own id or the id given with it, and says which. From then on it
   * and what comes from the same origin count as withdrawn.
   */
  remove(id: string): Promise<Article | undefined>;
  /** Forgets that an article was withdrawn; says whether one was. */
  readmit(id: string): Promise<boolean>;
  /**
   * Takes out an article whose place one of another origin has taken, which is kept among the
   * replaced: a summary, once the whole article came under its own address.
   */
  supersede(id: string, by: string, at: number): Promise<void>;
  /** Takes out the chronicle's accounts whose origin is not among these, and says how many. */
  removeAccountsExcept(origins: readonly string[]): Promise<number>;
}
