/** A way in which a desk prints wire copy. */
interface Manner {
  readonly name: string;
  readonly reprint: (text: string, random: () => number) => string;
}

/** What is taken for the words that an editor puts in: of any text, so that none fits well. */
type Vocabulary = readonly string[];

/** The manners of reprinting that are measured, alone and together. */
export function mannersWith(vocabulary: Vocabulary): readonly Manner[] {
  const changed = (share: number) => (text: string, random: () => number) =>
    withWordsChanged(text, share, vocabulary, random);
  return [
    { name: 'header', reprint: (text) => `${HEADER}\n\n${text}` },
    { name: 'footer', reprint: (text) => `${text}\n\n${FOOTER}` },
    { name: 'credit', reprint: (text) => `PORT ELLIS (Strait News Agency) – ${text}` },
    { name: 'cut tail', reprint: cutTail },
    { name: '5 % of words', reprint: changed(0.05) },
    { name: '10 % of words', reprint: changed(0.1) },
    { name: '20 % of words', reprint: changed(0.2) },
    {
      name: 'all, 10 %',
      reprint: (text, random) =>
        `${HEADER}\n\n${changed(0.1)(cutTail(text, random), random)}\n\n${FOOTER}`,
    },
  ];
}

const HEADER =
  'By our own correspondent in Port Ellis\nThe ferries stay in harbour while the pilots wait\nUpdated this morning';

const FOOTER =
  'This report was prepared by the Strait News Agency and edited by our desk. Write to the editor with what you think of it. Our newsletter brings the news of the harbour every evening.';

/** The first two to four fifths of a text. */
function cutTail(text: string, random: () => number): string {
  const words = text.split(' ');
  return words.slice(0, Math.ceil(words.length * (0.4 + 0.4 * random()))).join(' ');
}

function withWordsChanged(
  text: string,
  share: number,
  vocabulary: Vocabulary,
  random: () => number,
): string {
  const other = () => vocabulary[Math.floor(random() * vocabulary.length)] ?? '';
  return text.replace(/[^\s]+/g, (word) => (random() < share ? other() : word));
}
