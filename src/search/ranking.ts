import type { Article } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { Span } from '../domain/span.ts';
import { type Term, terms } from '../text/terms.ts';
import { candidates } from './candidates.ts';
import { type Evidence, evidenceIn, SYNONYM_WORTH } from './evidence.ts';
import { overviewFit } from './overview.ts';
import type { Match } from './passage-index.ts';
import type { Query } from './query.ts';

/** A passage that was read closely, with the one sentence of it that answers best. */
export interface Hit {
  readonly article: Article;
  readonly passage: Passage;
  readonly sentence: Span;
  /** The words of the sentence that meet the question's, in order, none twice. */
  readonly matches: readonly Span[];
  /** Comparable within one query only. */
  readonly score: number;
  readonly signals: Signals;
}

/** What speaks for a sentence, each from 0 to 1. */
export interface Signals {
  /** The share of the question's words, weighed by rarity, that the sentence holds. */
  readonly sentence: number;
  /** The share that only the rest of its passage holds. */
  readonly passage: number;
  /** The share that only its headline or the rest of its article holds. */
  readonly article: number;
  /** How close together the sentence has the words that are neighbours in the question. */
  readonly nearness: number;
  /** How surely the sentence holds a thing of the kind asked for. */
  readonly fit: number;
  /** The passage's BM25+ score beside the best one's. */
  readonly bm25: number;
  /** The share of the question that names and numbers make which nothing of the article holds. */
  readonly missingNames: number;
  /** The share that names make which the sentence leaves to its passage, headline or article. */
  readonly impliedNames: number;
}

/**
 * What each signal counts. Measured together on question sets of news sentences and of
 * encyclopaedia paragraphs; halving or doubling any one of them moves the figures by less than
 * .01, but for `fit`, which below .2 costs .02 of mean average precision, and `bm25`, which at .8
 * costs as much.
 */
const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  sentence: 1,
  passage: 0.3,
  article: 0.2,
  nearness: 0.2,
  fit: 0.4,
  bm25: 0.5,
  missingNames: 0,
  impliedNames: 0.3,
};

/** The share of the question's words from which a text names what is asked about. */
const NAMES_FROM = 0.8;

/**
 * Ranks matches by the sentence of each that answers best.
 *
 * @param matches those to read closely
 * @param around all matches, of which an article's other passages are known
 * @param rarity what each word of the query tells, as `rarities` gives it
 * @returns best first; equal scores in the order of article id and place
 */
export function rank(
  query: Query,
  matches: readonly Match[],
  articleOf: (id: string) => Article | undefined,
  around: readonly Match[],
  rarity: readonly number[],
): readonly Hit[] {
  const wholes = wholeArticles(query, around);
  const best = matches.reduce((most, { score }) => Math.max(most, score), 0);
  return matches
    .flatMap((match) => {
      const article = articleOf(match.articleId);
      const whole = wholes.get(match.articleId) ?? [];
      return article
        ? [weigh({ query, rarity, article, whole, match, bm25: match.score / best })]
        : [];
    })
    .sort(inOrder);
}

interface Weighing {
  readonly query: Query;
  readonly rarity: readonly number[];
  readonly article: Article;
  /** How far the article as a whole meets each word. */
  readonly whole: readonly number[];
  readonly match: Match;
  readonly bm25: number;
}

