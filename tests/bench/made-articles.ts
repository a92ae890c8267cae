import type { Report } from '../../src/domain/article.ts';
import { aReport } from '../support/builders.ts';
import { mulberry32 } from './mulberry32.ts';

/** Words of the made language: a news archive of some months has about as many stems. */
const VOCABULARY = 12_000;

const SENTENCES = 20;
const WORDS = 22;

/** Articles of made words that are as unevenly frequent as words are (Zipf), the same every time. */
export function madeArticles(count: number): readonly Report[] {
  const random = mulberry32(7);
  const word = () => `w${toLetters(Math.floor(VOCABULARY ** random()))}`;
  const sentence = () => {
    const words = Array.from({ length: WORDS }, word).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  return Array.from({ length: count }, (_, at) => {
    const text = Array.from({ length: SENTENCES }, sentence).join(' ');
    return aReport({ id: `made-${at}`, text, title: sentence() });
  });
}

/** Questions of three words that stand in one sentence of an article each. */
export function madeQuestions(articles: readonly Report[], count: number): readonly string[] {
  const random = mulberry32(11);
  return Array.from({ length: count }, () => {
    const article = articles[Math.floor(random() * articles.length)];
    const words = (article?.text.split('. ')[3] ?? '').replace('.', '').split(' ');
    return words
      .toSorted((one, other) => other.length - one.length)
      .slice(0, 3)
      .join(' ');
  });
}

function toLetters(number: number): string {
  return number.toString(26).replace(/\d/g, (digit) => String.fromCharCode(113 + Number(digit)));
}
