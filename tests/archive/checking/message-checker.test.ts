import { describe, expect, it } from 'vitest';
import { anAccount, aReport } from '../../support/builders.ts';
import { holding } from '../../support/talks.ts';

const WORDS = 'The strait will stay open to every ship of both sides';
const QUOTATION = `“${WORDS},” Kim Ellis said.`;

describe('checking a message', () => {
  it('calls nothing verbatim that the chronicle alone tells', async () => {
    const told = anAccount({ text: `Kim Ellis told reporters: “${WORDS}.”` });
    const archive = await holding([told]);
    const { statements } = await archive.check({ message: QUOTATION, limit: 3 });
    expect(statements).toMatchObject([
      {
        kind: 'quote',
        quote: 'absent',
        status: 'near',
        passages: [{ passage: { article: told } }],
      },
    ]);
  });

  it('finds a quotation in the report that gives it to the same speaker', async () => {
    const others = aReport({ id: 'r1', origin: 'r1', text: `“${WORDS},” Anna Kral said.` });
    const own = aReport({ id: 'r2', origin: 'r2', text: `“${WORDS},” said Kim Ellis, an envoy.` });
    const archive = await holding([others, own]);
    const { statements } = await archive.check({ message: QUOTATION, limit: 1 });
    expect(statements).toMatchObject([
      { quote: 'verbatim', passages: [{ sentence: { article: { id: 'r2' } } }] },
    ]);
  });

  it.each([
    ['altered', `“${WORDS.replace('every', 'any')},” Kim Ellis said.`],
    ['reported', `Kim Ellis said that the strait will stay open to every ship of both sides.`],
  ])('names another speaker of words that are %s', async (_, message) => {
    const archive = await holding([aReport({ text: `“${WORDS},” Anna Kral said on Monday.` })]);
    const { statements } = await archive.check({ message, limit: 1 });
    const [passage] = statements[0]?.passages ?? [];
    expect(passage?.differs).toContainEqual({
      kind: 'speaker',
      said: 'Kim Ellis',
      source: 'Anna Kral',
    });
    expect(passage?.agrees.filter(({ kind }) => kind === 'speaker')).toEqual([]);
  });

  it('agrees in no figure that the source gives to somebody else', async () => {
    const text =
      'The pilots said 14 fishermen were injured. The Watch, the national police, put the number of injured at six.';
    const archive = await holding([aReport({ text })]);
    const check = async (message: string) => {
      const { statements } = await archive.check({ message, limit: 1 });
      return statements[0]?.passages[0];
    };
    const foreign = await check('Police said 14 fishermen were injured.');
    expect(foreign?.agrees).toEqual([]);
    expect(foreign?.differs).toEqual([
      { kind: 'speaker', said: 'Police', source: 'The pilots' },
      { kind: 'number', said: '14', source: 'six' },
    ]);
    const own = await check('The pilots said 14 fishermen were injured.');
    expect(own?.agrees).toContainEqual({ kind: 'number', said: '14', source: '14' });
    expect(own?.differs).toEqual([]);
  });

  it.each([
    ['The UN', 'Piet Holm, a spokesman for the United Nations,'],
    ['Officials', 'The Harbour Ministry'],
    ['The military', 'Colonel Piet Holm'],
    ['Organizers', 'Organizer Piet Holm'],
    ['Lunn Shipping', 'Lunn Shipping grew, chief executive Tom Berg wrote. Berg'],
  ])('gives the words of %s to nobody else who may be of them', async (who, source) => {
    const archive = await holding([aReport({ text: `${source} said 300 ships had left.` })]);
    const message = `${who} said 300 ships had left.`;
    const { statements } = await archive.check({ message, limit: 1 });
    expect(statements[0]?.passages[0]).toMatchObject({ differs: [] });
  });

  it('puts a source with another number before those that only have the words', async () => {
    const texts = [
      'A fisherman of the Kerra ferry died on Monday in the ferry strike.',
      'An inquiry into the deaths of two fishermen in the strike will report in June.',
    ];
    const archive = await holding(
      texts.map((text, at) => aReport({ id: `r${at}`, origin: `r${at}`, text })),
    );
    const message = 'Three fishermen died in the ferry strike.';
    const { statements } = await archive.check({ message, limit: 2 });
    expect(statements[0]?.passages[0]?.differs).toEqual([
      { kind: 'number', said: 'Three', source: 'two' },
    ]);
  });

  it('does not take another for who did something, but for the holder of the office', async () => {
    const archive = await holding([
      aReport({
        text: 'Kim Ellis resigned on Monday. Ellis, the mediator since May, gave no reason.',
      }),
    ]);
    const differsOf = async (message: string) => {
      const { statements } = await archive.check({ message, limit: 1 });
      return statements[0]?.passages[0]?.differs;
    };
    expect(await differsOf('The mediator resigned.')).toEqual([]);
    expect(await differsOf('The harbour master resigned.')).toEqual([
      { kind: 'name', said: 'The harbour master', source: 'Kim Ellis' },
    ]);
  });

  it('names the speaker of the clause that tells what a statement tells', async () => {
    const text =
      'Kim Ellis spoke of 40 ships, while Anna Kral said the strait was closed for good.';
    const archive = await holding([aReport({ text })]);
    const message = 'Kim Ellis said the strait was closed for good.';
    const { statements } = await archive.check({ message, limit: 1 });
    expect(statements[0]?.passages[0]?.differs).toEqual([
      { kind: 'speaker', said: 'Kim Ellis', source: 'Anna Kral' },
    ]);
  });

  it.each([
    ['May 9', 'agrees'],
    ['May 2', 'differs'],
  ] as const)('reads %s of a message in the year of the report: %s', async (day, relation) => {
    const text = 'Norland opened the strait to foreign ships on May 9, 2031.';
    const archive = await holding([aReport({ text, published: '2033-02-01' })]);
    const message = `Norland opened the strait to foreign ships on ${day}.`;
    const { statements } = await archive.check({ message, limit: 1 });
    expect(statements[0]?.passages[0]?.[relation]).toContainEqual({
      kind: 'date',
      said: day,
      source: 'May 9, 2031',
    });
  });

  it.each([
    ['Anna Berg', 'other-speaker'],
    ['Piet Holm', 'verbatim'],
  ])(
    'gives no words to %s whom the pronoun or the name of the report cannot mean',
    async (who, quote) => {
      const archive = await holding([
        aReport({ text: 'Piet Holm spoke. “We will never leave the strait,” he told reporters.' }),
      ]);
      const message = `“We will never leave the strait,” ${who} said.`;
      const { statements } = await archive.check({ message, limit: 1 });
      expect(statements[0]).toMatchObject({ kind: 'quote', quote });
    },
  );

  it('lays a month without a year beside that of the report', async () => {
    const archive = await holding([
      aReport({ text: 'The strait has been closed since March.', published: '2031-05-06' }),
    ]);
    const message = 'The strait has been closed since April.';
    const { statements } = await archive.check({ message, limit: 1 });
    expect(statements[0]?.passages[0]?.differs).toEqual([
      { kind: 'date', said: 'April', source: 'March' },
    ]);
  });

  it('finds the parts of a quotation that is spliced of two reports', async () => {
    const one = aReport({ id: 'r1', origin: 'r1', text: `“${WORDS},” Kim Ellis said in May.` });
    const second = 'Nobody asked the fishermen of Port Norl about it';
    const other = aReport({ id: 'r2', origin: 'r2', text: `“${second},” Kim Ellis said in June.` });
    const archive = await holding([one, other]);
    const message = `“${WORDS}. ${second},” Kim Ellis said.`;
    const { statements } = await archive.check({ message, limit: 3 });
    expect(statements).toMatchObject([{ quote: 'spliced' }]);
    expect(statements[0]?.passages.map(({ passage }) => passage.article.id)).toEqual(['r1', 'r2']);
  });

  it('puts what is about a statement before what is about the rest of its message', async () => {
    const strait = aReport({
      id: 'r1',
      origin: 'r1',
      text: 'Norland opened the strait to forty ships of Port Ellis on Monday.',
    });
    const strike = aReport({
      id: 'r2',
      origin: 'r2',
      text: 'The dockers of Southmark ended a strike of three weeks.',
    });
    const archive = await holding([strait, strike]);
    const message = `${strait.text} In Southmark the dockers ended their strike of three weeks.`;
    const { statements } = await archive.check({ message, limit: 1 });
    const found = statements.map(({ passages }) => passages[0]?.passage.article.id);
    expect(found).toEqual(['r1', 'r2']);
  });

  it('finds what the second claim of a post is about behind many reports of the first', async () => {
    const first = 'Norland opened the strait to foreign ships and ferries of Port Ellis';
    const many = Array.from({ length: 25 }, (_, at) => `${first} ${at} weeks ago.`);
    const others = Array.from({ length: 40 }, (_, at) => `A strike at dock ${at} ended.`);
    const texts = [...many, ...others, 'The strike of Southmark ended.'];
    const archive = await holding(
      texts.map((text, at) => aReport({ id: `r${at}`, origin: `r${at}`, title: text, text })),
    );
    const message = `${first}. The strike of Southmark ended with pilots, foreign crews and ferries of its own.`;
    const { statements } = await archive.check({ message, limit: 1 });
    const found = statements.map(({ passages }) => passages[0]?.passage.text);
    expect(found.at(-1)).toBe(texts.at(-1));
  });

  it('shows reprints of a report once, and names the other outlets', async () => {
    const text = `${WORDS}, envoys of Norland told reporters after forty hours of talks. The pilots of Port Ellis were asked to wait for a week until the last mines are cleared. Nobody could say what the dockers would do.`;
    const archive = await holding(
      ['Ferry News', 'Harbour Post'].map((outlet) =>
        aReport({ id: outlet, origin: outlet, outlet, text }),
      ),
    );
    const { statements } = await archive.check({ message: `${WORDS}.`, limit: 3 });
    const shown = statements.flatMap(({ passages }) => passages);
    expect(
      shown.map(({ sentence }) => sentence.text).filter((one) => one.startsWith(WORDS)),
    ).toHaveLength(1);
    expect(shown[0]?.sentence.alsoIn).toHaveLength(1);
  });

  it('puts a report before the account of the chronicle with the same content', async () => {
    const text = 'Norland opened the strait to forty ships of Port Ellis.';
    const archive = await holding([
      anAccount({ id: 'a', origin: 'a', title: text, text }),
      aReport({
        id: 'r',
        origin: 'r',
        title: 'Ships',
        text: `${text.slice(0, -1)} on Monday, pilots said.`,
      }),
    ]);
    const { statements } = await archive.check({ message: text, limit: 2 });
    const kinds = statements[0]?.passages.map(({ passage }) => passage.article.kind);
    expect(kinds).toEqual(['report', 'chronicle']);
  });

  it('checks forty statements of a long message, and says how many more it has', async () => {
    const archive = await holding([aReport({ text: 'Norland opened the strait.' })]);
    const message = Array.from(
      { length: 50 },
      (_, at) => `The harbour of Norland took in ${at + 100} ships from Southmark that spring.`,
    ).join(' ');
    const { statements, unchecked } = await archive.check({ message, limit: 1 });
    expect([statements.length, unchecked]).toEqual([40, 10]);
  });

  it('finds a quotation of three words and one of three thousand', async () => {
    const long = Array.from({ length: 3000 }, (_, at) => `word${at}`).join(' ');
    const text = `“Peace before winter,” Kim Ellis said.\n\n“${long},” Anna Kral said.`;
    const archive = await holding([aReport({ text })]);
    for (const message of ['“Peace before winter,” Kim Ellis said.', `“${long.slice(0, 15_000)}`]) {
      const { statements } = await archive.check({ message, limit: 1 });
      expect(statements[0]).toMatchObject({ kind: 'quote', quote: 'verbatim' });
    }
  });
});
