import { hasAnswerPatterns } from '../question/answer-candidates.ts';
import { FEATURES, type Feature, type SentenceFeatures, weightedSum } from './features.ts';
import type { WeighedQuery } from './ranking-context.ts';
import { formFeatures } from './sentence-features.ts';
import { RANKING_WEIGHTS } from './weights.ts';

/** Of which questions a feature may be above 0; of all, where nothing is said of it here. */
const ASKED_FOR: Readonly<Partial<Record<Feature, (weighed: WeighedQuery) => boolean>>> = {
  answerType: ({ query, questionKind }) =>
    questionKind !== 'overview' && hasAnswerPatterns(query.answerType),
  overview: ({ questionKind }) => questionKind === 'overview',
  countsNoun: ({ query, questionKind }) => questionKind === 'number' && query.reading.noun !== null,
  namesNoun: ({ query, questionKind }) =>
    questionKind !== 'number' && questionKind !== 'overview' && query.reading.noun !== null,
  givesName: ({ asksForName }) => asksForName,
  reason: ({ questionKind }) => questionKind === 'reason',
  speakerQuoted: ({ questionKind }) => questionKind === 'quotation',
  negationMatch: ({ query }) => query.reading.isNegated,
  futureAsked: ({ query }) => query.reading.tense === 'future',
};

/** What sums of the same numbers in another order may differ by. */
const ROUNDING = 1e-9;

/**
 * The most that a sentence can score for a question, by what it holds of the question's words: without
 * looking for what is asked for, which takes most of the time. The features that are left are taken to be
 * 1 where they speak for a sentence, and 0 where they speak against it.
 */
export function mostPossibleScore(
  context: Parameters<typeof formFeatures>[0],
  matched: SentenceFeatures,
): number {
  const known = { ...matched, ...formFeatures(context) };
  const { weighed } = context;
  const others = possible.get(weighed) ?? possibleOf(known, weighed);
  possible.set(weighed, others);
  // What is asked for is near to matched words at most as far as there are any.
  const near = others.nearness * (matched.sentenceCoverage ?? 0);
  return weightedSum(known, RANKING_WEIGHTS) + others.sum + near + ROUNDING;
}

/** What the features that are left can add. */
interface PossibleScore {
  readonly nearness: number;
  readonly sum: number;
}

/** By question; the same features are left of each of its sentences. */
const possible = new WeakMap<WeighedQuery, PossibleScore>();

function possibleOf(known: SentenceFeatures, weighed: WeighedQuery): PossibleScore {
  let sum = 0;
  for (const feature of FEATURES) {
    if (feature in known || feature === 'answerNearness') continue;
    if (ASKED_FOR[feature]?.(weighed) ?? true) sum += Math.max(0, RANKING_WEIGHTS[feature] ?? 0);
  }
  return { sum, nearness: Math.max(0, RANKING_WEIGHTS.answerNearness ?? 0) };
}
