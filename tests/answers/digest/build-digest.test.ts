import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRetold, pickSentences } from '../../../src/answers/digest/pick-sentences.ts';
import type { Development } from '../../../src/domain/digest.ts';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { STRAIT_DAY } from '../../support/a-day-on-the-strait.ts';
import { aBeat, anAccount, aReport } from '../../support/builders.ts';
import { asNew, digested, ended } from './digested.ts';

const DAY = STRAIT_DAY.map(({ report }) => report);

const firstWords = ({ sentences: [{ text }] }: Development) =>
  text.split(' ').slice(0, 4).join(' ');

describe('a digest', () => {
  it('tells each matter once, the one that most desks report first', () => {
    const { developments } = digested(DAY);
    expect(developments.map(({ independent }) => independent)).toEqual([10, 3, 2]);
    expect(developments.map(firstWords)).toEqual([
      'The foreign ministers of',
      'The coast guard of',
      'Eleven ships lay at',
    ]);
  });

  it('counts its outlets, whose words are shown first', () => {
    const [, seizure] = digested(DAY).developments;
    expect(seizure?.printedBy).toHaveLength(3);
    expect(seizure?.printedBy[0]).toBe(seizure?.sentences[0].article.outlet);
    expect(new Set(seizure?.printedBy)).toEqual(
      new Set(['Strait Wire', 'Norland Radio', 'Southmark Daily']),
    );
  });

  it('puts what the beat is about before what it is not', () => {
    const texts = [
      'Bakers in the old town baked a loaf of forty yards on Tuesday.',
      'Mara Venn left for the talks in Cape Rowan on Tuesday.',
    ];
    const reports = texts.map((text) => aReport({ text, title: '', published: '2031-05-20' }));
    const people = [{ name: 'Mara Venn', aliases: [], roles: [], side: null }];
    const lexicon = createLexicon(aBeat({ people }));
    const told = digested(reports, { lexicon }).developments.map(
      ({ sentences }) => sentences[0].text,
    );
    expect(told).toEqual(texts.toReversed());
  });

  it('tells the news of a report and neither its background nor its quotations', () => {
    const news = 'The last ferry left Port Ellis on Monday with ninety pilgrims on board.';
    const [development] = digested([
      aReport({
        published: '2031-05-20',
        text: `“We are sad to see it go,” the harbour master said. ${news} It was built in 1999. The strait was closed on March 3, 2029.`,
      }),
    ]).developments;
    expect(development?.sentences.map(({ text }) => text)).toEqual([news]);
    expect(development?.date).toBe('2031-05-19');
  });

  it('shows nothing that stands in reports on different matters', () => {
    const line = 'All rights to these pages of ours are reserved by the Strait Press Union.';
    const reports = DAY.map((report) => ({ ...report, text: `${line} ${report.text}` }));
    const { developments } = digested(reports);
    const told = developments.flatMap(({ sentences }) => sentences.map(({ text }) => text));
    expect(developments).toHaveLength(3);
    expect(told).not.toContain(line);
  });

  it('knows no day where the report has none, unless the words state it', () => {
    const dateOf = (text: string) =>
      digested([aReport({ text, published: null })]).developments[0]?.date;
    expect(dateOf('The ferry ran aground off Gull Bay on Monday with ninety on board.')).toBe(null);
    expect(dateOf('The ferry ran aground off Gull Bay on May 19, 2031, in thick fog.')).toBe(
      '2031-05-19',
    );
  });

  it('dates what is still to come by the day on which it was reported', () => {
    const text = 'The two ministers will meet in Gull Bay on June 17 for a second round of talks.';
    const { developments, announced } = digested([aReport({ text, published: '2031-05-19' })]);
    expect(developments).toMatchObject([{ date: '2031-05-19' }]);
    expect(announced).toMatchObject([{ date: '2031-06-17' }]);
  });

  it('counts a matter of which nothing is left to tell with the one that said it', () => {
    const text = 'The last ferry left Port Ellis on Monday with ninety pilgrims on board.';
    const matters = ['one', 'other'].map((id) => ({
      reports: [asNew(aReport({ id, text, published: '2031-05-20' }))],
      novelty: 1,
    }));
    const told = ended(mergeRetold(matters, ended(pickSentences(matters))));
    expect(told.map(({ reports }) => reports.map(({ article }) => article.id))).toEqual([
      ['one', 'other'],
    ]);
  });

  it('is disputed where it makes a claim of that day that the chronicle lists as such', () => {
    const account = anAccount({
      text: 'The ferry was seized.',
      event: { from: '2031-05-20', to: '2031-05-20' },
      disputes: [
        {
          about: 'Where the ferry was boarded',
          kind: 'parties',
          claims: [{ by: 'Southmark', says: 'off Gull Bay' }],
          sources: [],
        },
      ],
    });
    const disputed = (accounts: readonly (typeof account)[]) =>
      digested(DAY, { accounts }).developments.map((one) => one.disputed);
    expect(disputed([account])).toEqual([false, true, false]);
    const earlier = { ...account, event: { from: '2031-04-20', to: '2031-04-20' } };
    expect(disputed([earlier])).toEqual([false, false, false]);
  });
});

describe('every digest', () => {
  const anyReports = fc.tuple(
    fc.shuffledSubarray(DAY),
    fc.array(fc.lorem({ mode: 'sentences', maxCount: 6 }), { maxLength: 4 }),
  );
  const reportsOf = ([some, texts]: [typeof DAY, string[]]) => [
    ...some,
    ...texts.map((text, at) => aReport({ id: `made-${at}`, text, published: '2031-05-20' })),
  ];

  it('quotes its articles to the letter, and is the same the second time', () => {
    fc.assert(
      fc.property(anyReports, (drawn) => {
        const digest = digested(reportsOf(drawn));
        for (const { sentences } of [...digest.developments, ...digest.announced]) {
          for (const { article, start, end, text } of sentences) {
            expect(text).toBe(article.text.slice(start, end));
          }
        }
        expect(JSON.stringify(digested(reportsOf(drawn)))).toBe(JSON.stringify(digest));
      }),
      { numRuns: 25 },
    );
  });

  it('counts each report in exactly one development, and quotes no article in two', () => {
    fc.assert(
      fc.property(anyReports, (drawn) => {
        const reports = reportsOf(drawn);
        const { developments } = digested(reports);
        const counted = developments.reduce((sum, { independent }) => sum + independent, 0);
        expect(counted).toBe(reports.length);
        const quoted = developments.map(
          ({ sentences }) => new Set(sentences.map(({ article }) => article.id)),
        );
        const all = quoted.flatMap((ids) => [...ids]);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 25 },
    );
  });
});
