import { describe, expect, it } from 'vitest';
import { aReport } from '../../support/builders.ts';
import { answerTo } from '../../support/search.ts';

const NEWS = [
  aReport({
    id: 'visit',
    title: 'Brandis in Port Ellis and Quell',
    text: 'Prime Minister Edda Brandis visited Port Ellis on Tuesday and Quell on Wednesday. She was met by the harbour master and heard two speeches about the herring.',
  }),
  aReport({
    id: 'captain',
    title: 'Captain of the Ansel goes home',
    text: 'Captain Osk Reimer of the tanker Ansel flew home to Southmark on Friday. He had been held in Port Ellis for a month and was met by his brother.',
  }),
  aReport({
    id: 'hospital',
    title: 'Hask sends a hospital',
    text: 'Hask is paying for a field hospital in Kesten with 80 staff. The hospital will open within two weeks, its director said.',
  }),
];

const statusOf = (question: string) => answerTo(question, NEWS).status;

describe('what a question requires', () => {
  it('is a sum of money', () => {
    expect(statusOf('How much is Hask paying for the field hospital in Kesten?')).toBe('no_answer');
    expect(statusOf('How many staff has the field hospital of Hask in Kesten?')).toBe('answered');
  });

  it('is every name of a question for yes or no', () => {
    expect(statusOf('Did Edda Brandis visit Kesten?')).toBe('no_answer');
    expect(statusOf('Did Edda Brandis visit Port Ellis?')).toBe('answered');
  });

  it('is the place that it asks about, in the passage or at the head of its article', () => {
    expect(statusOf('How many staff has the field hospital in Quell?')).toBe('no_answer');
    expect(statusOf('How many speeches did Brandis hear in Port Ellis?')).toBe('answered');
    expect(statusOf('How many staff has the field hospital in the east?')).toBe('answered');
  });

  it('is the document that it names, and not whatever else has the name of its place', () => {
    const protocol = aReport({
      id: 'protocol',
      title: 'Protocol is signed in Quell',
      text: 'The Quell protocol lets both sides fish for herring off the bar.',
    });
    const asked = (question: string) => answerTo(question, [...NEWS, protocol]).status;
    expect(asked('What does the Kesten protocol say?')).toBe('no_answer');
    expect(asked('What does the Quell protocol say?')).toBe('answered');
  });

  it('is the act of which it asks who did it', () => {
    expect(statusOf('Who interpreted for Brandis in Port Ellis?')).toBe('no_answer');
    expect(statusOf('Who visited Port Ellis and Quell?')).toBe('answered');
  });

  it('is a leader, and of whom', () => {
    const led = aReport({ id: 'led', text: 'Ada Roe led the delegation of Hask to the fair.' });
    const statusAmong = (question: string) => answerTo(question, [...NEWS, led]).status;
    expect(statusAmong('Who led the delegation of Hask?')).toBe('answered');
    expect(statusAmong('Who led the delegation of Quell?')).toBe('no_answer');
  });

  it('is an age beside the name, and not any number', () => {
    const roe = (said: string) =>
      answerTo('How old is Ada Roe?', [aReport({ text: `Ada Roe${said} of Port Ellis.` })]).status;
    expect(roe(', 71, is the mayor')).toBe('answered');
    expect(roe(' counted 300 mines in the strait')).toBe('no_answer');
  });

  it('is the very office of which it asks who holds it', () => {
    const deputy = aReport({
      id: 'deputy',
      text: 'Deputy Prime Minister Osk Reimer signed for Southmark, and Foreign Minister Ada Roe looked on.',
    });
    const statusAmong = (question: string) => answerTo(question, [...NEWS, deputy]).status;
    expect(statusAmong('Who is the prime minister of Southmark?')).toBe('no_answer');
    expect(statusAmong('Who is the foreign minister of Southmark?')).toBe('answered');
  });

  it('is the event of the number that it asks about', () => {
    const second = aReport({
      id: 'second',
      title: 'Second round of talks ends in Quell',
      text: 'The second round of the talks in Quell ended on Monday. A third round was left open, the envoy said.',
    });
    const statusWith = (question: string) => answerTo(question, [...NEWS, second]).status;
    expect(statusWith('When was the third round of the talks in Quell held?')).toBe('no_answer');
    expect(statusWith('Who spoke at the fifth round of the talks in Quell?')).toBe('no_answer');
    expect(statusWith('When did the second round of the talks in Quell end?')).toBe('answered');
  });

  it('is more than a verb of anything', () => {
    expect(statusOf('When will the opera open?')).toBe('no_answer');
    expect(statusOf('When will the hospital in Kesten open?')).toBe('answered');
  });
});
