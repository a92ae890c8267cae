import type { Answer, Excerpt } from '../domain/answer.ts';
import type {
  Contribution,
  ExplainedExcerpt,
  ExplainedReading,
  ExplainedWord,
  Explanation,
} from '../domain/explanation.ts';
import type { PassageMatches } from '../search/passage-matches.ts';
import type { QuestionReading } from '../search/question/question-reading.ts';
import {
  confidenceFeatures,
  estimateConfidence,
  type Scores,
  sumUpScores,
} from '../search/ranking/confidence.ts';
import type { Hit } from '../search/ranking/rank-passages.ts';
import type { WeighedQuery } from '../search/ranking/ranking-context.ts';
import { CONFIDENCE_WEIGHTS, RANKING_WEIGHTS } from '../search/ranking/weights.ts';
import { extractTerms } from '../text/extract-terms.ts';
import { MOST_EXCERPTS } from './by-date/build-period-answer.ts';
import { explainConstraints } from './sufficiency/apply-constraints.ts';
import type { ConstraintContext } from './sufficiency/slot-constraint.ts';
import { formatAsksFor } from './wording/format-asks-for.ts';

/** Features named of each excerpt: with more, none stands out. */
const MOST_FEATURES = 5;

/** What an answer was made of. */
interface AnswerSearch {
  readonly weighed: WeighedQuery;
  readonly found: PassageMatches;
  /** Those that could answer, best first: of a question with a period those within it. */
  readonly inside: readonly Hit[];
  /** The question with all that were ranked. */
  readonly context: ConstraintContext;
}

/** Why the excerpts of an answer were chosen. */
export function explainAnswer(answer: Answer, search: AnswerSearch): Explanation {
  const shown = answer.status === 'answered' ? answer.excerpts : answer.related;
  const all = [...(answer.status === 'answered' ? answer.excerpts : []), ...answer.related];
  // Where nothing is of the period, the nearest passages are weighed among themselves.
  const { context, inside } = search;
  const scores = sumUpScores(inside.length > 0 ? inside : context.hits);
  return {
    reading: explainReading(search.weighed.query.reading),
    words: explainWords(search),
    excerpts: shown.slice(0, MOST_EXCERPTS).flatMap((excerpt, at) => {
      const hit = context.hits.find((one) => isOf(excerpt, one));
      if (!hit) return [];
      const constraints = explainConstraints(hit, context);
      return [{ ...explainHit(hit, all[at + 1], scores), constraints }];
    }),
  };
}

function isOf({ sentence }: Excerpt, hit: Hit): boolean {
  return hit.article.id === sentence.article.id && hit.sentence.start === sentence.start;
}

/** What a question was read to ask for, in its own words. */
export function explainReading(reading: QuestionReading): ExplainedReading {
  const { question, answerType, form, ordinals, tense, isYesOrNo, isNegated } = reading;
  const noun = reading.noun && writtenIn(question, reading.noun.terms);
  return {
    asksFor: formatAsksFor(answerType, noun),
    answerType,
    form: form.kind,
    noun,
    speaker: reading.speaker.size > 0 ? writtenIn(question, reading.speaker) : null,
    ordinals,
    tense,
    isYesOrNo,
    isNegated,
  };
}

/** The first stretch of a question that holds some terms and none other. */
function writtenIn(question: string, terms: ReadonlySet<string>): string | null {
  const all = extractTerms(question).filter(({ isCompound }) => !isCompound);
  const from = all.findIndex(({ term }) => terms.has(term));
  const behind = all.findIndex(({ term }, at) => at > from && !terms.has(term));
  const last = all[behind < 0 ? all.length - 1 : behind - 1];
  const first = all[from];
  return first && last ? question.slice(first.start, last.end) : null;
}

function explainWords({ weighed, found }: AnswerSearch): readonly ExplainedWord[] {
  const { query, idf, kinds, isKnown } = weighed;
  return query.words.map(({ term, synonyms }, word) => ({
    word: writtenIn(query.reading.question, new Set([term])) ?? term,
    kind: kinds[word] ?? 'content',
    weight: idf[word] ?? 0,
    isKnown: isKnown[word] ?? false,
    synonyms: synonyms.filter((synonym) => found.countOf([synonym]) > 0),
  }));
}

function explainHit(
  hit: Hit,
  next: Excerpt | undefined,
  scores: Scores,
): Omit<ExplainedExcerpt, 'constraints'> {
  return {
    score: hit.score,
    ahead: next ? hit.score - next.score : null,
    features: mostContributing(hit.features, RANKING_WEIGHTS),
    confidence: estimateConfidence(hit, scores),
    confidenceFeatures: mostContributing(confidenceFeatures(hit, scores), CONFIDENCE_WEIGHTS),
  };
}

/** The features that add or take most, weightiest first. */
function mostContributing(
  features: Readonly<Record<string, number>>,
  weights: Readonly<Record<string, number>>,
): readonly Contribution[] {
  return Object.entries(features)
    .map(([feature, value]): Contribution => {
      const weight = weights[feature] ?? 0;
      return { feature, value, weight, amount: value * weight };
    })
    .filter(({ amount }) => amount !== 0)
    .toSorted((one, other) => Math.abs(other.amount) - Math.abs(one.amount))
    .slice(0, MOST_FEATURES);
}
