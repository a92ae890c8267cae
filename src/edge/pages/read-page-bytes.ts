import type { Draft } from '../../domain/article.ts';
import type { Outlet } from '../../domain/beat.ts';
import { Failure, type FailureCode } from '../../domain/failure.ts';
import { decodeText } from '../../intake/decode.ts';
import { readPage } from '../../intake/html/read-page.ts';

/** What a page's reader knows besides the page. */
export interface Knowledge {
  readonly outlets: readonly Outlet[];
}

/** What came of a page, as it passes between threads: an error would lose its code on the way. */
export type PageReading =
  | { readonly status: 'ok'; readonly draft: Draft }
  | { readonly status: 'failed'; readonly code: FailureCode; readonly message: string };

/** A page, and where it was found on the web, as the port has them. */
export interface FoundPage {
  readonly bytes: Uint8Array;
  readonly address: string | null;
}

/** Reads the bytes of a page. Faults that are not about the page are thrown. */
export function readPageBytes({ bytes, address }: FoundPage, knowledge: Knowledge): PageReading {
  try {
    const html = decodeText(bytes, { html: true });
    return { status: 'ok', draft: readPage(html, { ...knowledge, address }) };
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    return { status: 'failed', code: fault.code, message: fault.message };
  }
}
