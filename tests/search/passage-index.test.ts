import { describe, expect, it } from 'vitest';
import { runAtOnce } from '../../src/domain/sliced-work.ts';
import { indexEntry } from '../../src/search/index-entries.ts';
import { createPassageIndex, type PassageIndex } from '../../src/search/passage-index.ts';
import { decodeSegment, encodeSegment } from '../../src/search/passages/segment-bytes.ts';
import { aReport } from '../support/builders.ts';
import { readingOf } from '../support/readings.ts';
import { addTo, anIndex, rankingOf } from '../support/search.ts';

const SAILED = 'The ferry sailed from Port Ellis.\n\nThe harbour was empty.';
const matching = (term: string) => new Map([[term, 1]]);
const find = (index: PassageIndex, term: string) => index.search(matching(term)).best(100);

/** The same index once its segments were written down and opened. */
function reopened(index: PassageIndex): PassageIndex {
  const opened = createPassageIndex();
  for (const segment of index.segments()) opened.takeOver(decodeSegment(encodeSegment(segment)));
  return opened;
}

const many = Array.from({ length: 60 }, (_, at) =>
  aReport({
    title: `Day ${at % 7}`,
    text: `Ferry ${at} sailed.\n\nEllis saw ${at % 5} ships.`,
  }),
);
const QUESTIONS = ['Which ferry sailed on day 3?', 'What did Ellis see?', 'elis ships'];

