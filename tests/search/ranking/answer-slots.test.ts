import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { parseQuestion } from '../../../src/search/parse-question.ts';
import { isSlotMissing } from '../../../src/search/ranking/answer-slots.ts';
import { matchSentence, weighQuery } from '../../../src/search/ranking/ranking-context.ts';
import { readText } from '../../../src/text/readings/text-reading.ts';
import { aBeat } from '../../support/builders.ts';

const LEXICON = createLexicon(aBeat());

function isMissing(question: string, text: string): boolean {
  const query = parseQuestion(question, LEXICON);
  const ones = query.words.map(() => 1);
  const weighed = weighQuery(
    query,
    ones,
    ones.map(() => true),
  );
  const reading = readText(text);
  const sentences = reading.sentences.map((span) => matchSentence({ text }, reading, span, query));
  return isSlotMissing(weighed, sentences);
}

describe('what a question asks for', () => {
  it.each([
    ['how many sailors died off Port Ellis', 'The ferry sank off Port Ellis on March 21, 2031.'],
    ['how many workers died', 'The dam stands nine kilometres above the village.'],
    ['how many trucks came', 'The convoy left on 3 May and took 40 minutes.'],
    ['how many ships were hit', 'By then ships had carried 9 million tonnes of grain.'],
    ['how many people fell ill', 'This is report no. 19 of the ministry.'],
    ['why was the round put off', 'The round was put off by a week to Monday.'],
    ['what was the reason of the delay', 'The ferry was late again.'],
  ])('is missing: %s', (question, text) => expect(isMissing(question, text)).toBe(true));

  it.each([
    ['how many sailors died', 'Nine died. The others were picked up.'],
    ['how many trucks came', 'They came on May 3. Some 40 were let through.'],
    ['how many days did it last', 'It lasted nine days.'],
    ['why was the round put off', 'It was put off. Norland had asked for time, citing an illness.'],
    ['who leads Norland', 'The office stands empty.'],
  ])('may be there: %s', (question, text) => expect(isMissing(question, text)).toBe(false));
});
