import { describe, expect, it } from 'vitest';
import { createArchive } from '../../../src/archive/archive.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { aKnowledge, aReport, NOW } from '../../support/builders.ts';
import { holding } from '../../support/talks.ts';

const QADORI = [
  'Marshal Amin Qadori left the palace of Kerra on Monday.',
  'The guards of Qadori held the bridge, and Amin Qadori spoke on the radio.',
  'Amin Qadori rejected the plan of the envoys of Norland.',
  'In Kerra nobody has seen Qadori since the spring.',
  'The envoys asked Qadori for a truce in Port Ellis.',
  'Norland wants Amin Qadori tried in Lunn.',
];
const GHADORI = [
  'Marshal Ameen Ghadori was shot in Port Ellis by a guard on Friday.',
  'The palace of Ameen Ghadori is empty.',
];
const MONTHS_MS = 60 * 24 * 60 * 60 * 1000;
const SINGER = ['The singer Tove Ghadori was given a prize for her songs in Halden.'];

async function ask(question: string, texts: readonly string[]) {
  const archive = createArchive(
    await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false }),
    aKnowledge(),
  );
  try {
    for (const text of texts) await archive.ingest(aReport({ text, title: 'News' }), 0);
    const { readAs, ...answer } = await archive.ask(question);
    const shown = answer.status === 'answered' ? answer.excerpts : [];
    return { readAs, quotes: shown.map(({ sentence }) => sentence.text) };
  } finally {
    await archive.close();
  }
}

describe('a name in two spellings', () => {
  it('is asked for in one and answered in the other', async () => {
    const { readAs, quotes } = await ask('Where was Qadori shot?', [...QADORI, ...GHADORI]);
    expect(readAs).toBeNull();
    expect(quotes[0]).toBe(GHADORI[0]);
  });

  it('is read in the usual one where the archive does not have it as it is typed', async () => {
    const { readAs } = await ask('Who rejected the plan, kaddori?', QADORI);
    expect(readAs).toBe('Who rejected the plan, Qadori?');
  });

  it('is read as if nothing had been asked before', async () => {
    const news = (texts: readonly string[]) =>
      texts.map((text) => aReport({ text, title: 'News' }));
    const later = Array.from(
      { length: 60 },
      (_, at) => `Marshal Amin Qadori left the palace of Kerra, witness ${at} said.`,
    );
    const archive = await holding(news([...QADORI, ...GHADORI.slice(0, 1)]));
    await archive.ask('Where was Ghadori shot?');
    for (const report of news(later)) await archive.ingest(report, NOW);
    const { readAs } = await archive.ask('Where was Ghadori shot?');
    const other = await holding(news([...QADORI, ...GHADORI.slice(0, 1), ...later]));
    expect(readAs).toBe((await other.ask('Where was Ghadori shot?')).readAs);
    expect(readAs).toBe('Where was Qadori shot?');
  });

  it('is searched for as if nothing had been asked before, also among many others', async () => {
    const others =
      'Ostrow, Marran, Brill, Lunn, Halden, Kerra, Norland, Sembar, Vellmar, Kestry, Dorn';
    const question = `Where in ${others}, Tavemouth or Ellis was Qadori shot?`;
    const reports = [...QADORI, ...GHADORI].map((text) => aReport({ text, title: 'News' }));
    const archive = await holding(reports);
    const answer = await archive.ask(question);
    await archive.ask('Where was Qadori shot?');
    expect(await archive.ask(question)).toEqual(answer);
  });

  it('changes nothing that nobody asked for', async () => {
    const texts = [...QADORI, ...GHADORI];
    const archive = await holding(texts.map((text) => aReport({ text, title: 'News' })));
    const digest = () => archive.digest({ since: NOW - MONTHS_MS, until: NOW, subject: 'Qadori' });
    const before = await digest();
    await archive.ask('Where was Qadori shot?');
    await archive.ingest(
      aReport({ text: 'Fog lay on the harbour.', published: '2030-01-01' }),
      NOW,
    );
    expect(await digest()).toEqual(before);
    expect(before.developments).not.toEqual([]);
  });

  it('is that of two people where nothing around it is the same', async () => {
    const { quotes } = await ask('Was Qadori given a prize for songs?', [...QADORI, ...SINGER]);
    expect(quotes).not.toContain(SINGER[0]);
  });
});
