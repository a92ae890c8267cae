import { describe, expect, it } from 'vitest';
import { detectAnswerType } from '../../../src/search/question/answer-type.ts';

describe('the answer type of a question', () => {
  it.each([
    'Which constructor won the harbour contract?',
    'What is the valueOf?',
    'constructor of the bridge',
  ])('is one of the known ones, whatever its noun is called: %s', (question) => {
    expect(detectAnswerType(question)).toMatch(/^(?:anything|definition)$/);
  });

  it.each([
    ['Which cities were shelled?', 'place'],
    ['Which countries signed?', 'place'],
    ['death toll of the strike', 'count'],
  ])('is told by its noun: %s', (question, type) => {
    expect(detectAnswerType(question)).toBe(type);
  });
});
