import type { AccountDispute, Answer, Excerpt } from '../domain/answer.ts';
import type { Account, Article, Dispute } from '../domain/article.ts';
import { NO_REPRINTS, type ReprintGroups } from '../domain/reprint-groups.ts';
import type { Span } from '../domain/span.ts';
import type { DateRange } from '../domain/timeline.ts';
import { ANSWER_THRESHOLD, estimateConfidence } from '../search/confidence.ts';
import { findEvidence } from '../search/evidence.ts';
import type { Ranking } from '../search/search.ts';
import { extractTerms } from '../text/extract-terms.ts';
import { weightedCoverage } from '../text/similarity/set-similarity.ts';
import { QUESTION_DISPUTE_COVERAGE } from '../text/similarity/thresholds.ts';
import { answerDate } from './answer-date.ts';
import { buildEvidenceTimeline, createHitDating } from './build-evidence-timeline.ts';
import type { DatesIn } from './dates-in.ts';
import { foldDuplicates } from './fold-duplicates.ts';
import { rankReportsFirst } from './rank-reports-first.ts';

/** The maximum number of excerpts of an answer: what fits a screen and is read to the end. */
const MOST_EXCERPTS = 3;

/** The share of the best passage's score from which another one is an excerpt too. */
const MIN_SCORE_SHARE = 0.6;

/** What `answerFrom` needs to know besides the ranking. */
export interface AnswerOptions {
  readonly question: string;
  /** Excerpts and related passages together, at most; 1 or more. */
  readonly limit: number;
  /** Publication date of the archive's newest report. */
  readonly newest: string | null;
  readonly datesIn: DatesIn;
  /** Which articles are reprints of one report. */
  readonly reprintGroups?: ReprintGroups;
  /** The period that the question limits itself to, and what belongs to it. */
  readonly limits?: PeriodLimits | undefined;
}

interface PeriodLimits {
  readonly period: DateRange;
  belongs(article: Article, passage: Span): boolean;
}

/**
 * Makes an answer of a ranking. Near-duplicate passages are shown once, reports precede accounts of
 * the chronicle with the same content, and where the confidence is too low there is no answer and
 * all passages are related ones. A passage outside the question's period is at most related.
 */
export function buildAnswer(ranking: Ranking, options: AnswerOptions): Answer {
  const { question, limit, newest, limits, reprintGroups = NO_REPRINTS } = options;
  const { of = [], outside = [] } = Object.groupBy(ranking.hits, ({ article, passage }) =>
    !limits || limits.belongs(article, passage) ? 'of' : 'outside',
  );
  const evidence = foldDuplicates(rankReportsFirst(of), reprintGroups).slice(0, limit);
  const shown = [...evidence, ...foldDuplicates(outside, reprintGroups)].slice(0, limit);
  const confidence = of[0] ? estimateConfidence(of[0].signals) : 0;
  const found = { question, confidence, newest, period: limits?.period ?? null };
  const count = confidence >= ANSWER_THRESHOLD ? countShown(evidence) : 0;
  const [first, ...others] = shown.slice(0, count);
  const related = shown.slice(count);
  if (!first) return { ...found, status: 'no_answer', related };
  const excerpts = [first, ...others] as const;
  const datedSentenceOf = createHitDating(options.datesIn);
  const timeline = buildEvidenceTimeline(of, datedSentenceOf, reprintGroups);
  const when = answerDate(question, ranking, { excerpt: first, hits: of, datedSentenceOf });
  const disputes = excerpts.flatMap((excerpt) => disputesOf(excerpt, ranking));
  return {
    ...found,
    status: 'answered',
    excerpts,
    independent: countIndependent(excerpts, reprintGroups),
    related,
    timeline,
    when,
    disputes: distinct(disputes),
  };
}

function countShown(shown: readonly Excerpt[]): number {
  const best = shown[0]?.score ?? 0;
  const below = shown.findIndex(({ score }) => score < MIN_SCORE_SHARE * best);
  return Math.min(MOST_EXCERPTS, below < 0 ? shown.length : below);
}

function countIndependent(excerpts: readonly Excerpt[], reprintGroups: ReprintGroups): number {
  const articles = excerpts.flatMap(({ passage, also }) => [passage.article, ...also]);
  const reports = articles.filter(({ kind }) => kind === 'report');
  return new Set(reports.map(({ id }) => reprintGroups(id)?.id ?? id)).size;
}

function disputesOf({ passage }: Excerpt, ranking: Ranking): readonly AccountDispute[] {
  const { article } = passage;
  if (article.kind !== 'chronicle') return [];
  return article.disputes
    .filter((dispute) => isAbout(article, dispute, ranking))
    .map((dispute) => ({ account: article, dispute }));
}

function isAbout(account: Account, { about, claims }: Dispute, { query, idf }: Ranking): boolean {
  const point = [account.title, about, ...claims.map(({ says }) => says)].join('. ');
  const { coverage } = findEvidence(extractTerms(point), query);
  return weightedCoverage(idf, (word) => coverage[word] ?? 0) >= QUESTION_DISPUTE_COVERAGE;
}

/** Two excerpts of one account list the same points. */
function distinct(disputes: readonly AccountDispute[]): readonly AccountDispute[] {
  return [...new Map(disputes.map((disputed) => [disputed.dispute, disputed])).values()];
}
