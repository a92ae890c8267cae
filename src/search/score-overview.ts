import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import type { Term } from '../text/extract-terms.ts';
import type { Evidence } from './evidence.ts';
import type { Query } from './parse-question.ts';

/** A sentence that may be an overview, in its article. */
interface OverviewCandidate {
  readonly article: Article;
  readonly sentence: Span;
  readonly stretch: readonly Term[];
  readonly evidence: Evidence;
  /** Whether a text names what is asked about. */
  readonly isNamedIn: (text: string) => boolean;
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
export function scoreOverview(told: OverviewCandidate, answerType: Query['answerType']): number {
  const { article, sentence, isNamedIn } = told;
  if (!isNamedIn(article.text.slice(sentence.start, sentence.end))) return 0;
  const weight = answerType === 'event' ? scoreEventOverview(told) : scoreDefinition(told);
  return isNamedIn(article.title) ? weight : OFF_TOPIC_FACTOR * weight;
}

function scoreEventOverview(told: OverviewCandidate): number {
  if (isFirstToName(told)) return 0.9;
  const { before } = surroundingText(told);
  return ARTICLE_BEFORE.test(before) || PREPOSITION_BEFORE.test(before) ? 0.6 : 0;
}

function scoreDefinition(told: OverviewCandidate): number {
  const { before, after } = surroundingText(told);
  const opens = ARTICLE_BEFORE.test(before);
  if (INTRODUCES.test(before) || (opens && EXPLAINS.test(after))) return 1;
  if (opens) return 0.9;
  if (isFirstToName(told)) return 0.8;
  return PREPOSITION_BEFORE.test(before) ? 0.6 : 0;
}

/** Whether a sentence is its article's first, or the first to name what the headline names. */
function isFirstToName({ article, sentence, isNamedIn }: OverviewCandidate): boolean {
  const before = article.text.slice(0, sentence.start).trim();
  return before === '' || (isNamedIn(article.title) && !isNamedIn(before));
}

/** The sentence before and after the words that are asked about. */
function surroundingText({ article, sentence, stretch, evidence }: OverviewCandidate) {
  const text = article.text.slice(sentence.start, sentence.end);
  const [from, to] = minimalWindow(evidence.positions.filter((places) => places.length > 0));
  return {
    before: text.slice(0, stretch[from]?.start),
    after: text.slice(stretch[to]?.end ?? text.length),
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
