import { describe, expect, it } from 'vitest';
import { timelineSubjectOf } from '../../../src/search/question/timeline-subject.ts';

describe('timelineSubjectOf', () => {
  it.each([
    ['How many sailors did Norland free at Port Ellis in May?', 'Norland Port Ellis'],
    ['Who paid for the repair of the Kell lighthouse?', 'Kell'],
    ['What did Southmark’s envoy say?', 'Southmark'],
    ['when did the truce begin?', 'the truce'],
    ['who violated the ferry truce on Monday', 'the ferry truce on Monday'],
    ['mines?', 'mines'],
  ])('is of what “%s” is about: %s', (question, subject) => {
    expect(timelineSubjectOf(question)).toBe(subject);
  });
});
