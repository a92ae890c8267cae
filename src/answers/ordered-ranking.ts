import type { Hit } from '../search/rank-passages.ts';
import type { Ranking } from '../search/search.ts';
import type { Plan } from './lying-ahead.ts';

/** The share of the best score that the last of the hits in order has, and that all others have at most. */
const SCORE_SHARES = { last: 0.7, others: 0.5 };

/** A ranking whose first hits are the sentences that announce plans, in their order. */
export function withPlansFirst(ranking: Ranking, plans: readonly Plan[]): Ranking {
  const passageOf = ({ sentence: { article, span } }: Plan) =>
    ranking.hits.find(
      ({ article: { id }, passage }) =>
        id === article.id && passage.start <= span.start && span.end <= passage.end,
    );
  const first = plans.flatMap((plan): readonly Hit[] => {
    const { article, span } = plan.sentence;
    const hit = passageOf(plan);
    const passage = { ...span, sentences: [span] };
    return hit
      ? [hit.sentence.start === span.start ? hit : { ...hit, sentence: span, matches: [] }]
      : [
          {
            article,
            passage,
            sentence: span,
            matches: [],
            score: 0,
            signals: NO_SIGNALS,
            isQuestion: false,
          },
        ];
  });
  const once = first.filter(
    ({ article, passage }, at) =>
      first.findIndex(
        (one) => one.article.id === article.id && one.passage.start === passage.start,
      ) === at,
  );
  return { ...ranking, hits: withOrderedScores(once, ranking.hits) };
}

/** Of a sentence that no word of the question found. */
const NO_SIGNALS: Hit['signals'] = {
  sentenceCoverage: 0,
  passageCoverage: 0,
  articleCoverage: 0,
  proximity: 0,
  answerTypeMatch: 0,
  bm25: 0,
  missingNames: 0,
  impliedNames: 0,
};

/** The scores fall in the order by date, and stay below for all other hits. */
export function withOrderedScores(first: readonly Hit[], hits: readonly Hit[]): readonly Hit[] {
  const top = Math.max(1, ...hits.map(({ score }) => score));
  const step = (1 - SCORE_SHARES.last) / first.length;
  const placed = new Set(first.map(({ article, passage }) => `${article.id}/${passage.start}`));
  const others = hits.filter(
    ({ article, passage }) => !placed.has(`${article.id}/${passage.start}`),
  );
  return [
    ...first.map((hit, at) => ({ ...hit, score: top * (1 - step * at) })),
    ...others.map((hit) => ({ ...hit, score: SCORE_SHARES.others * hit.score })),
  ];
}
