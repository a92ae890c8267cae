import { describe, expect, it } from 'vitest';
import { createArchive } from '../../../src/archive/archive.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { aKnowledge, aReport } from '../../support/builders.ts';

const REPORTS = [
  'The ferry Aurora left Port Ellis with forty passengers aboard after its captain was replaced.',
  'Norland and Southmark suspended the grain agreement in Lunn.',
  'Envoy Ada Holm signed the protocol of Kessary in August.',
].map((text) => aReport({ text }));

async function readAs(question: string): Promise<string | null> {
  const archive = createArchive(
    await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false }),
    aKnowledge(),
  );
  try {
    for (const report of REPORTS) await archive.ingest(report, 0);
    return (await archive.ask(question)).readAs;
  } finally {
    await archive.close();
  }
}

describe('a question with misspelt words', () => {
  it.each([
    ['a swap', 'who was replcaed', 'who was replaced'],
    ['a lost letter', 'who suspendd it', 'who suspended it'],
    ['a letter too many', 'who left with passenggers', 'who left with passengers'],
    ['a wrong letter', 'who signed the protocal', 'who signed the protocol'],
    [
      'two wrong letters of a long word',
      'which agreemant was suspendid',
      'which agreement was suspended',
    ],
    ['several words', 'the grian agreemnet', 'the grain agreement'],
    ['a name', 'what did Ada Hlom sign in Kesasry', 'what did Ada Holm sign in Kessary'],
    ['a name in small letters', 'who left for port elils', 'who left for port Ellis'],
    ['a stem that its ending hides', 'how many passnegers left', 'how many passengers left'],
    ['a doubled letter of a name', 'Where is Kesssary?', 'Where is Kessary?'],
    ['a word of the question', 'wehn did the ferry leave', 'when did the ferry leave'],
    ['a month', 'what happened in Decemebr 2031', 'what happened in December 2031'],
  ])('is read with the word that is meant: %s', async (_, asked, read) => {
    expect(await readAs(asked)).toBe(read);
  });

  it.each([
    ['what the archive holds', 'When did the ferry leave Port Ellis?'],
    ['a word of the language that it does not hold', 'Which train was retained?'],
    ['a name that it does not hold', 'What did Mr Grein say in Replaceda?'],
    ['a name near to a word of questions', 'Did Chile or Wehn offer it?'],
    ['a name that differs by a letter from one of the archive', 'Did Mr Ellist or Adan meet Hole?'],
    ['a name in small letters', 'what did petr lunna say'],
    ['a name that begins with another letter', 'What did Ada Bolm say?'],
    ['a name that is nearly a month', 'What did Augusta Roe say, and Ada Marche?'],
    ['what is near to nothing', 'Where is Xylographia?'],
    ['names of peoples', 'Which Korean and Norwegian envoys came?'],
    ['months, weekdays and numbers', 'What happened on Monday, 3 June 2031?'],
    ['short words', 'did he sgn it'],
  ])('is left as it is where nothing is misspelt: %s', async (_, asked) => {
    expect(await readAs(asked)).toBeNull();
  });
});
