import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/domain/article.ts';
import { openPassageIndex, type PassageIndex } from '../../src/search/passage-index.ts';
import { aReport } from '../support/builders.ts';
import { readingOf } from '../support/readings.ts';
import { anIndex, rankingOf } from '../support/search.ts';

const SAILED = 'The ferry sailed from Port Ellis.\n\nThe harbour was empty.';
const addTo = (index: PassageIndex, report: Report) => index.add(report, readingOf(report));
const matching = (term: string) => new Map([[term, 1]]);

describe('a passage index', () => {
  it('says how many passages an article has, and how many there are', () => {
    const index = anIndex([aReport({ text: SAILED })]);
    expect(index.size()).toBe(2);
    expect(addTo(index, aReport({ text: 'Night fell.' }))).toBe(1);
    expect(index.size()).toBe(3);
  });

  it('finds the passages that hold a term, each with its place and sentences', () => {
    const [match, ...others] = anIndex([aReport({ text: SAILED })]).search(matching('harbor'));
    const span = { start: SAILED.indexOf('The harbour'), end: SAILED.length };
    expect(match).toMatchObject({ articleId: SAILED, terms: ['harbor'] });
    expect(match?.passage).toEqual({ ...span, sentences: [span] });
    expect(others).toEqual([]);
  });

  it('finds every passage of an article by a word of its headline', () => {
    const index = anIndex([aReport({ title: 'Strike over', text: SAILED })]);
    expect(index.search(matching('strike'))).toHaveLength(2);
  });

  it('does not read a headline that was made from the first sentence', () => {
    const title = 'The ferry sailed';
    const index = anIndex([aReport({ title, titleBasis: 'first-sentence', text: SAILED })]);
    expect(index.search(matching('ferri'))).toHaveLength(1);
  });

  it('scores a term by its weight', () => {
    const index = anIndex([aReport({ text: SAILED })]);
    const [once, twice] = [1, 2].map((weight) => index.search(new Map([['ferri', weight]]))[0]);
    expect(twice?.score).toBeCloseTo(2 * (once?.score ?? 0));
  });

  it('knows no word of an article that was taken out', () => {
    const gone = aReport({ text: SAILED });
    const index = anIndex([gone, aReport({ text: 'Night fell.' })]);
    index.remove(gone, readingOf(gone));
    expect(index.search(matching('ferri'))).toEqual([]);
    expect([index.hasAny(['ferri']), index.hasAny(['night']), index.size()]).toEqual([
      false,
      true,
      1,
    ]);
  });

  it('knows terms that are spelt nearly alike, nearest first', () => {
    const index = anIndex(['A lighthouse.', 'A lighthorse.'].map((text) => aReport({ text })));
    expect(index.suggestSpellings('lighthous')[0]).toBe('lighthous');
    expect(index.suggestSpellings('lighthuse')[0]).toBe('lighthous');
    expect(index.suggestSpellings('aquarium')).toEqual([]);
  });

  it('ranks the same after it was written down and opened', () => {
    const articles = Array.from({ length: 60 }, (_, at) =>
      aReport({
        title: `Day ${at % 7}`,
        text: `Ferry ${at} sailed.\n\nEllis saw ${at % 5} ships.`,
      }),
    );
    const before = anIndex(articles);
    const after = openPassageIndex(before.serialize());
    for (const question of ['Which ferry sailed on day 3?', 'What did Ellis see?', 'elis ships']) {
      const [one, other] = [before, after].map((index) => rankingOf(question, articles, { index }));
      expect(other).toEqual(one);
      expect(one?.hits.length).toBeGreaterThan(10);
    }
  });

  it('takes in articles after it was opened as before', () => {
    const [first, second] = [aReport({ text: SAILED }), aReport({ text: 'A ferry sank.' })];
    const whole = anIndex([first, second]);
    const opened = openPassageIndex(anIndex([first]).serialize());
    addTo(opened, second);
    expect(opened.search(matching('ferri'))).toEqual(whole.search(matching('ferri')));
  });

  it('respells a word the same after it was written down and opened', () => {
    const words = ['harborc', 'harbora', 'harbore', 'harborb', 'harbord'];
    const index = anIndex(words.map((word) => aReport({ text: `The ${word} fell.` })));
    expect(index.suggestSpellings('harborx')).toEqual(['harbora', 'harborb', 'harborc']);
    const opened = openPassageIndex(index.serialize());
    expect(opened.suggestSpellings('harborx')).toEqual(index.suggestSpellings('harborx'));
  });

  it.each(['', '{', '{}', 'null'])('does not open from %j', (text) => {
    expect(() => openPassageIndex(text)).toThrow();
  });
});
