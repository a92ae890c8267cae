import { describe, expect, it } from 'vitest';
import {
  formatMoreDates,
  formatNothingFound,
  formatTimelineTitle,
} from '../../../src/answers/wording/format-timeline-heading.ts';

const always = { subject: null, from: null, to: null };

describe('the heading of a timeline', () => {
  it('names subject and period', () => {
    expect(formatTimelineTitle(always)).toBe('');
    expect(formatTimelineTitle({ ...always, subject: 'Strike', from: '2031-05-01' })).toBe(
      'Strike, from 1 May 2031 on',
    );
    expect(formatTimelineTitle({ ...always, to: '2031-05-01' })).toBe(
      'The dates that matter most, up to 1 May 2031',
    );
  });

  it('says that nothing was found', () => {
    expect(formatNothingFound({ ...always, subject: 'Strike', nearest: [] })).toBe(
      'Nothing in the archive tells of “Strike”. Nothing is near to it.',
    );
  });

  it('counts the dates that are not shown, and says how they can be had', () => {
    const hint = 'ask again.';
    expect(formatMoreDates(1, { reason: 'importance', hint })).toBe(
      '1 date more that matters less: ask again.',
    );
    expect(formatMoreDates(3, { reason: 'importance', hint })).toBe(
      '3 dates more that matter less: ask again.',
    );
    expect(formatMoreDates(3, { reason: 'room', hint })).toBe('3 dates more: ask again.');
  });
});
