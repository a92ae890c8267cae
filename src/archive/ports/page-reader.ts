import type { Draft } from '../../domain/article.ts';
import type { EntryContent, EntryText } from '../../intake/html/read-entry.ts';

/** Reads pages off the event loop, with limits on time and size. */
export interface PageReader {
  /**
   * Throws a Failure where a limit is exceeded or the bytes are no page.
   *
   * @param address where it was found on the web, after redirects; `null` where it was not
   */
  read(bytes: Uint8Array, address: string | null): Promise<Draft>;
  /** The text of a feed entry. Throws a Failure where a limit is exceeded. */
  readEntry(entry: EntryContent): Promise<EntryText>;
  close(): Promise<void>;
}
