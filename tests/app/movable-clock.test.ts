import { describe, expect, it } from 'vitest';
import { createMovableClock, nextMorning } from '../../src/app/movable-clock.ts';

describe('a movable clock', () => {
  it('goes on from where it began, and from where it was moved to', () => {
    let elapsed = 50;
    const clock = createMovableClock(1000, () => elapsed);
    elapsed += 5;
    expect(clock.now()).toBe(1005);
    clock.moveTo(2000);
    elapsed += 5;
    expect(clock.now()).toBe(2005);
  });

  it('does not go back', () => {
    const clock = createMovableClock(1000, () => 0);
    clock.moveTo(900);
    expect(clock.now()).toBe(1000);
  });

  it.each([
    ['2031-06-01T17:00', '2031-06-02T08:00'],
    ['2031-06-02T07:59', '2031-06-02T08:00'],
    ['2031-06-02T08:00', '2031-06-03T08:00'],
  ])('after %s has its next morning at %s', (from, to) => {
    expect(nextMorning(Date.parse(from))).toBe(Date.parse(to));
  });
});
