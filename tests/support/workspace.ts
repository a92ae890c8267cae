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
}

/** Slack's side, on loopback: keeps what it is sent, and answers as it was told to. */
export interface Workspace {
  readonly apiUrl: string;
  readonly responseUrl: string;
  readonly sent: readonly Sent[];
  /** The next call of a method is answered so. */
  answerNext(method: string, answer: Answer): void;
  /** Settles with the first matching call that came or comes. */
  next(method: string, matches?: (body: Sent['body']) => boolean): Promise<Sent['body']>;
  close(): Promise<void>;
}

export async function aWorkspace({
  socketUrl = '',
}: {
  readonly socketUrl?: string;
} = {}): Promise<Workspace> {
  const sent: Sent[] = [];
  const scripted: { method: string; answer: Answer }[] = [];
  const waiting = new Set<() => void>();
  let posts = 0;

  const usual = (method: string): object => {
    if (method === 'chat.postMessage') return { ok: true, ts: `1900000000.00000${++posts}` };
    if (method === 'auth.test') return { ok: true, bot_id: 'B1', user_id: 'UBOT', team_id: 'T1' };
    if (method === 'apps.connections.open') return { ok: true, url: socketUrl };
    return { ok: true };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.url?.split('/').pop() ?? '';
    const body = read(await text(request), request.headers['content-type'] ?? '');
    const at = scripted.findIndex((one) => one.method === method);
    const [told] = at < 0 ? [] : scripted.splice(at, 1);
    const { status = 200, body: answered = usual(method), headers = {} } = told?.answer ?? {};
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
