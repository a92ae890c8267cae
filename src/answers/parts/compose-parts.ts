import type { Answer } from '../../domain/answer.ts';
import type { ReprintGroups } from '../../domain/reprint-groups.ts';
import type { DateRange } from '../../domain/timeline.ts';
import { ANSWER_THRESHOLD } from '../../search/ranking/confidence.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { answerDate, asksForDate } from '../answer-date.ts';
import { type AnswerDraft, countIndependent } from '../build-answer.ts';
import { createHitDating } from '../build-evidence-timeline.ts';
import { findDisputes } from '../find-disputes.ts';
import { choosePassages, interleave } from './choose-passages.ts';
import { labelExcerpts } from './label-excerpts.ts';
import { partCandidates, type RankedPart } from './part-candidates.ts';

/** What an answer in parts is made of besides the rankings. */
export interface PartsOptions {
  readonly question: string;
  /** Whether each passage has to hold the words that tell its part from the others. */
  readonly kind: 'comparison' | 'parts';
  /** Excerpts and related passages together, at most; 1 or more. */
  readonly limit: number;
  /** Publication date of the archive's newest report. */
  readonly newest: string | null;
  /** The readings of the articles of all rankings. */
  readonly readingOf: ReadingOf;
  readonly reprintGroups: ReprintGroups;
}

/**
 * Makes an answer of the rankings of a question's parts: the best passage of each in their order, or
 * before them the one that holds them all; everything else is related. Its confidence is that of the
 * weakest part; where nothing is found of a part, that is said, and the confidence falls by its
 * share. No answer where nothing is found of any.
 */
export function draftAnswerInParts(
  rankedParts: readonly RankedPart[],
  options: PartsOptions,
): AnswerDraft {
  const { question, kind, newest, readingOf, reprintGroups } = options;
  const candidates = partCandidates(rankedParts, kind, readingOf);
  const choices = choosePassages(candidates, kind);
  const { excerpts, related } = labelExcerpts(
    choices.map(({ hit, parts }) => ({
      hit,
      of: parts.flatMap((at) => rankedParts[at]?.part.of ?? []),
    })),
    interleave(candidates.map(({ all }) => all)),
    options,
  );
  const answered = new Set(choices.flatMap(({ parts }) => parts));
  const found = {
    question,
    readAs: null,
    missing: rankedParts.filter((_, at) => !answered.has(at)).map(({ part }) => part.of),
    confidence:
      (Math.min(1, ...choices.map(({ confidence }) => confidence)) * answered.size) /
      rankedParts.length,
    newest,
    period: commonPeriod(rankedParts),
  };
  const [first, ...more] = excerpts;
  if (!first || !choices.some(({ confidence }) => confidence >= ANSWER_THRESHOLD)) {
    const best = Math.max(0, ...candidates.map(({ confidence }) => confidence));
    const confidence = Math.min(best, ANSWER_THRESHOLD);
    const draft: Answer = { ...found, missing: [], confidence, status: 'no_answer', related };
    return { toDate: [], complete: () => draft };
  }
  const shown = [first, ...more] as const;
  const disputes = rankedParts.flatMap(({ part, ranking }) =>
    findDisputes(part.question, shown, ranking),
  );
  const lead = rankedParts[choices[0]?.parts[0] ?? 0];
  const isDateAsked = lead !== undefined && asksForDate(lead.ranking.query);
  return {
    toDate: isDateAsked ? [first.passage.article] : [],
    complete: (sentencesOf) => ({
      ...found,
      status: 'answered',
      excerpts: shown,
      independent: countIndependent(shown, reprintGroups),
      related,
      timeline: [],
      asksForDate: isDateAsked,
      when: lead
        ? answerDate(lead.part.question, lead.ranking, {
            excerpt: first,
            hits: lead.ranking.hits,
            datedSentenceOf: createHitDating(sentencesOf),
            readingOf,
          })
        : null,
      disputes: [...new Map(disputes.map((one) => [one.dispute, one])).values()],
    }),
  };
}

/** The period of all parts; nothing where they differ. */
function commonPeriod(rankedParts: readonly RankedPart[]): DateRange | null {
  const [first, ...others] = rankedParts.map(({ limits }) => limits?.period ?? null);
  const isCommon = others.every((one) => one?.from === first?.from && one?.to === first?.to);
  return isCommon ? (first ?? null) : null;
}
