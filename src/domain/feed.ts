/** What a site says is new. What a feed does not say is `null`. */
export interface Feed {
  /** One line of text. */
  readonly title: string | null;
  /** The address of the site, not of the feed. */
  readonly url: string | null;
  /** In the order of the feed. */
  readonly entries: readonly FeedEntry[];
  /** How many further entries the feed has that were left out, because nobody lists so many. */
  readonly omitted: number;
}

/** One entry of a feed: an article, and where it can be read. */
export interface FeedEntry {
  /** What the feed calls it by, exactly; it stays the same when the address changes. */
  readonly id: string | null;
  /** One line of text. */
  readonly title: string | null;
  /** An http(s) address; relative only where nothing says what it is relative to. */
  readonly url: string | null;
  /** ISO 8601 day or time as printed, with its offset where one is printed; never shifted. */
  readonly published: string | null;
  /** When it was last changed, as `published`. */
  readonly updated: string | null;
  /** Text without markup, paragraphs parted by a blank line; the content where there is no other. */
  readonly summary: string | null;
  /** The article as far as the feed carries it, as HTML that nobody cleaned. */
  readonly content: string | null;
}
