import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { type PageActionDeps, runPageAction } from './page-actions.ts';
import { createPageEvents, type PageEvents } from './page-events.ts';
import { isMeantForPage, SECURITY_HEADERS } from './page-guard.ts';

/** The files of the page, as the browser reads them: from source and from an installed package. */
const FILES = new URL('../../../src/playground/browser/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Bytes of what the page sends at most: a long question, or a form. */
const MAX_BODY_BYTES = 200_000;

/** The page, served on loopback. */
export interface PageServer {
  readonly port: number;
  close(): Promise<void>;
}

/** What the page shows and does. */
export interface PageServerDeps extends PageActionDeps {
  /** 0 for a free one. */
  readonly port: number;
  readonly now: () => number;
}

/** Starts the page. Throws where the port is taken. */
export async function startPage(deps: PageServerDeps): Promise<PageServer> {
  const files = await readFiles();
  const events = createPageEvents(deps.workspace, deps.now);
  const moveTime: PageActionDeps['moveTime'] = async (step) => {
    await deps.moveTime(step);
    events.tellTime();
  };
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const served = { ...deps, port, files, events, moveTime };
    answer(request, response, served).catch(() => say(response, 500, 'the request failed'));
  });
  server.listen(deps.port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      events.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface ServedPage extends PageServerDeps {
  readonly files: ReadonlyMap<string, PageFile>;
  readonly events: PageEvents;
}

/** A file as it is sent. */
interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  page: ServedPage,
): Promise<void> {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  if (!isMeantForPage(request, page.port)) return say(response, 403, 'not meant for this page');
  if (request.method === 'GET' && path === '/events') return page.events.open(response);
  if (request.method === 'POST' && path === '/actions') {
    return await answerAction(request, response, page);
  }
  const file = request.method === 'GET' ? page.files.get(path) : undefined;
  if (!file) return say(response, 404, 'there is no such page');
  response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': file.type });
  response.end(file.bytes);
}

async function answerAction(
  request: IncomingMessage,
  response: ServerResponse,
  page: ServedPage,
): Promise<void> {
  const body = await readBody(request);
  const result = body === undefined ? undefined : await runPageAction(body, page);
  if (result === undefined) return say(response, 400, 'that is no action of the page');
  response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'application/json' });
  response.end(JSON.stringify(result));
}

function say(response: ServerResponse, status: number, line: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${line}\n`);
}

/** The JSON of a request; nothing where it is none, or too long. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}

async function readFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const names = (await readdir(FILES)).filter((name) => extname(name) in TYPES);
  const files = await Promise.all(
    names.map(async (name): Promise<[string, PageFile]> => {
      const type = TYPES[extname(name)] ?? '';
      const path = name === 'index.html' ? '/' : `/${name}`;
      return [path, { type, bytes: await readFile(new URL(name, FILES)) }];
    }),
  );
  return new Map(files);
}
