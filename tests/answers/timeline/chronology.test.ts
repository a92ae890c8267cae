import { describe, expect, it } from 'vitest';
import { createChronology } from '../../../src/answers/timeline/chronology.ts';
import { matchEverything } from '../../../src/answers/timeline/match-subject.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { ReprintGroups } from '../../../src/domain/reprint-groups.ts';
import { runAtOnce } from '../../../src/domain/sliced-work.ts';
import type { DateRange } from '../../../src/domain/timeline.ts';
import { anAccount, aReport } from '../../support/builders.ts';
import { datedSentencesOf } from '../../support/readings.ts';

const OPEN: DateRange = { from: null, to: null };
const TEN = { dates: 10, sentences: 1 };

function chronologyOf(articles: readonly Article[], printings?: ReprintGroups) {
  const chronology = createChronology(printings);
  for (const article of articles) chronology.add(matchEverything(datedSentencesOf(article)));
  return chronology;
}

const entriesOf = (articles: readonly Article[], size = TEN, window = OPEN) =>
  runAtOnce(chronologyOf(articles).entries(window, size));

const datesOf = (articles: readonly Article[], size = TEN, window = OPEN) =>
  entriesOf(articles, size, window).map(({ date }) => date);

/** A month of invented news, three reports a day, each looking back at the opening of the strait. */
const NEWS = Array.from({ length: 30 }, (_, at) => {
  const day = String(at + 1).padStart(2, '0');
  return ['Norland', 'Southmark', 'Port Ellis'].map((place) =>
    aReport({
      id: `${day}-${place}`,
      published: `2031-05-${day}`,
      text: `Ferry number ${at} left ${place} with ${at * 7 + place.length} pilgrims on board. The strait was opened on April 4, 2031, by treaty. "We sail on," its captain number ${at * 3} said.`,
    }),
  );
}).flat();

