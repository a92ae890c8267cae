import type { Article } from '../../domain/article.ts';
import { NO_REPRINTS } from '../../domain/reprint-groups.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import { ANSWER_THRESHOLD, rateAmong } from '../../search/ranking/confidence.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { distinctTermsIn, type ReadingOf } from '../../text/readings/text-reading.ts';
import { sameFigures } from '../../text/similarity/figures.ts';
import { jaccard } from '../../text/similarity/set-similarity.ts';
import { REPEATED_STATEMENT_JACCARD } from '../../text/similarity/thresholds.ts';
import {
  type AnswerDraft,
  type AnswerOptions,
  countIndependent,
  draftAnswer,
} from '../build-answer.ts';
import { hitsWithin } from '../periods/hits-within.ts';
import { formatDay } from '../wording/format-day.ts';
import { labelExcerpts } from './label-excerpts.ts';

/** Phases that are shown: the first, the last, and the one between that answers best. */
const MOST_PHASES = 3;

/**
 * How far below the best passage's score, and from which share of its coverage of the question, a
 * passage may state a phase: one that only mentions the subject would make a false first or last
 * phase.
 */
const SCORE_GAP = 2;
const MIN_COVERAGE_SHARE = 0.9;

/** What was stated at a time. */
interface Phase {
  readonly hit: Hit;
  /** ISO 8601 day. */
  readonly day: string;
}

/**
 * Composes an answer about how something changed: one passage per phase, oldest first, each with
 * its day. For a report that is its publication date, for an account the date of its event. With
 * fewer than two phases, the passage that answers best comes first, as for any other question.
 */
export function draftAnswerOfChange(ranking: Ranking, options: AnswerOptions): AnswerDraft {
  const { question, newest, limits, readingOf, reprintGroups = NO_REPRINTS } = options;
  const inside = hitsWithin(ranking.hits, limits);
  const phases = choosePhases(phasesOf(inside, readingOf));
  // Each phase answers: they are no rivals of one another.
  const rivals = inside.filter((hit) => !phases.some((phase) => phase.hit === hit));
  const [best] = rateAmong([
    ...phases
      .map(({ hit }) => hit)
      .sort(byScore)
      .slice(0, 1),
    ...rivals,
  ]);
  if (phases.length < 2 || !best || best.confidence < ANSWER_THRESHOLD)
    return draftAnswer(ranking, options);
  const chosen = phases.map(({ hit, day }) => ({ hit, of: [formatDay(day)] }));
  const { excerpts: found, related } = labelExcerpts(chosen, ranking.hits, options);
  const [first, ...more] = found;
  if (!first) return draftAnswer(ranking, options);
  const excerpts = [first, ...more] as const;
  return {
    toDate: [],
    complete: () => ({
      question,
      readAs: null,
      missing: [],
      confidence: best.confidence,
      newest,
      period: limits?.period ?? null,
      status: 'answered',
      excerpts,
      independent: countIndependent(excerpts, reprintGroups),
      related,
      timeline: [],
      asksForDate: false,
      when: null,
      disputes: [],
    }),
  };
}

function byScore(one: Hit, other: Hit): number {
  return other.score - one.score;
}

/**
 * The statements of different days, in order, leaving out those that only repeat an earlier one.
 */
function phasesOf(hits: readonly Hit[], readingOf: ReadingOf): readonly Phase[] {
  const [best] = hits;
  if (!best) return [];
  const stating = hits.filter(
    (hit) =>
      !hit.isQuestion &&
      hit.score >= best.score - SCORE_GAP &&
      coverageOf(hit) >= MIN_COVERAGE_SHARE * coverageOf(best) &&
      (!best.features.answerType || (hit.features.answerType ?? 0) > 0),
  );
  const dated = stating.flatMap((hit): readonly Phase[] => {
    const day = dayOf(hit.article, hit.sentence);
    return day === undefined ? [] : [{ hit, day }];
  });
  const byDay = Map.groupBy(dated, ({ day }) => day);
  const phases = [...byDay.values()].flatMap(([first]) => first ?? []);
  const inOrder = phases.toSorted((one, other) => (one.day < other.day ? -1 : 1));
  return inOrder.filter(({ hit }, at) =>
    inOrder.slice(0, at).every((earlier) => !repeats(hit, earlier.hit, readingOf)),
  );
}

function coverageOf({ features }: Hit): number {
  return (features.sentenceCoverage ?? 0) + (features.passageCoverage ?? 0);
}

/** The day of a statement: a report's publication, or the event of an account. */
function dayOf(article: Article, span: Span): string | undefined {
  if (article.kind === 'report') return article.published?.slice(0, 10);
  return article.footings.find((footing) => overlaps(footing, span))?.period.from;
}

/** Whether a sentence repeats an earlier statement, with the same figures. */
function repeats(hit: Hit, earlier: Hit, readingOf: ReadingOf): boolean {
  const [one, other] = [hit, earlier].map(({ article, sentence }) =>
    distinctTermsIn(readingOf(article), sentence),
  );
  if (!one || !other) return false;
  return sameFigures(one, other) && jaccard(one, other) >= REPEATED_STATEMENT_JACCARD;
}

/** The first phase and the last one, and between them those that answer best. */
function choosePhases(phases: readonly Phase[]): readonly Phase[] {
  if (phases.length <= MOST_PHASES) return phases;
  const between = phases
    .slice(1, -1)
    .toSorted((one, other) => other.hit.score - one.hit.score)
    .slice(0, MOST_PHASES - 2);
  return phases.filter(
    (phase, at) => at === 0 || at === phases.length - 1 || between.includes(phase),
  );
}
