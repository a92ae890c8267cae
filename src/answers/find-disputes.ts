import type { AccountDispute, Excerpt } from '../domain/answer.ts';
import type { Account, Dispute } from '../domain/article.ts';
import { findEvidence } from '../search/evidence.ts';
import { type AnswerType, detectAnswerType } from '../search/question/answer-type.ts';
import type { Ranking } from '../search/search.ts';
import { extractTerms } from '../text/extract-terms.ts';
import { weightedCoverage } from '../text/similarity/set-similarity.ts';
import { QUESTION_DISPUTE_COVERAGE } from '../text/similarity/thresholds.ts';

/** Answer types of a question about an event as a whole: whatever is in dispute belongs to it. */
const OVERVIEWS: ReadonlySet<AnswerType> = new Set(['event', 'definition']);

/** Where a point goes on to something else: "Who broke it, and how often". */
const SECOND_POINT = /, (?:and|or) /;

/** The year of the event that a question is about: there were truces of one name in several. */
const YEAR = /\b(?:19|20)\d\d\b/g;

/** A point that is a question of yes or no. */
const WHETHER = /^whether\b/i;

/** The points in dispute that a question is about, of the accounts that are shown, each once. */
export function findDisputes(
  question: string,
  excerpts: readonly Excerpt[],
  ranking: Ranking,
): readonly AccountDispute[] {
  const found = excerpts.flatMap(({ passage: { article } }) =>
    article.kind === 'chronicle'
      ? article.disputes
          .filter((dispute) => isAskedFor(article, dispute, { question, ranking }))
          .map((dispute) => ({ account: article, dispute }))
      : [],
  );
  // Two excerpts of one account list the same points.
  return [...new Map(found.map((disputed) => [disputed.dispute, disputed])).values()];
}

/**
 * Whether the question is about a point: it is about the same matter, and asks for the same kind of
 * thing ("How long the talks lasted" belongs to no "Where"). The account's title counts for the
 * matter, since points leave out what it says.
 */
function isAskedFor(
  { title, event }: Account,
  { about, claims }: Dispute,
  { question, ranking }: { readonly question: string; readonly ranking: Ranking },
): boolean {
  const { query } = ranking;
  const years = question.match(YEAR);
  if (
    years &&
    !years.some((year) => event.from.slice(0, 4) <= year && year <= event.to.slice(0, 4))
  )
    return false;
  const point = [about, ...claims.map(({ says }) => says)].join('. ');
  if (coverageOf(`${title}. ${point}`, ranking, () => true) < QUESTION_DISPUTE_COVERAGE)
    return false;
  if (OVERVIEWS.has(query.answerType)) return true;
  const type = detectAnswerType(about.split(SECOND_POINT, 1)[0] ?? '');
  if (WHETHER.test(about)) return query.reading.isYesOrNo;
  if (type !== 'anything') return type === query.answerType;
  if (query.answerType === 'anything') return true;
  const isContent = (word: number) => query.words[word]?.isName === false;
  return coverageOf(point, ranking, isContent) >= QUESTION_DISPUTE_COVERAGE;
}

/** The idf-weighted share of the question's counted words that a text holds. */
function coverageOf(
  text: string,
  { query, idf }: Ranking,
  isCounted: (word: number) => boolean,
): number {
  const { coverage } = findEvidence(extractTerms(text), query);
  const weights = idf.map((weight, word) => (isCounted(word) ? weight : 0));
  return weightedCoverage(weights, (word) => coverage[word] ?? 0);
}
