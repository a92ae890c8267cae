import type { Article } from '../../domain/article.ts';
import { memoize } from '../../domain/memoize.ts';
import { type Evidence, findEvidence } from '../../search/evidence.ts';
import type { Ranking } from '../../search/search.ts';
import { termProximity } from '../../search/term-proximity.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { weightedCoverage } from '../../text/similarity/set-similarity.ts';

/** The share of a subject, and the closeness of its words, from which a sentence names it whole. */
const NAMED_COVERAGE = 0.95;
const NAMED_PROXIMITY = 0.6;

/** Fewest sentences naming the subject whole for which an article does more than mention it. */
const NAMING_SENTENCES = 2;

/** Sentences of an article that are checked for that, at most. */
const MOST_SENTENCES = 150;

/** How well a text holds each word of the question. */
type WordCoverage = readonly number[];

/** Where an article names the subject of a question. */
export interface SubjectInArticle {
  /** How well headline and first sentence hold each word. */
  readonly head: (article: Article) => WordCoverage;
  /** Whether a sentence names the whole subject, its words close to one another. */
  readonly isWhole: (evidence: Evidence) => boolean;
  /** Whether several sentences of an article name it whole. */
  readonly isRepeated: (article: Article) => boolean;
}

/**
 * Reads how articles name the subject of a question, each once.
 *
 * @param weights the weight of each word of the question: 0 for one outside the subject
 */
export function readSubject(
  { query }: Ranking,
  readingOf: ReadingOf,
  weights: readonly number[],
): SubjectInArticle {
  const isOfOneWord = weights.filter((weight) => weight > 0).length === 1;
  const isWhole = (evidence: Evidence) => {
    const { coverage, positions } = evidence;
    const isNear =
      isOfOneWord ||
      termProximity(evidence, weights) >= NAMED_PROXIMITY ||
      positions.flat().includes(0);
    return isNear && weightedCoverage(weights, (word) => coverage[word] ?? 0) >= NAMED_COVERAGE;
  };
  return {
    isWhole,
    head: memoize((article: Article) => {
      const reading = readingOf(article);
      const [lead] = reading.sentences;
      const head = [
        ...(article.titleBasis === 'page' ? extractTerms(article.title) : []),
        ...(lead ? reading.termsIn(lead) : []),
      ];
      return findEvidence(head, query).coverage;
    }, idOf),
    isRepeated: memoize((article: Article) => {
      const reading = readingOf(article);
      let naming = 0;
      for (const sentence of reading.sentences.slice(0, MOST_SENTENCES)) {
        if (isWhole(findEvidence(reading.termsIn(sentence), query))) naming += 1;
        if (naming >= NAMING_SENTENCES) return true;
      }
      return false;
    }, idOf),
  };
}

function idOf({ id }: Article): string {
  return id;
}
