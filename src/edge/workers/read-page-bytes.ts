import type { Draft } from '../../domain/article.ts';
import type { Outlet } from '../../domain/beat.ts';
import { decodeText } from '../../intake/decode-text.ts';
import { readPage } from '../../intake/html/read-page.ts';

/** What a page's reader knows besides the page. */
export interface PageKnowledge {
  readonly outlets: readonly Outlet[];
}

/** A page, and where it was found on the web; `null` where it was not. */
interface PageBytes {
  readonly bytes: Uint8Array;
  readonly address: string | null;
}

/** Reads the bytes of a page. Throws a Failure where they are none. */
export function readPageBytes({ bytes, address }: PageBytes, knowledge: PageKnowledge): Draft {
  return readPage(decodeText(bytes, { html: true }), { ...knowledge, address });
}
