import { describe, expect, it } from 'vitest';
import { actAsked } from '../../../src/answers/sufficiency/acts.ts';
import { askOf } from '../../support/search.ts';

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

describe('a deed that a question takes for granted', () => {
  it('is doubtful where it is told of nobody, or of another', () => {
    const ask = askOf([
      [
        '2031-05-07',
        "Ellis's final count was 2,935 violations of the ferry truce by Norland, because of its guns.",
      ],
    ]);
    expect(ask('Why did Ellis break the ferry truce?').isSure).toBe(false);
  });

  it('is doubtful where who is asked about stands in another part of the sentence', () => {
    const ask = askOf([
      [
        '2031-05-07',
        'Twelve people were killed when shells struck the market of Kesten in the deadliest attack since the war between Norland and Southmark began.',
      ],
    ]);
    expect(ask('Did Southmark strike the market of Kesten?').isSure).toBe(false);
  });

  it('is told of whoever is asked about by his full name', () => {
    const shelled =
      'Twelve people were killed when shells struck the market of Kesten in the deadliest attack since the war between Norland and Ellis Roe began.';
    const question = 'Did Ellis Roe strike the market of Kesten?';
    expect(askOf([['2031-05-07', shelled]])(question).isSure).toBe(false);
    const own = 'Ellis Roe struck the market of Kesten with shells on Sunday.';
    expect(askOf([['2031-05-07', own]])(question).isSure).toBe(true);
  });
});
