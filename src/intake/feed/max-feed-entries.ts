/**
 * Entries of a feed that are read. Feeds list what is new, most of them 10 to 100 entries, archives
 * of podcasts some thousands; more would only fill memory, and is no news to anybody.
 */
export const MAX_FEED_ENTRIES = 10_000;
