import { describe, expect, it, onTestFinished } from 'vitest';
import { type Archive, createArchive } from '../../../src/archive/archive.ts';
import type { BeatKnowledge } from '../../../src/archive/ports/archive-parts.ts';
import type { Article } from '../../../src/domain/article.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { createWordFamilies } from '../../../src/search/word-families.ts';
import { aKnowledge, aReport, NOW } from '../../support/builders.ts';

const ROLE = { from: null, to: null };

const BEAT = {
  sides: [
    { name: 'Norland', aliases: ['Port Ellis'] },
    { name: 'Southmark', aliases: ['Cape Rowan'] },
    { name: 'Vellmar', aliases: [] },
  ],
  people: [
    {
      name: 'Anna Berg',
      aliases: ['Berg'],
      side: 'Norland',
      roles: [{ ...ROLE, title: 'Foreign Minister of Norland' }],
    },
    {
      name: 'Elin Voss',
      aliases: ['Voss'],
      side: 'Norland',
      roles: [{ from: null, to: '2030-12-31', title: 'President of Norland' }],
    },
    {
      name: 'Piet Holm',
      aliases: ['Holm'],
      side: 'Southmark',
      roles: [{ ...ROLE, title: 'President of Southmark' }],
    },
  ],
};

const ON_THE_TRUCE = [
  aReport({
    title: 'Berg speaks of the truce',
    published: '2031-05-02',
    text: 'Norland wants quiet at sea. “The truce holds as long as they hold it,” Anna Berg said on Thursday. She met fishermen.',
  }),
  aReport({
    title: 'Holm on the truce',
    published: '2031-05-03',
    text: 'President Piet Holm said the truce was broken eleven times by Norland.',
  }),
  aReport({
    title: 'Berg answers',
    published: '2031-05-06',
    text: '“We will extend the truce by ten days if Southmark agrees,” Berg told reporters in Port Ellis.',
  }),
  aReport({
    title: 'Oysters',
    published: '2031-05-07',
    text: '“The oysters are late this year,” Anna Berg said at the market.',
  }),
];

async function holding(
  articles: readonly Article[],
  knowledge: Partial<BeatKnowledge> = {},
): Promise<Archive> {
  const stores = await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false });
  const archive = createArchive(stores, { ...aKnowledge(BEAT), ...knowledge });
  onTestFinished(() => archive.close());
  for (const article of articles) await archive.ingest(article, NOW);
  return archive;
}

