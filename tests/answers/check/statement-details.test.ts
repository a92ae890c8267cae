import { describe, expect, it } from 'vitest';
import { statementDetails } from '../../../src/answers/check/statement-details.ts';
import { findDates } from '../../../src/text/dates/find-dates.ts';
import { readStatement } from '../../../src/text/statements/read-statement.ts';

const detailsOf = (text: string) => {
  const dates = findDates(text, { published: '2031-05-06' });
  const details = statementDetails(readStatement(text, dates));
  return [
    ...details.numbers.map(({ whole }) => text.slice(whole.start, whole.end)),
    ...details.dates.map(({ start, end }) => text.slice(start, end)),
    ...details.names,
  ];
};

describe('statementDetails', () => {
  it.each([
    [
      'a month in its date',
      'In May 2031 and on May 15, 2031, they met.',
      ['May 2031', 'May 15, 2031'],
    ],
    ['a number in words', 'Of 1,000 pilots one thousand left.', ['1,000']],
    ['a part of a name', 'Kim Ellis met pilots; Ellis left.', ['Kim Ellis']],
    ['a word of grammar before a name', 'The Norland pilots left.', ['Norland']],
    ['words in capitals', 'NORLAND LET 42 PILOTS LEAVE PORT ELLIS', ['42']],
  ])('lists %s once', (_, text, details) => {
    expect(detailsOf(text)).toEqual(details);
  });
});