function weigh({ query, rarity, article, whole, match, bm25 }: Weighing): Hit {
  const { passage } = match;
  const sentences = passage.sentences.map((span) => {
    const text = article.text.slice(span.start, span.end);
    const stretch = terms(text);
    return { span, text, stretch, evidence: evidenceIn(stretch, query) };
  });
  const met = query.words.map((_, word) =>
    Math.max(...sentences.map(({ evidence }) => evidence.met[word] ?? 0)),
  );
  const total = sum(rarity) || 1;
  const share = (worth: (word: number) => number) =>
    sum(rarity.map((weight, word) => weight * worth(word))) / total;
  const inPassage = (word: number) => met[word] ?? 0;
  const inArticle = (word: number) => Math.max(whole[word] ?? 0, inPassage(word));
  const missing = (word: number) => (query.words[word]?.name && inArticle(word) === 0 ? 1 : 0);
  const isNamedIn = (other: string) => {
    const { met } = evidenceIn(terms(other), query);
    return share((word) => met[word] ?? 0) >= NAMES_FROM;
  };
  return sentences
    .map(({ span, text, stretch, evidence }): Hit => {
      const own = (word: number) => evidence.met[word] ?? 0;
      const signals: Signals = {
        sentence: share(own),
        passage: share((word) => inPassage(word) - own(word)),
        article: share((word) => inArticle(word) - inPassage(word)),
        nearness: nearness(evidence, rarity),
        fit: isOverview(query)
          ? overviewFit({ article, sentence: span, stretch, evidence, isNamedIn }, query.sought)
          : fitOf(text, query, stretch, evidence),
        bm25,
        missingNames: share(missing),
        impliedNames: share((word) =>
          isWrittenName(query, word) ? inArticle(word) - own(word) : 0,
        ),
      };
      const matches = matchesOf(evidence, stretch, span.start);
      return { article, passage, sentence: span, matches, score: scoreOf(signals), signals };
    })
    .reduce((one, other) => (other.score > one.score ? other : one));
}

function matchesOf(
  { places }: Evidence,
  stretch: readonly Term[],
  offset: number,
): readonly Span[] {
  const met = [...new Set(places.flat())].sort((one, other) => one - other);
  const spans: Span[] = [];
  for (const { start, end } of met.flatMap((place) => stretch[place] ?? [])) {
    // A hyphenated compound is a term beside its parts: the parts lie within it.
    if (start + offset >= (spans.at(-1)?.end ?? 0)) {
      spans.push({ start: start + offset, end: end + offset });
    }
  }
  return spans;
}

function scoreOf(signals: Signals): number {
  return (Object.keys(WEIGHTS) as (keyof Signals)[]).reduce(
    (total, signal) => total + WEIGHTS[signal] * signals[signal],
    0,
  );
}

function isOverview({ sought }: Query): boolean {
  return sought === 'definition' || sought === 'event';
}

/** Whether a word is a name in letters: news writes it once and says "he" or "it" from then on. */
function isWrittenName({ words }: Query, word: number): boolean {
  const { name = false, term = '' } = words[word] ?? {};
  return name && !/^\p{N}/u.test(term);
}

/** How surely a sentence holds something of the kind sought that the question did not name. */
function fitOf(text: string, query: Query, stretch: readonly Term[], evidence: Evidence): number {
  const asked = evidence.places.flat().flatMap((place) => stretch[place] ?? []);
  return candidates(text, query.sought)
    .filter(({ start, end }) => !asked.some((term) => term.start < end && start < term.end))
    .reduce((most, { worth }) => Math.max(most, worth), 0);
}

/** For each article how far each word of the query is met by its title or any passage. */
function wholeArticles(query: Query, matches: readonly Match[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { articleId, terms: held } of matches) {
    const met = found.get(articleId) ?? query.words.map(() => 0);
    found.set(articleId, met);
    for (const [word, { term, synonyms }] of query.words.entries()) {
      if (held.includes(term)) met[word] = 1;
      else if (!met[word] && synonyms.some((one) => held.includes(one))) met[word] = SYNONYM_WORTH;
    }
  }
  return found;
}

/** The rarity-weighted share of neighbouring words of the question that stand close in the text. */
function nearness({ places }: Evidence, rarity: readonly number[]): number {
  let near = 0;
  let all = 0;
  for (let word = 0; word + 1 < places.length; word += 1) {
    const weight = (rarity[word] ?? 0) + (rarity[word + 1] ?? 0);
    all += weight;
    near += weight * closeness(places[word] ?? [], places[word + 1] ?? []);
  }
  return all > 0 ? near / all : 0;
}

/** 1 for words side by side, falling with the terms between them; 0 where one is missing. */
function closeness(one: readonly number[], other: readonly number[]): number {
  const distances = one.flatMap((a) => other.map((b) => Math.abs(a - b)));
  return distances.length > 0 ? 1 / Math.max(1, Math.min(...distances)) : 0;
}

function inOrder(one: Hit, other: Hit): number {
  if (one.score !== other.score) return other.score - one.score;
  if (one.article.id !== other.article.id) return one.article.id < other.article.id ? -1 : 1;
  return one.passage.start - other.passage.start;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
