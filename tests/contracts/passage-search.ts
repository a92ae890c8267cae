import { describe, expect, it } from 'vitest';
import type { PassageSearch } from '../../src/archive/ports/passage-search.ts';
import type { Article } from '../../src/domain/article.ts';
import { aReport } from '../support/builders.ts';

const weigh = (...terms: readonly string[]) => new Map(terms.map((term) => [term, 1]));

/** What every search of passages does, wherever its index lies. */
export function passageSearchContract(
  name: string,
  open: (articles: readonly Article[]) => Promise<PassageSearch>,
): void {
  const reports = ['The ferry sailed at noon.', 'A band played on the pier.'].map((text) =>
    aReport({ text, title: 'News' }),
  );

  describe(`${name} as a search of passages`, () => {
    it('finds the passages that hold a term, and says how many there are', async () => {
      const passages = await open(reports);
      const { best, size } = await passages.search(weigh('ferri', 'tug'));
      expect(best(10)).toMatchObject([
        { articleId: reports[0]?.id, passage: { start: 0, end: 25 }, terms: ['ferri'] },
      ]);
      expect(size).toBe(2);
    });

    it('lets a heavier term win', async () => {
      const passages = await open(reports);
      const weights = new Map([...weigh('ferri'), ['band', 5] as const]);
      const found = await passages.search(weights);
      expect(found.best(10).map(({ terms }) => terms)).toEqual([['band'], ['ferri']]);
    });

    it('finds an article by its words that holds data as one word without end', async () => {
      const text = `The tug sailed. ${'a1b2c3'.repeat(1000)}`;
      const passages = await open([...reports, aReport({ id: 'data', text, title: 'News' })]);
      const { best } = await passages.search(weigh('tug'));
      expect(best(10)).toMatchObject([{ articleId: 'data', terms: ['tug'] }]);
    });

    it('knows whether any passage holds a term', async () => {
      const passages = await open(reports);
      expect(await passages.hasAny(['tug', 'band'])).toBe(true);
      expect(await passages.hasAny(['tug'])).toBe(false);
    });

    it('suggests the spelling of an unknown term', async () => {
      const passages = await open(reports);
      expect(await passages.suggestSpellings('ferrri')).toEqual(['ferri']);
      expect(await passages.suggestSpellings('xylophon')).toEqual([]);
    });

    it('finds nothing in no articles', async () => {
      const passages = await open([]);
      const found = await passages.search(weigh('ferri'));
      expect([found.best(10), found.size, found.countOf(['ferri'])]).toEqual([[], 0, 0]);
    });
  });
}
