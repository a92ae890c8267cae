import type { Article } from '../../domain/article.ts';
import { memoize } from '../../domain/memoize.ts';
import type { Passage } from '../../domain/passage.ts';
import { mapSliced, type SlicedWork } from '../../domain/sliced-work.ts';
import type { Span } from '../../domain/span.ts';
import { extractTerms, type TermSpan } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import type { PassageMatch } from '../passage-matches.ts';
import { createSelection } from '../passages/select-best.ts';
import type { StatementQuery } from './statement-query.ts';

/** A passage that is near to a statement, with its nearest sentence. */
export interface SentenceHit {
  readonly article: Article;
  readonly passage: Passage;
  readonly sentence: Span;
  /** Comparable within one archive: the sum of what its terms weigh. */
  readonly score: number;
  /** The part of the score that the statement's own words make up, without the message around it. */
  readonly ownScore: number;
  /** The share of the statement's weight that the sentence holds, from 0 to 1. */
  readonly coverage: number;
}

/**
 * BM25F over sentences (Robertson, Zaragoza and Taylor 2004): a term counts in the sentence itself
 * as often as it stands there, and in what surrounds the sentence as the share given here. `k`
 * (useful range .7 to 2) says how soon more of one term adds nothing, `b` how much a long sentence
 * loses (useful range .3 to .7): a line of a list is short and says little.
 */
const FIELDS = { passage: 0.1, title: 0.5, article: 0.03 };
const BM25F = {
  prose: { ...FIELDS, k: 0.9, b: 0.3 },
  post: { ...FIELDS, k: 0.7, b: 0.5 },
};

/** What the words of a title count in the length of a sentence. */
const TITLE_LENGTH = 0.1;

/** The terms of a sentence of average length in news. */
const AVERAGE_TERMS = 15;

/** The length below which a sentence wins nothing by being shorter: a headline, or a line of a list. */
const MIN_LENGTH = 0.5;

/** What two neighbouring words of the statement add that are neighbours in the sentence as well, as a share of their weight; a post is seldom worded as its sources. */
const PAIR_WEIGHTS = { prose: 0.2, post: 0 };

/** Other terms that may stand between them. */
const PAIR_GAP = 1;

/** What the rest of its article counts when passages are chosen to be read, where the passage itself counts 1. */
const ARTICLE_CHOICE_WEIGHT = 0.3;

/** Passages whose sentences are compared, at most: by the whole message, and by the statement alone. */
const READ_DEPTH = 200;
const OWN_READ_DEPTH = 20;

/** What an index has on a statement. */
export interface StatementMatches {
  readonly matches: readonly PassageMatch[];
  /** Passages in the index. */
  readonly size: number;
}

/** The matches whose passages are to be read, the most promising first. */
export function chooseMatches(
  query: StatementQuery,
  found: StatementMatches,
): readonly PassageMatch[] {
  const { weigh, inArticle } = weighTerms(query, found);
  const own = new Set(query.terms.flatMap(({ term, isOwn }) => (isOwn ? [term] : [])));
  const articles = new Map<string, number>();
  const articleWeight = (id: string): number => {
    const known = articles.get(id) ?? weigh(inArticle(id));
    articles.set(id, known);
    return known;
  };
  const most = found.matches.length;
  const best = createSelection(Math.min(READ_DEPTH, most));
  const ownBest = createSelection(Math.min(OWN_READ_DEPTH, most));
  for (const [at, { articleId, terms }] of found.matches.entries()) {
    best.offer(at, weigh(terms) + ARTICLE_CHOICE_WEIGHT * articleWeight(articleId));
    ownBest.offer(at, weigh(terms.filter((term) => own.has(term))));
  }
  const chosen = new Set([...best.items(), ...ownBest.items()]);
  return [...chosen].flatMap((at) => found.matches[at] ?? []);
}

interface WeighedTerms {
  readonly weightOf: (term: string) => number;
  readonly weigh: (terms: Iterable<string>) => number;
  /** Terms of the statement that any passage of an article holds. */
  readonly inArticle: (articleId: string) => ReadonlySet<string>;
}

/** Terms by their rarity among the passages (Robertson and Spärck Jones). */
function weighTerms({ terms }: StatementQuery, { matches, size }: StatementMatches): WeighedTerms {
  const counts = new Map<string, number>();
  const byArticle = new Map<string, Set<string>>();
  for (const match of matches) {
    const known = byArticle.get(match.articleId) ?? new Set();
    byArticle.set(match.articleId, known);
    for (const term of match.terms) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      known.add(term);
    }
  }
  const weights = new Map(
    terms.map(({ term, weight }) => {
      const count = counts.get(term) ?? 0;
      return [term, weight * Math.log(1 + (size - count + 0.5) / (count + 0.5))];
    }),
  );
  const weightOf = (term: string) => weights.get(term) ?? 0;
  return {
    weightOf,
    weigh(some) {
      let sum = 0;
      for (const term of some) sum += weightOf(term);
      return sum;
    },
    inArticle: (articleId) => byArticle.get(articleId) ?? NO_TERMS,
  };
}

