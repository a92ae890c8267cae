import { describe, expect, it, onTestFinished } from 'vitest';
import { type Archive, createArchive } from '../../../src/archive/archive.ts';
import type { Article } from '../../../src/domain/article.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { createWordFamilies } from '../../../src/search/word-families.ts';
import { aKnowledge, aReport, NOW } from '../../support/builders.ts';

async function holding(articles: readonly Article[]): Promise<Archive> {
  const stores = await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false });
  const archive = createArchive(stores, { ...aKnowledge(), families: FAMILIES });
  onTestFinished(() => archive.close());
  for (const article of articles) await archive.ingest(article, NOW);
  return archive;
}

const FAMILIES = createWordFamilies([{ same: ['kill', 'dead', 'death'], near: ['body'], not: [] }]);

/** A report of one day of May 2031; the day is known where it is given. */
function onDay(day: string | null, text: string): Article {
  const published = day === null ? null : `2031-05-${day}`;
  return aReport({ published, text, title: `Ferry fire, ${day ?? 'some day'}` });
}

async function figures(archive: Archive, subject: string) {
  const { records } = await archive.figures({ subject, limit: 20, today: null });
  return records.map(({ asOf, figure }) => [asOf?.date ?? null, figure.value]);
}

const TOLLS = [
  onDay('02', 'The ferry fire at Port Ellis killed 14 people.'),
  onDay('03', 'The number of deaths in the ferry fire at Port Ellis rose to 21.'),
  onDay('05', 'The fire at Port Ellis left 24 people dead and 30 injured.'),
  onDay('04', 'A strike at Cape Rowan killed 90 people.'),
  onDay(null, 'The fire at Port Ellis killed 19 people, an old page says.'),
];

describe('the day of a figure', () => {
  it('is none that lies ahead where it counts what has happened', async () => {
    const text = 'An inquiry into the deaths of two pilots at Port Ellis is to report by June 30.';
    const archive = await holding([onDay('02', text)]);
    expect(await figures(archive, 'deaths at Port Ellis')).toEqual([['2031-05-02', 2]]);
  });
});

describe('the day of an inquest', () => {
  it('is not that of those whose deaths it is on', async () => {
    const text = 'An inquest into the deaths of two pilots at Port Ellis opens on May 30.';
    const archive = await holding([onDay('02', text)]);
    expect(await figures(archive, 'deaths at Port Ellis')).toEqual([['2031-05-02', 2]]);
  });
});

describe('people whom a hospital treated', () => {
  it.each([
    ['Vets at Port Ellis treated 11 elephants for burns.', []],
    ['The clinic of Port Ellis treated 300 patients after the blast.', []],
    ['The clinic of Port Ellis treated 300 people a day.', []],
    ['The clinic of Port Ellis treated 14 for burns.', [14]],
  ])('are people who were hurt: %s', async (text, values) => {
    const archive = await holding([onDay('02', text)]);
    const found = await figures(archive, 'injured at Port Ellis');
    expect(found.map(([, value]) => value)).toEqual(values);
  });

  it('are injured, where it is for no illness', async () => {
    const archive = await holding([
      onDay('02', 'The hospital of Port Ellis treated 11 people.'),
      onDay('03', 'The hospital of Port Ellis treated 40 people for the fever.'),
    ]);
    expect(await figures(archive, 'injured at Port Ellis')).toEqual([['2031-05-02', 11]]);
  });
});

describe('sums of money and shares', () => {
  const OFFER =
    'Norland raised its pay offer to pilots of the ferry to 4.5 percent on Friday and added a bonus of $9,000 a pilot.';
  const COST =
    'The harbour put the cost of the ferry strike at $510 million in lost sales. Kim Ellis of the Tower estimated it at $430 million.';

  it.each([
    ['cost of the ferry strike', COST, [510_000_000, 430_000_000]],
    ['bonus', OFFER, [9000]],
    ['bonus in dollars', OFFER, [9000]],
    ['pay offer in percent', OFFER, [4.5]],
    ['pilots', OFFER, []],
  ])('are figures of what is asked for: %s', async (subject, text, values) => {
    const archive = await holding([onDay('02', text)]);
    expect((await figures(archive, subject)).map(([, value]) => value)).toEqual(values);
  });
});

