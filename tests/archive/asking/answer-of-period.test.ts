import { describe, expect, it } from 'vitest';
import { aReport } from '../../support/builders.ts';
import { holding } from '../../support/talks.ts';

const NEWS = [
  ['2031-05-12', 'Gorm will vote on a merger with Kesten on June 9, its council said.'],
  ['2031-05-13', 'Voters in Pell rejected a merger with Lunn on Sunday, the clerk said.'],
  ['2031-05-20', 'Students marched in Kesten on Monday against the tuition law.'],
  ['2031-05-28', 'Nurses and the Harra hospital signed a pay agreement on Monday.'],
].map(([published = '', text = '']) => aReport({ id: published, published, title: 'News', text }));

describe('what is new since a day', () => {
  it('is what was reported last first, and what is only announced last', async () => {
    const archive = await holding(NEWS);
    const answer = await archive.ask("What's new since May 10, 2031?", {
      limit: 10,
      today: '2031-06-01',
    });
    const excerpts = answer.status === 'answered' ? answer.excerpts : [];
    expect(excerpts.map(({ sentence }) => sentence.article.id)).toEqual([
      '2031-05-28',
      '2031-05-20',
      '2031-05-13',
    ]);
    expect(answer).toMatchObject({ orderedBy: { kind: 'news', day: '2031-05-26' } });
  });
});
