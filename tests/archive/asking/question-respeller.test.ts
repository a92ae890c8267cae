import { describe, expect, it } from 'vitest';
import { createArchive } from '../../../src/archive/archive.ts';
import type { Report } from '../../../src/domain/article.ts';
import { createSqliteDialect } from '../../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../../src/edge/sql/stores.ts';
import { aKnowledge, aReport } from '../../support/builders.ts';

const REPORTS = [
  'The ferry Aurora left Port Ellis with forty passengers aboard after its captain was replaced.',
  'Norland and Southmark suspended the grain agreement in Lunn.',
  'Envoy Ada Holm signed the protocol of Kessary in August.',
].map((text) => aReport({ text }));

/** Reports that hold some words often. */
const OFTEN = [
  'The ferry Kessina sailed for Quarrow on Monday, and the envoys signed the draft.',
  'Elections in Quarrow were put off, as the envoy of Norland said to the press on the Kessina.',
  'The Kessina was held in Quarrow; talks on the draft went on, and the guards signed nothing.',
  'The guards of Quarrow searched the Kessina. Talks will follow the elections, the press wrote.',
  'Nobody signed the draft of Quarrow before the elections; talks on the Kessina failed, the press said.',
  'Both signed the draft of the talks before the elections, and told the press of Quarrow.',
  'The crew of the Kessina signed up in Quarrow. The draft of the talks leaked to the press.',
].map((text) => aReport({ text, title: 'News' }));

async function readAs(
  question: string,
  reports: readonly Report[] = REPORTS,
): Promise<string | null> {
  const archive = createArchive(
    await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false }),
    aKnowledge(),
  );
  try {
    for (const report of reports) await archive.ingest(report, 0);
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
    [
      'a swap in a form that the archive does not write',
      'did they supsend it',
      'did they suspend it',
    ],
    ['several words', 'the grian agreemnet', 'the grain agreement'],
    ['a name', 'what did Ada Hlom sign in Kesasry', 'what did Ada Holm sign in Kessary'],
    ['a name in small letters', 'who left for port elils', 'who left for port Ellis'],
    ['a stem that its ending hides', 'how many passnegers left', 'how many passengers left'],
    ['a name beside one that is put right', 'who left for prot ellus', 'who left for Port Ellis'],
    [
      'another letter of a name beside its other word',
      'what did ada hulm sign',
      'what did ada Holm sign',
    ],
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
    ['a name that stands beside another one', 'what did karl hulm say'],
    ['a name that is nearly a month', 'What did Augusta Roe say, and Ada Marche?'],
    ['what is near to nothing', 'Where is Xylographia?'],
    ['names of peoples', 'Which Korean and Norwegian envoys came?'],
    ['months, weekdays and numbers', 'What happened on Monday, 3 June 2031?'],
    ['short words', 'did he sgn it'],
    ['what may be one day or another', 'what happened on Tursday'],
  ])('is left as it is where nothing is misspelt: %s', async (_, asked) => {
    expect(await readAs(asked)).toBeNull();
  });

  it.each([
    ['a letter of a short word lost', 'what of the tals', 'what of the talks'],
    ['a form that hides the stem', 'which elecitons failed', 'which elections failed'],
    ['a key beside the right one', 'what did the prrss say', 'what did the press say'],
    ['a letter of a name lost', 'where is Qarrow', 'where is Quarrow'],
    ['a key beside the right one of a name', 'where is the Kesdina', 'where is the Kessina'],
    ['a swap that is a word of the language', 'who singed it', 'who signed it'],
  ])('is read with a word that the archive holds often: %s', async (_, asked, read) => {
    expect(await readAs(asked, OFTEN)).toBe(read);
  });

  it.each([
    ['a short name of which another letter differs', 'what did jalk say'],
    ['a name that begins with another letter', 'what did Garrow say'],
    ['a name with another vowel', 'what did Kessana say'],
    ['a name that ends with another letter', 'what did Kessinas and Quarro say'],
    ['a word of the language of which a letter differs', 'was there a graft or a signet'],
    ['a word that is too long', `what of ${'draft'.repeat(9)}`],
  ])('is left as it is however often the archive holds a word like it: %s', async (_, asked) => {
    expect(await readAs(asked, OFTEN)).toBeNull();
  });
});
