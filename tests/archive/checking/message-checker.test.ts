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