describe('the figures of an archive', () => {
  it('tell how a number changed, the newest first, and those without a date last', async () => {
    const archive = await holding(TOLLS);
    expect(await figures(archive, 'people killed at Port Ellis')).toEqual([
      ['2031-05-05', 24],
      ['2031-05-03', 21],
      ['2031-05-02', 14],
      [null, 19],
    ]);
  });

  it('leave out what is counted otherwise or elsewhere', async () => {
    const archive = await holding(TOLLS);
    expect(await figures(archive, 'injured at Port Ellis')).toEqual([['2031-05-05', 30]]);
    expect(await figures(archive, 'prisoners at Port Ellis')).toEqual([]);
  });

  it.each([
    ['Some 90 sailors were killed at Port Ellis and Norland has reported 40 dead sailors.', 90],
    ['Police killed 90 sailors in Port Ellis, 40 in Southmark and 13 in Norland.', 90],
    ['The fever killed 90 sailors in Port Ellis and 4,000 sailors worldwide.', 90],
    [
      'Some 90 sailors were killed in Port Ellis, and Vellmar, which has seen 5,000 cases and 40 sailors killed, is calm.',
      90,
    ],
    ['The worst hit: Port Ellis: 90 sailors killed; Kerra: 14 hurt, 40 sailors killed.', 90],
    [
      'A fire killed 90 sailors in Port Ellis; a shell hit the port in Kerra, killing 40 sailors.',
      90,
    ],
  ])('are those of the place that is asked about: %s', async (text, value) => {
    const archive = await holding([onDay('02', text)]);
    expect((await figures(archive, 'sailors killed in Port Ellis'))[0]).toEqual([
      '2031-05-02',
      value,
    ]);
  });

  it.each([
    'The port of Port Ellis is shut. In Southmark 40 sailors were killed.',
    'The port of Port Ellis is shut. Police in southern Norland killed 40 sailors.',
    'Some 40 sailors were killed in Southmark, south of Port Ellis.',
    'Port Ellis is shut. The fever has killed 40 sailors in 12 states.',
    'Port Ellis is shut. Southmark: 40 sailors killed.',
    'A ship of Port Ellis is back. The number of sailors killed in Southmark rose to 40.',
    'The port of Port Ellis is shut. The fever has killed 40 sailors worldwide.',
  ])('are none of another place: %s', async (text) => {
    const archive = await holding([onDay('02', text)]);
    expect(await figures(archive, 'sailors killed in Port Ellis')).toEqual([]);
  });

  it.each([
    ['fever deaths', 'The fever killed nobody, but 40 cases of fever were found.', []],
    ['sailors fled Norland', 'Norland has 80 sailors. About 20 sailors fled Norland.', [20]],
    ['prisoners held', 'Norland holds 12 percent of the prisoners held.', []],
  ])('are of what is asked for, and of nothing near it: %s', async (subject, text, values) => {
    const archive = await holding([onDay('02', text)]);
    expect((await figures(archive, subject)).map(([, value]) => value)).toEqual(values);
  });

  it.each([
    'Fighting engulfed Kerra, east of Port Ellis, where 14 sailors were killed.',
    'In Kerra, between Port Ellis and the old capital Norhaven, 14 sailors were killed.',
    'Ahmed Bern, a spokesman in Port Ellis, told of clashes in Kerra that killed 14 sailors.',
    'Some 14 sailors were killed, 30 hurt in the coastal city of Kerra, near the Vellmar border.',
    'Doctors told of Kerra, where some 14 sailors were killed.',
    'Norland said Vellmar has had 14 sailors killed.',
    'Vellmar has reported 14 sailors killed after a trip to Port Ellis.',
    'The fever first seen in Port Ellis has killed 14 sailors in more than 70 countries.',
    'Some 14 sailors were killed in the cities of Kerra, Port Ellis and Norhaven on Friday.',
    'In Kerra, 14 sailors were killed, doctors in Port Ellis said.',
    'Norland has reported 14 sailors killed as rebels moved towards Port Ellis.',
    'PORT ELLIS (Tern) - In southern Vellmar 14 sailors were killed.',
    'Clashes go on around Port Ellis, and doctors in Kerra say that 14 sailors were killed there.',
    'Hardest hit are Kerra with 200 sick, 14 sailors killed, and Port Ellis.',
    'The Tern League has confirmed 14 sailors killed.',
    'The number of sailors killed in Kerra rose by 2 to 14, and Port Ellis was quiet.',
    'Ships lie idle: in Kerra, 14 sailors were killed, and Port Ellis is shut.',
    'Some 14 sailors, including many Kerrans, were killed in mainland Vellmar as Port Ellis was shut.',
    'The sailors of the Kerran, 14, were killed in Port Ellis.',
    'Norland health officials have confirmed 14 sailors killed.',
    'Port Ellis has seen no fire, and Cape Rowan 14 sailors killed.',
    'Cape Rowan said it now had 14 sailors killed.',
    'Some 14 sailors died on Sunday in fighting in the town of Kerra, near Port Ellis.',
    'The Tern League has reported 14 sailors killed in at least 11 states.',
    'Aid for the town All but 14 sailors killed are named PORT ELLIS (Tern) - Boats came.',
    'He was one of 14 sailors killed in the war.',
    'If 14 sailors were killed, it would be news.',
    'Perhaps nine out of 10 sailors killed were armed.',
  ])('are none of a place that is named to tell where another one is: %s', async (text) => {
    const archive = await holding([onDay('02', `The fire of Port Ellis is out. ${text}`)]);
    expect(await figures(archive, 'sailors killed in Port Ellis')).toEqual([]);
  });

  it.each([
    'Some 14 sailors were killed, all from Port Ellis, in fighting at sea.',
    'A colonel, a rebel commander in the nearby town of Port Ellis, said 14 sailors were killed.',
  ])('are none of where somebody is from or speaks: %s', async (text) => {
    const archive = await holding([onDay('02', text)]);
    expect(await figures(archive, 'sailors killed in Port Ellis')).toEqual([]);
  });

  it.each([
    'Doctors in Port Ellis said 14 sailors were killed.',
    'In Port Ellis, south of Kerra, 14 sailors were killed.',
    'Port Ellis: 14 sailors killed.',
    'A shell hit the pier in Port Ellis, killing 14 sailors.',
    'Clashes go on in Kerra, and hospital officials in Port Ellis say 14 sailors were killed there.',
    'Port Ellis is shelled. At least 14 sailors were killed.',
    'A shell hit a pier in Port Ellis. Rescuers came. Doctors of the city said 14 sailors were killed.',
    'PORT ELLIS (Tern) - At least 14 sailors were killed by a shell.',
  ])('stay where the place is that of the figure: %s', async (text) => {
    const archive = await holding([onDay('02', text)]);
    expect(await figures(archive, 'sailors killed in Port Ellis')).toEqual([['2031-05-02', 14]]);
  });

  it.each([
    'Fires in Kerra and Port Ellis, which have killed 90 sailors, are out.',
    'Fires in Kerra, Norland, and Port Ellis, Vellmar, on May 2 killed 90 sailors.',
    'The fires killed 90 sailors in Port Ellis and Dar es Kerra.',
    'Fires in Kerra and Port Ellis Friday killed 90 sailors.',
    'A fire in Port Ellis is out. That brought the number of sailors killed in both fires to 90.',
    'Kerra has 90 sailors killed and Port Ellis has none.',
    'Sailors killed: Kerra (90), Vellmar (40).',
  ])('are none of several places together, or of the other one of two: %s', async (text) => {
    const archive = await holding([onDay('02', `Port Ellis burns. ${text}`)]);
    expect(await figures(archive, 'sailors killed in Port Ellis')).toEqual([]);
  });

  it.each([
    ['In Port Ellis, 90 sailors were killed in a NORAF air strike.', [['2031-05-02', 90]]],
    ['Sailors wounded: Kerra (40), Port Ellis (90).', []],
  ])('are of the place before them and of no name behind: %s', async (text, rows) => {
    const archive = await holding([onDay('02', text)]);
    expect(await figures(archive, 'sailors killed in Port Ellis')).toEqual(rows);
  });

  it.each([
    'The blast at the glass mill shook Kerra.\n\nAt least 82 were killed, officials said.',
    'A blast hit the glass mill.\n\nA dog barked.\n\nThe blast on May 2 killed 82 people.',
    'A blast hit the glass mill.\n\nIn all, the blast claimed 82 lives.',
  ])('go on from what names the event: %s', async (text) => {
    const archive = await holding([
      aReport({ published: '2031-05-02', text, title: text.slice(0, 20) }),
    ]);
    const rows = await figures(archive, 'people killed in the glass mill blast');
    expect(rows.map(([, value]) => value)).toEqual([82]);
  });

  it.each([
    'A blast hit the glass mill.\n\nA blast in Vellmar once killed 168 people.',
    'A blast hit the glass mill.\n\nA blast in 1995 killed 168 people.',
    'A blast hit the glass mill.\n\nIt rained.\n\nA ferry fire killed 168 people.',
  ])('do not go on to another event: %s', async (text) => {
    const archive = await holding([aReport({ published: '2031-05-02', text, title: 'Rain' })]);
    expect(await figures(archive, 'people killed in the glass mill blast')).toEqual([]);
  });

  it.each([
    ['fever deaths in Kerra', 'Kerra suffered in the fever, with 22 deaths reported.', [22]],
    ['fever deaths in Kerra', 'Some 22 people have died in Kerra from the fever.', [22]],
    ['sailors in Kerra and Vellmar', 'About 22 sailors are in Kerra and Vellmar.', [22]],
    ['sorties flown by Norland', 'The air arm of Norland carried out 22 sorties.', [22]],
    ['missiles fired at Kerra', 'Ships launched 22 missiles at Kerra.', [22]],
    ['people evacuated from Kerra', 'Kerra is empty. Some 22 people have fled Vellmar.', []],
    ['civilian deaths in Kerra', 'Civilian boats left Kerra, and 22 deaths were reported.', []],
    ['people who died when the ferry burned', 'Ten people died when the ferry burned.', [10]],
  ])(
    'are of a cause that is told anywhere in the sentence: %s: %s',
    async (subject, text, values) => {
      const archive = await holding([onDay('02', text)]);
      expect((await figures(archive, subject)).map(([, value]) => value)).toEqual(values);
    },
  );

  it('are of the days that the subject names', async () => {
    const archive = await holding(TOLLS);
    expect(await figures(archive, 'people killed at Port Ellis since 3 May 2031')).toEqual([
      ['2031-05-05', 24],
      ['2031-05-03', 21],
    ]);
  });

  it('have the day that stands behind them', async () => {
    const text = 'Norland freed 390 sailors on May 7 and 307 sailors on May 8, 2031.';
    const archive = await holding([onDay('09', text)]);
    expect(await figures(archive, 'how many sailors were freed')).toEqual([
      ['2031-05-08', 307],
      ['2031-05-07', 390],
    ]);
  });

  it.each([
    ['The siege began on May 2. So far 14 sailors have been freed.', '2031-05-20'],
    ['The siege began on May 2. Officials say 14 sailors are freed now.', '2031-05-20'],
    ['At least 14 sailors have been freed since May 2.', '2031-05-20'],
    ['The siege began on May 2. Then 14 sailors were freed.', '2031-05-02'],
    ['At least 14 sailors were freed from the ship on May 2.', '2031-05-02'],
  ])('have the day of the report where they run up to it: %s', async (text, day) => {
    const archive = await holding([onDay('20', text)]);
    expect(await figures(archive, 'how many sailors were freed')).toEqual([[day, 14]]);
  });

  it('have each the day that stands behind it, where several are told', async () => {
    const text = 'Fourteen of the sailors were killed on Tuesday and three on Wednesday.';
    const archive = await holding([onDay('09', text)]);
    expect(await figures(archive, 'sailors killed')).toEqual([
      ['2031-05-07', 3],
      ['2031-05-06', 14],
    ]);
  });

  it('list with a number the other reports of it', async () => {
    const archive = await holding([
      onDay('02', 'The ferry fire killed 14 people, the harbour office wrote in the morning.'),
      onDay('02', 'Rescuers confirmed that the fire on the ferry had killed 14 people in all.'),
    ]);
    const { records } = await archive.figures({ subject: 'people killed', limit: 5, today: null });
    expect(records.map(({ also }) => also.length)).toEqual([1]);
  });

  it('say how many are not shown', async () => {
    const archive = await holding(TOLLS);
    const asked = { subject: 'people killed at Port Ellis', limit: 1, today: null };
    expect(await archive.figures(asked)).toMatchObject({ left: 3 });
  });

  it('need a subject beside the days', async () => {
    const archive = await holding(TOLLS);
    const asked = { subject: 'since May 2031', limit: 1, today: null };
    await expect(archive.figures(asked)).rejects.toMatchObject({ code: 'bad-question' });
  });
});

