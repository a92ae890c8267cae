import { describe, expect, it } from 'vitest';
import { aReport } from '../../support/builders.ts';
import { answerTo } from '../../support/search.ts';

const firstTextOf = (question: string, texts: readonly string[]) => {
  const articles = texts.map((text, at) => aReport({ id: `r${at}`, text }));
  const answer = answerTo(question, articles);
  return answer.status === 'answered' ? answer.excerpts[0].passage.text : undefined;
};

const ABOUT_ELLIS =
  'Mira Lind testified that Ellis had sold the mill at Kesten, the clerk told the Ellis inquiry.';
const BY_ELLIS = 'Harbour officials said that Ellis will not testify at the inquiry in Kesten.';

describe('whether somebody did something', () => {
  it('is told by a sentence in which it is theirs', () => {
    expect(firstTextOf('Did Ellis testify?', [ABOUT_ELLIS, BY_ELLIS])).toBe(BY_ELLIS);
    expect(firstTextOf('Did Lind testify?', [ABOUT_ELLIS, BY_ELLIS])).toBe(ABOUT_ELLIS);
  });
});

describe('who somebody is', () => {
  const heading = 'Ellis Lind returns to the Kesten inquiry after the weekend, Ellis Lind said.';
  const apposition = 'The owners hired Ellis Lind, a surveyor from Norland, in the spring of 2030.';

  it.each(['Who is Ellis Núñez?', 'Who is Ellis Nunez?'])(
    'is told beside a name with accents, asked as %s',
    (question) => {
      const texts = [heading, apposition].map((text) =>
        text.replaceAll('Ellis Lind', 'Ellis Núñez'),
      );
      expect(firstTextOf(question, texts)).toBe(texts[1]);
    },
  );

  it('is told by what stands beside the name', () => {
    expect(firstTextOf('Who is Ellis Lind?', [heading, apposition])).toBe(apposition);
  });
});

describe('who holds a post', () => {
  const unnamed = 'The judge said the letter was of no matter. The judge also barred a witness.';
  const named = 'Judge Mira Lind read the ruling to the owners of the mill on Friday in Kesten.';

  it('is told by a sentence that names the holder', () => {
    expect(firstTextOf('Who is the judge?', [unnamed, named])).toBe(named);
  });
});

describe('how long somebody was sentenced to prison for', () => {
  const sought =
    'Prosecutors ask the judge to sentence Ellis Lind to prison for nine long years, the maximum.';
  const given = 'Ellis Lind was sentenced to four years in prison for burning down the mill.';

  it('is told by what was given, and not by what was sought', () => {
    const question = 'How long was Ellis Lind sentenced to prison for?';
    expect(firstTextOf(question, [sought, given])).toBe(given);
  });
});

const FOG = 'Fog lay on the strait for a week, and the harbour of Kesten stayed closed for ships.';

const firstAmong = (question: string, texts: readonly string[]) => {
  const articles = [...texts, FOG].map((text, at) => aReport({ id: `r${at}`, text }));
  const answer = answerTo(question, articles);
  return answer.status === 'answered' ? answer.excerpts[0].passage.text : undefined;
};

describe('a question is answered by the form of words that states what it asks for', () => {
  const cases: readonly (readonly [question: string, beside: string, stating: string])[] = [
    [
      'how old is Ellis Roe',
      'Ellis Roe read a letter to the owners of the mill in Kesten on Friday.',
      'Roe, 57, had run the mill in Kesten for the owners since the spring of 2029.',
    ],
    [
      'how old is Ellis Núñez',
      'Ellis Núñez read a letter to the owners of the mill in Kesten on Friday.',
      'Núñez, 57, had run the mill in Kesten for the owners since the spring of 2029.',
    ],
    [
      'how long was the strike',
      'The strike at the mill in Kesten was called on a Monday morning.',
      'The owners and the union met in Kesten to end a 48-day strike at the mill.',
    ],
    [
      'who refused to sign',
      'The owners had come to sign a paper on the mill in Kesten.',
      'Ellis Roe, the secretary, refused to sign, the owners said on Friday.',
    ],
    [
      "what's the deadline for the court order",
      'A clerk read the court order aloud at the mill in Kesten.',
      'The court order gives the union until Sunday to leave the mill.',
    ],
    [
      "what's in the deal",
      'The owners and the union reached a deal on the mill in Kesten, a clerk said.',
      'The three-year deal gives the workers of the mill a raise of 6 percent.',
    ],
  ];
  it.each(cases)('%s', (question, beside, stating) => {
    expect(firstAmong(question, [beside, stating])).toBe(stating);
  });

  it('and of several lengths by the newest, where the thing may have gone on', () => {
    const articles = [
      aReport({ id: 'a', published: '2031-03-10', text: 'The 5-day strike at the mill goes on.' }),
      aReport({
        id: 'b',
        published: '2031-04-22',
        text: 'They ended a 48-day strike at the mill.',
      }),
    ];
    const answer = answerTo('how long was the strike', articles);

    expect(answer).toMatchObject({ status: 'answered' });
    expect(answer.status === 'answered' && answer.excerpts[0].passage.article.id).toBe('b');
  });
});
