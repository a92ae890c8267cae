import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { APP_ID } from '../state/members.ts';
import {
  ACKNOWLEDGED_WITHIN_MS,
  type Acknowledgement,
  type AppRequest,
  type Delivery,
  type Redelivery,
} from './delivery.ts';

/** How often Slack says that a connection lives; the client waits for it for half a minute. */
const PING_EVERY_MS = 10_000;

/** After this a client that does not answer the handshake of closing is cut off. */
const CLOSED_WITHIN_MS = 2000;

/** Where the app connects to, on the server of the Web API. */
const PATH = '/link/';

const Acknowledged = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

/** Socket Mode: requests reach the app through a connection that it opened. */
export interface SocketServer extends Delivery {
  /** Settles once an app is connected. */
  connected(): Promise<void>;
  /** Connections on which something can still arrive. */
  connections(): number;
  /**
   * The connections that there are neither send nor hear anything any more, and are not closed either:
   * as where a cable was pulled.
   */
  silence(): void;
  close(): Promise<void>;
}

/** The path of a new connection, with a ticket that opens it once. */
export interface SocketTickets {
  issue(): string;
}

/** Takes connections of the app on a server that listens already. */
export function createSocketServer(
  server: Server,
): SocketServer & { readonly tickets: SocketTickets } {
  const sockets = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const waiting = new Map<string, (response: unknown) => void>();
  const first = Promise.withResolvers<void>();
  const silent = new WeakSet<WebSocket>();
  const heard = (): readonly WebSocket[] => [...sockets.clients].filter((one) => !silent.has(one));
  let envelopes = 0;

  const greet = (socket: WebSocket): void => {
    socket.on('message', (data) => {
      const read = Acknowledged.safeParse(parseJson(String(data)));
      if (read.success) waiting.get(read.data.envelope_id)?.(read.data.payload);
    });
    const hello = { type: 'hello', num_connections: sockets.clients.size };
    socket.send(JSON.stringify({ ...hello, connection_info: { app_id: APP_ID } }));
    first.resolve();
  };

  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '', 'ws://localhost');
    if (ticket.pathname !== PATH || !tickets.delete(ticket.searchParams.get('ticket') ?? '')) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, greet);
  });

  const pings = setInterval(() => {
    for (const client of heard()) client.ping();
  }, PING_EVERY_MS);
  pings.unref();

  const send = (request: AppRequest, again: Redelivery | undefined): Promise<Acknowledgement> => {
    // Of several connections each takes its turn.
    const clients = heard();
    const client = clients[envelopes % clients.length];
    if (!client) return Promise.resolve({ status: 'failed', reason: 'connection_failed' });
    envelopes += 1;
    const id = `envelope-${envelopes}`;
    client.send(
      JSON.stringify({
        envelope_id: id,
        type: request.kind,
        payload: request.payload,
        accepts_response_payload: request.kind !== 'events_api',
        ...(again ? { retry_attempt: again.number, retry_reason: again.reason } : {}),
      }),
    );
    const { promise, resolve } = Promise.withResolvers<Acknowledgement>();
    const timer = setTimeout(
      () => resolve({ status: 'failed', reason: 'timeout' }),
      ACKNOWLEDGED_WITHIN_MS,
    );
    waiting.set(id, (response) => resolve({ status: 'taken', response }));
    return promise.finally(() => {
      clearTimeout(timer);
      waiting.delete(id);
    });
  };

  return {
    tickets: {
      issue() {
        const ticket = randomUUID();
        tickets.add(ticket);
        return `${PATH}?ticket=${ticket}`;
      },
    },
    connected: () => first.promise,
    connections: () => heard().length,
    silence() {
      for (const client of heard()) {
        silent.add(client);
        // Otherwise the library itself would go on to answer pings.
        client.pause();
      }
    },
    deliver: send,
    async close() {
      clearInterval(pings);
      await Promise.all([...sockets.clients].map(closeInOrder));
      sockets.close();
    },
  };
}

/**
 * Closes a connection with the handshake that the protocol asks for: a client whose connection only
 * breaks off waits half a minute for it (SlackWebSocket of @slack/socket-mode 3).
 */
async function closeInOrder(socket: WebSocket): Promise<void> {
  if (socket.readyState === socket.CLOSED) return;
  const closed = once(socket, 'close', { signal: AbortSignal.timeout(CLOSED_WITHIN_MS) });
  socket.close();
  await closed.catch(() => socket.terminate());
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is not JSON acknowledges nothing.
    return undefined;
  }
}
