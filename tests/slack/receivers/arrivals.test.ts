import { setImmediate as turnOfEventLoop } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createArrivals } from '../../../src/slack/receivers/arrivals.ts';

/** Lets the event loop turn so often. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await turnOfEventLoop();
}

describe('requests on their way in', () => {
  it('are waited for until they are acknowledged', async () => {
    const arrivals = createArrivals();
    const acknowledge = arrivals.begin();
    let isOver = false;
    const waiting = arrivals.acknowledged().then(() => {
      isOver = true;
    });
    await turns(20);
    expect(isOver).toBe(false);
    acknowledge();
    await waiting;
    expect(isOver).toBe(true);
  });

  it('are not waited for without end: one may be read slowly', async () => {
    const arrivals = createArrivals();
    arrivals.begin();
    await arrivals.acknowledged();
    await Promise.all([arrivals.inLine(), arrivals.inLine()]);
  });

  it('let what is done for them begin one after another, with turns of the event loop between', async () => {
    const arrivals = createArrivals();
    const begun: number[] = [];
    const all = [1, 2, 3].map((event) => arrivals.inLine().then(() => void begun.push(event)));
    await turns(1);
    expect(begun).toEqual([]);
    await turns(2);
    expect(begun).toEqual([1]);
    await Promise.all(all);
    expect(begun).toEqual([1, 2, 3]);
  });
});
