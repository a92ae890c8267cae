/** Gets pages and feeds from the public web, safely and politely. */
export interface Web {
  /**
   * What an address holds. Waits for its turn: a host is asked one thing at a time, with a pause.
   * Throws a Failure that says what to do: `forbidden-address`, `unsupported` (scheme, kind of
   * content, encoding), `refused` (by robots.txt, 401, 402, 403, 451), `not-found`, `gone`,
   * `unreachable`, `too-slow`, `too-large`, `too-many-redirects`, `malformed`.
   */
  get(request: WebRequest): Promise<WebAnswer>;
  /** Gives up what is under way. */
  close(): Promise<void>;
}

export interface WebRequest {
  readonly address: string;
  /** What names it, where that is another address: what is public names none of the desk's hosts. */
  readonly namedBy?: string | undefined;
  /** What the address is expected to hold; other kinds of content are not taken. */
  readonly wants: 'page' | 'feed' | 'page-or-feed';
  /** Those of the version that is there already, so that it is not sent again. */
  readonly validators?: Validators | undefined;
}

/** What a server calls a version by (RFC 9110, 8.8). Kept, and sent back as it came. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type WebAnswer = WebFound | WebUnchanged | RetryLater;

interface WebFound extends Freshness {
  readonly status: 'found';
  /** Where it was found, after redirects. */
  readonly address: string;
  /** Decompressed, and in UTF-8 where the server named another encoding. */
  readonly bytes: Uint8Array;
  /** The server's word, such as "text/html; charset=utf-8"; `null` where it said nothing. */
  readonly contentType: string | null;
}

/** It is the version that the validators name. */
interface WebUnchanged extends Freshness {
  readonly status: 'unchanged';
}

/** The server cannot or will not answer now: 429, 5xx and their like. */
export interface RetryLater {
  readonly status: 'later';
  /** How long the server asks to be left alone, from now; `null` where it does not say. */
  readonly retryAfterMs: number | null;
  readonly reason: string;
}

interface Freshness {
  readonly validators: Validators;
  /** Where it is to be asked for from now on, where every redirect said so; else `null`. */
  readonly movedTo: string | null;
  /** How long the server calls it fresh, from now; `null` where it does not say. */
  readonly maxAgeMs: number | null;
}