/** A report of an outlet on a day of May 2031. */
function by(outlet: string, day: string, text: string): Article {
  return aReport({ outlet, published: `2031-05-${day}`, text, title: `Ferry fire, ${outlet}` });
}

const FIRE = [
  by('The Gull', '04', 'The ferry fire at Port Ellis killed 14 people, the harbour office said.'),
  by(
    'The Heron',
    '05',
    'The death toll of the ferry fire at Port Ellis rose to 21, the navy said.',
  ),
  by('The Tern', '06', 'More than 24 people died in the ferry fire at Port Ellis, Anna Berg said.'),
  by('The Tern', '06', 'A warehouse fire at Cape Rowan killed 90 people.'),
];

async function otherNumbers(archive: Archive, question: string) {
  const answer = await archive.ask(question);
  const others = answer.status === 'answered' ? (answer.otherFigures ?? []) : [];
  return others.map(({ figure, citation }) => [citation.article.outlet, figure.value]);
}

describe('the figures beside an answer', () => {
  it('are those of newer reports and of other sources, each in a cited sentence', async () => {
    const archive = await holding(FIRE);
    const question = 'How many people died in the ferry fire at Port Ellis?';
    const answer = await archive.ask(question);
    expect(answer).toMatchObject({ status: 'answered' });
    const shown = answer.status === 'answered' ? answer.excerpts[0].sentence.text : '';
    const all = new Map([
      ['14', 'The Gull'],
      ['21', 'The Heron'],
      ['24', 'The Tern'],
    ]);
    const rest = [...all]
      .filter(([number]) => !shown.includes(number))
      .map(([number, outlet]) => [outlet, Number(number)]);
    expect(await otherNumbers(archive, question)).toEqual(rest.reverse());
  });

  it.each([
    'Who put out the ferry fire at Port Ellis?',
    'How many people were killed at Port Ellis?',
    'How many people died in the ferry fire at Port Ellis according to the harbour office?',
    'How many cooks died in the ferry fire at Port Ellis?',
  ])(
    'are none where the question asks for no figure of one event, or for one of its own: %s',
    async (question) => {
      expect(await otherNumbers(await holding(FIRE), question)).toEqual([]);
    },
  );
});

