import { describe, expect, it } from 'vitest';
import { asksForChangingMatter } from '../../../src/search/question/present-state.ts';

describe('what changes as days go on', () => {
  it.each([
    'is the freight lane open',
    'has Southmark signed the draft',
    'which level is the flood warning at',
    'where is the Aurora',
    'who is leading the inquiry',
    'how many sailors were hurt',
    'measles cases in Norland',
    'what about the ferry talks',
  ])('is asked for by %j', (question) => {
    expect(asksForChangingMatter(question)).toBe(true);
  });

  it.each([
    'was the freight lane open',
    'when is the hearing',
    'how many sailors were hurt in 2029',
    'how many sailors were hurt at first after the fire',
    'how many days did the storm last',
    'what did Roe say about the lane',
    'who is Ada Roe',
    'has Southmark agreed to a truce',
  ])('is not asked for by %j', (question) => {
    expect(asksForChangingMatter(question)).toBe(false);
  });
});
