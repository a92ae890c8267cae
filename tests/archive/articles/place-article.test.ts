import { describe, expect, it } from 'vitest';
import { decidePlacement, refusalOf } from '../../../src/archive/articles/place-article.ts';
import { reprintQueryOf } from '../../../src/archive/articles/reprint-matcher.ts';
import { anAccount, aReport } from '../../support/builders.ts';
import { BRIEF, WIRE } from '../../support/wire-copy.ts';

const stored = (article = aReport({ id: 'old', origin: 'page', text: BRIEF })) => ({
  article,
  arrivedAt: 1000,
});

const decide = (
  article: Parameters<typeof decidePlacement>[0],
  said: Partial<Parameters<typeof decidePlacement>[1]> = {},
) =>
  decidePlacement(article, {
    arrival: { at: 5000, takenAt: 6000 },
    sameOrigin: null,
    query: null,
    candidates: [],
    ...said,
  });

describe('the placement of an article', () => {
  it('is a group of its own where it reprints nothing', () => {
    const report = aReport({ id: 'a', text: WIRE });
    const candidates = [{ article: aReport({ text: BRIEF }), reprintGroup: 'brief' }];
    const query = reprintQueryOf(report);
    expect(decide(report, { query, candidates })).toEqual({
      arrivedAt: 5000,
      reprintGroup: 'a',
      signature: query.signature,
      sameOrigin: null,
    });
  });

  it('is the group of what it reprints', () => {
    const candidates = [{ article: aReport({ id: 'first', text: WIRE }), reprintGroup: 'wire' }];
    expect(decide(aReport({ text: `${WIRE} It rained.` }), { candidates })).toMatchObject({
      reprintGroup: 'wire',
    });
  });

  it('replaces the earlier revision, and keeps when that arrived', () => {
    const later = aReport({ id: 'new', origin: 'page', text: `${BRIEF} It rained.` });
    expect(decide(later, { sameOrigin: stored() })).toMatchObject({
      arrivedAt: 1000,
      sameOrigin: { kind: 'replaced', id: 'old', at: 6000 },
    });
  });

  it('moves another article of the same file or address aside', () => {
    const other = { id: 'new', origin: 'page', title: 'Another headline', text: WIRE };
    expect(decide(aReport(other), { sameOrigin: stored() })).toMatchObject({
      arrivedAt: 5000,
      sameOrigin: { kind: 'moved', id: 'old', origin: 'page#old' },
    });
    const page = aReport({ ...other, url: 'https://paper.example/1' });
    expect(decide(page, { sameOrigin: stored() }).sameOrigin?.kind).toBe('moved');
  });

  it.each([
    ['under its own headline, however rewritten', { text: WIRE }],
    [
      'under another headline with half of its words',
      { title: 'Update', text: `${BRIEF} ${WIRE}` },
    ],
  ])('replaces a page at its address %s', (_, said) => {
    const page = aReport({ id: 'new', origin: 'page', url: 'https://paper.example/1', ...said });
    expect(decide(page, { sameOrigin: stored() }).sameOrigin?.kind).toBe('replaced');
  });

  it('replaces the summary of a feed with the article, whatever its headline', () => {
    const summary = aReport({ id: 'old', origin: 'page', text: BRIEF, extent: 'summary' });
    const page = aReport({ title: 'Another', text: WIRE, url: 'https://paper.example/1' });
    expect(decide(page, { sameOrigin: stored(summary) }).sameOrigin?.kind).toBe('replaced');
  });

  it('replaces an account of the chronicle whatever it says', () => {
    const [before, after] = ['The talks began.', 'The ferry sailed.'].map((text) =>
      anAccount({ text, title: text, origin: 'chronicle:a' }),
    );
    if (!before || !after) throw new Error('two accounts');
    const sameOrigin = { article: before, arrivedAt: 0 };
    expect(decide(after, { sameOrigin }).sameOrigin?.kind).toBe('replaced');
  });

  it('is refused for what is stored or withdrawn, and for a summary of a whole article', () => {
    const none = { isStored: false, isWithdrawn: false, sameOrigin: null };
    const [whole, summary] = [{ extent: 'whole' }, { extent: 'summary' }] as const;
    expect(refusalOf(whole, none)).toBeUndefined();
    expect(refusalOf(whole, { ...none, isStored: true, isWithdrawn: true })).toBe('unchanged');
    expect(refusalOf(whole, { ...none, isWithdrawn: true })).toBe('withdrawn');
    expect(refusalOf(summary, { ...none, sameOrigin: stored() })).toBe('unchanged');
    expect(refusalOf(whole, { ...none, sameOrigin: stored() })).toBeUndefined();
  });
});
