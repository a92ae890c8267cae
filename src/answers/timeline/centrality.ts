import { isStopWord } from '../../text/extract-terms.ts';
import { type DatedSentence, sentenceText } from './read-dated-sentences.ts';

/**
 * The sentences at the beginning of an article that are read besides its dated ones, so that an
 * article without dates says what it is about too.
 */
const OPENING_SENTENCES = 5;

/**
 * Words of three letters and more. Stems would make the centrality no better, and take eight times
 * as long to read.
 */
const WORD = /\p{L}[\p{L}\p{M}]{2,}/gu;

/**
 * How much articles and their sentences are about the matter that all articles of their language
 * share: the cosine of their words to the centroid of these articles (Radev et al. 2004,
 * centroid-based summarization), divided by the median. 1 is usual; a page about another matter has
 * half of it or less. No word is weighed by its rarity, for the names that all repeat are the matter.
 */
export interface Centrality {
  /**
   * Reads the opening and the dated sentences of one article. Of the reprints of one report the
   * first one counts for what all articles are about.
   *
   * @param reprintGroup the id of the article's reprint group, where it has one
   */
  add(sentences: readonly DatedSentence[], reprintGroup?: string): void;
  /** The centrality of what was added until now. */
  measure(): MeasuredCentrality;
}

/** Centrality from 0, in multiples of the median; 1 of what was not read. */
export interface MeasuredCentrality {
  readonly ofArticle: (article: Pick<DatedSentence['article'], 'id'>) => number;
  readonly ofSentence: (sentence: DatedSentence) => number;
}

/** The words of an article by number, weighted to a vector of length 1. */
interface ArticleWords {
  readonly words: Uint32Array;
  readonly weights: Float32Array;
}

/** The articles of one language. Words are numbers, for there are many dated sentences. */
interface LanguageWords {
  readonly numbers: Map<string, number>;
  readonly articles: Map<string, ArticleWords>;
  /** One article of each report, by the id of its reprint group or its own. */
  readonly reports: Map<string, ArticleWords>;
  readonly sentences: Map<DatedSentence, Uint32Array>;
}

/** Centrality without any article. */
export function createCentrality(): Centrality {
  const byLanguage = new Map<string | null, LanguageWords>();
  return {
    add(sentences, reprintGroup) {
      const [first] = sentences;
      if (!first) return;
      const { article } = first;
      const ofLanguage = byLanguage.get(article.language) ?? noWords();
      byLanguage.set(article.language, ofLanguage);
      const words = readWords(sentences, ofLanguage);
      const report = reprintGroup ?? article.id;
      ofLanguage.articles.set(article.id, words);
      if (!ofLanguage.reports.has(report)) ofLanguage.reports.set(report, words);
    },
    measure() {
      const articles = new Map<string, number>();
      const sentences = new Map<DatedSentence, number>();
      for (const ofLanguage of byLanguage.values()) {
        const centroid = centroidOf(ofLanguage);
        measureInto(articles, ofLanguage.articles, ({ words, weights }) =>
          words.reduce((sum, word, at) => sum + (weights[at] ?? 0) * (centroid[word] ?? 0), 0),
        );
        measureInto(
          sentences,
          ofLanguage.sentences,
          (words) =>
            words.reduce((sum, word) => sum + (centroid[word] ?? 0), 0) / Math.sqrt(words.length),
        );
      }
      return {
        ofArticle: ({ id }) => articles.get(id) ?? 1,
        ofSentence: (sentence) => sentences.get(sentence) ?? 1,
      };
    },
  };
}

function noWords(): LanguageWords {
  return { numbers: new Map(), articles: new Map(), reports: new Map(), sentences: new Map() };
}

function readWords(
  read: readonly DatedSentence[],
  { numbers, sentences }: LanguageWords,
): ArticleWords {
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const counts = new Map<number, number>();
  for (const sentence of read) {
    const isDated = sentence.datePosition !== 'elsewhere';
    if (!isDated && sentence.index >= OPENING_SENTENCES) continue;
    const words = Uint32Array.from(distinctWords(sentenceText(sentence)), numberOf);
    if (isDated) sentences.set(sentence, words);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const weights = Float32Array.from(counts.values(), (count) => 1 + Math.log(count));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return { words: Uint32Array.from(counts.keys()), weights: weights.map((one) => one / length) };
}

function distinctWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(WORD) ?? [];
  return new Set(words.filter((word) => !isStopWord(word)));
}

/** The sum of the vectors of all reports, by word; its length does not matter. */
function centroidOf({ numbers, reports }: LanguageWords): Float64Array {
  const sum = new Float64Array(numbers.size);
  for (const { words, weights } of reports.values()) {
    for (const [at, word] of words.entries()) sum[word] = (sum[word] ?? 0) + (weights[at] ?? 0);
  }
  return sum;
}

/** Measures items, and writes each measure in multiples of the median; 1 where that is 0. */
function measureInto<Key, Item>(
  measured: Map<Key, number>,
  items: ReadonlyMap<Key, Item>,
  measure: (item: Item) => number,
): void {
  const values = Float64Array.from(items.values(), (item) => measure(item) || 0);
  const median = values.toSorted()[values.length >> 1] ?? 0;
  for (const [at, key] of [...items.keys()].entries()) {
    measured.set(key, median > 0 ? (values[at] ?? 0) / median : 1);
  }
}
