import { describe, expect, it } from 'vitest';
import { readComparison } from '../../../src/search/question/comparison-form.ts';

const partsOf = (question: string) => {
  const form = readComparison(question);
  return form?.kind === 'comparison' ? form.parts : undefined;
};

describe('what two speakers say', () => {
  const dam = [
    { question: 'what did Norland say about the dam', of: 'Norland' },
    { question: 'what did Southmark say about the dam', of: 'Southmark' },
  ];
  it.each([
    'what did Norland say about the dam versus what Southmark said?',
    'what Norland says vs what Southmark says about the dam',
    'what did Norland say about the dam vs Southmark',
    'what does Norland say about the dam compared with what Southmark says?',
    'difference between what Norland said and what Southmark said about the dam',
  ])('is asked of each: %s', (question) => {
    expect(partsOf(question)).toEqual(dam);
  });

  it('is asked of each of two that are named before it', () => {
    expect(partsOf('miners vs owners: what do they say about the dam?')).toEqual([
      { question: 'what do miners say about the dam', of: 'miners' },
      { question: 'what do owners say about the dam', of: 'owners' },
    ]);
  });

  it('takes whose claims are compared for no speaker', () => {
    const asked = "what are the army's claims versus the rebels' claims about Port Ellis?";
    expect(partsOf(asked)?.map(({ of }) => of)).toEqual(["army's claims", "rebels' claims"]);
  });

  it('leaves two questions of which none compares', () => {
    expect(partsOf('what did Norland say and what did Southmark do')).toBeUndefined();
  });
});

describe('two things with one head', () => {
  it.each([
    ['army vs. rebels death toll', ['army death toll', 'rebels death toll']],
    ['Norland vs Southmark on the dam', ['Norland', 'Southmark']],
    ['how many were killed in Port Ellis vs in Brask?', ['Port Ellis', 'Brask']],
    ['Lind vs Roe who leads the delegation', ['Lind', 'Roe']],
    ['WHO figures vs ministry figures', ['WHO figures', 'ministry figures']],
  ])('are labelled whole: %s', (question, labels) => {
    expect(partsOf(question)?.map(({ of }) => of)).toEqual(labels);
  });

  it('takes an organisation in capitals for no question word', () => {
    expect(partsOf('WHO vs CDC on school closures')?.[0]?.question).toBe(
      'what was WHO on school closures',
    );
  });
});

describe('two speakers of one clause', () => {
  it('are asked each: "what Lind and Roe said"', () => {
    expect(partsOf('difference between what Lind and Roe said about the dam')).toEqual([
      { question: 'what did Lind say about the dam', of: 'Lind' },
      { question: 'what did Roe say about the dam', of: 'Roe' },
    ]);
  });

  it('are compared where it is asked how they differ', () => {
    expect(partsOf('Lind vs Roe, how do they differ')?.map(({ of }) => of)).toEqual([
      'Lind',
      'Roe',
    ]);
  });
});
