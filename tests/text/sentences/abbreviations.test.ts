import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/text/sentences/split-sentences.ts';

const sentences = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('abbreviations', () => {
  it.each([
    ['Polls open at 7 a.m. (0500 GMT) in Norland.', 'They close at 8 p.m. (local time).'],
    ['Talks began at 9 a.m. – Norland time – and ended at noon.', 'Orr left.'],
    ['It ended at 6 p.m. today.', '(They left.)'],
    ['The yard is run by Brand Mfg. & Daughters.', 'It thrives.'],
  ])('do not cut before an aside or an ampersand: %s', (...expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it.each([
    ['Він живе на просп. Миру, буд. 12, кв. 4.', 'Там тихо.'],
    ['Міст через р. Тиха закрили 3 травня 2025 р.', 'Рух зупинено.'],
    ['Ремонт коштував 3 млн. грн.', 'Гроші знайшли.'],
    ['Музей ім. Івана Орра відкрили в с. Вербове.', 'Прийшло 2 тис. осіб.'],
    ['Довжина мосту 40 м.', 'Він старий.'],
  ])('of Ukrainian stand before names and numbers: %s', (...expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it.each([
    ['Музей на ул. Садовой в г. Орлин закрыт, см. стр. 5.', 'Причин нет.'],
    ['Приехали и ген. Орр, и акад. Велл.', 'Их ждали.'],
    ['Закрыли школы, сады и т. д.', 'Дети дома.'],
    ['Ушли многие, в т. ч. Орр и т. н. Совет.', 'Остались двое.'],
    ['В 2011–2015 гг. Орр учился.'],
    ['Он умер в 1950 г.', 'Ему было 80 лет.'],
    ['Доц. Орр изучал ягуара (лат. Panthera).', 'Он рад.'],
  ])('of Russian stand before names and numbers: %s', (...expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });
});

describe('abbreviations of English reports', () => {
  it.each([
    ['Reps. Orr and Vell met Spc. Tarn.', 'They agreed.'],
    ['Asst. Secretary Orr and Gen. (ret.) Vell met.', 'They agreed.'],
    ['Natl. Guard units and Tarn Pty. Ltd. signed.', 'They agreed.'],
    ['He did ten reps.', 'Then he left.'],
    ['Gen.Orr met Prof.Vell.', 'They agreed.'],
    ['The poem is by A. Yu. Orlov and Zh. Tarn.', 'It is long.'],
    ['He is 5 ft. 9 in. tall; it took 3 min. 40 sec. to see.', 'It was late.'],
    ['It took 40 min.', 'Nobody came.'],
    ['Orr (b. 1950) paid Rs. 500 for it.', 'It is old.'],
    ['The verse (Phil. 4:8) is old.', 'It is true.'],
    ['They met on Sat. March 8 and on Wed. 12 March.', 'They agreed.'],
    ['They sat.', 'March was wet.'],
    ['See vol. IX, Fig. [1] and Vol. I.', 'They are old.'],
    ['It opens at 9 a.m. Mon. and at 10 a.m. CET on May 5.', 'It is free.'],
    ['Norland v.s. Ardania was fun.', 'It ended.'],
  ])('go on with names, measures and days: %s', (...expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it.each([
    ['She went back to the U.S.', 'Three years later she died.'],
    ['It was sold to Brand Inc.', 'Amid protests, it shut.'],
    ['It was sold to Brand Inc.', 'Separately, Orr left.'],
    ['Orr left.¹', 'She stayed.'],
    ['It is banned in the E.U.', 'Hundreds marched.'],
    ['She takes vitamin D.', 'Doctors agree.'],
    ['It landed at Terminal B.', 'Police came.'],
    ['They fled from Lunn.', 'al-Tarn followed.'],
    ['It began at 9 a.m.', 'Martin stayed.'],
    ['They left the camp at 9 a.m.', 'UNICEF envoys came.'],
    ['What‽', 'It ended⁉', 'Yes‼', 'He left.'],
  ])('end a sentence before what begins one: %s', (...expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it('keep what begins like a name: "Ten-Year Note"', () => {
    expect(sentences('The U.S. Ten-Year Note fell. It rose.')).toHaveLength(2);
  });
});

describe('list items behind a lead-in', () => {
  it.each([
    ['The pact names three terms:', '1. A halt at sea.', '2. An exchange.', '3. Aid.'],
    ['The pact names two terms:', 'a. A halt at sea.', 'b. An exchange.'],
    ['It has two parts: 1) a halt and 2) an exchange.', 'Both were kept.'],
  ])('are sentences where they are written as such: %s', (...expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });
});

describe('marks without punctuation', () => {
  it.each([
    ['Port Ellis Weekly', '**********', 'The fleet sailed.'],
    ['The vote was held.', '--', 'Posted by Orr'],
    ['I like Port Ellis :)', 'We will return.'],
  ])('end a sentence within a line: %s', (...expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it.each(['- ', '* ', '> ', '**', '— '])('begin one on a line of their own: %s', (mark) => {
    const lines = [
      `${mark}the ships of Norland may sail again from tomorrow`,
      `${mark}aid is let in`,
    ];
    expect(sentences(lines.join('\n'))).toHaveLength(2);
  });
});
