import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { simulateMonth } from '../../support/digest-month.ts';
import { aFolder } from '../../support/folder.ts';

/** A crash before and after every step of a delivery, and the looking that follows some. */
const CRASHES = 24;

const simulated = (mayLook: boolean) => {
  const path = join(aFolder(), 'shared.db');
  return simulateMonth({ channels: 8, days: 11, crashes: CRASHES, mayLook, path });
};

describe('two processes that crash before and after every step, as the clocks change', () => {
  it('deliver each message of each digest exactly once where they may look', async () => {
    const month = await simulated(true);
    expect(month).toMatchObject({ posted: month.due, missing: 0, repeated: 0, gaps: 0 });
    expect(month.due).toBeGreaterThan(150);
    expect(month.late).toBeGreaterThan(0);
    expect(month.crashes.size).toBe(CRASHES);
  });

  it('leave none out where they may not look, and mark every repetition', async () => {
    const month = await simulated(false);
    expect(month).toMatchObject({ posted: month.due, missing: 0, unmarked: 0, gaps: 0 });
    expect(month.repeated).toBeGreaterThan(0);
  });
});
