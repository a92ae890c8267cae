import { describe, expect, it } from 'vitest';
import { datesOfArticle } from '../../src/answers/dates-in.ts';
import { readDatedSentences } from '../../src/answers/timeline/read-dated-sentences.ts';
import { splitSentences } from '../../src/text/sentences/split-sentences.ts';
import { aReport, DATES_IN } from '../support/builders.ts';

const anUndated = (text: string) => aReport({ text, published: null });

/** The dates of an undated article that have a value. */
const valuesIn = (text: string) =>
  datesOfArticle(anUndated(text), DATES_IN).flatMap(({ value }) => value ?? []);

describe('the dates of an article whose own date is unknown', () => {
  it.each([
    'In early 2031 the sides met. The strait watched on Easter, and again on Friday.',
    'The round of 2031 failed. A summit in Cape Rowan is planned for next week.',
    'Fighting began on February 24, 2031. The ministers said on Tuesday that it went on.',
    'After the truce of 4 April 2031 nothing moved, he said yesterday. This year it may.',
    'Since 4 April 2031 no ferry sailed. On May 25 the harbour was shelled.',
    'The pact was signed on 4 April 2031. A month ago it was broken. In October it ended.',
  ])('are not counted from a year or a day in the past: %j', (text) => {
    expect(valuesIn(text)).toHaveLength(1);
  });

  it('are counted from a day that is stated whole before them in the paragraph', () => {
    const text =
      'The envoys met on 4 April 2031. The next day they left. On 9 April they were back.';
    expect(valuesIn(text)).toEqual(['2031-04-04', '2031-04-05', '2031-04-09']);
    expect(valuesIn('They met on 4 April 2031.\n\nThe next day they left.')).toEqual([
      '2031-04-04',
    ]);
  });

  it('are counted within a line where no empty lines part paragraphs', () => {
    expect(valuesIn('They met on 4 April 2031.\nThe next day they left.')).toEqual(['2031-04-04']);
  });

  it('take the year of the heading that they stand under', () => {
    const text =
      '2030\n\nThe harbour was blocked. In March a 2012 study was read out.\n\nOn 4 April the envoys met.\n\n2031\n\nOn 2 May they signed. They left on Friday.';
    expect(valuesIn(text)).toEqual(['2030', '2030-03', '2012', '2030-04-04', '2031', '2031-05-02']);
  });

  it('are those that the text states whole', () => {
    const text = 'They met on 4 April 2031, in the spring of 2030, and from 3 to 5 May 2029.';
    expect(valuesIn(text)).toEqual(['2031-04-04', '2030-SP', '2029-05-03', '2029-05-05']);
  });
});

describe('the sentences of an article whose own date is unknown', () => {
  const datedIn = (text: string) => {
    const article = anUndated(text);
    const dates = datesOfArticle(article, DATES_IN);
    const read = readDatedSentences(article, { sentences: splitSentences(text), dates });
    return read.map(({ span, dating }) => [text.slice(span.start, span.end), dating.date]);
  };

  it('have no date from a sentence before them', () => {
    const text = 'The war began on 4 April 2031. As diplomacy intensifies, the strait watches.';
    expect(datedIn(text)).toEqual([['The war began on 4 April 2031.', '2031-04-04']]);
  });

  it('have the day that leads their paragraph', () => {
    const text = '4 April 2031: The envoys met. Nobody signed.\n\nThe strait watches.';
    expect(datedIn(text).map(([, date]) => date)).toEqual(['2031-04-04', '2031-04-04']);
  });
});
