import { describe, expect, it, onTestFinished } from 'vitest';
import { createArchive } from '../../../src/archive/archive.ts';
import type { Article } from '../../../src/domain/article.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { aKnowledge, aReport, NOW } from '../../support/builders.ts';

/** A report of a day of May 2031. */
function onDay(day: string, text: string): Article {
  return aReport({ published: `2031-05-${day}`, text, title: `News of ${day} May` });
}

/** The day, number and speaker of each figure that some reports give on a subject. */
async function figures(subject: string, articles: readonly Article[]) {
  const stores = await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false });
  const archive = createArchive(stores, aKnowledge());
  onTestFinished(() => archive.close());
  for (const article of articles) await archive.ingest(article, NOW);
  const { records } = await archive.figures({ subject, limit: 20, today: null });
  return records.map(({ asOf, figure, speaker }) => [asOf?.date, figure.value, speaker]);
}

describe('what a sentence does not say of its figure', () => {
  const FEVER = 'The marsh fever goes on spreading.\n\nNobody is alarmed.\n\n';

  it.each(['marsh fever cases in Kerra', 'cases of marsh fever in Kerra'])(
    'is told by its article, where it is the cause: %s',
    async (subject) => {
      const told = onDay('04', `${FEVER}The number of cases in Kerra rose to 272.`);
      const other = onDay('05', 'Boats are late.\n\nThe number of cases in Kerra rose to 300.');
      expect(await figures(subject, [told, other])).toEqual([['2031-05-04', 272, null]]);
    },
  );

  it('is told by the sentence before, where only a number is given', async () => {
    const text = 'The blast at Kerra killed 14 people, officials said. The navy gave at least 12.';
    expect(await figures('people killed in Kerra', [onDay('04', text)])).toContainEqual([
      '2031-05-04',
      12,
      'The navy',
    ]);
  });
});

describe('a figure of a ledger', () => {
  it('has the day of its own clause', async () => {
    const text =
      'Rebels in Kerra said that they raided a camp on Wednesday night and killed 14 men on Thursday morning.';
    expect(await figures('men killed in Kerra', [onDay('02', text)])).toEqual([
      ['2031-05-01', 14, 'Rebels in Kerra'],
    ]);
  });

  it('stands once, on its first day, where pages print its sentence again', async () => {
    const text = 'Hospitals said 14 people were killed in Kerra.';
    const printed = [onDay('09', `${text}\n\nRain fell.`), onDay('03', text)];
    expect(await figures('people killed in Kerra', printed)).toEqual([
      ['2031-05-03', 14, 'Hospitals'],
    ]);
  });

  it('is no total of several places, and no report of a death', async () => {
    const total =
      'Nine people were killed, eight in Vellmar and one in Kerra, bringing the total to 48.';
    const reports = 'There have been two reports of a death in Kerra.';
    const found = await figures('deaths in Kerra', [onDay('03', total), onDay('04', reports)]);
    expect(found.map(([, value]) => value)).not.toContain(48);
    expect(found.map(([, value]) => value)).not.toContain(2);
  });

  it('is given by an agency under its whole name', async () => {
    const text = 'Health Protection Norland said there had been 14 deaths in Kerra.';
    expect(await figures('deaths in Kerra', [onDay('03', text)])).toEqual([
      ['2031-05-03', 14, 'Health Protection Norland'],
    ]);
  });
});