describe('a timeline', () => {
  it('tells of the day that its sentence names, not of the day it was printed', () => {
    const [entry] = entriesOf([
      aReport({
        published: '2031-05-08',
        text: 'The dockers of Port Ellis went on strike on Monday.',
      }),
    ]);
    expect(entry).toMatchObject({ date: '2031-05-05', precision: 'day', basis: 'resolved' });
  });

  it('knows a date that is stated, and one that is only that of publication', () => {
    const entries = entriesOf([
      aReport({ text: 'The treaty of the strait was signed in Norland on May 1, 2030.' }),
      aReport({
        published: '2031-05-09',
        text: 'The two ministers quarrel about the price of oysters.',
      }),
    ]);
    expect(entries.map(({ date, basis }) => [date, basis])).toEqual([
      ['2030-05-01', 'stated'],
      ['2031-05-09', 'published'],
    ]);
  });

  it('marks what was told only before it came as announced', () => {
    const plan = aReport({
      published: '2031-05-02',
      text: 'The ministers will meet in Port Ellis on June 10, 2031, for a third round.',
    });
    expect(entriesOf([plan])).toMatchObject([{ date: '2031-06-10', announced: true }]);
    const met = aReport({
      published: '2031-06-11',
      text: 'The ministers met in Port Ellis on June 10, 2031, and signed nothing.',
    });
    const [entry] = entriesOf([plan, met]);
    expect(entry).toMatchObject({ announced: false, sentences: [{ article: met }] });
  });

  it('takes the dates of an account from the periods of its paragraphs', () => {
    const text = 'The truce of the strait began with a salute. Nobody fired on the ferries.';
    const [entry] = entriesOf([
      anAccount({ text, event: { from: '2031-04-04', to: '2031-04-04' } }),
    ]);
    expect(entry).toMatchObject({
      date: '2031-04-04',
      basis: 'stated',
      announced: false,
      outlets: 0,
    });
  });

  it('gives no day to a sentence of a paragraph on several days that states none', () => {
    const text = 'The truce held for a week. On April 6, 2031, a ferry ran aground.';
    const event = { from: '2031-04-04', to: '2031-04-11' };
    const entries = entriesOf([anAccount({ text, event })], { dates: 10, sentences: 9 });
    expect(entries.map(({ date }) => date)).toEqual(['2031-04-06']);
  });

  it('shows an event of several days as such, in each window that has a day of it', () => {
    const text = 'Pilgrims were ferried home from the islands.\n\nOn 4 April 2031 ninety landed.';
    const account = anAccount({ text, event: { from: '2031-04-04', to: '2031-04-06' } });
    const ferried = { date: '2031-04-04', precision: 'day', until: '2031-04-06' };
    expect(entriesOf([account])).toMatchObject([ferried]);
    const chronology = chronologyOf([account]);
    const [late, after] = ['2031-04-06', '2031-04-07'].map((from) => ({ from, to: null }));
    expect(runAtOnce(chronology.entries(late ?? OPEN, TEN))).toMatchObject([ferried]);
    expect(runAtOnce(chronology.entries(after ?? OPEN, TEN))).toEqual([]);
  });

  it.each([
    ['from 3 to 5 April 2031', '2031-04-05'],
    ['between 3 and 5 April 2031', '2031-04-05'],
    ['on April 3-5, 2031', '2031-04-05'],
    ['from 3 April 2031 to 5 May 2031', undefined],
    ['on 3 April 2031 and 5 April 2031', undefined],
  ])('takes several days in a row from a report: %s', (days, until) => {
    const [entry] = entriesOf([
      aReport({ text: `The dockers of Norland were on strike ${days}.` }),
    ]);
    expect(entry?.until).toBe(until);
  });

  it('leaves out background that an account tells under another date', () => {
    const text = 'The truce began with a salute. The first talks were held on May 9, 2030.';
    const event = { from: '2031-04-04', to: '2031-04-04' };
    const entries = entriesOf([anAccount({ text, event })], { dates: 10, sentences: 9 });
    expect(entries.flatMap(({ sentences }) => sentences.map((one) => one.text))).toEqual([
      'The truce began with a salute.',
    ]);
  });

  it('counts the outlets that tell of a date, each once', () => {
    const text = (place: string) => `Pilgrims reached ${place} on May 1, 2031, by ferry.`;
    const [entry] = entriesOf([
      aReport({ text: text('Port Ellis') }),
      aReport({ text: text('Cape Rowan') }),
      aReport({ text: text('Southmark'), outlet: 'The Gull' }),
      aReport({ text: text('Norland'), outlet: null }),
    ]);
    expect(entry).toMatchObject({ date: '2031-05-01', outlets: 2 });
  });

  it('prefers the dates that later articles look back at', () => {
    expect(datesOf(NEWS, { dates: 1, sentences: 1 })).toEqual(['2031-04-04']);
  });

  it('takes the dates of a list of dates, with what stands behind each', () => {
    const list = aReport({
      published: '2031-05-30',
      text: [
        'Here is how the quarrel of the strait unfolded.',
        'March 3 - Norland closes the strait to the ferries of Southmark.',
        'March 9 - Dockers of Port Ellis refuse to unload oysters.',
        'April 4 - Both ministers sign the treaty of the strait.',
        'April 20 - The first pilgrims cross on the ferry Aurora.',
      ].join('\n'),
    });
    expect(datesOf([...NEWS, list], { dates: 4, sentences: 1 })).toEqual([
      '2031-03-03',
      '2031-03-09',
      '2031-04-04',
      '2031-04-20',
    ]);
  });

  it('weighs an event that began before the window without what else took place on its first day', () => {
    const opening = Array.from({ length: 6 }, (_, at) =>
      aReport({
        id: `opening-${at}`,
        published: '2031-06-20',
        text: `Guest number ${at} saw the museum of Southmark open on May 2, 2031.`,
      }),
    );
    const regatta = aReport({
      published: '2031-06-20',
      text: 'Forty yachts of Port Ellis raced from May 2 to May 6, 2031.',
    });
    const landslide = ['a', 'b'].map((id) =>
      aReport({ id, published: '2031-06-20', text: `On May 5, 2031 a slope slid, ${id} said.` }),
    );
    const window = { from: '2031-05-04', to: '2031-05-07' };
    const articles = [...opening, regatta, ...landslide];
    expect(datesOf(articles, { dates: 1, sentences: 1 }, window)).toEqual(['2031-05-05']);
    expect(datesOf(articles, TEN, window)).toEqual(['2031-05-02', '2031-05-05']);
  });

  it('shows no two sentences that are alike', () => {
    const copies = ['2031-05-06', '2031-05-07', '2031-05-08'].map((published) =>
      aReport({
        id: published,
        published,
        text: 'Norland and Southmark share the strait by treaty.',
      }),
    );
    expect(datesOf(copies)).toEqual(['2031-05-06']);
  });

  it('prefers a sentence that can be read alone', () => {
    const [entry] = entriesOf([
      aReport({
        text: 'They left the ferry in the port of Norland. The ferry Aurora left the port of Norland with forty pilgrims. "The ferry left the port of Norland," said the captain.',
      }),
    ]);
    expect(entry?.sentences.map(({ text }) => text)).toEqual([
      'The ferry Aurora left the port of Norland with forty pilgrims.',
    ]);
  });

  it('leaves out a month of which days are told', () => {
    const month = aReport({
      id: 'm',
      text: 'The dockers quarrelled about oysters in March 2031.',
      published: null,
    });
    const day = aReport({
      id: 'd',
      text: 'The ministers met in Norland on March 3, 2031.',
      published: null,
    });
    expect(entriesOf([month])).toMatchObject([{ date: '2031-03', precision: 'month' }]);
    expect(datesOf([month, day])).toEqual(['2031-03-03']);
  });

  it('tells the nearest dates around a window that nothing is told of', () => {
    const chronology = chronologyOf([
      aReport({ text: 'The ferry sailed to Norland on March 3, 2031.', published: '2031-03-03' }),
      aReport({ text: 'The dockers went on strike on March 9, 2031.', published: '2031-03-09' }),
    ]);
    const window = { from: '2031-03-05', to: '2031-03-06' };
    expect(runAtOnce(chronology.entries(window, TEN))).toEqual([]);
    expect(runAtOnce(chronology.neighbours(window)).map(({ date }) => date)).toEqual([
      '2031-03-03',
      '2031-03-09',
    ]);
  });
});

