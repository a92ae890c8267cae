import type { Answer, Excerpt } from '../domain/answer.ts';
import type { DateRange, Timeline, TimelineEntry } from '../domain/timeline.ts';
import { extractTerms } from '../text/extract-terms.ts';

/** Excerpts of an answer; further entries are its related passages. */
const MOST_EXCERPTS = 3;

/**
 * The confidence of what is told of a period: nothing is matched but dates, and one in twenty of
 * those that a timeline shows is judged to be of another day or of no event.
 */
const PERIOD_CONFIDENCE = 0.95;

/** Words beside a period that ask for whatever there is: "what's new", "main events". */
const WHATEVER = new Set(
  extractTerms(
    'happen take took place go going come news new event thing report tell main key important day date latest development',
  ).map(({ term }) => term),
);

/** Whether what is left of a question without its period names nothing to look for. */
export function asksForPeriodAlone(rest: string): boolean {
  return extractTerms(rest).every(({ term }) => WHATEVER.has(term));
}

/** What an answer to a period rests on. */
interface PeriodAnswerOptions {
  readonly question: string;
  readonly period: DateRange;
  /** Excerpts and related passages together, at most; 1 or more. */
  readonly limit: number;
  /** Publication date of the archive's newest report. */
  readonly newest: string | null;
}

/**
 * An answer to a question that names a period alone: the sentences of the dates that matter most in
 * it, in their order. No answer where the archive tells of none.
 */
export function buildPeriodAnswer(
  { entries }: Pick<Timeline, 'entries'>,
  { question, period, limit, newest }: PeriodAnswerOptions,
): Answer {
  const shown = entries.slice(0, limit).map(excerptOf);
  const [first, ...more] = shown.slice(0, MOST_EXCERPTS);
  const related = shown.slice(MOST_EXCERPTS);
  const found = { question, readAs: null, missing: [], newest, period };
  if (!first) return { ...found, status: 'no_answer', confidence: 0, related: [] };
  const reports = shown.filter(({ passage }) => passage.article.kind === 'report');
  return {
    ...found,
    status: 'answered',
    confidence: PERIOD_CONFIDENCE,
    excerpts: [first, ...more],
    independent: new Set(reports.slice(0, MOST_EXCERPTS).map(({ passage }) => passage.article.id))
      .size,
    related,
    timeline: entries,
    asksForDate: false,
    when: null,
    disputes: [],
  };
}

function excerptOf({ sentences: [sentence] }: TimelineEntry): Excerpt {
  const { start, end } = sentence;
  return {
    passage: sentence,
    sentences: [{ start, end }],
    sentence,
    matches: [],
    score: 1,
    also: [],
  };
}
