import { describe, expect, it } from 'vitest';
import { actAsked } from '../../../src/answers/sufficiency/acts.ts';

describe('the act that a question asks for', () => {
  it.each([
    ['where was ada ellis born', 'Ellis, born in Quell, is 40.', 'Ellis lives in Quell.'],
    ['who owns the ferry', 'the line which owned the ferry', 'the ferry sank'],
    ['who will succeed ellis', 'Orm succeeds Ellis.', 'Ellis resigned on Friday.'],
    ['who signed the truce', 'Orm signed for Norland.', 'The council endorsed the truce.'],
    ['how much of its pledge has veland paid', 'Veland paid a third.', 'Veland pledged a third.'],
  ])('of “%s” is told by some words alone', (asked, told, other) => {
    const act = actAsked(asked);
    expect([act?.test(told), act?.test(other)]).toEqual([true, false]);
  });

  it.each(['who met ellis', 'how much oil was spilt', 'when did the truce begin'])(
    'of “%s” may be told in any',
    (asked) => expect(actAsked(asked)).toBeUndefined(),
  );
});
