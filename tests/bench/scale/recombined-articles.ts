import { readdirSync, readFileSync } from 'node:fs';
import type { Report } from '../../../src/domain/article.ts';
import { addDays } from '../../../src/domain/calendar/instant.ts';
import { splitSentences } from '../../../src/text/sentences/split-sentences.ts';
import { aReport } from '../../support/builders.ts';
import { mulberry32 } from '../mulberry32.ts';

const CHRONICLE = new URL('../../../corpus/chronicle/', import.meta.url);

/** Sentences of one article: some eight passages. */
const SENTENCES = 20;
const SENTENCES_PER_PARAGRAPH = 3;

/**
 * The share of words of four letters and more that are replaced by made ones: with it passages share
 * as few rare words as news of many matters does.
 */
const MADE_SHARE = 0.3;

/**
 * Heaps' law: a collection of n words has about K·n^β different ones; for English news K lies between 10
 * and 100, β about 0.5 (Manning, Raghavan and Schütze 2008, ch. 5).
 */
const HEAPS_K = 30;
const HEAPS_BETA = 0.5;

const SYLLABLES =
  'ba be bor ca cel da del dor el fa fen gar gol ha hel im jor ka kel la lin lo mar mel na nor o pel quin ra rel ro sa sel ta tor u val ven wes yar zen'.split(
    ' ',
  );

const FIRST_DAY = '2029-01-01';
const ARTICLES_PER_DAY = 20;

/** An article of recombined sentences, and the made words of each. */
export interface RecombinedArticle {
  readonly report: Report;
  readonly madeWords: readonly (readonly string[])[];
}

/**
 * Articles of sentences of the chronicle in another order, some of whose words are replaced by made
 * ones, of which there are the more the more articles there are. The same every time.
 */
export function* recombineArticles(): Generator<RecombinedArticle> {
  const random = mulberry32(7);
  const sentences = chronicleSentences();
  let words = 0;
  for (let at = 0; ; at += 1) {
    const made: string[][] = [];
    const parts = Array.from({ length: SENTENCES }, () => {
      const sentence = sentences[Math.floor(random() * sentences.length)] ?? '';
      const own: string[] = [];
      made.push(own);
      return sentence.replace(/\p{L}{4,}/gu, (word) => {
        words += 1;
        if (random() > MADE_SHARE) return word;
        const vocabulary = HEAPS_K * words ** HEAPS_BETA;
        const other = madeWord(Math.floor(vocabulary ** random()));
        const written = /^\p{Lu}/u.test(word) ? capitalized(other) : other;
        own.push(written);
        return written;
      });
    });
    const text = parts
      .map((part, place) => (place % SENTENCES_PER_PARAGRAPH === 0 ? `\n\n${part}` : ` ${part}`))
      .join('')
      .trim();
    const title = capitalized((parts[1] ?? '').split(' ').slice(0, 8).join(' '));
    const published = addDays(FIRST_DAY, Math.floor(at / ARTICLES_PER_DAY));
    yield { report: aReport({ id: `made-${at}`, text, title, published }), madeWords: made };
  }
}

function chronicleSentences(): readonly string[] {
  return readdirSync(CHRONICLE)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .flatMap((name) => {
      const text = bodyOf(readFileSync(new URL(name, CHRONICLE), 'utf8'));
      return splitSentences(text).map(({ start, end }) => text.slice(start, end));
    });
}

/** An account without what stands before it, its headings and its footnotes. */
function bodyOf(file: string): string {
  return file
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/^#.*$/gm, '')
    .replace(/ ?\[\^\w+\]/g, '')
    .trim();
}

/** A word of syllables for each number, so that the commoner ones are the shorter ones. */
function madeWord(number: number): string {
  let [left, word] = [number + SYLLABLES.length, ''];
  for (; left > 0; left = Math.floor(left / SYLLABLES.length)) {
    word += SYLLABLES[left % SYLLABLES.length];
  }
  return word;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
