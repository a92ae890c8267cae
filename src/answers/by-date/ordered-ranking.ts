import { isSamePassage, passageKeyOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import type { Plan } from './standing-plans.ts';

/** How far below the best score the last of the ordered hits lies, and all other hits. */
const SCORE_GAPS = { last: 1, others: 2 };

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
            features: {},
            questionKind: 'time',
            isQuestion: false,
          },
        ];
  });
  const once = first.filter((hit, at) => first.findIndex((one) => isSamePassage(one, hit)) === at);
  return { ...ranking, hits: withOrderedScores(once, ranking.hits) };
}

/** Gives the hits ordered by date falling scores, above those of all other hits. */
export function withOrderedScores(first: readonly Hit[], hits: readonly Hit[]): readonly Hit[] {
  const top = Math.max(0, ...hits.map(({ score }) => score));
  const step = SCORE_GAPS.last / first.length;
  const placed = new Set(first.map(passageKeyOf));
  const others = hits.filter((hit) => !placed.has(passageKeyOf(hit)));
  return [
    ...first.map((hit, at) => ({ ...hit, score: top - step * at })),
    ...others.map((hit) => ({ ...hit, score: hit.score - SCORE_GAPS.others })),
  ];
}
