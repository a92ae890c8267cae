import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_SENTENCE_CHARACTERS,
  splitSentences,
} from '../../../src/text/sentences/split-sentences.ts';

const sentencesOf = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Each text is written with "|" where its sentences end. */
function splits(marked: string): void {
  const text = marked.replaceAll('|', '');
  expect(sentencesOf(text)).toEqual(marked.split('|').map((sentence) => sentence.trim()));
}

describe('splitSentences', () => {
  it.each([
    '“It is over!” Nora Ellis exclaimed.| She left.',
    '“Who is it?” Mr. Ives wondered aloud.| Nobody knew.',
    '“Never!” Ives insisted on Monday.| She left.',
    '“Out!”| Ives warned the guards.| They left.',
    'Yahoo! Inc. fell.| It was sold to Yahoo!| The firm rose.',
  ])('leaves a mark within its sentence: %s', splits);

  it.each([
    'The ferry sailed.| It carried nobody!| Did it return?| It did.',
    'Mr. Ellis met Dr. Rowan and Gen. Ives.| They talked.',
    'J. K. Ellis and Nora P. Ives sailed on Jan. 5.| The ferry waited.',
    'The U.S. President flew home from the U.S.| He was late.',
    'The U.N. has 20 people there; Acme Corp. has none.| The firm said no.',
    'See No. 5 on p. 12 of vol. 3.| He said no.| Then he left.',
    'They met at 9 a.m. on Monday and left at 6 p.m.| Talks go on.',
    'At 9 p.m. Mr. Ellis left.',
    'It costs $4.50, or 1,000.75 in all.| Version 2.1.3 is at www.ferry.example/a.html.| Ask a.b@ferry.example.',
    'He read papers, maps, etc. and slept.| She read papers, etc.| The rest is known.',
    'We sail, you and I.| Did Albert I. Jones sail?',
  ])('knows abbreviations, initials and numbers: %s', splits);

  it('cuts what is too long for a sentence between words, and loses none', () => {
    const menu = 'Ferries Ports Talks '.repeat(300).trim();

    const sentences = sentencesOf(menu);

    expect(sentences.join(' ')).toBe(menu);
    expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(
      MAX_SENTENCE_CHARACTERS,
    );
  });

  it('cuts a word that is too long between characters', () => {
    const word = `a${'\u{1f6a2}'.repeat(3000)}`;

    const sentences = sentencesOf(word);

    expect(sentences.join('')).toBe(word);
    expect(sentences.every((sentence) => sentence.isWellFormed())).toBe(true);
  });

  it.each([
    '“We agree.”| She sat down.',
    '“Never!” he said.| “Why?” she asked.',
    '“Never!” Ellis said.| He left.',
    'He said: "It is over."| The room was quiet.',
    'She called it (after all these years.) a success.',
    'He asked: “Did he say ‘Go.’?”| Nobody knew.',
    'The talks ended.[12]| Nobody signed.',
  ])('keeps closing quotation marks and brackets with their sentence: %s', splits);

  it.each([
    'The talks ended.|The ferries sailed again.|"Finally," he said.',
    'Ellis said: "Stop."|Nobody did.',
    'The toll rose to 1,200.|Officials gave no reason.',
    'Ferry.Js is at Port.example and in U.S.A. files.',
    'Great ferry tours| We had two fine days.',
  ])('parts sentences that lost what stood between them, and nothing else: %s', splits);

  it.each([
    'He waited ... and waited.| Then he left...| The ferry sailed.',
    '“We . . . will not sign,” he said.',
    'She never signed.| . . . The end came soon.',
    'She would not sign. . . .',
  ])('tells words left out from sentences broken off: %s', splits);

  it.each([
    'the port was full.| nobody came to meet us!| large crates lay about.| www.ferry.example| https://port.example/a',
    'He called it “rubbish”.| maybe it was (in part).| we left.',
    'Call them at 555-0199.| they know.',
    'The firm Orr Ltd. was sold.| Acme Corp. said no.| It lies approx. five miles off, at Ellis Blvd. and St. Orr.',
    'They shipped crates, sacks, etc. and left.| He said it was “rubbish.” and left.',
  ])('ends sentences before a small letter where no abbreviation stands: %s', splits);

  it.each([
    'The file is in my desk| Best regards,| Nora Ives',
    'It is done| Dear Mr. Ellis,| Thank you.',
    'Hi all,| I have put the file on the drive.',
    'Dear Ms Ellis,| Thank you for the file.| Best regards,| Nora Ives',
    'It is on the drive.| Thanks,| Nora',
    'It is on the drive.| Albert,| Please send it again.',
    'Good morning Nora -| The file is here.',
    'Yesterday, I sailed.| Sadly, I was late.| In Norland, The Ferry Times was sold.',
    'Thank you, Mr. Ellis.| Thank you, Nora.| Regards to all, Nora said.',
    '“Nora, I know you sailed.”| Ferries, the port says, are late.',
  ])('parts the lines of a letter, and no address within a sentence: %s', splits);

  it.each([
    'Nora Ellis| 03/27/2031 09:11 AM| Will you be there?',
    'It sailed on 03/27/2031 09:11 AM Eastern time.',
    'See https://port.example/a| https://port.example/b| It has the list.',
    'See https://port.example/a for Norland.',
  ])('parts stamps and addresses from sentences: %s', splits);

  it.each([
    '* Ferry sinks off Norland| * Nobody hurt, port says| * “Lucky day” for crew',
    'Stocks on the move:| ** ORR SHIPS UP| ** ELLIS DOWN',
    'It sailed.| ***| Nobody came.| * * *| It returned.',
    'He called it a p *** of a port, NOTHING * else, 5 * 3.',
    'P.S. I sailed too.| Drs. Ellis and Orr did not.',
  ])('parts at marks of lists and rules that lost their lines: %s', splits);

  it.each([
    '1. The first point| 2. The second point| 3. The third.',
    'a) One thing| b) Another thing',
    '• Ferries| • Harbours',
    'It sank in 1999.| 12 ferries did.',
  ])('parts the items of a list that runs on in one line: %s', splits);

  it.each([
    'the ferry is late.| you should take the bus.| it is slow.',
    'The iPhone sold well.| iPhone sales rose.',
    'Yahoo! was asked.| It said approx. five people came, incl. two from Acme.',
  ])('knows small letters that begin a sentence from those that go on: %s', splits);

  it('ends a sentence at a blank line, whatever stands there', () => {
    const text = 'Ferries sail again\n\nthe harbour is open';
    expect(sentencesOf(text)).toEqual(['Ferries sail again', 'the harbour is open']);
  });

  it('reads on where only a narrow page breaks the line', () => {
    const text =
      'The ferry that sailed from Port Ellis on\nMonday carried nobody at all, its owner\nsaid on Tuesday.';
    expect(sentencesOf(text)).toEqual([text]);
  });

  it('parts a headline from the text below it', () => {
    const body = 'The ferries of Port Ellis sailed again on Monday after a strike of three weeks.';
    expect(sentencesOf(`Ferries sail again\n${body}`)).toEqual(['Ferries sail again', body]);
  });

  it('parts short lines without punctuation, as lists have them', () => {
    expect(sentencesOf('ferries\nharbour masters\nships, boats\n')).toEqual([
      'ferries',
      'harbour masters',
      'ships, boats',
    ]);
  });

  it.each(['渡船开航。|港口开放！', 'Паром отошёл.| Порт открыт.', 'غادرت العبارة؟| نعم.'])(
    'knows the terminators of other scripts: %s',
    splits,
  );

  it('covers every character that is not white space, in order, without overlap', () => {
    const pieces =
      'The ferry|sailed|.|. |!|?"| |\n|\n\n|U.S.|Mr.|...|(|)|“|”|1. |• |a.m.|We|и|。|\u{1F6A2}|e.g.|5|x.Y';
    const piece = fc.constantFrom(...pieces.split('|'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (run) => {
        const text = run.join('');
        let from = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(from, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toHaveLength(end - start);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });

  it.each(['.', '. ', '\n', ' \n', '."', 'A.', '1. a ', '? ', '• ', 'ab\n', '.)', '[1]'])(
    'comes to an end on a hundred thousand characters of %j',
    (run) => {
      const text = run.repeat(100_000 / run.length);
      expect(splitSentences(text).every(({ start, end }) => start < end)).toBe(true);
    },
  );
});
