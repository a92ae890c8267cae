import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { extractTerms, type TermSpan } from '../../text/extract-terms.ts';
import type { TextReading } from '../../text/readings/text-reading.ts';
import type { Evidence } from '../evidence.ts';
import type { Query } from '../parse-question.ts';
import { minimalWindow } from './arrangement-features.ts';

/** A sentence that may be an overview, in its article. */
interface OverviewCandidate {
  readonly article: Article;
  readonly reading: TextReading;
  readonly sentence: Span;
  readonly terms: readonly TermSpan[];
  readonly evidence: Evidence;
  /** Whether terms name the thing asked about. */
  readonly isNamedIn: (terms: readonly TermSpan[]) => boolean;
}

/** Factor for a sentence whose headline does not name the subject. */
const OFF_TOPIC_FACTOR = 0.6;

/** Words that introduce a name: "a package known as", "also called the". */
const INTRODUCES =
  /(?:known as|(?:\b(?:is|are|was|were|be|been|also|often|sometimes|so)|,)[ -](?:called|named|dubbed|termed)) (?:the )?["“]?$/iu;

/** Words after a name that explain it: "X is a …", "X was the …", "X (…), a …", "X, who …". */
const EXPLAINS = /^[^.,;]{0,20}(?: \([^)]*\))?(?:,? (?:is|are|was|were|an?|the)|, who) /u;

/** "Captain X", "the minister X": a title or a calling before a name at the beginning of a sentence. */
const TITLE_BEFORE = /^["“]?(?:(?:the|an?) )?(?:\p{L}[\p{L}-]{1,30} ){1,3}$/iu;

/** What a person is, behind the name. */
const IS_WHO = /^(?: \([^)]*\))?, (?:who|an?|the) /u;

/** "X's report" is about a report. */
const POSSESSIVE = /['’]s?$/;

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
  const { before, name, after } = surroundingText(candidate);
  const opens = ARTICLE_BEFORE.test(before);
  if (POSSESSIVE.test(name)) return 0;
  if (INTRODUCES.test(before) || (opens && EXPLAINS.test(after))) return 1;
  if (TITLE_BEFORE.test(before) && IS_WHO.test(after)) return 0.9;
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

/** The words that are asked about, and the sentence before and after them. */
function surroundingText({ article, sentence, terms, evidence }: OverviewCandidate) {
  const text = article.text.slice(sentence.start, sentence.end);
  const [from, to] = minimalWindow(evidence.positions.filter((places) => places.length > 0));
  const [start, end] = [terms[from]?.start ?? text.length, terms[to]?.end ?? text.length];
  return { before: text.slice(0, start), name: text.slice(start, end), after: text.slice(end) };
}
