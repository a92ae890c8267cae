import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../src/search/evidence.ts';
import { createLexicon } from '../../src/search/lexicon.ts';
import { parseQuestion } from '../../src/search/parse-question.ts';
import { createWordFamilies } from '../../src/search/word-families.ts';
import { extractTerms } from '../../src/text/extract-terms.ts';
import { aBeat } from '../support/builders.ts';

const FAMILIES = createWordFamilies([
  { same: ['cancel', 'call off', 'scrap'], near: ['put off'], not: ['scrap metal'] },
  { same: ['sign', 'put name to'], near: [], not: ['sign of', 'no sign'] },
  { same: ['give', 'donate'], near: [], not: [] },
  { same: ['cede', 'give up'], near: [], not: [] },
]);
const LEXICON = createLexicon(aBeat());

/** How well a sentence holds each word of a question. */
function coverage(question: string, sentence: string): readonly number[] {
  const query = parseQuestion(question, LEXICON, FAMILIES);
  return findEvidence(extractTerms(sentence), query, sentence).coverage;
}

describe('a question that families know other wordings for', () => {
  it.each([
    ['a word for a word', 'cancelled regatta', 'The regatta was scrapped.', [0.9, 1]],
    ['a phrase for a word', 'cancelled regatta', 'They called the regatta off.', [0.9, 1]],
    ['a word for a phrase', 'regatta called off', 'The regatta was cancelled.', [1, 0.9]],
    ['the phrase itself', 'regatta called off', 'Norland called its regatta off.', [1, 1]],
    ['a meaning nearby', 'cancelled regatta', 'The regatta was put off.', [0.6, 1]],
    ['a phrase of several words', 'Ellis put his name to it', 'Ellis signed.', [1, 0.9, 0.9]],
  ])('finds %s', (_, question, sentence, held) => {
    expect(coverage(question, sentence)).toEqual(held);
  });

  it.each([
    ['a word of a phrase alone', 'cancelled regatta', 'Ellis called the regatta dull.', [0, 1]],
    ['a word in another meaning', 'cancelled cargo', 'A cargo of scrap metal.', [0, 1]],
    ['a word behind one that says so', 'Ellis put his name to it', 'No sign of Ellis.', [1, 0, 0]],
    ['a meaning that a nearby one does not have', 'put off', 'It was cancelled.', [0]],
    ['a word whose phrase says something else', 'Norland gave up', 'Norland donated.', [1, 0]],
    ['words too far apart', 'cancelled', 'They called the ferry of the old harbour off.', [0]],
  ])('does not find %s', (_, question, sentence, held) => {
    expect(coverage(question, sentence)).toEqual(held);
  });

  it('counts a word of a phrase little where the phrase is not there', () => {
    const [called = 1] = coverage('called off', 'Ellis called the mayor.');
    expect(called).toBeLessThan(0.5);
    expect(called).toBeGreaterThan(0);
  });

  it('looks for no families in a text that it is not given', () => {
    const query = parseQuestion('cancelled regatta', LEXICON, FAMILIES);
    expect(findEvidence(extractTerms('The regatta was scrapped.'), query).coverage).toEqual([0, 1]);
  });
});
