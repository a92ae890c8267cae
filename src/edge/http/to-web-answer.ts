import type { RetryLater, Validators, WebAnswer } from '../../archive/ports/web.ts';
import { Failure } from '../../domain/failure.ts';
import { contentTypeCharset, transcodeToUtf8 } from '../../intake/decode-text.ts';
import type { HttpResponse, ResponseHead } from './exchange.ts';

/** How an answer was come by. */
export interface AnswerContext {
  /** Where it was found. */
  readonly url: URL;
  /** Where it is to be asked for from now on; `null` where that has not changed. */
  readonly movedTo: string | null;
  /** Whether it was asked for only if it is not the version that is there already. */
  readonly isConditional: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Request timeout, too early, too many requests; besides all of the server's own faults. */
const RETRY_LATER_STATUSES: ReadonlySet<number> = new Set([408, 425, 429]);

/** Not without a name, a payment, a right, or a judge's leave. */
const REFUSED_STATUSES: ReadonlySet<number> = new Set([401, 402, 403, 407, 451]);

/** What a header says that is kept: printable ASCII of a length that a header may be sent with. */
const KEPT_HEADER = /^[ -~]{1,1000}$/;

/** What a server's answer means (RFC 9110, 15). Throws a Failure where it holds nothing to read. */
export function toWebAnswer(
  answer: HttpResponse,
  { url, movedTo, isConditional, now }: AnswerContext,
): WebAnswer {
  const later = toRetryLater(answer, url, now);
  if (later) return later;
  const freshness = { validators: validatorsOf(answer), movedTo, maxAgeMs: maxAgeMs(answer) };
  if (answer.status === 304 && isConditional) return { status: 'unchanged', ...freshness };
  if (!isFound(answer)) throw toNotFoundFailure(answer.status, url);
  const contentType = answer.header('content-type');
  const bytes = transcodeToUtf8(answer.bytes, contentTypeCharset(contentType));
  return { status: 'found', address: url.href, bytes, contentType, ...freshness };
}

/** Whether the body is what was asked for. */
export function isFound({ status }: ResponseHead): boolean {
  return status === 200 || status === 203;
}

/** Where a server asks to come back later, that; else `null`. */
export function toRetryLater(head: ResponseHead, { host }: URL, now: number): RetryLater | null {
  const { status } = head;
  if (status < 500 && !RETRY_LATER_STATUSES.has(status)) return null;
  const reason = `${host} does not answer now (status ${status})`;
  return { status: 'later', retryAfterMs: retryAfterMs(head.header('retry-after'), now), reason };
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function retryAfterMs(written: string | null, now: number): number | null {
  if (written === null) return null;
  if (/^\d{1,9}$/.test(written)) return Number(written) * 1000;
  const date = /^[A-Z][a-z]{2,8}, /.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(date - now, 0);
}

/** RFC 9111, 5.2.2.1. */
function maxAgeMs(head: ResponseHead): number | null {
  const [, seconds] =
    /(?:^|[\s,])max-age="?(\d{1,9})"?(?:[\s,]|$)/i.exec(head.header('cache-control') ?? '') ?? [];
  return seconds === undefined ? null : Number(seconds) * 1000;
}

function validatorsOf(head: ResponseHead): Validators {
  return { etag: kept(head, 'etag'), lastModified: kept(head, 'last-modified') };
}

function kept(head: ResponseHead, name: string): string | null {
  const value = head.header(name);
  return value !== null && KEPT_HEADER.test(value) ? value : null;
}

function toNotFoundFailure(status: number, { host }: URL): Failure {
  if (status === 404)
    return new Failure('not-found', `${host} has no such page: check the address`);
  if (status === 410) return new Failure('gone', `${host} has taken this page away for good`);
  if (REFUSED_STATUSES.has(status)) {
    const message = `${host} does not let Parley read this (status ${status}): open it in a browser, save the page and give the file`;
    return new Failure('refused', message);
  }
  const message = `${host} answers in a way that is not read (status ${status}): open it in a browser, save the page and give the file`;
  return new Failure('unsupported', message);
}
