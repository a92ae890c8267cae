import { describe, expect, it } from 'vitest';
import { readChange } from '../../../src/search/question/change-form.ts';

const subjectOf = (question: string) => {
  const form = readChange(question);
  return form?.kind === 'change' ? form.subject : undefined;
};

describe('readChange', () => {
  it.each([
    ["How has Norland's position changed?", "Norland's position"],
    ['how did the fine for the Aurora change', 'the fine for the Aurora'],
    ['How did the toll rise after the strike?', 'the toll after the strike'],
    ['how did the numbers move during the May truce', 'the numbers during the May truce'],
    ['How has the offer evolved between March and May?', 'the offer between March and May'],
    ['has the deadline been changed since May', 'the deadline since May'],
    ["What has changed in Norland's demands?", "Norland's demands"],
    ["the evolution of Norland's offer", "Norland's offer"],
    ['how has norlands stance on the mines changed', 'norlands the mines'],
    ['norland offer over time', 'norland offer'],
    ['the toll from first to last', 'the toll'],
    ['offer changes', 'offer'],
    ['the toll in Lunn, how has it changed', 'the toll in Lunn'],
  ])('reads what changed in: %s', (question, subject) => {
    expect(subjectOf(question)).toBe(subject);
  });

  it.each([
    'How did Norland move its troops?',
    'How did the talks develop?',
    'Did the toll rise?',
    'What did Norland say of climate change?',
    'How did Norland change the draft?',
    'Who changed the date?',
  ])('reads none in: %s', (question) => {
    expect(readChange(question)).toBeUndefined();
  });
});
