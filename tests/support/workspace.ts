import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the bot sent: a method of the Web API, or "response_url". */
interface Sent {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read the fields that Slack's methods name
  readonly body: any;
}

/** What a method answers once: a body, or another status. */
interface Answer {
  readonly status?: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the call does its work, whatever is answered. */
  readonly isDone?: boolean;
}

/** A message that stands in a channel or a thread. */
interface Standing {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly text: string;
  readonly blocks?: object;
  readonly metadata?: object;
}

/** Slack's side, on loopback: keeps what it is sent, and answers as it was told to. */
export interface Workspace {
  readonly apiUrl: string;
  readonly responseUrl: string;
  readonly sent: readonly Sent[];
  /** The messages that were posted, in their order. */
  readonly messages: readonly Standing[];
  /** The next call of a method is answered so. */
  answerNext(method: string, answer: Answer): void;
  /** Every call of a method is answered so, from now on. */
  answerAlways(method: string, answer: Answer): void;
  /** Settles with the first matching call that came or comes. */
  next(method: string, matches?: (body: Sent['body']) => boolean): Promise<Sent['body']>;
  close(): Promise<void>;
}

export async function aWorkspace({
  socketUrl = '',
  now = () => 1_900_000_000_000,
}: {
  readonly socketUrl?: string;
  /** What Slack's clock says, in milliseconds since 1970. */
  readonly now?: () => number;
} = {}): Promise<Workspace> {
  const sent: Sent[] = [];
  const messages: Standing[] = [];
  const scripted: { method: string; answer: Answer }[] = [];
  const always = new Map<string, Answer>();
  const waiting = new Set<() => void>();

  const posted = (body: Sent['body']): object => {
    // As many digits as Slack's own, so that they sort.
    const ts = `${Math.floor(now() / 1000)}.${String(messages.length + 1).padStart(6, '0')}`;
    messages.push({ ...body, ts });
    return { ok: true, ts };
  };

  const usual = (method: string, body: Sent['body']): object => {
    if (method === 'chat.postMessage') return posted(body);
    if (method === 'conversations.history')
      return { ok: true, messages: historyOf(messages, body) };
    if (method === 'conversations.replies') return { ok: true, messages: threadOf(messages, body) };
    if (method === 'views.open') return { ok: true, view: { id: 'V1' } };
    if (method === 'auth.test') return { ok: true, bot_id: 'B1', user_id: 'UBOT', team_id: 'T1' };
    if (method === 'apps.connections.open') return { ok: true, url: socketUrl };
    return { ok: true };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.url?.split('/').pop() ?? '';
    const body = read(await text(request), request.headers['content-type'] ?? '');
    const at = scripted.findIndex((one) => one.method === method);
    const [told] = at < 0 ? [] : scripted.splice(at, 1);
    const given = told?.answer ?? always.get(method) ?? {};
    const isUsual = given.body === undefined && (given.status ?? 200) === 200;
    const done = isUsual || given.isDone ? usual(method, body) : {};
    const { status = 200, body: answered = done, headers = {} } = given;
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(answered));
    sent.push({ method, body });
    for (const look of waiting) look();
  };

  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    responseUrl: `http://127.0.0.1:${port}/response_url`,
    sent,
    messages,
    answerAlways: (method, told) => void always.set(method, told),
    answerNext: (method, told) => void scripted.push({ method, answer: told }),
    next: (method, matches = () => true) =>
      new Promise((settle) => {
        const look = () => {
          const found = sent.find((one) => one.method === method && matches(one.body));
          if (!found) return;
          waiting.delete(look);
          settle(found.body);
        };
        waiting.add(look);
        look();
      }),
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The messages of a channel, newest first, without those of its threads. */
function historyOf(
  messages: readonly Standing[],
  { channel, oldest = 0 }: Sent['body'],
): readonly Standing[] {
  return messages
    .filter((one) => one.channel === channel && one.thread_ts === undefined)
    .filter(({ ts }) => Number(ts) > Number(oldest))
    .toReversed();
}

function threadOf(
  messages: readonly Standing[],
  { channel, ts }: Sent['body'],
): readonly Standing[] {
  return messages.filter(
    (one) => one.channel === channel && (one.ts === ts || one.thread_ts === ts),
  );
}

/** The Web API takes forms whose values are JSON where they are objects. */
function read(raw: string, type: string): object {
  if (type.includes('json')) return JSON.parse(raw);
  return Object.fromEntries(
    [...new URLSearchParams(raw)].map(([name, value]) => [name, jsonOr(value)]),
  );
}

function jsonOr(value: string): unknown {
  return /^[[{]/.test(value) ? JSON.parse(value) : value;
}
