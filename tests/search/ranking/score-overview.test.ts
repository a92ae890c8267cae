import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../../src/search/evidence.ts';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { parseQuestion } from '../../../src/search/parse-question.ts';
import { scoreOverview } from '../../../src/search/ranking/score-overview.ts';
import { readText } from '../../../src/text/readings/text-reading.ts';
import { aBeat, aReport } from '../../support/builders.ts';

const OPENING = 'Divers went down on Monday. Ola Brandt was not there. ';

/** How well a sentence, later than the first to name her, says who Ola Brandt is. */
function scoreOf(sentence: string): number {
  const query = parseQuestion('who is Ola Brandt', createLexicon(aBeat()));
  const text = `${OPENING}${sentence}`;
  const reading = readText(text);
  const span = { start: OPENING.length, end: text.length };
  const terms = reading.termsIn(span);
  return scoreOverview(
    {
      article: aReport({ title: 'Ola Brandt in Port Ellis', text }),
      reading,
      sentence: span,
      terms,
      evidence: findEvidence(terms, query),
      isNamedIn: (some) => some.some(({ term }) => term === 'brandt'),
    },
    query.answerType,
  );
}

describe('an overview of a person', () => {
  it.each([
    'Ola Brandt, who leads the divers, spoke.',
    'Captain Ola Brandt, who leads the divers, spoke.',
    'The harbour master Ola Brandt, a former diver, spoke.',
    'Ola Brandt is the harbour master of Port Ellis.',
  ])('is given by “%s”', (sentence) => {
    expect(scoreOf(sentence)).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    "Ola Brandt's report has been handed to both sides.",
    'Captain Ola Brandt’s boat, the old one, was lost.',
    'Reporters asked again about Ola Brandt.',
  ])('is not given by “%s”', (sentence) => {
    expect(scoreOf(sentence)).toBe(0);
  });
});
