import type { Draft } from '../../domain/article.ts';
import type { EntryContent, EntryText } from '../../intake/html/read-entry.ts';
import type { LinesRead, TextInput } from '../../intake/read-text.ts';

/**
 * Reads pages, feed entries and texts off the event loop, with limits on time and size. Short texts
 * may be read on it, where nobody waits for anything else.
 */
export interface PageReader {
  /**
   * Throws a Failure where a limit is exceeded or the bytes are no page.
   *
   * @param address where it was found on the web, after redirects; `null` where it was not
   */
  read(bytes: Uint8Array, address: string | null): Promise<Draft>;
  /** The text of a feed entry. Throws a Failure where a limit is exceeded. */
  readEntry(entry: EntryContent): Promise<EntryText>;
  /** Throws a Failure where a limit is exceeded or the bytes are no article. */
  readText(input: TextInput): Promise<Draft>;
  /**
   * The articles of some whole lines of JSON Lines. Throws a Failure where a limit is exceeded or the
   * bytes are no text.
   *
   * @param firstLine the number of the first of them, from 1
   */
  readLines(bytes: Uint8Array, firstLine: number): Promise<LinesRead>;
  close(): Promise<void>;
}
