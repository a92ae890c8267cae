import { describe, expect, it } from 'vitest';
import { formatSchedule, formatSubject } from '../../../src/answers/wording/format-schedule.ts';

const clock = { time: '08:00', zone: 'Asia/Tokyo' };

describe('a schedule in words', () => {
  it('gives days as a run, a list, or all', () => {
    expect(formatSchedule({ ...clock, days: [1, 2, 3, 4, 5] })).toBe(
      'at 08:00 (Asia/Tokyo), Monday to Friday',
    );
    expect(formatSchedule({ ...clock, days: [6, 7] })).toBe(
      'at 08:00 (Asia/Tokyo), Saturday, Sunday',
    );
    expect(formatSchedule({ ...clock, days: [1, 2, 3, 4, 5, 6, 7] })).toBe(
      'at 08:00 (Asia/Tokyo), every day',
    );
  });

  it('names the subject', () => {
    expect(formatSubject('ferries')).toBe('on “ferries”');
    expect(formatSubject(null)).toBe('on everything');
  });
});