const NO_TERMS: ReadonlySet<string> = new Set();

/**
 * Ranks the passages of some matches by their nearest sentence, best first.
 *
 * @param chosen what `chooseMatches` chose; passages of articles that are gone are left out
 */
export function* rankSentences(
  query: StatementQuery,
  found: StatementMatches,
  chosen: readonly PassageMatch[],
  { articleOf, readingOf }: { articleOf(id: string): Article | undefined; readingOf: ReadingOf },
): SlicedWork<readonly SentenceHit[]> {
  const weighed = weighTerms(query, found);
  yield;
  const titleOf = memoize(
    // A title made from the first sentence says nothing more.
    ({ title, titleBasis }: Article) =>
      titleBasis === 'page' ? termSet(extractTerms(title)) : NO_TERMS,
    ({ id }) => id,
  );
  const hits = yield* mapSliced(chosen, ({ articleId, passage }) => {
    const article = articleOf(articleId);
    if (!article) return [];
    const reading = readingOf(article);
    const around = {
      passage: termSet(reading.termsIn(passage)),
      title: titleOf(article),
      article: weighed.inArticle(articleId),
    };
    const scored = passage.sentences.map((sentence) => {
      const score = scoreSentence(query, weighed, reading.termsIn(sentence), around);
      return { article, passage, sentence, ...score };
    });
    const [first, ...others] = scored;
    return first
      ? [others.reduce((best, one) => (one.score > best.score ? one : best), first)]
      : [];
  });
  return hits.flat().toSorted((one, other) => other.score - one.score);
}

/** The terms around a sentence. */
interface SentenceNeighbours {
  readonly passage: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  readonly article: ReadonlySet<string>;
}

function scoreSentence(
  query: StatementQuery,
  { weightOf }: WeighedTerms,
  terms: readonly TermSpan[],
  around: SentenceNeighbours,
): Pick<SentenceHit, 'score' | 'ownScore' | 'coverage'> {
  const counts = new Map<string, number>();
  for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const { k, b, passage, title, article } = BM25F[query.register];
  const length = Math.max(
    MIN_LENGTH,
    (terms.length + TITLE_LENGTH * around.title.size) / AVERAGE_TERMS,
  );
  const saturation = k * (1 - b + b * length);
  const frequency = (term: string): number => {
    const count = counts.get(term) ?? 0;
    const nearby =
      (around.passage.has(term) ? passage : 0) + (around.article.has(term) ? article : 0);
    return count + (around.title.has(term) ? title : 0) + (count > 0 ? 0 : nearby);
  };
  let [score, ownScore, held, total] = [0, 0, 0, 0];
  for (const { term, alternatives, isOwn } of query.terms) {
    const own = frequency(term);
    const others = alternatives.map((one) => one.weight * frequency(one.term));
    const best = own > 0 ? own : Math.max(0, ...others);
    const part = best > 0 ? (weightOf(term) * best * (1 + k)) / (best + saturation) : 0;
    score += part;
    if (isOwn) ownScore += part;
    if (isOwn) total += weightOf(term);
    if (isOwn && best >= title) held += weightOf(term);
  }
  const pairs = PAIR_WEIGHTS[query.register] * weighPairs(query, terms, weightOf);
  return {
    score: score + pairs,
    ownScore: ownScore + pairs,
    coverage: total > 0 ? held / total : 0,
  };
}

/** Half the weight of the words of each pair of the statement that the sentence has side by side. */
function weighPairs(
  { pairs }: StatementQuery,
  terms: readonly TermSpan[],
  weightOf: (term: string) => number,
): number {
  const side = new Set<string>();
  for (const [at, { term }] of terms.entries()) {
    for (const next of terms.slice(at + 1, at + 2 + PAIR_GAP)) side.add(`${term} ${next.term}`);
  }
  const distinct = new Map(pairs.map((pair) => [pair.join(' '), pair]));
  let sum = 0;
  for (const [key, [one, other]] of distinct) {
    if (side.has(key)) sum += weightOf(one) + weightOf(other);
  }
  return sum / 2;
}

function termSet(terms: readonly TermSpan[]): ReadonlySet<string> {
  return new Set(terms.map(({ term }) => term));
}
