import { describe, expect, it } from 'vitest';
import {
  formatLateness,
  formatRepetition,
  formatSchedule,
  formatSubject,
} from '../../../src/answers/wording/format-schedule.ts';

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

describe('a notice', () => {
  it('says how late something comes', () => {
    const slot = Date.parse('2031-06-02T08:00:00Z');
    expect(formatLateness({ slot, now: slot + 72 * 60_000, zone: 'UTC' })).toBe(
      'Due Mon 2 Jun, 08:00, delivered Mon 2 Jun, 09:12.',
    );
  });

  it('says that something may be a repetition', () => {
    expect(formatRepetition('unmentioned')).toBe(
      'This may be a repetition: I was interrupted while posting it.',
    );
    expect(formatRepetition('unreadable')).toBe(
      'This may be a repetition: I was interrupted while posting it, and may not look into this channel’s history.',
    );
  });
});