describe('what somebody said', () => {
  it('is given word for word, the newest first, with its day and its side', async () => {
    const archive = await holding(ON_THE_TRUCE);
    const { speaker, quotes } = await archive.voices({ who: 'berg', about: 'truce', limit: 5 });
    expect(speaker).toBe('Anna Berg');
    expect(quotes.map(({ citation }) => citation.text)).toEqual([
      '“We will extend the truce by ten days if Southmark agrees,”',
      '“The truce holds as long as they hold it,”',
    ]);
    expect(quotes[0]).toMatchObject({ kind: 'direct', side: 'Norland', attribution: 'Berg' });
    expect(quotes.map(({ date }) => date?.date)).toEqual(['2031-05-06', '2031-05-01']);
  });

  it('is on a subject that word families have as a phrase', async () => {
    const families = createWordFamilies([
      { same: ['no fly zone', 'flight ban'], near: [], not: [] },
    ]);
    const text = 'Anna Berg said Norland backed a no-fly zone over the strait.';
    const archive = await holding([aReport({ text, published: '2031-05-07' })], { families });
    const { quotes } = await archive.voices({ who: 'Berg', about: 'no-fly zone', limit: 5 });
    expect(quotes).toHaveLength(1);
  });

  it('is told once where a report is printed again', async () => {
    const text = 'Anna Berg said the truce would hold, and expected the ferries to sail.';
    const archive = await holding(
      ['a', 'b'].map((id) =>
        aReport({
          id,
          origin: id,
          outlet: id,
          text: `${text} Page ${id}.`,
          published: '2031-05-07',
        }),
      ),
    );
    const { quotes } = await archive.voices({ who: 'Berg', about: null, limit: 5 });
    expect(quotes).toHaveLength(1);
  });

  it('is on the subject that is asked about', async () => {
    const archive = await holding(ON_THE_TRUCE);
    const { quotes } = await archive.voices({ who: 'Anna Berg', about: 'oysters', limit: 5 });
    expect(quotes.map(({ citation }) => citation.text)).toEqual([
      '“The oysters are late this year,”',
    ]);
    expect(await archive.voices({ who: 'Piet Holm', about: 'oysters', limit: 5 })).toMatchObject({
      quotes: [],
    });
  });

  it('is on a subject that the words before it name', async () => {
    const archive = await holding([
      ...ON_THE_TRUCE,
      aReport({
        title: 'A day in Port Ellis',
        published: '2031-05-09',
        text: 'Fishermen asked about the long truce of the strait. “No strait is safe for ever,” Anna Berg told them.',
      }),
    ]);
    const { quotes } = await archive.voices({ who: 'Berg', about: 'strait truce', limit: 1 });
    expect(quotes[0]?.citation.text).toBe('“No strait is safe for ever,”');
  });

  it('is on no subject of which it has an event of the same kind alone', async () => {
    const archive = await holding([
      aReport({
        title: 'Boats at sea',
        published: '2031-05-09',
        text: 'Divers swam. Anna Berg said the mission of the diving boat was over.',
      }),
    ]);
    const { quotes } = await archive.voices({ who: 'Berg', about: 'talks', limit: 1 });
    expect(quotes).toEqual([]);
  });

  it('is on anything where no subject is given, as many as are asked for', async () => {
    const archive = await holding(ON_THE_TRUCE);
    const { quotes, left } = await archive.voices({ who: 'Anna Berg', about: null, limit: 2 });
    expect(quotes).toHaveLength(2);
    expect(left).toBe(1);
  });

  it.each(['Piet Holme', 'piet holm', 'Ana Bergh', 'anna berk'])(
    'may be asked with a misspelt name: %s',
    async (who) => {
      const archive = await holding(ON_THE_TRUCE);
      const { speaker, quotes } = await archive.voices({ who, about: 'truce', limit: 5 });
      expect(speaker).toBe(/^p/i.test(who) ? 'Piet Holm' : 'Anna Berg');
      expect(quotes).not.toHaveLength(0);
    },
  );

  it('is that of whoever is called so, however near a known name is', async () => {
    const archive = await holding([
      ...ON_THE_TRUCE,
      aReport({ published: '2031-05-08', text: 'Anna Borg said the truce was dead.' }),
    ]);
    const { speaker } = await archive.voices({ who: 'Anna Borg', about: 'truce', limit: 5 });
    expect(speaker).toBe('Anna Borg');
  });

  it('may be asked of a side', async () => {
    const archive = await holding(ON_THE_TRUCE);
    const { quotes } = await archive.voices({ who: 'Cape Rowan', about: 'truce', limit: 5 });
    expect(quotes.map(({ speaker }) => speaker)).toEqual(['Piet Holm']);
  });
});

describe('what each side says', () => {
  it('stands side by side, the parties first and named where nothing is found of them', async () => {
    const archive = await holding(ON_THE_TRUCE);
    const { sides } = await archive.sides('truce', 1);
    expect(sides.map(({ side, claims }) => [side, claims.length])).toEqual([
      ['Norland', 1],
      ['Southmark', 1],
    ]);
    const oysters = await archive.sides('oysters', 3);
    expect(oysters.sides.map(({ claims }) => claims.length)).toEqual([1, 0]);
  });
});

describe('what nobody of a side says', () => {
  it('stands by who says it, also without a capital letter', async () => {
    const text = 'The curfew in Kerra will be lifted on Monday, police said. “No,” she said.';
    const archive = await holding([aReport({ published: '2031-05-08', text })]);
    const { speakers } = await archive.sides('curfew', 3);
    expect(speakers.map(({ side }) => side)).toEqual(['Police']);
  });
});

