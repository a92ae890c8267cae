import type { Article } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { Span } from '../domain/span.ts';
import type { TermSpan } from '../text/extract-terms.ts';
import type { ReadingOf, TextReading } from '../text/readings/text-reading.ts';
import { isFigure } from '../text/similarity/figures.ts';
import { weightedCoverage } from '../text/similarity/set-similarity.ts';
import { NAMED_SUBJECT_COVERAGE } from '../text/similarity/thresholds.ts';
import { findAnswerCandidates } from './answer-candidates.ts';
import { type Evidence, findEvidence, SYNONYM_MATCH_WEIGHT, termProximity } from './evidence.ts';
import type { Query } from './parse-question.ts';
import type { PassageMatch } from './passage-index.ts';
import { scoreOverview } from './score-overview.ts';

/** A reranked passage, with its best sentence. */
export interface Hit {
  readonly article: Article;
  readonly passage: Passage;
  readonly sentence: Span;
  /** The words of the sentence that meet the question's, in order, none twice. */
  readonly matches: readonly Span[];
  /** Comparable within one query only. */
  readonly score: number;
  readonly signals: RankingSignals;
  /** Whether the sentence asks and states nothing: it answers no question, however alike it is. */
  readonly isQuestion: boolean;
}

/** The ranking features of a sentence, each from 0 to 1. */
export interface RankingSignals {
  /** The share of the question's words, weighed by idf, that the sentence holds. */
  readonly sentenceCoverage: number;
  /** The share that only the rest of its passage holds. */
  readonly passageCoverage: number;
  /** The share that only its headline or the rest of its article holds. */
  readonly articleCoverage: number;
  /** Proximity in the sentence of words that are adjacent in the question. */
  readonly proximity: number;
  /** Score of the best answer candidate of the expected type. */
  readonly answerTypeMatch: number;
  /** The passage's BM25+ score as a share of the best one's. */
  readonly bm25: number;
  /** The share of the question that names and numbers make which nothing of the article holds. */
  readonly missingNames: number;
  /** The share that names make which the sentence leaves to its passage, headline or article. */
  readonly impliedNames: number;
}

/**
 * What each signal counts. Measured together on question sets of news sentences and of
 * encyclopaedia paragraphs; halving or doubling any one of them moves the figures by less than
 * .01, but for `answerTypeMatch`, which below .2 costs .02 of mean average precision, and `bm25`, which at .8
 * costs as much.
 */
const WEIGHTS: Readonly<Record<keyof RankingSignals, number>> = {
  sentenceCoverage: 1,
  passageCoverage: 0.3,
  articleCoverage: 0.2,
  proximity: 0.2,
  answerTypeMatch: 0.4,
  bm25: 0.5,
  missingNames: 0,
  impliedNames: 0.3,
};

/**
 * Ranks matches by the sentence of each that answers best.
 *
 * @param matches those to rerank
 * @param around all matches, of which an article's other passages are known
 * @param idf the weight of each word of the query, as `weighCandidates` computes it
 * @param readingOf gives the terms of an article's sentences
 * @returns best first, sentences that ask after all others; equal scores in the order of article
 *   id and place
 */
export function rankPassages(
  query: Query,
  matches: readonly PassageMatch[],
  articleOf: (id: string) => Article | undefined,
  around: readonly PassageMatch[],
  idf: readonly number[],
  readingOf: ReadingOf,
): readonly Hit[] {
  const wholes = coverageByArticle(query, around);
  const best = matches.reduce((most, { score }) => Math.max(most, score), 0);
  return matches
    .flatMap((match) => {
      const article = articleOf(match.articleId);
      if (!article) return [];
      const reading = readingOf(article);
      const articleCoverage = wholes.get(match.articleId) ?? [];
      const bm25 = match.score / best;
      return [scorePassage({ query, idf, article, reading, articleCoverage, match, bm25 })];
    })
    .sort(byScoreThenPosition);
}

interface ScoringInput {
  readonly query: Query;
  readonly idf: readonly number[];
  readonly article: Article;
  readonly reading: TextReading;
  /** How well the article as a whole covers each word. */
  readonly articleCoverage: readonly number[];
  readonly match: PassageMatch;
  readonly bm25: number;
}

