import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../src/search/evidence.ts';
import { createLexicon } from '../../src/search/lexicon.ts';
import { parseQuestion } from '../../src/search/parse-question.ts';
import { createWordFamilies } from '../../src/search/word-families.ts';
import { extractTerms } from '../../src/text/extract-terms.ts';
import { aBeat } from '../support/builders.ts';

const LEXICON = createLexicon(aBeat());
const FAMILIES = createWordFamilies([]);

/** Whether a sentence holds the first word of a question. */
function holds(question: string, sentence: string): boolean {
  const query = parseQuestion(question, LEXICON, FAMILIES);
  return (findEvidence(extractTerms(sentence), query, sentence).coverage[0] ?? 0) > 0.5;
}

describe('numbers of questions', () => {
  it.each([
    ['12 points', 'The draft has twelve points.'],
    ['twelve points', 'The draft has 12 points.'],
    ['27 ships', 'Norland sent twenty-seven of them.'],
    ['twenty-seven ships', 'Norland sent 27 of them.'],
    ['the 10th round', 'The tenth round failed.'],
    ['the twenty-first round', 'The 21st round failed.'],
    ['100 ships', 'A hundred of them sailed.'],
    ['three hundred ships', 'Norland sent 300 of them.'],
    ['3,000 ships', 'Norland sent three thousand of them.'],
    ['kilometres of wall', 'The wall has 40km.'],
    ['the 1980s in Norland', "Since the 1980's it was closed."],
    ["the 1980's in Norland", 'In 1980 it was closed.'],
  ])('are found in the other spelling: %s', (question, sentence) => {
    expect(holds(question, sentence)).toBe(true);
  });

  it.each([
    ['12 points', 'The draft came on May 12th or so.'],
    ['twelve points', 'The draft came on 12 May.'],
    ['12 May', 'Twelve came.'],
    ['10 to 20 May', 'Ten came.'],
    ['seven ships', 'Norland sent twenty of them.'],
    ['two thousand ships', 'It was in 2000.'],
  ])('are not taken for days or for one another: %s', (question, sentence) => {
    expect(holds(question, sentence)).toBe(false);
  });
});
