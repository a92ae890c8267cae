import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { BotObserver } from '../../bot/bot-observer.ts';

/** A call that Slack refused, in Slack's words. */
export interface RefusedCall {
  /** Such as "chat.postMessage". */
  readonly method: string;
  /** Such as "invalid_auth". */
  readonly error: string;
}

/** What all clients of Slack send calls with, and get whole answers from. */
export type SlackFetch = (...call: Parameters<webApi.FetchFunction>) => Promise<Response>;

/** What calls to Slack are made with. */
interface WatchedFetchOptions {
  /** A call that brings no signal of its own is given up after this. */
  readonly timeoutMs: number;
  /**
   * Told of each refused call. Where it settles with "hold" the caller gets no answer: it would only
   * try again and again, or log, what is refused for good and ends the bot.
   */
  readonly onRefusal: (refused: RefusedCall) => Promise<'pass-on' | 'hold'>;
  /** Whether nothing is said any more: a call then never settles; left out where all is said. */
  readonly isSilent?: () => boolean;
  /** Told of every call that failed. */
  readonly observer?: Pick<BotObserver, 'callFailed'> | undefined;
}

const JSON_TYPE = 'application/json';

/** What a method answers that refuses. */
const Refusal = z.object({ ok: z.literal(false), error: z.string() });

/** A `fetch` for all clients of Slack, which sees what Slack refuses, whoever called. */
export function createWatchedFetch(options: WatchedFetchOptions): SlackFetch {
  const { timeoutMs, onRefusal, observer, isSilent = () => false } = options;
  return async (url, init) => {
    if (isSilent()) return await new Promise<never>(() => {});
    const signal = init?.signal ?? AbortSignal.timeout(timeoutMs);
    const method = new URL(url).pathname.split('/').at(-1) ?? '';
    const failed = (code: string) => observer?.callFailed({ method: shownMethod(method), code });
    const response = await fetch(url, { ...init, signal }).catch((fault: unknown) => {
      failed(signal.aborted ? 'timeout' : 'network');
      throw fault;
    });
    const error = await refusalIn(response);
    if (error !== undefined || !response.ok) failed(error ?? codeOf(response));
    if (error === undefined) return response;
    if ((await onRefusal({ method, error })) === 'hold') return await new Promise<never>(() => {});
    return response;
  };
}

/** What Slack's methods are called; the last part of a `response_url` is a secret. */
const METHOD = /^[a-z]+(?:\.[A-Za-z\d]+)+$/;

function shownMethod(method: string): string {
  return METHOD.test(method) ? method : 'response_url';
}

const TOO_MANY_REQUESTS = 429;

function codeOf({ status }: Response): string {
  return status === TOO_MANY_REQUESTS ? 'ratelimited' : `http_${status}`;
}

/** Slack's word for why a call was refused; nothing where it was not. */
export async function refusalIn(response: Response): Promise<string | undefined> {
  const type = response.headers.get('content-type') ?? '';
  if (response.status !== 200 || !type.startsWith(JSON_TYPE)) return undefined;
  const text = await response.clone().text();
  return Refusal.safeParse(parseJson(text)).data?.error;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Who called says what to make of it.
    return undefined;
  }
}