describe('a passage index', () => {
  it('says how many passages there are', () => {
    const index = anIndex([aReport({ text: SAILED })]);
    expect(index.size()).toBe(2);
    addTo(index, [aReport({ text: 'Night fell.' })]);
    expect(index.size()).toBe(3);
  });

  it('finds the passages that hold a term, each with its place and sentences', () => {
    const [match, ...others] = find(anIndex([aReport({ text: SAILED })]), 'harbor');
    const span = { start: SAILED.indexOf('The harbour'), end: SAILED.length };
    expect(match).toMatchObject({ articleId: SAILED, terms: ['harbor'] });
    expect(match?.passage).toEqual({ ...span, sentences: [span] });
    expect(others).toEqual([]);
  });

  it('finds every passage of an article by a word of its headline', () => {
    const index = anIndex([aReport({ title: 'Strike over', text: SAILED })]);
    expect(find(index, 'strike')).toHaveLength(2);
    expect(index.search(matching('strike')).countOf(['strike'])).toBe(2);
  });

  it('does not read a headline that was made from the first sentence', () => {
    const title = 'The ferry sailed';
    const index = anIndex([aReport({ title, titleBasis: 'first-sentence', text: SAILED })]);
    expect(find(index, 'ferri')).toHaveLength(1);
  });

  it('scores a term by its weight', () => {
    const index = anIndex([aReport({ text: SAILED })]);
    const [once, twice] = [1, 2].map((weight) =>
      index.search(new Map([['ferri', weight]])).best(1),
    );
    expect(twice?.[0]?.score).toBeCloseTo(2 * (once?.[0]?.score ?? 0));
  });

  it('counts the passages that hold words together, and the articles that hold them apart', () => {
    const index = anIndex([
      aReport({ text: SAILED, title: 'News' }),
      aReport({ text: 'A ferry.' }),
    ]);
    const found = index.search(new Map(['ferri', 'harbor', 'port'].map((term) => [term, 1])));
    expect(found.countHolding([[['ferri']], [['port']]])).toBe(1);
    expect(found.countHolding([[['ferri']], [['harbor']]])).toBe(0);
    expect(found.countHolding([[['harbor'], ['ferri', 'port']]])).toBe(2);
    expect([...found.articlesHolding([[['ferri']], [['harbor']]])]).toEqual([SAILED]);
    expect([...found.termsIn(SAILED)].sort()).toEqual(['ferri', 'harbor', 'port']);
  });

  it('knows no word of an article that was taken out', () => {
    const gone = aReport({ text: SAILED });
    const index = anIndex([gone, aReport({ text: 'Night fell.' })]);
    index.remove([gone.id]);
    expect(find(index, 'ferri')).toEqual([]);
    expect([index.hasAny(['ferri']), index.hasAny(['night']), index.size()]).toEqual([
      false,
      true,
      1,
    ]);
  });

  it('scores as if what was taken out had never been there', () => {
    const [first, ...others] = many;
    const index = anIndex(many);
    index.remove([first?.id ?? '']);
    expect(find(index, 'ferri')).toEqual(find(anIndex(others), 'ferri'));
  });

  it('takes an article back that was taken out', () => {
    const index = anIndex(many);
    index.remove(many.map(({ id }) => id));
    addTo(index, many);
    expect(find(index, 'ferri')).toEqual(find(anIndex(many), 'ferri'));
    expect(index.segments().length).toBeLessThan(10);
  });

  it('ranks the same however its segments are cut', () => {
    const whole = createPassageIndex();
    runAtOnce(whole.add(many.map((one) => indexEntry(one, readingOf(one)))));
    const cut = anIndex(many);
    expect(cut.segments().length).toBeGreaterThan(whole.segments().length);
    for (const question of QUESTIONS) {
      const [one, other] = [whole, cut].map((index) => rankingOf(question, many, { index }));
      expect(other).toEqual(one);
    }
  });

  it('ranks the same after it was written down and opened', () => {
    const before = anIndex(many);
    const after = reopened(before);
    for (const question of QUESTIONS) {
      const [one, other] = [before, after].map((index) => rankingOf(question, many, { index }));
      expect(other).toEqual(one);
      expect(one?.hits.length).toBeGreaterThan(10);
    }
  });

  it('takes in articles after it was opened as before', () => {
    const [first, second] = [aReport({ text: SAILED }), aReport({ text: 'A ferry sank.' })];
    const opened = reopened(anIndex([first]));
    addTo(opened, [second]);
    expect(find(opened, 'ferri')).toEqual(find(anIndex([first, second]), 'ferri'));
  });

  it('takes over no article twice', () => {
    const index = anIndex([aReport({ text: SAILED })]);
    for (const segment of index.segments()) index.takeOver(segment);
    expect([index.size(), find(index, 'ferri').length]).toEqual([2, 1]);
  });

  it('keeps what was read in the text of an article', () => {
    const report = aReport({ text: `${SAILED} The cease-fire of 1,000 days held.` });
    const kept = anIndex([report]).readingOf(report);
    const read = readingOf(report);
    expect(kept?.sentences).toEqual(read.sentences);
    const whole = { start: 0, end: report.text.length };
    expect(kept?.termsIn(whole)).toEqual(
      read.termsIn(whole).map(({ term, start, end }) => ({ term, start, end })),
    );
    expect(anIndex([report]).readingOf(aReport({ text: 'Night fell.' }))).toBeUndefined();
  });

  it('leaves out hidden sentences, and passages that have no other', () => {
    const text = 'The ferry sailed. Click the ferry here.\n\nFollow the ferry.';
    const report = aReport({ text });
    const index = createPassageIndex();
    const keyOf = ({ start }: { readonly start: number }) => (start === 0 ? 0 : 2 ** 40 + start);
    runAtOnce(index.add([indexEntry(report, readingOf(report), keyOf)]));
    const hidden = new Set(
      [text.indexOf('Click'), text.indexOf('Follow')].map((at) => 2 ** 40 + at),
    );
    const found = index.search(matching('ferri'), hidden);
    expect(found.best(9).map(({ passage }) => [passage.start, passage.end])).toEqual([[0, 17]]);
    expect([found.countOf(['ferri']), index.search(matching('ferri')).countOf(['ferri'])]).toEqual([
      1, 2,
    ]);
  });

  it('knows terms that are spelt nearly alike, nearest first', () => {
    const index = anIndex(['A lighthouse.', 'A lighthorse.'].map((text) => aReport({ text })));
    expect(index.suggestSpellings('lighthous')[0]).toBe('lighthous');
    expect(index.suggestSpellings('lighthuse')[0]).toBe('lighthous');
    expect(index.suggestSpellings('aquarium')).toEqual([]);
  });

  it('respells nothing that is longer than a word', () => {
    const long = 'harbora'.repeat(30);
    const index = anIndex([aReport({ text: `The ${long} fell.` })]);
    expect(index.hasAny([long])).toBe(true);
    expect(index.suggestSpellings(`${long}x`)).toEqual([]);
  });

  it('respells a word the same after it was written down and opened', () => {
    const words = ['harborc', 'harbora', 'harbore', 'harborb', 'harbord'];
    const index = anIndex(words.map((word) => aReport({ text: `The ${word} fell.` })));
    expect(index.suggestSpellings('harborx')).toEqual(['harbora', 'harborb', 'harborc']);
    expect(reopened(index).suggestSpellings('harborx')).toEqual(index.suggestSpellings('harborx'));
  });

  it.each([[], [1, 2, 3], Array(200).fill(7)])('does not open from other bytes', (...bytes) => {
    expect(() => decodeSegment(Uint8Array.from(bytes.flat()))).toThrow(RangeError);
  });

  it('does not open from a part of its bytes', () => {
    const [segment] = anIndex([aReport({ text: SAILED })]).segments();
    const bytes = segment ? encodeSegment(segment) : new Uint8Array();
    expect(() => decodeSegment(bytes.slice(0, -8))).toThrow(RangeError);
  });
});
