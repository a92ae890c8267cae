import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a site answers: a status, headers and a body, or whatever it does itself. */
export type Reply =
  | { readonly status?: number; readonly headers?: Headers; readonly body?: string | Uint8Array }
  | ((response: ServerResponse, request: IncomingMessage) => void);

type Headers = Readonly<Record<string, string | readonly string[]>>;

/** A site that listens on this machine. */
export interface Site {
  /** Its host and port. */
  readonly host: string;
  /** The address of a path. */
  at(path: string): string;
  /** The paths that were asked for, robots.txt left out, in order. */
  readonly asked: readonly string[];
  /** The headers of the last request. */
  headers(): IncomingMessage['headers'];
}

/** A site of these paths, which is gone when the test is; all else is not found. */
export async function aSite(replies: Readonly<Record<string, Reply>>): Promise<Site> {
  const asked: string[] = [];
  let headers: IncomingMessage['headers'] = {};
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path !== '/robots.txt') asked.push(path);
    headers = request.headers;
    answer(replies[path] ?? { status: 404 }, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, asked, headers: () => headers, at: (path) => `http://${host}${path}` };
}

function answer(reply: Reply, request: IncomingMessage, response: ServerResponse): void {
  if (typeof reply === 'function') {
    reply(response, request);
    return;
  }
  const { status = 200, headers = {}, body = '' } = reply;
  response.writeHead(status, { 'content-type': 'text/html', ...headers } as Record<string, string>);
  response.end(body);
}
