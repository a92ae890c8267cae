/** The new articles of a site. What a feed does not say is `null`. */
export interface Feed {
  /** One line of text. */
  readonly title: string | null;
  /** The address of the site, not of the feed. */
  readonly url: string | null;
  /** In the order of the feed. */
  readonly entries: readonly FeedEntry[];
  /** The number of further entries that were left out, because no feed of news lists so many. */
  readonly omitted: number;
}

/** One entry of a feed: an article, and where it can be read. */
export interface FeedEntry {
  /** The feed's own id, exactly; it stays the same when the address changes. */
  readonly id: string | null;
  /** One line of text. */
  readonly title: string | null;
  /** An http(s) address; relative only where nothing says what it is relative to. */
  readonly url: string | null;
  /** ISO 8601 day or time as printed, with its offset where one is printed; never shifted. */
  readonly published: string | null;
  /** When it was last changed, as `published`. */
  readonly updated: string | null;
  /** Text without markup, paragraphs separated by a blank line; the content where there is no other. */
  readonly summary: string | null;
  /** The article as far as the feed contains it, as raw HTML. */
  readonly content: string | null;
}

/** Maximum number of entries read from a feed. */
export const MAX_FEED_ENTRIES = 10_000;