describe('where the parties stand', () => {
  it('is the newest that each says, and what it said before', async () => {
    const archive = await holding(ON_THE_TRUCE);
    const { parties } = await archive.state({
      subject: 'truce',
      since: null,
      today: '2031-05-08',
    });
    expect(
      parties.map(({ party, newest, before }) => [party, newest?.date?.date, before?.date?.date]),
    ).toEqual([
      ['Norland', '2031-05-06', '2031-05-01'],
      ['Southmark', '2031-05-03', undefined],
    ]);
  });

  it('is not of the day of an event of long ago that stands before it', async () => {
    const archive = await holding([
      aReport({
        title: 'The year in the strait',
        published: '2031-05-20',
        text: 'The ice came in March.\n\nApril 14 - The truce at sea is over, Berg says.\n\nApril 16 - Boats were lost.',
      }),
      aReport({
        title: 'Ice in the strait',
        published: '2031-05-20',
        text: 'The first boats were lost on 14 April. Berg has ruled out a truce. Piet Holm said the truce was near.',
      }),
    ]);
    const { parties } = await archive.state({
      subject: 'truce',
      since: null,
      today: '2031-05-21',
    });
    expect(parties.map(({ newest, before }) => [newest?.date?.date, before?.date?.date])).toEqual([
      ['2031-05-20', '2031-04-14'],
      [undefined, undefined],
    ]);
  });

  it('is nothing of a party that only mentions the subject, and no headline', async () => {
    const archive = await holding([
      ...ON_THE_TRUCE.slice(0, 1),
      aReport({
        title: 'Harbour news',
        published: '2031-05-06',
        text: 'Holm vows to end truce\n\nPiet Holm said the harbour master, who reads every truce, will retire.',
      }),
    ]);
    const { parties } = await archive.state({
      subject: 'truce',
      since: null,
      today: '2031-05-08',
    });
    expect(parties.map(({ party, newest }) => [party, newest?.citation.text ?? null])).toEqual([
      ['Norland', '“The truce holds as long as they hold it,”'],
      ['Southmark', null],
    ]);
  });

  it('is what a party says on the subject itself, before what only stands beside it', async () => {
    const archive = await holding([
      ...ON_THE_TRUCE,
      aReport({
        title: 'Boats',
        published: '2031-05-07',
        text: 'The truce is eight days old, while Anna Berg said that the ferry to Kerra needs paint.',
      }),
      aReport({
        title: 'Paint',
        published: '2031-05-08',
        text: 'Anna Berg, who signed the truce, said that the pier needs paint.',
      }),
    ]);
    const { parties } = await archive.state({ subject: 'truce', since: null, today: '2031-05-08' });
    expect(parties[0]?.newest?.date?.date).toBe('2031-05-06');
  });

  it('is not what somebody said who had left office by then', async () => {
    const archive = await holding([
      ...ON_THE_TRUCE,
      aReport({
        title: 'Voss on the truce',
        published: '2031-05-07',
        text: 'Elin Voss said the truce was a mistake.',
      }),
    ]);
    const { parties } = await archive.state({ subject: 'truce', since: null, today: '2031-05-08' });
    expect(parties[0]?.newest?.date?.date).toBe('2031-05-06');
  });

  it('has changed by what was not said before a day', async () => {
    const archive = await holding(ON_THE_TRUCE);
    const { changed } = await archive.state({
      subject: 'truce',
      since: '2031-05-04',
      today: '2031-05-08',
    });
    expect(changed.map(({ date }) => date?.date)).toEqual(['2031-05-06']);
  });

  it('cannot have changed since a day ahead', async () => {
    const archive = await holding([]);
    const asked = { subject: 'truce', since: '2031-06-01', today: '2031-05-08' };
    await expect(archive.state(asked)).rejects.toMatchObject({ code: 'bad-question' });
  });
});
