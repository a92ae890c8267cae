import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ResponseUrls } from '../state/tickets.ts';
import { type AppTokens, callMethod } from './call-method.ts';
import type { MethodAnswer, MethodArguments, WebApiDeps } from './method.ts';
import { respondTo } from './respond.ts';

/** A server of the Web API and of `response_url`s, on loopback. */
export interface WebApiServer {
  readonly server: Server;
  /** "127.0.0.1:12345". */
  readonly host: string;
  readonly apiUrl: string;
  responseUrl(id: string): string;
  close(): Promise<void>;
}

const API = '/api/';
const RESPONSES = '/response/';

/** Starts the server on a free port. */
export async function startWebApi(
  deps: WebApiDeps & { readonly urls: ResponseUrls; readonly tokens: AppTokens },
): Promise<WebApiServer> {
  const server = createServer((request, response) => {
    answer(request, response, deps).catch(() =>
      send(response, 500, { ok: false, error: 'fatal_error' }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    server,
    host,
    apiUrl: `http://${host}${API}`,
    responseUrl: (id) => `http://${host}${RESPONSES}${id}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  deps: WebApiDeps & { readonly urls: ResponseUrls; readonly tokens: AppTokens },
): Promise<void> {
  const path = request.url ?? '';
  const body = parseBody(await text(request), request.headers['content-type'] ?? '');
  if (path.startsWith(RESPONSES)) {
    const { status, body: said } = respondTo(path.slice(RESPONSES.length), body, deps);
    send(response, status, said);
    return;
  }
  if (!path.startsWith(API)) {
    send(response, 404, { ok: false, error: 'not_found' });
    return;
  }
  const args = body ?? {};
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? args.token;
  const call = { method: path.slice(API.length), token: token ? String(token) : undefined, args };
  sendAnswer(response, callMethod(call, deps.tokens, deps));
}

function sendAnswer(response: ServerResponse, answer: MethodAnswer): void {
  switch (answer.kind) {
    case 'done':
      send(response, 200, { ok: true, ...answer.body });
      return;
    case 'refused': {
      const { error, messages = [], details = {} } = answer;
      const detail = messages.length > 0 ? { response_metadata: { messages } } : {};
      send(response, 200, { ok: false, error, ...details, ...detail });
      return;
    }
    case 'limited':
      // Slack says whole seconds.
      response.setHeader('Retry-After', String(Math.ceil(answer.waitMs / 1000)));
      send(response, 429, { ok: false, error: 'ratelimited' });
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** JSON, or a form whose values are JSON where they are lists or objects. */
function parseBody(raw: string, type: string): MethodArguments | undefined {
  if (type.includes('json')) {
    const read = parseJson(raw);
    return typeof read === 'object' && read !== null ? (read as MethodArguments) : undefined;
  }
  const fields = [...new URLSearchParams(raw)];
  return Object.fromEntries(
    fields.map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? (parseJson(value) ?? value) : value,
    ]),
  );
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
