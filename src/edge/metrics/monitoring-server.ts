import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Failure } from '../../domain/failure.ts';

/** What is served to whoever watches the bot. */
export interface Monitored {
  /** Why the bot takes no requests now, each in a few words; none where it does. */
  whyNotReady(): readonly string[];
  /** The metrics in a text format of that type. */
  render(): Promise<string>;
  readonly contentType: string;
  /** Told of a scrape that failed. */
  onFault(fault: unknown): void;
}

/** A server for whoever watches the bot. */
export interface MonitoringServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Where it listens. */
export interface MonitoringAddress {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

/** What a scrape or a probe sends is read within a moment; whoever dawdles is cut off. */
const REQUEST_TIMEOUT_MS = 5_000;

/** Connections at once: a few scrapers and probes, and nobody who floods it. */
const MOST_CONNECTIONS = 50;

const PLAIN = 'text/plain; charset=utf-8';

/**
 * Serves `/healthz` (the event loop turns), `/readyz` (the bot takes requests; else status 503 and
 * why) and `/metrics`.
 *
 * @throws Failure `bad-settings` where the port cannot be listened on
 */
export async function openMonitoringServer(
  { host, port }: MonitoringAddress,
  monitored: Monitored,
): Promise<MonitoringServer> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    respond(request, response, monitored).catch((fault: unknown) => {
      monitored.onFault(fault);
      send(response, 500, PLAIN, 'the metrics could not be read, and the fault is logged\n');
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
  const { promise: listens, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', (fault: Error & { readonly code?: string }) =>
    reject(listenFailure(fault, { host, port })),
  );
  server.listen(port, host, resolve);
  await listens;
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async close() {
      const closed = new Promise<void>((settle) => server.close(() => settle()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function respond(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  monitored: Monitored,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return send(response, 405, PLAIN, 'only GET and HEAD are known here\n');
  }
  switch (url.split('?', 1)[0]) {
    case '/healthz':
      return send(response, 200, PLAIN, 'ok\n');
    case '/readyz': {
      const why = monitored.whyNotReady();
      if (why.length === 0) return send(response, 200, PLAIN, 'ready\n');
      return send(response, 503, PLAIN, `not ready: ${why.join('; ')}\n`);
    }
    case '/metrics':
      return send(response, 200, monitored.contentType, await monitored.render());
    default:
      return send(response, 404, PLAIN, 'there are /healthz, /readyz and /metrics\n');
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(body);
}

function listenFailure(
  cause: Error & { readonly code?: string },
  { host, port }: MonitoringAddress,
): Error {
  const failure = (message: string) => new Failure('bad-settings', message, { cause });
  switch (cause.code) {
    case 'EADDRINUSE':
      return failure(`port ${port} is taken: set PARLEY_METRICS_PORT to a free one`);
    case 'EACCES':
      return failure(`port ${port} may not be used: set PARLEY_METRICS_PORT to one from 1024`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return failure(`PARLEY_METRICS_HOST: ${host} is no address of this machine`);
    default:
      return cause;
  }
}
