import { describe, expect, it } from 'vitest';
import { aReport } from '../support/builders.ts';
import { rankingOf } from '../support/search.ts';

const TEXTS = [
  'The mayor of Quarrow met the envoy of Norland in Lunn.',
  'Envoys left the pier in Lunn. The President and the president of the board stayed.',
];

/** The words of a question that its ranking takes for names. */
function namesIn(question: string): readonly string[] {
  const { query } = rankingOf(
    question,
    TEXTS.map((text) => aReport({ text })),
  );
  return query.words.filter(({ isName }) => isName).map(({ term }) => term);
}

describe('a question without capitals', () => {
  it('has the names that the archive writes with a capital', () => {
    expect(namesIn('who met the mayor of quarrow in lunn')).toEqual(['quarrow', 'lunn']);
  });

  it('takes a word for none that the archive writes small as well, or at the beginning alone', () => {
    expect(namesIn('which president met envoys')).toEqual([]);
  });

  it('ranks as its twin with capitals does', () => {
    const score = (question: string) =>
      rankingOf(
        question,
        TEXTS.map((text) => aReport({ text })),
      ).hits.map((hit) => hit.score);
    expect(score('who met the mayor of quarrow')).toEqual(score('Who met the mayor of Quarrow'));
  });
});
