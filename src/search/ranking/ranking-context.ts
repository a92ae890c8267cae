import type { Article } from '../../domain/article.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';
import type { TermSpan } from '../../text/extract-terms.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { TextReading } from '../../text/readings/text-reading.ts';
import { isFigure } from '../../text/similarity/figures.ts';
import { weightedCoverage } from '../../text/similarity/set-similarity.ts';
import { type Evidence, findEvidence } from '../evidence.ts';
import type { Query } from '../parse-question.ts';
import type { AnswerType } from '../question/answer-type.ts';

/** What a word of a question is. */
export type WordKind = 'name' | 'figure' | 'noun' | 'content';

/** Kinds of question that the ranking tells apart. */
export type QuestionKind =
  | 'person'
  | 'place'
  | 'time'
  | 'number'
  | 'reason'
  | 'overview'
  | 'quotation'
  | 'other';

/** A question with what the archive knows of its words. */
export interface WeighedQuery {
  readonly query: Query;
  /** Inverse document frequency of each word, times its weight. */
  readonly idf: readonly number[];
  readonly kinds: readonly WordKind[];
  readonly questionKind: QuestionKind;
  /** Whether it asks what something is called. */
  readonly asksForName: boolean;
  /** Whether any passage of the archive holds each word. */
  readonly isKnown: readonly boolean[];
}

/** A sentence of a passage, and the words of the question in it. */
export interface MatchedSentence {
  readonly span: Span;
  readonly text: string;
  readonly terms: readonly TermSpan[];
  readonly evidence: Evidence;
}

/** What the features of a sentence are computed from. */
export interface SentenceContext extends MatchedSentence {
  readonly weighed: WeighedQuery;
  readonly article: Article;
  readonly reading: TextReading;
  readonly passage: Passage;
  /** How well each word is matched in the whole passage, article and headline, from 0 to 1. */
  readonly inPassage: readonly number[];
  /** Whether nothing in the whole passage can be what is asked for. */
  readonly isSlotMissing: boolean;
  readonly inArticle: readonly number[];
  readonly inTitle: readonly number[];
  /** The same in the sentence before; none at the beginning of the text. */
  readonly before: readonly number[];
  readonly bm25: number;
}

const QUESTION_KINDS: Readonly<Record<AnswerType, QuestionKind>> = {
  person: 'person',
  name: 'person',
  place: 'place',
  time: 'time',
  year: 'time',
  count: 'number',
  share: 'number',
  money: 'number',
  duration: 'number',
  measure: 'number',
  reason: 'reason',
  definition: 'overview',
  event: 'overview',
  anything: 'other',
};

/** What asks for a name: "another term for", "what is it called", "what does it stand for". */
const ASKS_FOR_NAME =
  /\banother (?:name|term|word|way)\b|\b(?:name|term|word|title|expression|nickname|acronym|code ?name)s?\b[^?]{0,100}\b(?:for|of|used)\b|\b(?:called|named|known as|termed|referred to|stand for|dubbed|nicknamed)\b/i;

/**
 * A query with the kinds of its words.
 *
 * @param isKnown whether any passage holds a word
 */
export function weighQuery(
  query: Query,
  idf: readonly number[],
  isKnown: readonly boolean[],
): WeighedQuery {
  const { noun } = query.reading;
  const kinds = query.words.map(({ term, isName }): WordKind => {
    if (isFigure(term)) return 'figure';
    if (isName) return 'name';
    return noun?.terms.has(term) ? 'noun' : 'content';
  });
  const { speaker, isQuotation } = query.reading;
  const isNamed = query.words.some(({ term }, word) => speaker.has(term) && kinds[word] === 'name');
  const quotes = isQuotation === 'yes' || (isQuotation === 'of-a-name' && isNamed);
  const questionKind = quotes ? 'quotation' : QUESTION_KINDS[query.answerType];
  const asksForName = ASKS_FOR_NAME.test(query.reading.question);
  return { query, idf, kinds, questionKind, asksForName, isKnown };
}

/** A sentence with the words of a question in it. */
export function matchSentence(
  { text }: Pick<Article, 'text'>,
  reading: TextReading,
  span: Span,
  query: Query,
): MatchedSentence {
  const terms = reading.termsIn(span);
  const own = text.slice(span.start, span.end);
  return { span, text: own, terms, evidence: findEvidence(terms, query, own) };
}

/** How well each word of a question is matched in a headline, and in the place of an account. */
export function matchTitle(article: Article, query: Query): readonly number[] {
  const place = article.kind === 'chronicle' ? `. ${article.place}` : '';
  const head = `${article.title}${place}`;
  const known = headTerms.get(article);
  const terms = known ?? extractTerms(head);
  if (!known) headTerms.set(article, terms);
  return findEvidence(terms, query, head).coverage;
}

/** The terms of headlines, kept while their articles are: one is matched with many questions. */
const headTerms = new WeakMap<Article, readonly TermSpan[]>();

/** The idf-weighted share of the words of a question. */
export function coverageOf(
  { idf }: Pick<WeighedQuery, 'idf'>,
  matchOf: (word: number) => number,
): number {
  return weightedCoverage(idf, matchOf);
}
