import { describe, expect, it } from 'vitest';
import {
  formatChronicleSource,
  formatSourceLine,
  otherOutlets,
} from '../../../src/answers/wording/format-source-line.ts';
import { cite } from '../../../src/domain/passage.ts';
import { aReport } from '../../support/builders.ts';

const article = aReport({ text: 'The ferry sailed.', outlet: 'Strait News' });
const passage = cite(article, { start: 0, end: 17 });

describe('the source of an excerpt', () => {
  it('names the other outlets of a report where they are few, and counts them where they are many', () => {
    const line = (count: number) =>
      formatSourceLine({
        ...passage,
        alsoIn: ['The A', 'The B', 'The C', 'The D'].slice(0, count),
      });
    expect(line(0)).toBe('Strait News, 2 May 2031');
    expect(line(1)).toBe('Strait News, 2 May 2031, also in The A');
    expect(line(3)).toBe('Strait News, 2 May 2031, also in The A, The B, and The C');
    expect(line(4)).toBe('Strait News, 2 May 2031, also in 4 outlets');
  });

  it('says that a text is only what the feed or the metadata of the page has', () => {
    const line = (said: Partial<typeof article>) =>
      formatSourceLine({ ...passage, article: { ...article, ...said } });
    expect(line({ extent: 'summary' })).toBe('Strait News, 2 May 2031, summary from the feed');
    expect(line({ textBasis: 'metadata' })).toBe(
      'Strait News, 2 May 2031, text from the page’s metadata alone',
    );
  });

  it('keeps reports of others that say the same apart from its reprints', () => {
    const also = ['The A', 'Strait News', 'Norland Post', null].map((outlet) =>
      aReport({ text: 'The ferry sailed.', outlet, title: 'A ferry sails' }),
    );
    const excerpt = { passage: { ...passage, alsoIn: ['The A'] }, also };
    expect(otherOutlets(excerpt)).toEqual(['Norland Post', 'a report of an unknown outlet']);
  });

  it.each([
    [[], 'what is generally known (weak footing)'],
    [['an unnamed outlet'], 'an unnamed outlet (2 May 2031; weak footing)'],
    [['a wire report'], 'a wire report (2 May 2031; weak footing)'],
    [['Pier, carrying an unnamed outlet'], 'Pier, carrying an unnamed outlet (2 May 2031; weak'],
    [['A Ferry Paper'], 'A Ferry Paper (2 May 2031)'],
  ])('says of the chronicle where its footing is weak: %j', (publishers, said) => {
    const sources = publishers.map((publisher) => ({ publisher, date: '2031-05-02', url: null }));
    expect(formatChronicleSource(sources)).toContain(`Chronicle, resting on ${said}`);
  });
});
