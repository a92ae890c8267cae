import type { Answer, AnswerOrder, Excerpt } from '../../domain/answer.ts';
import type { DateRange, Timeline, TimelineEntry } from '../../domain/timeline.ts';
import { distinctTerms, extractTerms } from '../../text/extract-terms.ts';

/** Excerpts of an answer; further entries are its related passages. */
export const MOST_EXCERPTS = 3;

/**
 * The confidence of an answer about a period: only dates have to match, and one in twenty of the
 * sentences that a timeline shows is judged to be of another day or of no event.
 */
export const PERIOD_CONFIDENCE = 0.95;

/** Words beside a period that ask for whatever there is: "what's new", "main events". */
const WHATEVER = distinctTerms(
  'happen take took place go going come news new event thing report tell main key important day date latest development update anything plan schedule',
);

/** Whether what is left of a question without its period names nothing to look for. */
export function asksForPeriodAlone(rest: string): boolean {
  return extractTerms(rest).every(({ term }) => WHATEVER.has(term));
}

/** Questions for whatever somebody did, or whatever there was of something. */
const EVENTS_OF: readonly RegExp[] = [
  /^\W*what (?:has |had |have )?(?:happened|happens|took place|went on|occurred)(?: (?:in|at|to|with|on|between|around|near|over))? (?<subject>\S.*)$/isu,
  /^\W*what (?:did|has|have|had) (?<subject>\S.*?) (?:do|done|been doing)\W*$/isu,
  /^\W*(?:the )?(?:main |key |important )?(?:events?|developments?|incidents?) (?:in|at|on|about|around|between|of) (?<subject>\S.*)$/isu,
];

/**
 * The subject of a question for all events of something: "what did Norland do"; undefined for
 * others.
 */
export function subjectOfEvents(rest: string): string | undefined {
  const found = EVENTS_OF.map((pattern) => pattern.exec(rest)?.groups?.subject).find(Boolean);
  return found?.replace(/(?<!\W)\W+$/u, '');
}

/** What an answer about a period is built from. */
interface PeriodAnswerOptions {
  readonly question: string;
  readonly period: DateRange;
  /** Excerpts and related passages together, at most; 1 or more. */
  readonly limit: number;
  /** Publication date of the archive's newest report. */
  readonly newest: string | null;
  /** The order, where it is not from the first date to the last. */
  readonly by?: AnswerOrder;
  /** The probability that the entries are on the subject, where there is one. */
  readonly confidence?: number;
}

/**
 * An answer to a question that names only a period: the sentences of its most important dates, in
 * order. No answer where the archive has none.
 */
export function buildPeriodAnswer(
  { entries }: Pick<Timeline, 'entries'>,
  { question, period, limit, newest, by, confidence = PERIOD_CONFIDENCE }: PeriodAnswerOptions,
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
    confidence,
    excerpts: [first, ...more],
    independent: new Set(reports.slice(0, MOST_EXCERPTS).map(({ passage }) => passage.article.id))
      .size,
    related,
    ...(by ? { orderedBy: by } : {}),
    timeline: by ? entries : entries.toSorted((one, other) => one.date.localeCompare(other.date)),
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
