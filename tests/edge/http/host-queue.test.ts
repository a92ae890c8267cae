import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Clock, createHostQueue } from '../../../src/edge/http/host-queue.ts';

describe('a pause between turns', () => {
  it('ends when there are no more turns, and says why', async () => {
    const closing = new AbortController();
    const clock: Clock = {
      now: () => 0,
      pause: (ms, signal) => delay(ms, undefined, { signal }),
    };
    const turns = createHostQueue({ clock, maxHosts: 1, closing: closing.signal });
    const take = () =>
      turns.run(
        'harbour.example',
        async () => 'done',
        () => 1000,
      );
    expect(await take()).toBe('done');
    const waiting = take();
    closing.abort(new Error('Parley is stopping'));
    await expect(waiting).rejects.toThrow('Parley is stopping');
  });
});
