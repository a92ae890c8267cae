import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { type Logger, SocketModeReceiver, type webApi } from '@slack/bolt';
import { z } from 'zod';
import type { LogScope, WorkLog } from '../../archive/ports/work-log.ts';
import type { BotObserver } from '../../bot/bot-observer.ts';
import { shapeOf } from './request-shape.ts';

/** What a text from the socket is. */
type SocketMessage =
  /** `id` is that of the envelope; of a message about the connection there is none. */
  | { readonly kind: 'message'; readonly id: string | null }
  /** `id` is that of the envelope, where it has one: it is acknowledged, so that it comes no more. */
  | { readonly kind: 'refused'; readonly why: string; readonly id: string | null };

export interface SocketReceiverOptions {
  readonly appToken: string;
  /** What the client is made with that opens connections. */
  readonly clientOptions: Pick<webApi.WebClientOptions, 'slackApiUrl' | 'logger' | 'fetch'>;
  readonly logger: Logger;
  readonly log: WorkLog;
  readonly within: LogScope;
  readonly observer?: Pick<BotObserver, 'acknowledged'> | undefined;
}

/** What the client of Socket Mode emits for each text from the socket. */
const MESSAGE = 'ws_message';

/** What it emits for each acknowledgement. */
const ACKNOWLEDGEMENT = 'outgoing_message';

/**
 * How a connection is asked for: until there is one. What is refused for good is never asked for
 * again; see `createTokenWatch`.
 */
const UNTIL_IT_CONNECTS = { retries: 10_000, factor: 1.3, maxTimeout: 30_000 };

/** Messages about the connection itself, which have no payload. */
const CONNECTION_TYPES: ReadonlySet<string> = new Set(['hello', 'disconnect']);

/** What has fields at all. Schemas are made once: see `request-shape.ts`. */
const Fields = z.looseObject({});

const Envelope = z.looseObject({
  type: z.enum(['events_api', 'slash_commands', 'interactive']),
  envelope_id: z.string(),
});

/**
 * Bolt's receiver for Socket Mode behind a check: what has not the form of an envelope of Slack's
 * is logged and left out before the client reads it, which takes every text to have that form
 * (SocketModeClient of @slack/socket-mode) and rejects a promise that nothing waits for.
 */
export function createSocketReceiver(options: SocketReceiverOptions): SocketModeReceiver {
  const { appToken, logger, log, within, observer } = options;
  // Its options are its own: it writes into them.
  const clientOptions = { ...options.clientOptions, retryConfig: UNTIL_IT_CONNECTS };
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: { clientOptions },
    processEventErrorHandler: async ({ error }) => {
      log.error({ fault: error }, 'a request of Slack failed');
      return true;
    },
  });
  const { client } = receiver;
  const readByClient = client.listeners(MESSAGE);
  client.removeAllListeners(MESSAGE);
  /** When the request came that is being read, in milliseconds. */
  const arrived = new AsyncLocalStorage<number>();
  client.on(ACKNOWLEDGEMENT, () => {
    const at = arrived.getStore();
    if (at !== undefined) observer?.acknowledged(performance.now() - at);
  });
  client.on(MESSAGE, (data: unknown, isBinary: boolean) => {
    const message = parseMessage(data);
    const facts = { request: message.id ?? randomUUID() };
    within(facts, () =>
      arrived.run(performance.now(), () => take(message, () => read(data, isBinary))),
    );
  });
  const read = async (data: unknown, isBinary: boolean): Promise<void> => {
    await Promise.all(readByClient.map(async (listener) => await listener(data, isBinary)));
  };
  const take = (message: SocketMessage, readIt: () => Promise<void>): void => {
    if (message.kind === 'refused') {
      log.warn({ why: message.why }, 'a message from the socket was left out');
      if (message.id !== null) acknowledge(message.id, receiver, log);
      return;
    }
    readIt().catch((fault: unknown) =>
      log.error({ fault }, 'a message from the socket could not be read'),
    );
  };
  return receiver;
}

/** What a text from the socket is. */
function parseMessage(data: unknown): SocketMessage {
  const fields = Fields.safeParse(parseJson(data));
  if (!fields.success) return { kind: 'refused', why: 'it is no JSON object', id: null };
  const { type, envelope_id: id, payload } = fields.data;
  if (CONNECTION_TYPES.has(String(type))) return { kind: 'message', id: null };
  const envelope = Envelope.safeParse(fields.data);
  if (!envelope.success) {
    const why = 'it is no envelope of a type that is known';
    return { kind: 'refused', why, id: typeof id === 'string' ? id : null };
  }
  const shape = shapeOf(payload);
  const { envelope_id } = envelope.data;
  if (shape.kind !== 'refused') return { kind: 'message', id: envelope_id };
  return { kind: 'refused', why: shape.why, id: envelope_id };
}

function parseJson(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined;
  } catch {
    // What is not JSON has no form at all.
    return undefined;
  }
}

function acknowledge(id: string, { client }: SocketModeReceiver, log: WorkLog): void {
  client.websocket?.send(JSON.stringify({ envelope_id: id, payload: {} }), (fault) => {
    if (fault) log.warn({ fault }, 'an envelope could not be acknowledged');
  });
}