describe('every timeline', () => {
  const windows = [
    OPEN,
    { from: '2031-05-03', to: '2031-05-20' },
    { from: '2031-05-30', to: null },
  ];
  const sizes = [TEN, { dates: 1, sentences: 3 }, { dates: 100, sentences: 5 }];
  const cases = windows.flatMap((window) => sizes.map((size) => ({ window, size })));

  it.each(cases)(
    'is in order, each date once, within its window and size: %j',
    ({ window, size }) => {
      const found = datesOf(NEWS, size, window);
      expect(found).toEqual([...new Set(found)].sort());
      expect(found.length).toBeLessThanOrEqual(size.dates);
      for (const date of found) {
        expect(date >= (window.from ?? date) && date <= (window.to ?? date)).toBe(true);
      }
    },
  );

  it.each(cases)(
    'quotes slices of its articles, as many as its size at most: %j',
    ({ window, size }) => {
      for (const { sentences } of entriesOf(NEWS, size, window)) {
        expect(sentences.length).toBeLessThanOrEqual(size.sentences);
        for (const { article, start, end, text } of sentences) {
          expect(text).toBe(article.text.slice(start, end));
        }
      }
    },
  );

  it('is the same bytes the second time', () => {
    expect(JSON.stringify(entriesOf(NEWS))).toBe(JSON.stringify(entriesOf(NEWS)));
  });
});

describe('a timeline of wire copy', () => {
  const STRIKE = 'The dockers of Port Ellis went on strike on May 5, 2031.';
  const wire = ['a', 'agency', 'b'].map((id) => aReport({ id, outlet: id, text: STRIKE }));
  const printings: ReprintGroups = (id) =>
    wire.some((one) => one.id === id) ? { id: 'r', representativeId: 'agency' } : undefined;

  it('quotes the printing that stands for the report, and says where else it is', () => {
    const [entry] = runAtOnce(chronologyOf(wire, printings).entries(OPEN, TEN));
    expect(entry?.sentences[0].article.id).toBe('agency');
    expect(entry?.sentences[0].alsoIn).toEqual(['a', 'b']);
    expect(entry?.outlets).toBe(3);
  });

  it('takes one report in three outlets for less than two that are independent', () => {
    const fire = (id: string, text: string) => aReport({ id, outlet: id, text });
    const articles = [
      ...wire,
      fire('x', 'A fire destroyed the customs house on May 7, 2031.'),
      fire('y', 'On May 7, 2031 flames took the old customs house of Norland.'),
    ];
    const first = { dates: 1, sentences: 1 };
    const datesBy = (how?: ReprintGroups) =>
      runAtOnce(chronologyOf(articles, how).entries(OPEN, first)).map(({ date }) => date);
    expect([datesBy(), datesBy(printings)]).toEqual([['2031-05-05'], ['2031-05-07']]);
  });
});

describe('a day of which thousands of sentences tell', () => {
  it('is made in slices, so that nothing else waits for it', () => {
    const text = Array.from({ length: 300 }, (_, at) => `Ferry ${at} left pier ${at}.`).join(' ');
    const printings: ReprintGroups = () => ({ id: 'r', representativeId: 'a' });
    const two = ['a', 'b'].map((id) => aReport({ id, outlet: id, text }));
    const work = chronologyOf(two, printings).entries(OPEN, TEN);
    let slices = 0;
    while (!work.next().done) slices += 1;
    // Sentences are weighed, and copies of the one that is shown are looked for.
    expect(slices).toBeGreaterThanOrEqual(30);
  });
});
