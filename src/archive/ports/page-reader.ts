import type { Draft } from '../../domain/article.ts';

/** Reads pages off the event loop, with limits on time and size. */
export interface PageReader {
  /** Throws a Failure where a limit is exceeded or the bytes are no page. */
  read(bytes: Uint8Array): Promise<Draft>;
  close(): Promise<void>;
}
