import { describe, expect, it } from 'vitest';
import { arrivalOf } from '../../../src/archive/articles/arrival.ts';
import { NOW } from '../../support/builders.ts';

const day = (iso: string) => Date.parse(`${iso}T12:00Z`);

describe('the arrival of an article', () => {
  it('is now where it was published within a week', () => {
    for (const published of ['2031-06-01', '2031-05-26', '2031-05-31T23:59:00+03:00', null]) {
      expect(arrivalOf({ published }, NOW)).toBe(NOW);
    }
  });

  it('is its publication where that is longer ago: it is background', () => {
    expect(arrivalOf({ published: '2025-03-19' }, NOW)).toBe(day('2025-03-19'));
    const published = '2025-03-19T23:30:00-05:00';
    expect(arrivalOf({ published }, NOW)).toBe(Date.parse(published));
  });

  it('is now where the publication lies ahead', () => {
    expect(arrivalOf({ published: '2031-07-01' }, NOW)).toBe(NOW);
  });

  it('takes a time without an offset as UTC, whatever the zone of the machine', () => {
    const published = '2025-03-19T08:00';
    expect(arrivalOf({ published }, NOW)).toBe(Date.parse('2025-03-19T08:00Z'));
  });
});
