import type { PassageTotals, TermUse } from '../../search/stored-passage-score.ts';

/** How far stored passages follow the articles. */
export interface PassageProgress {
  /** What read their terms. */
  readonly version: number;
  /** The archive's revision up to which they hold what came and went; below 0 for none. */
  readonly revision: number;
}

/** A sentence of a passage; 0 is the key of one that is never hidden. */
type HidableSentence = readonly [start: number, end: number, hidingKey: number];

/** A passage as it is put. */
export interface NewPassage {
  /** The terms of its text and of its headline, in order. */
  readonly text: readonly string[];
  readonly title: readonly string[];
  readonly sentences: readonly HidableSentence[];
}

export interface ArticlePassages {
  readonly articleId: string;
  readonly passages: readonly NewPassage[];
}

/** Passages that are kept beside the articles, where all processes find them. */
export interface PassageStore {
  progress(): Promise<PassageProgress>;
  /** Forgets all passages, where no newer version read them, to be put anew by this one. */
  reset(version: number): Promise<void>;
  /** Those of some articles, in their order, whose passages are not there. */
  missing(articleIds: readonly string[]): Promise<readonly string[]>;
  /** Puts passages in one unit of work, those of articles that are stored and have none yet. */
  put(articles: readonly ArticlePassages[]): Promise<void>;
  remove(articleIds: readonly string[]): Promise<void>;
  /** Says that all is in up to a revision. */
  advance(revision: number): Promise<void>;
  totals(): Promise<PassageTotals>;
  /** How many passages hold each of some terms; those that none holds are left out. */
  uses(terms: readonly string[]): Promise<ReadonlyMap<string, TermUse>>;
  /** The passages that hold all the terms of any clause, the best ones first. */
  find(request: PassageRequest): Promise<readonly StoredPassage[]>;
  /** All terms, each on a line, those that most passages hold first: of a million passages 2 MB. */
  vocabulary(): Promise<string>;
}

/** What stored passages are asked for. */
export interface PassageRequest {
  readonly clauses: readonly (readonly string[])[];
  /** What holding each term is worth, by which passages are ordered; none where all are given. */
  readonly worth: readonly (readonly [term: string, worth: number])[];
  /** Passages that are looked at, and of these those that are given, at most. */
  readonly lookedAt: number;
  readonly most: number;
  /** The terms that are counted in those that are given. */
  readonly counted: readonly string[];
}

/** A passage that was found, and how often it holds terms. */
export interface StoredPassage {
  /** In the order in which the articles came. */
  readonly id: number;
  readonly articleId: string;
  readonly sentences: readonly HidableSentence[];
  /** How many different terms text and headline have. */
  readonly textTerms: number;
  readonly titleTerms: number;
  /** By term, how often text and headline hold it; what neither holds is left out. */
  readonly counts: ReadonlyMap<string, { readonly inText: number; readonly inTitle: number }>;
}
