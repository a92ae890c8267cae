import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { backoff } from '../../domain/backoff.ts';
import type { PostgresAddress } from './postgres-address.ts';
import { clientConfig } from './postgres-client.ts';
import { postgresFailure } from './postgres-faults.ts';

/**
 * How long a revision is taken for the newest one, in milliseconds, after it was asked for: no answer
 * is older than this, even where the connection died and nothing tells of it.
 */
export const REVISION_TRUSTED_FOR_MS = 2_000;

/** How often changes are looked for, in milliseconds, where nothing is listened to: as often as asked. */
const POLLED_EVERY_MS = REVISION_TRUSTED_FOR_MS;

/** How long it is waited before a connection that was lost is made again. */
const RECONNECT = { baseMs: 500, maxMs: 30_000, jitter: 0.2 } as const;

/** What a process is told of changes of the articles, whichever process makes them. */
export interface RevisionNotices {
  /**
   * The revision of the articles: asked for where it was not within the last seconds, and where since
   * then something was told, this process committed, or the connection was lost.
   */
  revision(ask: () => Promise<number>): Promise<number>;
  /** The revision is to be asked for anew: this process may have changed it. */
  forget(): void;
  /**
   * Settles with the next change, or the end of the signal. The first call connects, and so does the
   * one after the connection was lost; it settles then, for what came before was not told.
   *
   * Behind a pooler of transactions nothing is told: it settles every two seconds.
   *
   * @throws Failure where the server cannot be reached; the next call waits before it tries again
   */
  changed(ended: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/**
 * Listens on a connection of its own (LISTEN); who changes the articles notifies with the commit (see
 * `nextRevision`). Nothing is connected before `changed` is called: commands ask once and end.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export function createRevisionNotices(
  address: PostgresAddress,
  now: () => number = () => performance.now(),
): RevisionNotices {
  let client: pg.Client | undefined;
  let known: { readonly revision: number; readonly at: number } | undefined;
  /** Grows whenever what was asked before may be old. */
  let turn = 0;
  let isTold = false;
  let heard = Promise.withResolvers<void>();
  /** Connections that failed or were lost since the last notice. */
  let failures = 0;
  let connectAt = 0;

  const forget = (): void => {
    turn += 1;
    known = undefined;
  };

  const tell = (): void => {
    forget();
    isTold = true;
    heard.resolve();
  };

  const lose = (lost: pg.Client): void => {
    if (lost !== client) return;
    client = undefined;
    waitLonger();
    tell();
  };

  const waitLonger = (): void => {
    connectAt = now() + backoff({ ...RECONNECT, attempt: failures, random: Math.random() });
    failures += 1;
  };

  const connect = async (ended: AbortSignal): Promise<void> => {
    await delay(Math.max(0, connectAt - now()), undefined, { signal: ended }).catch(
      () => undefined,
    );
    if (ended.aborted) return;
    const opened = new pg.Client({ ...clientConfig(address), application_name: LISTENER });
    // It ends then, too.
    opened.on('error', () => undefined);
    opened.on('end', () => lose(opened));
    opened.on('notification', () => {
      failures = 0;
      tell();
    });
    try {
      await opened.connect();
      await opened.query(`listen "${address.schema}"`);
    } catch (fault) {
      waitLonger();
      // What is wrong is told; that what was never open cannot be closed adds nothing.
      await opened.end().catch(() => undefined);
      throw postgresFailure(fault, address) ?? fault;
    }
    client = opened;
    tell();
  };

  return {
    async revision(ask) {
      const at = now();
      const isTrusted = client !== undefined && known && at - known.at < REVISION_TRUSTED_FOR_MS;
      if (isTrusted && known) return known.revision;
      const asked = turn;
      const revision = await ask();
      if (asked === turn) known = { revision, at };
      return revision;
    },
    forget,
    async changed(ended) {
      if (address.pooler === 'transaction') return await polled(ended);
      if (client === undefined) await connect(ended);
      if (!isTold && !ended.aborted) await heardOrEnded(heard.promise, ended);
      isTold = false;
      heard = Promise.withResolvers();
    },
    async close() {
      const open = client;
      client = undefined;
      await open?.end();
    },
  };
}

/** Settles after a while, or with the end of the signal. */
async function polled(ended: AbortSignal): Promise<void> {
  await delay(POLLED_EVERY_MS, undefined, { signal: ended }).catch(() => undefined);
}

/** By what the connection is known in `pg_stat_activity`. */
const LISTENER = 'parley notices';

async function heardOrEnded(heard: Promise<void>, ended: AbortSignal): Promise<void> {
  const stopped = Promise.withResolvers<void>();
  const stop = (): void => stopped.resolve();
  ended.addEventListener('abort', stop, { once: true });
  await Promise.race([heard, stopped.promise]);
  ended.removeEventListener('abort', stop);
}
