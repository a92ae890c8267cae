import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { parseQuestion } from '../../../src/search/parse-question.ts';
import { arrangementFeatures } from '../../../src/search/ranking/arrangement-features.ts';
import { matchSentence, weighQuery } from '../../../src/search/ranking/ranking-context.ts';
import { readText } from '../../../src/text/readings/text-reading.ts';
import { aBeat } from '../../support/builders.ts';

const LEXICON = createLexicon(aBeat());
const QUESTION = 'Who inspects the grain harbour of Port Ellis?';

function featuresOf(text: string) {
  const query = parseQuestion(QUESTION, LEXICON);
  const ones = query.words.map(() => 1);
  const weighed = weighQuery(
    query,
    ones,
    ones.map(() => true),
  );
  const sentence = matchSentence({ text }, readText(text), { start: 0, end: text.length }, query);
  return arrangementFeatures({ weighed, ...sentence });
}

describe('arrangement features', () => {
  it('measure the shortest stretch that holds all matched words', () => {
    const together = featuresOf(
      'Harbour officers weigh grain, and ships take grain to the harbour.',
    );
    const apart = featuresOf('Grain is weighed by officers who seldom visit the harbour.');
    expect(together.window).toBeGreaterThan(apart.window ?? 0);
  });

  it('count words in the order of the question, nearly side by side', () => {
    const inOrder = featuresOf('The grain harbour is closed.');
    const turned = featuresOf('The harbour for grain is closed.');
    expect(inOrder.phrase).toBeGreaterThan(turned.phrase ?? 0);
  });

  it('tell a sentence that begins with what is asked about from one that comes to it', () => {
    const early = featuresOf('Port Ellis lies on the southern coast of Norland.');
    const late = featuresOf('On the southern coast of Norland lies Port Ellis.');
    expect(early.earlyMatch).toBe(1);
    expect(late.earlyMatch).toBeLessThan(0.5);
  });

  it('are nothing where no word is matched', () => {
    const { window, phrase, earlyMatch } = featuresOf('Southmark has no coast.');
    expect([window, phrase, earlyMatch]).toEqual([0, 0, 0]);
  });
});
