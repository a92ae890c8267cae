import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Whether work settles within some milliseconds; it goes on where it does not.
 *
 * @throws what the work throws within that time
 */
export async function settlesWithin(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  const settled = new AbortController();
  const limit = sleep(limitMs, 'late', { signal: settled.signal }).catch(() => 'late');
  try {
    return (await Promise.race([work, limit])) !== 'late';
  } finally {
    settled.abort();
  }
}
