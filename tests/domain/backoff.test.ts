import { describe, expect, it } from 'vitest';
import {
  backoff,
  fiveRetriesInAboutTwentyMinutes,
  fourRetriesInAboutTenHours,
  NO_JITTER,
  type RetryDelays,
  retryDelay,
} from '../../src/domain/backoff.ts';

const MINUTE_MS = 60_000;

const sum = (delays: RetryDelays) => delays.reduce((total, delay) => total + delay, 0);

describe('backoff', () => {
  it('doubles with every attempt up to the longest wait, however often it fails', () => {
    const wait = (attempt: number) =>
      backoff({ baseMs: 1000, maxMs: 10_000, attempt, ...NO_JITTER });
    expect([0, 1, 2, 3, 4, 5000].map(wait)).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000]);
  });

  it('varies by its jitter, evenly to both sides', () => {
    const wait = (random: number) =>
      backoff({ baseMs: 1000, maxMs: 10_000, attempt: 0, jitter: 0.1, random });
    expect([0, 0.5, 1].map(wait)).toEqual([900, 1000, 1100]);
  });
});

describe('retry delays', () => {
  it('keep the promise of their names', () => {
    expect(fourRetriesInAboutTenHours).toHaveLength(4);
    expect(sum(fourRetriesInAboutTenHours) / (60 * MINUTE_MS)).toBeCloseTo(10.6, 1);
    expect(fiveRetriesInAboutTwentyMinutes).toHaveLength(5);
    expect(sum(fiveRetriesInAboutTwentyMinutes) / MINUTE_MS).toBe(19);
  });

  it('are waited for in order, and the last one again', () => {
    const delays = [1, 2, 3, 4, 5, 6, 9].map((failures) =>
      retryDelay(fiveRetriesInAboutTwentyMinutes, failures),
    );
    expect(delays.map((delay) => delay / MINUTE_MS)).toEqual([1, 1, 2, 5, 10, 10, 10]);
  });
});
