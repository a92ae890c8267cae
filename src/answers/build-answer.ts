import type { Answer, AnswerOrder, Excerpt } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import { memoize } from '../domain/memoize.ts';
import { NO_REPRINTS, type ReprintGroups } from '../domain/reprint-groups.ts';
import type { Span } from '../domain/span.ts';
import type { DateRange } from '../domain/timeline.ts';
import { ANSWER_THRESHOLD } from '../search/ranking/confidence.ts';
import type { Hit } from '../search/ranking/rank-passages.ts';
import type { Ranking } from '../search/search.ts';
import type { ReadingOf } from '../text/readings/text-reading.ts';
import { answerDate, asksForDate } from './answer-date.ts';
import {
  buildEvidenceTimeline,
  createHitDating,
  selectEvidence,
} from './build-evidence-timeline.ts';
import { estimateAnswer } from './estimate-answer.ts';
import { findDisputes } from './find-disputes.ts';
import { foldDuplicates } from './fold-duplicates.ts';
import { type Candidates, LEADING, leadingOf, promote, withLeading } from './promote-told.ts';
import { rankReportsFirst } from './rank-reports-first.ts';
import { requiredContent } from './sufficiency/apply-constraints.ts';
import type { ConstraintContext } from './sufficiency/slot-constraint.ts';
import type { DatedSentencesOf } from './timeline/read-dated-sentences.ts';

/** The maximum number of excerpts of an answer: what fits a screen and is read to the end. */
const MOST_EXCERPTS = 3;

/** How far the score of another excerpt may lie below the best passage's. */
const SCORE_GAP = 1.5;

/** What an answer is made of besides the ranking. */
export interface AnswerOptions {
  readonly question: string;
  /** Excerpts and related passages together, at most; 1 or more. */
  readonly limit: number;
  /** Publication date of the archive's newest report. */
  readonly newest: string | null;
  /** The readings of the articles of the ranking. */
  readonly readingOf: ReadingOf;
  /** Which articles are reprints of one report. */
  readonly reprintGroups?: ReprintGroups;
  /** The period that the question limits itself to, and what belongs to it. */
  readonly limits?: PeriodLimits | undefined;
  /** Whether a passage holds what the question cannot be answered without; each does if left out. */
  readonly holds?: ((hit: Hit) => boolean) | undefined;
  /** Of a ranking by date: by which, and the probability that its first hit answers. */
  readonly ordered?: { readonly by: AnswerOrder; readonly confidence: number } | undefined;
}

/** The period that a question limits itself to, and what belongs to it. */
export interface PeriodLimits {
  readonly period: DateRange;
  belongs(article: Article, passage: Span): boolean;
}

/** An answer without the dates of what it shows. */
export interface AnswerDraft {
  /** The articles whose dated sentences complete it, each once. */
  readonly toDate: readonly Article[];
  complete(sentencesOf: DatedSentencesOf): Answer;
}

/**
 * Makes an answer of a ranking, up to its dates. Near-duplicate passages are shown once, reports
 * precede accounts of the chronicle with the same content, and where the confidence is too low there
 * is no answer and all passages are related ones. A passage outside the question's period is at most
 * related, unless it gives the reason for what one inside tells.
 */
export function draftAnswer(ranking: Ranking, options: AnswerOptions): AnswerDraft {
  const { question, newest, limits, readingOf, ordered } = options;
  const { reprintGroups = NO_REPRINTS } = options;
  const context = { ...ranking, question, readingOf };
  const holds = holdingAll(context, options);
  const candidates = promote(context, options);
  const { of, told, belonging } = candidates;
  const confidence =
    ordered?.confidence ?? estimateAnswer(told.best, context, { of, belonging, holds });
  const isAnswered = confidence >= ANSWER_THRESHOLD;
  const { shown, count } = chooseShown(candidates, context, { ...options, holds, isAnswered });
  const [first, ...more] = shown.slice(0, count);
  const related = shown.slice(count);
  const period = limits?.period ?? null;
  const found = { question, readAs: null, missing: [], confidence, newest, period };
  if (!first) return { toDate: [], complete: () => ({ ...found, status: 'no_answer', related }) };
  const excerpts = [first, ...more] as const;
  const disputes = findDisputes(question, excerpts, ranking);
  const evidence = selectEvidence(of);
  const dated = asksForDate(ranking.query) ? [first.sentence, ...evidence] : evidence;
  return {
    toDate: [...new Map(dated.map(({ article }) => [article.id, article])).values()],
    complete(sentencesOf) {
      const datedSentenceOf = createHitDating(sentencesOf);
      return {
        ...found,
        status: 'answered',
        excerpts,
        independent: countIndependent(excerpts, reprintGroups),
        ...(ordered ? { orderedBy: ordered.by } : {}),
        related,
        timeline: buildEvidenceTimeline(evidence, datedSentenceOf, reprintGroups),
        asksForDate: asksForDate(ranking.query),
        when: answerDate(question, ranking, {
          excerpt: first,
          hits: of,
          datedSentenceOf,
          readingOf,
        }),
        disputes,
      };
    },
  };
}

