import { describe, expect, it } from 'vitest';
import { decidePlacement, refusalOf } from '../../../src/archive/articles/place-article.ts';
import { anAccount, aReport } from '../../support/builders.ts';
import { BRIEF, WIRE } from '../../support/wire-copy.ts';

const stored = (article = aReport({ id: 'old', origin: 'page', text: BRIEF })) => ({
  article,
  arrivedAt: 1000,
});

const NONE = { isStored: false, isWithdrawn: false, sameOrigin: null, moved: [] };

const decide = (
  article: Parameters<typeof decidePlacement>[0],
  said: Partial<Parameters<typeof decidePlacement>[1]> = {},
) =>
  decidePlacement(article, {
    arrival: { at: 5000, takenAt: 6000 },
    known: NONE,
    signature: null,
    reprintGroup: null,
    sentences: [],
    ...said,
  });

const kindsOf = ({ displaced }: ReturnType<typeof decidePlacement>) =>
  displaced.map(({ kind }) => kind);

describe('the placement of an article', () => {
  it('is a group of its own where it reprints nothing', () => {
    const report = aReport({ id: 'a', text: WIRE });
    const signature = { hashes: [1, 2], textHash: 3, day: 4 };
    expect(decide(report, { signature })).toEqual({
      arrivedAt: 5000,
      reprintGroup: 'a',
      signature,
      sentences: [],
      displaced: [],
    });
  });

  it('is the group of what it reprints', () => {
    expect(decide(aReport({ text: WIRE }), { reprintGroup: 'wire' })).toMatchObject({
      reprintGroup: 'wire',
    });
  });

  it('replaces the earlier revision, and keeps when that arrived', () => {
    const later = aReport({ id: 'new', origin: 'page', text: `${BRIEF} It rained.` });
    expect(decide(later, { known: { ...NONE, sameOrigin: stored() } })).toMatchObject({
      arrivedAt: 1000,
      displaced: [{ kind: 'replaced', id: 'old', at: 6000 }],
    });
  });

  it('moves another article of the same file or address aside', () => {
    const other = { id: 'new', origin: 'page', title: 'Another headline', text: WIRE };
    const known = { ...NONE, sameOrigin: stored() };
    expect(decide(aReport(other), { known })).toMatchObject({
      arrivedAt: 5000,
      displaced: [{ kind: 'moved', id: 'old', origin: 'page#old' }],
    });
    const page = aReport({ ...other, url: 'https://paper.example/1' });
    expect(kindsOf(decide(page, { known }))).toEqual(['moved']);
  });

  it.each([
    ['under its own headline, however rewritten', { text: WIRE }],
    [
      'under another headline with half of its words',
      { title: 'Update', text: `${BRIEF} ${WIRE}` },
    ],
  ])('replaces a page at its address %s', (_, said) => {
    const page = aReport({ id: 'new', origin: 'page', url: 'https://paper.example/1', ...said });
    expect(kindsOf(decide(page, { known: { ...NONE, sameOrigin: stored() } }))).toEqual([
      'replaced',
    ]);
  });

  it('replaces one that was moved aside before, and moves what stands in its place now', () => {
    const later = { id: 'new', origin: 'page', url: 'https://paper.example/', text: WIRE };
    const moved = [stored(aReport({ id: 'mine', title: later.id, text: WIRE }))];
    const known = { ...NONE, sameOrigin: stored(), moved };
    expect(decide(aReport({ ...later, title: later.id }), { known })).toMatchObject({
      arrivedAt: 1000,
      displaced: [
        { kind: 'moved', id: 'old', origin: 'page#old' },
        { kind: 'replaced', id: 'mine', at: 6000 },
      ],
    });
  });

  it('takes no summary for a revision of a whole article that was moved', () => {
    const summary = aReport({ id: 'new', origin: 'page', text: WIRE, extent: 'summary' });
    const sameOrigin = stored(aReport({ id: 'old', title: 'A', text: BRIEF, extent: 'summary' }));
    const known = {
      ...NONE,
      sameOrigin,
      moved: [stored(aReport({ id: 'mine', title: 'B', text: BRIEF }))],
    };
    expect(kindsOf(decide(summary, { known }))).toEqual(['moved']);
  });

  it('replaces the summary of a feed with the article, whatever its headline', () => {
    const summary = aReport({ id: 'old', origin: 'page', text: BRIEF, extent: 'summary' });
    const page = aReport({ title: 'Another', text: WIRE, url: 'https://paper.example/1' });
    const known = { ...NONE, sameOrigin: stored(summary) };
    expect(kindsOf(decide(page, { known }))).toEqual(['replaced']);
  });

  it('replaces an account of the chronicle whatever it says', () => {
    const [before, after] = ['The talks began.', 'The ferry sailed.'].map((text) =>
      anAccount({ text, title: text, origin: 'chronicle:a' }),
    );
    if (!before || !after) throw new Error('two accounts');
    const known = { ...NONE, sameOrigin: { article: before, arrivedAt: 0 } };
    expect(kindsOf(decide(after, { known }))).toEqual(['replaced']);
  });

  it('is refused for what is stored or withdrawn, and for a summary of a whole article', () => {
    const [whole, summary] = [{ extent: 'whole' }, { extent: 'summary' }] as const;
    expect(refusalOf(whole, NONE)).toBeUndefined();
    expect(refusalOf(whole, { ...NONE, isStored: true, isWithdrawn: true })).toBe('unchanged');
    expect(refusalOf(whole, { ...NONE, isWithdrawn: true })).toBe('withdrawn');
    expect(refusalOf(summary, { ...NONE, sameOrigin: stored() })).toBe('unchanged');
    expect(refusalOf(whole, { ...NONE, sameOrigin: stored() })).toBeUndefined();
  });
});
