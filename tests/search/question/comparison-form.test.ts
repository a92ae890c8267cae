import { describe, expect, it } from 'vitest';
import { readComparison } from '../../../src/search/question/comparison-form.ts';

const partsOf = (question: string) => {
  const form = readComparison(question);
  return form?.kind === 'comparison' ? form.parts : undefined;
};
const labelsOf = (question: string) => partsOf(question)?.map(({ of }) => of);

describe('readComparison', () => {
  it.each([
    ['What is the difference between Lunn I and Lunn II?', ['Lunn I', 'Lunn II']],
    ['differences between the first and the second draft', ['first draft', 'second draft']],
    ['Lunn I vs Lunn II', ['Lunn I', 'Lunn II']],
    ['the May truce vs the June one', ['May truce', 'June truce']],
    ['norland toll of the fire vs the southmark one', ['norland toll', 'southmark toll']],
    [
      'Easter truce 2031 vs the 2032 one how many hours each',
      ['Easter truce 2031', 'Easter truce 2032'],
    ],
    ['Lunn I versus Lunn II', ['Lunn I', 'Lunn II']],
    ['lunn I and II compared', ['lunn I', 'lunn II']],
    ['compare the Lunn talks with the Rowan talks', ['Lunn talks', 'Rowan talks']],
    ['Compare the first and second round of the talks', ['first round', 'second round']],
    ['the first offer compared with the final offer', ['first offer', 'final offer']],
    ['How do Norland and Southmark differ on the mines?', ['Norland', 'Southmark']],
    ["How does Norland's draft differ from Southmark's?", ["Norland's draft", "Southmark's draft"]],
    ["dead: Norland's count vs Southmark's", ["Norland's count", "Southmark's count"]],
    ['how much oil leaked, inspectors vs company', ['inspectors', 'company']],
    ['phase one v phase two of the swap, how many freed', ['phase one', 'phase two']],
    ['breaches before and after the Lunn truce', ['before the Lunn truce', 'after the Lunn truce']],
    ['What changed between the first and the third draft?', ['first draft', 'third draft']],
    ['Which truce lasted longer, the May truce or the June truce?', ['May truce', 'June truce']],
    ['Lunn I or Lunn II: which lasted longer', ['Lunn I', 'Lunn II']],
    ['was the first truce longer than the second truce', ['first truce', 'second truce']],
    ['how many were freed in the first and in the second swap', ['first swap', 'second swap']],
    ['norland and southmark versions of the attack', ['norland', 'southmark']],
    ['What did Lind and Roe say about the mines?', ['Lind', 'Roe']],
    ['how did norland and southmark react to the attack', ['norland', 'southmark']],
    ['the call, how long according to Lind and according to the agency', ['Lind', 'agency']],
    ['how long was the call per Lind, per Roe and per the agency', ['Lind', 'Roe', 'agency']],
    ['how many breaches per day and per week', undefined],
    ['how much money per soldier according to Lind', undefined],
    ['price per litre per region', undefined],
    ['round two vs round one', ['round two', 'round one']],
    ['flood toll harbour office vs health ministry', ['harbour office', 'health ministry']],
    ['lunn breaches may v june', ['may', 'june']],
    ['what do norland and southmark each want', ['norland', 'southmark']],
    ['what do norland and southmark each want, difference', ['norland', 'southmark']],
    [
      'the May truce: how do the Norland and Southmark tallies differ',
      ['Norland tallies', 'Southmark tallies'],
    ],
    ['Lind vs Roe, how do they differ', ['Lind', 'Roe']],
    ['the vote on the text, 2030 and 2031', ['2030', '2031']],
  ])('sets side by side what is compared in: %s', (question, labels) => {
    expect(labelsOf(question)).toEqual(labels);
  });

  it('asks each part with what both share', () => {
    expect(partsOf('difference in the tolls between Norland and Southmark')).toEqual([
      { question: 'what was the tolls Norland', of: 'Norland' },
      { question: 'what was the tolls Southmark', of: 'Southmark' },
    ]);
  });

  it('asks for rounds by number in the words of articles', () => {
    expect(partsOf('offer in round one vs round two')?.map(({ question }) => question)).toEqual([
      'what was offer in first round',
      'what was offer in second round',
    ]);
  });

  it.each([
    'talks between Norland and Southmark',
    'What did Norland say between 1 and 15 December?',
    'What changed between March and May?',
    'What did the mediator say about the differences between Norland and Southmark?',
    'How many points did Lunn score in the last minutes versus Rowan?',
    'When did Lind v Roe take place?',
    'Who and what caused the fire?',
    'Smith and Jones said the truce held',
    'Did more than 500 people die?',
    'was the toll higher than expected',
    'What happened between 2030 and 2031?',
    'Did Norland or Southmark break the truce?',
  ])('reads none in: %s', (question) => {
    expect(readComparison(question)).toBeUndefined();
  });
});
