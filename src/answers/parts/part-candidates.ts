import { findAnswerCandidates } from '../../search/question/answer-candidates.ts';
import type { QuestionPart } from '../../search/question/question-reading.ts';
import { ANSWER_THRESHOLD, type Rated, rateAmong } from '../../search/ranking/confidence.ts';
import { sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import {
  EXCHANGES,
  HANDOVERS,
  inAnyNumber,
  MEETINGS,
  SESSIONS,
  VISITS,
  VOTES,
} from '../../text/event-nouns.ts';
import { distinctTermsIn, type ReadingOf } from '../../text/readings/text-reading.ts';
import type { PeriodLimits } from '../build-answer.ts';
import { hitsWithin } from '../periods/hits-within.ts';
import { isOfMonth } from '../periods/of-month.ts';
import { isOfYear, YEARS } from '../periods/of-year.ts';
import { rankReportsFirst } from '../rank-reports-first.ts';
import { certaintyOf, requiredContent, statingFirst } from '../sufficiency/apply-constraints.ts';
import { reportOfEvent } from './event-report.ts';
import { numberedAs, OWN_COVERAGE, ownCoverage, wordsIn } from './part-coverage.ts';
import { namesSpeaker, STATEMENT, states, topicOf } from './part-statements.ts';
import { reportedFirst } from './reported-first.ts';

/** A hit with the probability, from 0 to 1, that it answers its part. */
type RatedHit = Rated<Hit>;

/** A part of a question, and what asking it alone found. */
export interface RankedPart {
  readonly part: QuestionPart;
  readonly ranking: Ranking;
  readonly limits: PeriodLimits | undefined;
  /** For a part that asks for whatever a period brought: its most important event. */
  readonly event?: RatedHit | undefined;
}

/** How far below the best passage's score another one may lie and still answer its part. */
const SCORE_GAP = 2;

/** The same where somebody's words are asked for, and the passage quotes that speaker. */
const STATEMENT_GAP = 4;

/** What was found of a part. */
export interface PartCandidates {
  /** Best first, reports before accounts with the same content. */
  readonly all: readonly Hit[];
  /** Those that are about this part itself. */
  readonly own: readonly RatedHit[];
  /** Those of them with enough confidence to answer it. */
  readonly answering: readonly RatedHit[];
  /**
   * Whether this part needs a passage of its own (each side's statement; a reply versus what it
   * replies to).
   */
  readonly hasOwnPassage: boolean;
  /** The probability that its best passage answers. */
  readonly confidence: number;
  /**
   * Whether a passage that answers an earlier part, which this one continues, states this one's
   * answer too.
   */
  readonly isStatedIn?: ((hit: Hit) => boolean) | undefined;
}

const REACTION =
  /^(?:how|what) .{1,100} (?:reply|replied|answer|answered|respond|responded|react|reacted)(?: |$)/i;

/**
 * The passages that may answer each part of a question.
 *
 * @param kind whether a passage has to hold the words that distinguish its part from the others
 */
export function partCandidates(
  rankedParts: readonly RankedPart[],
  kind: 'comparison' | 'parts',
  readingOf: ReadingOf,
): readonly PartCandidates[] {
  return rankedParts.map((ranked) => {
    if (ranked.event) return eventOfPeriod(ranked.event);
    const [, speaker] = STATEMENT.exec(ranked.part.question) ?? [];
    const own = kind === 'parts' ? [] : ownWordsOf(ranked, rankedParts);
    const ownWords = speaker === undefined ? own : wordsIn(speaker, ranked.ranking.query);
    const found = candidatesOf(ranked, ownWords, readingOf);
    return kind === 'comparison' ? withReport(found, ranked, readingOf) : found;
  });
}

/**
 * For a part about a numbered event: the report on it in place of a passage that only mentions it.
 */
function withReport(
  found: PartCandidates,
  { part, ranking }: RankedPart,
  readingOf: ReadingOf,
): PartCandidates {
  const report = reportOfEvent(part, found.all, { ranking, readingOf });
  if (!report) return found;
  const { confidence } = report;
  return { ...found, own: [report], answering: [report], confidence };
}

function eventOfPeriod(event: RatedHit): PartCandidates {
  const { confidence } = event;
  return { all: [event], own: [event], answering: [event], hasOwnPassage: true, confidence };
}

function candidatesOf(
  { part, ranking, limits }: RankedPart,
  ownWords: readonly number[],
  readingOf: ReadingOf,
): PartCandidates {
  const context = { ...ranking, question: part.question, readingOf };
  const inside = hitsWithin(ranking.hits, limits);
  const all = rankReportsFirst(statingFirst(inside, context), readingOf);
  const years = part.of.match(YEARS) ?? [];
  const holds = requiredContent(context);
  const isOnTopic = topicOf(part, ranking, readingOf);
  const isNumbered = numberedAs(part, all);
  const ofPart = all.filter(
    (hit) =>
      !hit.isQuestion &&
      holds(hit) &&
      isOnTopic(hit) &&
      isNumbered(hit) &&
      isOfMonth(hit, part) &&
      years.every((year) => isOfYear(hit, year)) &&
      (ownCoverage(hit, ranking, ownWords, readingOf) >= OWN_COVERAGE ||
        namesSpeaker(distinctTermsIn(readingOf(hit.article), hit.passage), part)),
  );
  // Another part's passages are no rivals.
  const own = rateAmong(ofPart).map((hit) => ({
    ...hit,
    confidence: hit.confidence + certaintyOf(hit, context) * (1 - hit.confidence),
  }));
  const highest = Math.max(...own.map(({ score }) => score));
  const leads = own.some(
    ({ score, confidence }) => score === highest && confidence >= ANSWER_THRESHOLD,
  );
  const near = (gap: number) => own.filter(({ score }) => score >= highest - gap);
  const isOfStatement = STATEMENT.test(part.question);
  const said = isOfStatement
    ? near(STATEMENT_GAP).filter(
        (hit) =>
          states(hit, ranking, ownWords, readingOf) ||
          namesSpeaker(distinctTermsIn(readingOf(hit.article), hit.sentence), part),
      )
    : [];
  const suitable = leads ? near(SCORE_GAP) : [];
  const answering =
    said.length > 0 ? said : ANNOUNCED_EVENT.test(part.of) ? reportedFirst(suitable) : suitable;
  const hasOwnPassage = isOfStatement || REACTION.test(part.question);
  return {
    all,
    own,
    answering,
    hasOwnPassage,
    isStatedIn: part.goesOn && ranking.query.answerType === 'time' ? statesDate : undefined,
    confidence: Math.max(0, ...answering.map((hit) => hit.confidence)),
  };
}

/**
 * Whether the sentence of a hit states a full date ("May 12") and does not rely on that of its
 * report.
 */
function statesDate(hit: Hit): boolean {
  return findAnswerCandidates(sentenceTextOf(hit), 'time').some(({ score }) => score === 1);
}

/** Events that are announced first, and reported again when they have taken place. */
const ANNOUNCED_EVENT = new RegExp(
  `(?<!\\p{L})(?:${inAnyNumber([...MEETINGS, ...SESSIONS, ...EXCHANGES, ...HANDOVERS, ...VISITS, ...VOTES, 'phase'])})(?: (?:one|two|three|four|five|\\d))?$`,
  'iu',
);

/** The words of a part's query that no other part's has. */
function ownWordsOf(one: RankedPart, all: readonly RankedPart[]): readonly number[] {
  const others = new Set(
    all
      .filter((other) => other !== one)
      .flatMap(({ ranking }) => ranking.query.words.map(({ term }) => term)),
  );
  return one.ranking.query.words.flatMap(({ term }, word) => (others.has(term) ? [] : [word]));
}
