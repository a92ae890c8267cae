import { describe, expect, it } from 'vitest';
import { parseLenientDate } from '../../src/intake/parse-lenient-date.ts';

describe('a date as systems write it', () => {
  it.each([
    ['12.3.2031', '2031-03-12'],
    ['12. 3. 2031', '2031-03-12'],
    ['12.03.2031, 10:30', '2031-03-12T10:30'],
    ['20310312103000', '2031-03-12T10:30'],
    ['1931079600', '2031-03-12T11:00:00.000Z'],
    ['1931079600000', '2031-03-12T11:00:00.000Z'],
    ['2031-03-12T10:30:00:000Z', '2031-03-12'],
  ])('is read from "%s"', (written, date) => {
    expect(parseLenientDate(written)).toBe(date);
  });

  it.each(['1970-01-01', '1970-01-01T00:00:00Z', '1969-12-31T19:00:00-05:00', '0', '2031031210'])(
    'is none in "%s"',
    (written) => {
      expect(parseLenientDate(written)).toBeNull();
    },
  );
});
