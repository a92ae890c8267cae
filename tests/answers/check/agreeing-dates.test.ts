import { describe, expect, it } from 'vitest';
import { agreeingDates } from '../../../src/answers/check/agreeing-dates.ts';
import { findDates } from '../../../src/text/dates/find-dates.ts';
import { readStatement } from '../../../src/text/statements/read-statement.ts';

const read = (text: string) => readStatement(text, findDates(text, { published: null }));

const agreeing = (
  statement: string,
  [passage, near]: readonly [string, string],
  published: string | null = null,
) => {
  const readings = { passage: read(passage), sentence: read(near), at: passage.indexOf(near) };
  return [...agreeingDates(read(statement), readings, { published }).values()];
};

const OPENED = 'Norland opened the strait after long talks.';

describe('agreeingDates', () => {
  it('takes the date of the event, and not the same date of another one', () => {
    const source = 'On May 2, 2031, pilots went on strike; the strait was opened on May 9, 2031.';
    const agrees = (day: string) =>
      agreeing(`Norland opened the strait on May ${day}, 2031.`, [source, source]);
    expect([agrees('9'), agrees('2')]).toEqual([['May 9, 2031'], []]);
  });

  it('takes the date that stands before a sentence without one', () => {
    const passage = `The envoys met on May 9, 2031. ${OPENED}`;
    const statement = 'Norland opened the strait on May 9, 2031.';
    expect(agreeing(statement, [passage, OPENED])).toEqual(['May 9, 2031']);
    expect(agreeing(statement, [OPENED, OPENED], '2031-05-09')).toEqual(['2031-05-09']);
  });

  it('takes no publication date where the sentence has its own', () => {
    const near = 'Norland opened the strait on May 8, 2031.';
    expect(
      agreeing('Norland opened the strait on May 9, 2031.', [near, near], '2031-05-09'),
    ).toEqual([]);
  });

  it('takes no month for a day of it', () => {
    const near = 'Norland opened the strait in May 2031.';
    expect(agreeing('Norland opened the strait on May 9, 2031.', [near, near])).toEqual([]);
  });
});
