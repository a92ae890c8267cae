import { type Dispatcher, request } from 'undici';
import { ACCEPTED_ENCODINGS, type BodyLimit, readBody } from './read-body.ts';
import { toNetworkFailure } from './to-network-failure.ts';

/** The beginning of an answer. */
export interface ResponseHead {
  readonly status: number;
  /** A header by its name in lower case, several of one name joined; `null` where it is absent. */
  readonly header: (name: string) => string | null;
}

/** A whole answer. */
export interface HttpResponse extends ResponseHead {
  /** Empty where none were wanted. */
  readonly bytes: Uint8Array;
}

export interface HttpRequest {
  readonly headers: Readonly<Record<string, string>>;
  /** What of the body is wanted, by the answer's head; `null` for nothing. May throw a Failure. */
  readonly bodyLimit: (head: ResponseHead) => BodyLimit | null;
}

/** Asks one address once; redirects are answers like others. */
export type Exchange = (url: URL, ask: HttpRequest) => Promise<HttpResponse>;

interface ExchangeOptions {
  readonly agent: Dispatcher;
  readonly userAgent: string;
  readonly exchangeMs: number;
}

/**
 * A client for single exchanges. It throws a Failure for whatever goes wrong between the two
 * hosts: `unreachable`, `too-slow`, `too-large`, `malformed`, `forbidden-address`, `unsupported`.
 */
export function createExchange({ agent, userAgent, exchangeMs }: ExchangeOptions): Exchange {
  return async (url, { headers, bodyLimit }) => {
    const ceiling = new AbortController();
    // Not `AbortSignal.timeout`, which lets a process end while it still waits for an answer.
    const timer = setTimeout(() => ceiling.abort(timeoutError()), exchangeMs);
    try {
      const response = await request(url, {
        dispatcher: agent,
        signal: ceiling.signal,
        headers: {
          'user-agent': userAgent,
          // What Parley reads is English; a site in several languages sends that.
          'accept-language': 'en, *;q=0.5',
          'accept-encoding': ACCEPTED_ENCODINGS,
          ...headers,
        },
      });
      const head = headOf(response);
      return { ...head, bytes: await bytesOf(response, head, bodyLimit) };
    } catch (fault) {
      throw toNetworkFailure(ceiling.signal.aborted ? ceiling.signal.reason : fault, url);
    } finally {
      clearTimeout(timer);
    }
  };
}

function timeoutError(): DOMException {
  return new DOMException('an exchange took longer than its ceiling', 'TimeoutError');
}

function headOf({ statusCode, headers }: Dispatcher.ResponseData): ResponseHead {
  return {
    status: statusCode,
    header: (name) => {
      const value = headers[name];
      return (Array.isArray(value) ? value.join(', ') : value) ?? null;
    },
  };
}

async function bytesOf(
  { body }: Dispatcher.ResponseData,
  head: ResponseHead,
  wanted: HttpRequest['bodyLimit'],
): Promise<Uint8Array> {
  // To the client an abandoned body is a fault; it is not reported.
  body.on('error', () => undefined);
  try {
    const ceiling = wanted(head);
    if (ceiling === null) return new Uint8Array();
    return await readBody(body, head.header('content-encoding') ?? '', ceiling);
  } finally {
    body.destroy();
  }
}