/** The excerpts of an answer and its related passages, and how many of them answer. */
function chooseShown(
  candidates: Candidates,
  context: ConstraintContext,
  {
    limit,
    readingOf,
    reprintGroups = NO_REPRINTS,
    holds,
    isAnswered,
    ordered,
  }: AnswerOptions & { readonly holds: (hit: Hit) => boolean; readonly isAnswered: boolean },
): { readonly shown: readonly Excerpt[]; readonly count: number } {
  const { of, beside, outside } = candidates;
  // Where nothing answers, the nearest passage is the nearest one: the invitation without a reply.
  const isFitting = (hit: Hit) => holds(hit) || (hit === of[1] && beside !== undefined);
  const groups = isAnswered ? fittingFirst(of, isFitting) : [of];
  const ranked = groups.flatMap((hits) => rankReportsFirst(hits, readingOf));
  const told = ordered ? undefined : leadingOf(ranked, candidates, context);
  // What lacks something that is required goes before none that holds it.
  const mayLead = told && (!isAnswered || isFitting(told) || !ranked.some(isFitting));
  const leading = mayLead ? told : undefined;
  const inside = foldDuplicates(withLeading(ranked, leading), limit, readingOf, reprintGroups);
  const others = foldDuplicates(outside, limit - inside.length, readingOf, reprintGroups);
  const isShownBeside = beside !== undefined && isOf(inside[1], beside);
  const count = isAnswered ? Math.max(countShown(inside), isShownBeside ? LEADING : 0) : 0;
  return { shown: [...inside, ...others], count };
}

/** Passages of which those that hold what is required go first; what is shown is among these. */
const HOLDING_READ = 60;

function fittingFirst(
  hits: readonly Hit[],
  isFitting: (hit: Hit) => boolean,
): readonly (readonly Hit[])[] {
  const near = hits.slice(0, HOLDING_READ);
  const lacking = near.filter((hit) => !isFitting(hit));
  return [near.filter(isFitting), [...lacking, ...hits.slice(HOLDING_READ)]];
}

function isOf(excerpt: Excerpt | undefined, { article, sentence }: Hit): boolean {
  return excerpt?.passage.article.id === article.id && excerpt.sentence.start === sentence.start;
}

/** What the question requires by its words, and whatever else it was given to require. */
function holdingAll(context: ConstraintContext, { holds, ordered }: AnswerOptions) {
  if (ordered) return () => true;
  const required = requiredContent(context);
  // Of the best passage and of those beside it the same is asked several times.
  return memoize((hit: Hit) => required(hit) && (holds?.(hit) ?? true));
}

function countShown(shown: readonly Excerpt[]): number {
  const best = shown[0]?.score ?? 0;
  const below = shown.findIndex(({ score }) => score < best - SCORE_GAP);
  return Math.min(MOST_EXCERPTS, below < 0 ? shown.length : below);
}

/** The number of reports that excerpts are of: reprints of one and the chronicle do not count. */
export function countIndependent(
  excerpts: readonly Excerpt[],
  reprintGroups: ReprintGroups,
): number {
  const articles = excerpts.flatMap(({ passage, also }) => [passage.article, ...also]);
  const reports = articles.filter(({ kind }) => kind === 'report');
  return new Set(reports.map(({ id }) => reprintGroups(id)?.id ?? id)).size;
}