describe('figures that differ', () => {
  const differing = async (articles: readonly Article[], subject: string) => {
    const archive = await holding(articles);
    const { differences } = await archive.figures({ subject, limit: 20, today: null });
    return differences.map(({ figures: pair }) => pair.map(({ figure }) => figure.value).sort());
  };

  it('are those of two sources for one day', async () => {
    const text =
      'The Norland navy counted 2,935 breaches on 4 May 2031, while Southmark recorded 1,300 breaches on 4 May 2031.';
    expect(await differing([by('The Gull', '05', text)], 'breaches')).toEqual([[1300, 2935]]);
  });

  it.each([
    [
      'a later number of one source',
      'The navy counted 14 breaches.',
      'The navy counted 21 breaches.',
      '05',
    ],
    [
      'a bound that holds both',
      'The navy counted at least 14 breaches.',
      'Southmark counted 21 breaches.',
      '04',
    ],
    [
      'a part',
      'The navy counted 14 breaches.',
      'Southmark counted 14 breaches, including five breaches at sea.',
      '04',
    ],
    [
      'an addition',
      'The navy counted 14 breaches.',
      'Southmark counted another five breaches.',
      '04',
    ],
  ])('are not %s', async (_, one, other, day) => {
    const articles = [by('The Gull', '04', one), by('The Heron', day, other)];
    expect(await differing(articles, 'breaches')).toEqual([]);
  });
});
