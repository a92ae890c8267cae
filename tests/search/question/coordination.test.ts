import { describe, expect, it } from 'vitest';
import { completePair, splitCoordination } from '../../../src/search/question/coordination.ts';

const phrases = (text: string) => splitCoordination(text)?.map(({ phrase }) => phrase);

describe('splitCoordination', () => {
  it.each([
    ['Lisbon I and Lisbon II', ['Lisbon I', 'Lisbon II']],
    ['Lisbon I and II', ['Lisbon I', 'Lisbon II']],
    [
      'the first and the second round of the talks in Lunn',
      ['first round of the talks in Lunn', 'second round of the talks in Lunn'],
    ],
    [
      'the first round of the talks and the second',
      ['first round of the talks', 'second round of the talks'],
    ],
    [
      'the first round and the third round of talks',
      ['first round of talks', 'third round of talks'],
    ],
    ['the Norland and the Southmark tallies', ['Norland tallies', 'Southmark tallies']],
    ["Norland's count and Southmark's", ["Norland's count", "Southmark's count"]],
    ['the truce and the prisoner exchange', ['truce', 'prisoner exchange']],
    ['the vote of May 2030 and June 2031', ['vote of May 2030', 'vote of June 2031']],
    ['Norland and Southmark on the mines', ['Norland on the mines', 'Southmark on the mines']],
    [
      'the truces of 2030 and 2031 were meant',
      ['truces of 2030 were meant', 'truces of 2031 were meant'],
    ],
  ])('completes %s', (text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });

  it('does not split the two of a "between"', () => {
    expect(phrases('the first round of talks between Norland and Southmark')).toBeUndefined();
  });

  it('finds nothing where nothing is joined', () => {
    expect(phrases('the talks in Lunn')).toBeUndefined();
  });
});

describe('completePair', () => {
  it('puts the second thing in the place of the object that it stands for', () => {
    const pair = completePair('the size of the fleet in the 9-point plan', 'the 6-point draft');

    expect(pair.map(({ of }) => of)).toEqual(['9-point plan', '6-point draft']);
    expect(pair[1].phrase).toBe('size of the fleet in 6-point draft');
  });

  it('leaves the date of the first thing to it', () => {
    const [, other] = completePair(
      'freed at the first round of Lunn in May 2031',
      'the third round',
    );

    expect(other.phrase).toBe('freed at third round of Lunn');
  });

  it('labels two phrases with the same words by all of them', () => {
    const pair = completePair('the truce in May', 'the truce in June');

    expect(pair.map(({ of }) => of)).toEqual(['truce in May', 'truce in June']);
  });
});
