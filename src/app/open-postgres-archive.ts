import { setTimeout as delay } from 'node:timers/promises';
import type { Archive } from '../archive/archive.ts';
import { backoff } from '../domain/backoff.ts';
import { Failure } from '../domain/failure.ts';
import type { Log } from '../edge/log.ts';
import { openPostgresStores } from '../edge/sql/open-postgres.ts';
import type { Stores } from '../edge/sql/stores.ts';
import type { Config } from './config.ts';
import type { Environment } from './environment.ts';
import type { RecurringJob } from './recurring-job.ts';

/**
 * How long a bot waits for a server that cannot be reached, time after time: one that is started
 * beside it is there within seconds, and one that is down for an hour is asked twice a minute.
 */
const WAIT = { baseMs: 1_000, maxMs: 30_000, jitter: 0.2 } as const;

/**
 * Opens an archive on PostgreSQL. A bot waits for a server that cannot be reached, and says so each
 * time; a command does not.
 *
 * @param isNew whether an archive that is not there is made
 */
export async function openPostgresArchive(
  address: string,
  log: Log,
  { use, isNew }: { readonly use: 'bot' | 'command'; readonly isNew: 'allowed' | 'refused' },
): Promise<Stores> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await openPostgresStores(address, isNew);
    } catch (fault) {
      const isAway = fault instanceof Failure && fault.code === 'archive-away';
      if (!isAway || use === 'command') throw fault;
      const waitMs = backoff({ ...WAIT, attempt, random: Math.random() });
      log.warn({ againInMs: waitMs }, `${fault.message}; the bot waits for it`);
      await delay(waitMs);
    }
  }
}

/**
 * Processes of one archive follow what one of them took in apart, within these milliseconds: the
 * first one indexes it, and the others find it done.
 */
const FOLLOWED_WITHIN_MS = 1_000;

/** What a bot does when the database tells that articles came; nothing where it tells of nothing. */
export function followChanges(
  { index }: Pick<Stores, 'index'>,
  { catchUp }: Pick<Archive, 'catchUp'>,
): readonly RecurringJob[] {
  const { changed } = index;
  if (changed === undefined) return [];
  return [
    {
      name: 'new articles',
      everyMs: 0,
      async work(ended) {
        await changed(ended);
        const waitMs = FOLLOWED_WITHIN_MS * Math.random();
        await delay(waitMs, undefined, { signal: ended }).catch(() => undefined);
        if (!ended.aborted) await catchUp();
      },
    },
  ];
}

/**
 * The settings of the bot, which alone reads DATABASE_URL: hosts set it for whatever runs there.
 * PARLEY_ARCHIVE comes before it.
 */
export function botConfig(config: Config, { PARLEY_ARCHIVE, DATABASE_URL }: Environment): Config {
  const address = DATABASE_URL?.trim();
  return PARLEY_ARCHIVE?.trim() || !address ? config : { ...config, archive: address };
}
