import { setImmediate as turnOfEventLoop } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createRequestQueue, QUEUE_LIMITS } from '../../src/bot/request-queue.ts';

const LIMITS = { ...QUEUE_LIMITS, atOnce: 1, atOncePerPerson: 1 };

/** A queue whose work is done in turn, what it did, and whom it told that they wait. */
function aQueue(limits = LIMITS) {
  const queue = createRequestQueue(limits);
  const done: string[] = [];
  const told: string[] = [];
  const ask = (person: string, what: string, work = async () => {}) =>
    queue.inTurn(
      person,
      async () => {
        await work();
        done.push(what);
        return what;
      },
      (number) => void told.push(`${person}: ${number}`),
    );
  return { queue, ask, done, told };
}

describe('the queue of requests', () => {
  it('lets people take turns, and keeps the order of each one', async () => {
    const { ask, done } = aQueue();
    const many = ['a1', 'a2', 'a3'].map((what) => ask('a', what));
    await Promise.all([...many, ask('b', 'b1'), ask('b', 'b2'), ask('c', 'c1')]);
    expect(done).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('gives the result of the work, and its fault', async () => {
    const { ask } = aQueue();
    expect(await ask('a', 'a1')).toBe('a1');
    const failing = ask('a', 'a2', () => Promise.reject(new Error('no such page')));
    await expect(failing).rejects.toThrow('no such page');
    expect(await ask('a', 'a3')).toBe('a3');
  });

  it('tells whoever has many before them the number of theirs, at once and once', async () => {
    const { ask, told } = aQueue({ ...LIMITS, untold: 3 });
    const asked = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((what) => ask('a', what));
    asked.push(ask('b', 'b1'), ask('c', 'c1'), ask('d', 'd1'), ask('e', 'e1'));
    expect(told).toEqual(['a: 4', 'd: 4', 'e: 5']);
    await Promise.all(asked);
    const again = ['b2', 'b3', 'b4', 'b5'].map((what) => ask('b', what));
    expect(told.at(-1)).toBe('b: 4');
    await Promise.all(again);
  });

  it('refuses what is beyond its bound in plain words, and takes more when there is room', async () => {
    const { ask, done } = aQueue({ ...LIMITS, mostWaiting: 2 });
    const taken = [ask('a', 'a1'), ask('b', 'b1')];
    await expect(ask('c', 'c1')).rejects.toMatchObject({
      code: 'busy',
      message: 'I am busy: 2 requests wait, and yours is not taken. Ask again in some minutes',
    });
    await Promise.all(taken);
    await ask('c', 'c2');
    expect(done).toEqual(['a1', 'b1', 'c2']);
  });

  it('lets the event loop turn before each request', async () => {
    const { ask, done } = aQueue();
    const asked = Array.from({ length: 5 }, (_, at) => ask(`p${at}`, `r${at}`));
    const seen: number[] = [];
    while (done.length < asked.length) {
      seen.push(done.length);
      await turnOfEventLoop();
    }
    for (const [at, count] of seen.entries()) {
      expect(count - (seen[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
    expect(seen.length).toBeGreaterThanOrEqual(asked.length);
  });

  it('does others’ requests while those of one person wait for something slow', async () => {
    const { ask, done } = aQueue({ ...LIMITS, atOnce: 3, atOncePerPerson: 2 });
    const slow = Promise.withResolvers<void>();
    const pages = ['a1', 'a2', 'a3'].map((what) => ask('a', what, () => slow.promise));
    await ask('b', 'b1');
    await ask('b', 'b2');
    expect(done).toEqual(['b1', 'b2']);
    slow.resolve();
    await Promise.all(pages);
  });

  it('counts what waits, and says when nothing does any more', async () => {
    const { ask, done, queue } = aQueue();
    await queue.idle(60_000);
    const asked = ['a', 'b', 'c'].map((person) => ask(person, person));
    expect(queue.waiting()).toBe(3);
    const idle = queue.idle(60_000).then(() => done.push('idle'));
    await Promise.all([...asked, idle]);
    expect(done).toEqual(['a', 'b', 'c', 'idle']);
    expect(queue.waiting()).toBe(0);
  });

  it('lets others go on after a time, though requests do not end', async () => {
    const { ask, queue } = aQueue();
    const endless = Promise.withResolvers<void>();
    const asked = ask('a', 'a1', () => endless.promise);
    await queue.idle(1);
    expect(queue.waiting()).toBeLessThanOrEqual(1);
    endless.resolve();
    await asked;
  });
});
