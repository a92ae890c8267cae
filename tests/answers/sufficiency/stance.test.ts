import { describe, expect, it } from 'vitest';
import { aReport } from '../../support/builders.ts';
import { answerTo } from '../../support/search.ts';

const NEWS = [
  aReport({
    id: 'judge',
    published: '2031-05-02',
    text: 'Both the pilots and the harbour board accepted the appointment of Judge Marlow as mediator on Friday.',
  }),
  aReport({
    id: 'refusal',
    published: '2031-05-09',
    text: 'Pilots of Port Ellis have rejected an improved offer of the harbour board by 91 percent to 9, their guild said on Friday.',
  }),
  aReport({
    id: 'deal',
    published: '2031-05-20',
    text: 'The pilots and the harbour board reached an agreement on Tuesday on a deal of three years.\n\nTenn, the treasurer of the guild, did not sign. He said the deal was “a net full of holes”.',
  }),
];

function firstFor(question: string) {
  const answer = answerTo(question, NEWS);
  return answer.status === 'answered'
    ? { text: answer.excerpts[0].passage.text, isSure: answer.confidence >= 0.8 }
    : undefined;
}

describe('whether something was accepted', () => {
  it('is answered by the sentence that tells of its refusal, not by another acceptance', () => {
    expect(firstFor('Did the pilots accept the offer of the harbour board?')?.text).toContain(
      'rejected an improved offer',
    );
    expect(firstFor('Did the pilots accept the appointment?')?.text).toContain('Judge Marlow');
  });

  it('is answered where the question shares little else with that sentence', () => {
    expect(firstFor('did they agree to the offer')?.text).toContain('rejected an improved offer');
  });

  it('is surely answered in the passive', () => {
    const news = [
      aReport({
        id: 'law',
        published: '2031-05-20',
        text: 'Students opposed to the tuition law marched on Monday. The tuition law was signed by President Marsh on May 1.',
      }),
    ];
    const answer = answerTo('Did President Marsh sign the tuition law?', news);
    expect(answer.confidence).toBeGreaterThanOrEqual(0.8);
  });
});

describe('who did something', () => {
  it('is not answered by who did not', () => {
    expect(firstFor('Who signed the deal?')?.text ?? '').not.toContain('did not sign');
  });

  it('is answered by who did not, where that is asked', () => {
    expect(firstFor('Who did not sign the deal?')?.text).toContain('did not sign');
  });
});
