import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/text/dates/find-dates.ts';
import { compareStatements } from '../../../src/text/statements/compare-statements.ts';
import { numbersIn } from '../../../src/text/statements/numbers.ts';
import { readStatement } from '../../../src/text/statements/read-statement.ts';

const read = (text: string) => readStatement(text, findDates(text, { published: '2031-05-06' }));

const compare = (one: string, other: string) => {
  const { relation, differs } = compareStatements(read(one), read(other));
  return [relation, ...differs.map((one) => [one.kind, one.one?.text, one.other?.text])];
};

describe('compareStatements', () => {
  it('finds another figure for what both count', () => {
    const one = 'The shelling of Port Ellis killed 12 people on Monday, the mayor said.';
    const other = 'The shelling of Port Ellis killed fifteen people on Monday, the mayor said.';
    expect(compare(one, other)).toEqual(['differs', ['number', '12', 'fifteen']]);
    expect(compare(one, one.replace('12', 'twelve'))).toEqual(['same']);
  });

  it.each([
    ['Ellis: 65,000 dead on our side', '65,000'],
    ['65,000 soldiers of Norland killed, Ellis says', '65,000'],
    ['The death toll of Norland stands at 65,000', '65,000'],
  ])('finds another number of those whom the same befell: %s', (one, number) => {
    const other =
      'President Kim Ellis said that 55,000 Norland sailors had been killed in the war.';
    expect(compare(one, other)).toEqual(['differs', ['number', number, '55,000']]);
  });

  it.each([
    ['what others suffered', 'Southmark has 65,000 dead'],
    ['something else', 'Ellis: 65,000 wounded on our side'],
    ['one of two numbers', 'Ellis: 5,000 dead and 55,000 dead before that'],
  ])('takes for no other number that of %s', (_, one) => {
    const other =
      'President Kim Ellis said that 55,000 Norland sailors had been killed in the war.';
    expect(compare(one, other).slice(1)).toEqual([]);
  });

  it.each([
    ['The third round of talks in Port Ellis begins on Monday.', 'third', 'second'],
    ['The 3rd round of talks in Port Ellis begins on Monday.', '3rd', 'second'],
  ])('finds another place in an order: %s', (one, here, there) => {
    const other = 'The second round of talks in Port Ellis begins on Monday.';
    expect(compare(one, other)).toEqual(['differs', ['number', here, there]]);
  });

  it.each([
    ['The second round of talks in Port Ellis begins.', 'A third of talks in Port Ellis begin.'],
    [
      'The second round of talks in Port Ellis begins.',
      'The second round of talks in Port Ellis begins after the first round.',
    ],
    [
      'The second day of talks in Port Ellis begins.',
      'The third round of talks in Port Ellis begins.',
    ],
    [
      'The talks in Port Ellis begin on May 2nd.',
      'The third talks in Port Ellis begin on May 2nd.',
    ],
  ])('finds none where nothing is counted alike: %s / %s', (one, other) => {
    expect(compare(one, other).filter(([kind]) => kind === 'number')).toEqual([]);
  });

  it.each([
    [
      'Norland has lost 65,000 soldiers.',
      'Norland has killed 65,000 soldiers.',
      ['opposite', 'lost', 'killed'],
    ],
    [
      'Norland lost some 65,000 men.',
      'Norland says it has killed 65,000 men.',
      ['opposite', 'lost', 'killed'],
    ],
    [
      'Norland has lost 65,000 soldiers.',
      'Southmark has killed 65,000 Norland soldiers.',
      undefined,
    ],
    ['Norland has lost 65,000 soldiers.', '65,000 Norland soldiers were killed.', undefined],
  ])('tells losses from kills: %s / %s', (one, other, difference) => {
    expect(compare(one, other)[1]).toEqual(difference);
  });

  it('finds a number that is limited to the other side', () => {
    const one = 'The shelling of Port Ellis killed at least 12 people, the mayor said.';
    expect(compare(one, one.replace('at least', 'fewer than'))).toEqual([
      'differs',
      ['number', 'at least 12', 'fewer than 12'],
    ]);
    expect(compare(one, one.replace('at least', 'more than'))).toEqual(['same']);
  });

  it('finds another measure of the same number', () => {
    const one = 'The harbour of Port Ellis was closed for nine weeks, the mayor said.';
    expect(compare(one, one.replace('weeks', 'months'))).toEqual([
      'differs',
      ['number', 'nine weeks', 'nine months'],
    ]);
  });

  it('finds another day', () => {
    const one = 'The talks on the strait began in Port Ellis on 3 May 2031.';
    expect(compare(one, one.replace('3 May', '5 May'))).toEqual([
      'differs',
      ['date', '3 May 2031', '5 May 2031'],
    ]);
    expect(compare(one, one.replace('3 May 2031', 'May 2031'))).toEqual(['same']);
  });

  it('finds another name in the same words', () => {
    const one = 'The ferry was built for the harbour of Norland in three years.';
    expect(compare(one, one.replace('Norland', 'Southmark'))).toEqual([
      'differs',
      ['name', 'Norland', 'Southmark'],
    ]);
  });

  it('finds another name at the beginning, whatever stands at the end', () => {
    const one = 'Southmark will host the talks in Kerra.';
    const other = 'Vellmar will host the talks in Kerra, the foreign ministry said.';
    expect(compare(one, other)).toEqual(['differs', ['name', 'Southmark', 'Vellmar']]);
  });

  it('pairs no names where several stand in one place', () => {
    const one = 'Kim Ellis met Anna Berg of Norland in the old harbour hall on Monday.';
    const other = 'Kim Ellis met Piet Holm of Southmark in the old harbour hall on Monday.';
    expect(compare(one, other).filter(([kind]) => kind === 'name')).not.toContainEqual([
      'name',
      'Anna Berg',
      'Southmark',
    ]);
  });

  it('finds a negation and a denial', () => {
    const one = 'The envoys signed the treaty on the strait in Port Ellis.';
    expect(
      compare(one, 'The envoys have not signed the treaty on the strait in Port Ellis.')[0],
    ).toBe('differs');
    const denial = 'Norland denied that its ships had entered the strait.';
    expect(compare('Two ships of Norland fired at a ferry.', denial)).toMatchObject([
      'differs',
      ['negation', expect.anything(), expect.stringContaining('denied')],
    ]);
  });

  it('shows a negation with the word that it negates, and the same words without it', () => {
    const one = 'Anna Berg said a truce was on the table.';
    expect(compare(one, 'Anna Berg said a truce was not on the table.')).toEqual([
      'differs',
      ['negation', 'on the table', 'not on the table'],
    ]);
    expect(compare('The envoys never signed the treaty.', 'The envoys signed the treaty.')).toEqual(
      ['differs', ['negation', 'never signed', 'signed']],
    );
  });

  it('takes a request that is denied for no denial', () => {
    const one = 'The court denied the request of Norland for more time.';
    expect(compare(one, 'Norland asked for an expert on harbours.')).toEqual(['unrelated']);
  });

  it('finds a word of opposite meaning', () => {
    const one = 'Southmark accepted the plan for the harbour of Port Ellis.';
    expect(compare(one, 'Southmark rejected the plan for the harbour of Port Ellis.')).toEqual([
      'differs',
      ['opposite', 'accepted', 'rejected'],
    ]);
  });

  it('finds another speaker of the same', () => {
    const one = 'Kim Ellis said that the round of talks on the strait would begin soon.';
    expect(compare(one, one.replace('Kim Ellis', 'Anna Kral'))[0]).toBe('differs');
  });

  it('relates nothing to an empty statement or to another script', () => {
    expect(compare('', '')).toEqual(['unrelated']);
    expect(compare('Die Fähre lief aus.', 'Паром вышел в море.')).toEqual(['unrelated']);
  });
});

describe('numbersIn', () => {
  it('reads figures, words, scales, shares and currencies', () => {
    const values = numbersIn('1,200 men, twenty-one ships, $3.5 million, 40 percent, half').map(
      ({ value, unit }) => [value, unit],
    );
    expect(values).toEqual([
      [1200, 'man'],
      [21, 'ship'],
      [3_500_000, '$'],
      [40, 'percent'],
    ]);
  });
});
