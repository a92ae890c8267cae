import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { extractTerms, type TermSpan } from '../../text/extract-terms.ts';
import type { TextReading } from '../../text/readings/text-reading.ts';
import type { Evidence } from '../evidence.ts';
import type { Query } from '../parse-question.ts';

/** A sentence that may be an overview, in its article. */
interface OverviewCandidate {
  readonly article: Article;
  readonly reading: TextReading;
  readonly sentence: Span;
  readonly terms: readonly TermSpan[];
  readonly evidence: Evidence;
  /** Whether terms name what is asked about. */
  readonly isNamedIn: (terms: readonly TermSpan[]) => boolean;
}

/** Factor for a sentence whose headline does not name the subject. */
const OFF_TOPIC_FACTOR = 0.6;

/** What says that a name follows: "a package known as", "also called the". */
const INTRODUCES =
  /(?:known as|(?:\b(?:is|are|was|were|be|been|also|often|sometimes|so)|,)[ -](?:called|named|dubbed|termed)) (?:the )?["“]?$/iu;

/** "X is a …", "X was the …", "X (…), a …": what follows a name that is then explained. */
const EXPLAINS = /^[^.,;]{0,20}(?: \([^)]*\))?,? (?:is|are|was|were|an?|the) /u;

const ARTICLE_BEFORE = /^["“]?(?:(?:the|an?) )?["“]?$/iu;
const PREPOSITION_BEFORE = /^(?:under|in|at) (?:the )?["“]?$/iu;

/** Scores, from 0 to 1, how well a sentence defines a thing or summarises an event. */
export function scoreOverview(
  candidate: OverviewCandidate,
  answerType: Query['answerType'],
): number {
  const { article, terms, isNamedIn } = candidate;
  if (!isNamedIn(terms)) return 0;
  const weight =
    answerType === 'event' ? scoreEventOverview(candidate) : scoreDefinition(candidate);
  return isNamedIn(extractTerms(article.title)) ? weight : OFF_TOPIC_FACTOR * weight;
}

function scoreEventOverview(candidate: OverviewCandidate): number {
  if (isFirstToName(candidate)) return 0.9;
  const { before } = surroundingText(candidate);
  return ARTICLE_BEFORE.test(before) || PREPOSITION_BEFORE.test(before) ? 0.6 : 0;
}

function scoreDefinition(candidate: OverviewCandidate): number {
  const { before, after } = surroundingText(candidate);
  const opens = ARTICLE_BEFORE.test(before);
  if (INTRODUCES.test(before) || (opens && EXPLAINS.test(after))) return 1;
  if (opens) return 0.7;
  if (isFirstToName(candidate)) return 0.6;
  return PREPOSITION_BEFORE.test(before) ? 0.4 : 0;
}

/** Whether a sentence is its article's first, or the first to name what the headline names. */
function isFirstToName(candidate: OverviewCandidate): boolean {
  const { article, reading, sentence, isNamedIn } = candidate;
  const before = article.text.slice(0, sentence.start).trim();
  return (
    before === '' ||
    (isNamedIn(extractTerms(article.title)) &&
      !isNamedIn(reading.termsIn({ start: 0, end: sentence.start })))
  );
}

/** The sentence before and after the words that are asked about. */
function surroundingText({ article, sentence, terms, evidence }: OverviewCandidate) {
  const text = article.text.slice(sentence.start, sentence.end);
  const [from, to] = minimalWindow(evidence.positions.filter((places) => places.length > 0));
  return {
    before: text.slice(0, terms[from]?.start),
    after: text.slice(terms[to]?.end ?? text.length),
  };
}

/** The first and last place of the shortest interval that has one of each list's places. */
function minimalWindow(lists: readonly (readonly number[])[]): readonly [number, number] {
  return lists
    .flat()
    .map((from) => [from, lastOf(lists, from)] as const)
    .reduce(
      (one, other) => (other[1] - other[0] < one[1] - one[0] ? other : one),
      [0, Number.POSITIVE_INFINITY],
    );
}

function lastOf(lists: readonly (readonly number[])[], from: number): number {
  const next = lists.map((places) => places.find((place) => place >= from));
  return Math.max(...next.map((place) => place ?? Number.POSITIVE_INFINITY));
}
