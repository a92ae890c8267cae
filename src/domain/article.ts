import type { Span } from './span.ts';

/** How the title is known: printed by the page, or taken from the beginning of the first sentence. */
type TitleBasis = 'page' | 'first-sentence';

/**
 * How the publication date is known: from the page's metadata, printed visibly on the page, from
 * the text's own dateline, from the address, or given by whoever ingested the article.
 */
export type PublishedBasis = 'metadata' | 'page' | 'text' | 'address' | 'given';

/** How much of an article is stored: all of it, or the summary of its feed where it cannot be read. */
export type Extent = 'whole' | 'summary';

/** An article as intake read it, before the archive gives it an identity. */
export interface Draft {
  readonly title: string;
  readonly titleBasis: TitleBasis;
  readonly outlet: string | null;
  readonly author: string | null;
  /** ISO 8601 day or time as printed: never shifted to another zone. */
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis | null;
  /** The canonical http(s) address. */
  readonly url: string | null;
  /** ISO 639-1 code. */
  readonly language: string | null;
  /** The body: paragraphs separated by one blank line, without the title and without boilerplate. */
  readonly text: string;
  readonly extent: Extent;
  /** Where the page does not show its text: `metadata` for its JSON-LD; absent where it does. */
  readonly textBasis?: 'metadata';
}

interface ArchivedDraft extends Draft {
  /** The archive's own id: a hash of address, title, outlet, date and text. */
  readonly id: string;
  /** The id that came with the article, echoed wherever the article appears. */
  readonly givenId: string | null;
  /** The same for all revisions of one article: its canonical address, or the path of its file. */
  readonly origin: string;
}

/** An article of an outlet. */
export interface Report extends ArchivedDraft {
  readonly kind: 'report';
}

/** A published account that the chronicle rests on. */
export interface SourceRef {
  readonly publisher: string;
  /** ISO 8601 day, month or year. */
  readonly date: string | null;
  readonly url: string | null;
}

/** First and last day of an event, both included, as ISO 8601 days. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The sources of one paragraph of an account; none where it is generally known. */
export interface ParagraphSources extends Span {
  /** The days that the paragraph is about. */
  readonly period: Period;
  readonly sources: readonly SourceRef[];
}

/** A point on which the parties, or the published accounts, differ. */
export interface Dispute {
  readonly about: string;
  readonly kind: 'parties' | 'sources';
  readonly claims: readonly { readonly by: string; readonly says: string }[];
  /** The published accounts that report the claims. */
  readonly sources: readonly SourceRef[];
}

/** What an account of the chronicle has besides what every article has. */
export interface ChronicleFields {
  readonly event: Period;
  readonly place: string;
  readonly people: readonly string[];
  readonly footings: readonly ParagraphSources[];
  readonly disputes: readonly Dispute[];
}

/** An account that the project's editors wrote of one event; no outlet's words. */
export interface Account extends ArchivedDraft, ChronicleFields {
  readonly kind: 'chronicle';
}

/** Immutable: a corrected page is another article that replaces the first one. */
export type Article = Report | Account;

/** A revision of an article whose place another one has taken. */
export interface EarlierRevision extends Pick<Draft, 'title' | 'titleBasis' | 'text'> {
  readonly articleId: string;
  /** The revision that took its place. */
  readonly replacedBy: string;
  /** When that was, in milliseconds since 1970. */
  readonly at: number;
}

/** The origin of an article whose own another article has taken. */
export function movedOrigin({ id, origin }: Pick<Article, 'id' | 'origin'>): string {
  return `${origin}#${id}`;
}
