import { describe, expect, it } from 'vitest';
import { replyAsked } from '../../../src/answers/sufficiency/reply.ts';

describe('whether somebody did as was asked of them', () => {
  it.each([
    ['did ellis accept the invitation to quell', 'Ellis turned the invitation down.'],
    ['has norland agreed to the talks', 'Norland agreed on Friday to the talks.'],
    ['will the two presidents come to the summit', 'Both will come, their offices said.'],
    ['did the navies hand over their maps', 'The navies handed over their maps in Quell.'],
    ['did southmark go to the summit', 'Southmark stayed away from the summit.'],
  ])('is told in answer to “%s”', (asked, text) => {
    expect(replyAsked(asked)?.(text)).toBe(true);
  });

  it.each([
    ['did ellis accept the invitation to quell', 'Brandis invited Ellis to Quell.'],
    ['has norland agreed to the talks', 'The envoy asked Norland to agree to the talks.'],
    ['did the navies hand over their maps', 'She urged both navies to hand over their maps.'],
    ['did southmark go to the summit', 'It is a good day for talks, if Southmark came to them.'],
  ])('is not told by the request: %s', (asked, text) => {
    expect(replyAsked(asked)?.(text)).toBe(false);
  });

  it.each(['when did ellis accept the post', 'did the truce hold', 'was ellis invited'])(
    'is not what “%s” asks',
    (asked) => expect(replyAsked(asked)).toBeUndefined(),
  );
});
