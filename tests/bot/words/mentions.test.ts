import { describe, expect, it } from 'vitest';
import { POST_REFUSALS, questionEnded, watchEnded } from '../../../src/bot/words/cannot-post.ts';
import { deliveredLate, digestTaken } from '../../../src/bot/words/digests.ts';
import { withoutNames } from '../../../src/bot/words/mentions.ts';

describe('a text that names people and channels', () => {
  it('is a sentence without their names, too', () => {
    expect(withoutNames(digestTaken('U1', 'end'))).toBe(
      'Somebody set the digest here: they, or an editor named in the settings, can end it.',
    );
  });

  it.each([
    watchEnded('ferries', 'C1', POST_REFUSALS.archived),
    questionEnded('C1', POST_REFUSALS.notInvited),
  ])('says what ended where, why, and what to do', (...text) => {
    expect(withoutNames(text)).toMatch(
      /^I no longer .+ in a channel: (?:I am not in )?the channel.*\. .+ (?:set the watch|ask) again\.$/,
    );
  });
});

describe('a digest that is late', () => {
  it('says when it was due and when it came', () => {
    const slot = Date.parse('2031-06-02T08:00:00Z');
    expect(deliveredLate({ slot, now: slot + 72 * 60_000, zone: 'UTC' })).toBe(
      'Due Mon 2 Jun, 08:00, delivered Mon 2 Jun, 09:12.',
    );
  });
});