function scorePassage(input: ScoringInput): Hit {
  const { query, idf, article, reading, articleCoverage, match, bm25 } = input;
  const { passage } = match;
  const sentences = passage.sentences.map((span) => {
    const text = article.text.slice(span.start, span.end);
    const terms = reading.termsIn(span);
    return { span, text, terms, evidence: findEvidence(terms, query, text) };
  });
  const met = query.words.map((_, word) =>
    Math.max(...sentences.map(({ evidence }) => evidence.coverage[word] ?? 0)),
  );
  const share = (matchOf: (word: number) => number) => weightedCoverage(idf, matchOf);
  const inPassage = (word: number) => met[word] ?? 0;
  const inArticle = (word: number) => Math.max(articleCoverage[word] ?? 0, inPassage(word));
  const missing = (word: number) => (query.words[word]?.isName && inArticle(word) === 0 ? 1 : 0);
  const isNamedIn = (terms: readonly TermSpan[]) => {
    const { coverage } = findEvidence(terms, query);
    return share((word) => coverage[word] ?? 0) >= NAMED_SUBJECT_COVERAGE;
  };
  return sentences
    .map(({ span, text, terms, evidence }): Hit => {
      const own = (word: number) => evidence.coverage[word] ?? 0;
      const signals: RankingSignals = {
        sentenceCoverage: share(own),
        passageCoverage: share((word) => inPassage(word) - own(word)),
        articleCoverage: share((word) => inArticle(word) - inPassage(word)),
        proximity: termProximity(evidence, idf),
        answerTypeMatch: isOverview(query)
          ? scoreOverview(
              { article, reading, sentence: span, terms, evidence, isNamedIn },
              query.answerType,
            )
          : answerTypeMatch(text, query, terms, evidence),
        bm25,
        missingNames: share(missing),
        impliedNames: share((word) =>
          isWrittenName(query, word) ? inArticle(word) - own(word) : 0,
        ),
      };
      const matches = matchesOf(evidence, terms, span.start);
      return {
        article,
        passage,
        sentence: span,
        matches,
        score: scoreOf(signals),
        signals,
        isQuestion: QUESTION_END.test(text),
      };
    })
    .reduce((one, other) => (byAnswering(one, other) > 0 ? other : one));
}

function matchesOf(
  { positions }: Evidence,
  terms: readonly TermSpan[],
  offset: number,
): readonly Span[] {
  const met = [...new Set(positions.flat())].sort((one, other) => one - other);
  const spans: Span[] = [];
  for (const { start, end } of met.flatMap((place) => terms[place] ?? [])) {
    // A hyphenated compound is a term as its parts are: the parts lie within it.
    if (start + offset >= (spans.at(-1)?.end ?? 0)) {
      spans.push({ start: start + offset, end: end + offset });
    }
  }
  return spans;
}

function scoreOf(signals: RankingSignals): number {
  return (Object.keys(WEIGHTS) as (keyof RankingSignals)[]).reduce(
    (total, signal) => total + WEIGHTS[signal] * signals[signal],
    0,
  );
}

function isOverview({ answerType }: Query): boolean {
  return answerType === 'definition' || answerType === 'event';
}

/** Whether a word is a name in letters: news writes it once and says "he" or "it" from then on. */
function isWrittenName({ words }: Query, word: number): boolean {
  const { isName = false, term = '' } = words[word] ?? {};
  return isName && !isFigure(term);
}

/** The score of the best answer candidate of the expected type that the question does not name. */
function answerTypeMatch(
  text: string,
  query: Query,
  terms: readonly TermSpan[],
  evidence: Evidence,
): number {
  const asked = evidence.positions.flat().flatMap((place) => terms[place] ?? []);
  return findAnswerCandidates(text, query.answerType)
    .filter(({ start, end }) => !asked.some((term) => term.start < end && start < term.end))
    .reduce((most, { score }) => Math.max(most, score), 0);
}

/** For each article how well its title or any passage covers each word of the query. */
function coverageByArticle(query: Query, matches: readonly PassageMatch[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { articleId, terms } of matches) {
    const met = found.get(articleId) ?? query.words.map(() => 0);
    found.set(articleId, met);
    for (const [word, { term, synonyms }] of query.words.entries()) {
      if (terms.includes(term)) met[word] = 1;
      else if (!met[word] && synonyms.some((one) => terms.includes(one)))
        met[word] = SYNONYM_MATCH_WEIGHT;
    }
  }
  return found;
}

/** What a question ends in, within a quotation too. */
const QUESTION_END = /\?["”’»)\]]*\s*$/;

/** Statements before questions, then the higher score. */
function byAnswering(one: Hit, other: Hit): number {
  return Number(one.isQuestion) - Number(other.isQuestion) || other.score - one.score;
}

function byScoreThenPosition(one: Hit, other: Hit): number {
  const order = byAnswering(one, other);
  if (order !== 0) return order;
  if (one.article.id !== other.article.id) return one.article.id < other.article.id ? -1 : 1;
  return one.passage.start - other.passage.start;
}
