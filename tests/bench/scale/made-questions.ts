import { mulberry32 } from '../mulberry32.ts';
import type { RecombinedArticle } from './recombined-articles.ts';

/** Kinds of questions, by what their words are in the archive. */
export const QUESTION_KINDS = ['rare', 'common', 'names', 'misspelt', 'unanswerable'] as const;

/** A question, and of which kind. */
export interface MadeQuestion {
  readonly kind: (typeof QUESTION_KINDS)[number];
  readonly question: string;
}

/** Words that hundreds of sentences of the chronicle have. */
const COMMON =
  'ceasefire talks agreement forces troops peace leaders ministers delegation exchange prisoners border'.split(
    ' ',
  );

/** Words of a rare-word question, the longest of a sentence: long made words are rare. */
const RARE_WORDS = 3;

/** Questions for what stands in articles, as many of each kind; the same every time. */
export function madeQuestions(
  articles: readonly RecombinedArticle[],
  ofEachKind: number,
): readonly MadeQuestion[] {
  const random = mulberry32(11);
  const oneOf = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  const common = () => oneOf(COMMON) ?? '';
  const sentenceWith = (least: number, isWanted: (word: string) => boolean): readonly string[] => {
    for (;;) {
      const words = (oneOf(oneOf(articles)?.madeWords ?? []) ?? []).filter(isWanted);
      if (words.length >= least) return words;
    }
  };
  const longest = (words: readonly string[]) =>
    words.toSorted((one, other) => other.length - one.length);
  const isName = (word: string) => /^\p{Lu}/u.test(word);
  const ask: Readonly<Record<MadeQuestion['kind'], () => string>> = {
    rare() {
      const words = longest(sentenceWith(RARE_WORDS, (word) => word.length > 4));
      return `What did the ${words.slice(0, RARE_WORDS).join(' ').toLowerCase()} agree on?`;
    },
    common: () =>
      `What did the ${common()} say about the ${common()} and the ${common()} of the ${common()}?`,
    names() {
      const [one, other] = sentenceWith(2, isName);
      return `When did ${one} meet ${other} for ${common()}?`;
    },
    misspelt() {
      const [word = ''] = longest(sentenceWith(1, (one) => one.length > 7 && !isName(one)));
      const at = 2 + Math.floor(random() * (word.length - 4));
      const typed =
        word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
      return `Why did the ${typed} stop the ${common()}?`;
    },
    unanswerable: () =>
      `Who painted the ${oneOf(['xylophone', 'ziggurat', 'kayak'])} of the ${common()} in ${oneOf(['Quorthwick', 'Jyxhaven'])}?`,
  };
  return QUESTION_KINDS.flatMap((kind) =>
    Array.from({ length: ofEachKind }, () => ({ kind, question: ask[kind]() })),
  );
}
