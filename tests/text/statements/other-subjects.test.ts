import { describe, expect, it } from 'vitest';
import { otherSubjects } from '../../../src/text/statements/other-subjects.ts';
import { readStatement } from '../../../src/text/statements/read-statement.ts';

const subjects = (one: string, other: string) => {
  const pair = otherSubjects(readStatement(one, []), readStatement(other, []));
  return (
    pair && [pair.one, pair.other].map(({ start, end }, at) => [one, other][at]?.slice(start, end))
  );
};

describe('who does what two statements tell', () => {
  it.each([
    ['The mediator resigned.', 'Kim Ellis resigned as harbour master after the vote.'],
    ['The mediator has resigned.', 'After the vote, Kim Ellis resigned.'],
    ['The mediator resigned.', 'Mayor Kim Ellis resigned.', 'Mayor Kim Ellis'],
  ])('is another one: %s', (one, other, subject = 'Kim Ellis') => {
    expect(subjects(one, other)).toEqual(['The mediator', subject]);
  });

  it.each([
    [
      'one whom the other names, too',
      'The harbour master resigned.',
      'Kim Ellis resigned as harbour master.',
    ],
    ['called otherwise', 'Rebels captured Kerra.', 'ULF fighters captured Kerra.'],
    ['part of a whole', 'A judge released Tom Berg.', 'A court in Lunn released Tom Berg.'],
    ['whose mayor did it', 'The town cancelled the fair.', 'Mayor Ida Holm cancelled the fair.'],
    ['one by his surname', 'Ellis resigned.', 'Kim Ellis resigned as harbour master.'],
    ['not told', 'The mediator resigned.', 'She resigned as harbour master.'],
    ['one to whom it is done', 'The mediator resigned.', 'Kim Ellis was resigned to the vote.'],
    ['of another matter', 'The mediator closed the port.', 'Kim Ellis closed the talks in Kerra.'],
    [
      'one of whom more is told',
      'The mediator resigned over the ports of Kerra, Lunn, Port Ellis and Tern.',
      'Kim Ellis resigned.',
    ],
  ])('is the same one, or unknown: %s', (_, one, other) => {
    expect(subjects(one, other)).toBeNull();
  });
});
