import type { Account, Article, Dispute, Period } from './article.ts';
import type { ClaimDispute } from './claim.ts';
import type { Explanation } from './explanation.ts';
import type { FigureRecord } from './figure.ts';
import type { Citation } from './passage.ts';
import type { Span } from './span.ts';
import type { DateRange, Dating, TimelineEntry } from './timeline.ts';

/** Whether an answer comes with how its question was read and why its excerpts won. */
export type AnswerDetail = 'plain' | 'explained';

/** A passage that answers, or comes near to answering. */
export interface Excerpt {
  /** The whole passage; of a single sentence that is too long to be read, its beginning. */
  readonly passage: Citation;
  /** The sentences of the passage, in order, as spans of the article. */
  readonly sentences: readonly Span[];
  /** The one sentence of the passage that answers best. */
  readonly sentence: Citation;
  /** The matched query words of that sentence, as spans of the article, in order. */
  readonly matches: readonly Span[];
  /** Comparable within one answer only. */
  readonly score: number;
  /** Articles with a near-duplicate passage, which is not shown again. */
  readonly also: readonly Article[];
  /**
   * Which of the things that a question compares, which side, phase or part it is of, in the words of
   * the question or as a date; absent where the question asks for one thing.
   */
  readonly of?: string;
}

/** A point in dispute, and the account that lists it. */
export interface AccountDispute {
  readonly account: Account;
  readonly dispute: Dispute;
}

/** An event that a question limits itself by. */
export interface NamedEvent {
  /** As the question calls it: "the Lisbon talks". */
  readonly name: string;
  /** When it took place, by date; several where the name may mean any of several events. */
  readonly periods: readonly [Period, ...Period[]];
}

/** Words of a question such as "before the Lisbon talks", or "between" two events. */
export interface EventConstraint {
  /** In lower case: "before". */
  readonly lead: string;
  readonly events: readonly [NamedEvent, ...NamedEvent[]];
}

/** By which date the excerpts of an answer are in order, and the day of the first one. */
export interface AnswerOrder {
  readonly kind: 'newest' | 'oldest' | 'next' | 'news';
  /** ISO day: of the first excerpt's report, or of the account's event. */
  readonly day: string;
  /** ISO day of the asker's last question, where what came since it was looked for first. */
  readonly since?: string;
}

interface AnswerBase {
  readonly question: string;
  /** The question with its misspelt words put right; `null` where nothing is misspelt. */
  readonly readAs: string | null;
  /**
   * In words: of an answer in parts those of which nothing is found; of a question that nothing answers
   * what no passage gives; of one that was not searched for what it leaves open, or what it is instead
   * of a question.
   */
  readonly missing: readonly string[];
  /** What could be asked instead: questions that the archive answers with high confidence. */
  readonly suggestions?: readonly string[];
  /** How it was read and why its excerpts won, where that was asked for. */
  readonly explanation?: Explanation;
  /** Why nothing was searched for: the text goes back to something said before, or asks nothing. */
  readonly notSearched?: 'refers-back' | 'no-question';
  /** The probability, from 0 to 1, that the best passage answers. */
  readonly confidence: number;
  /** The passages nearest to the question that are not shown as its answer, best first. */
  readonly related: readonly Excerpt[];
  /** The period that the question limits itself to. */
  readonly period: DateRange | null;
  /**
   * The events that the question names as its limits, if any. Where a name may mean several events
   * they set no limit.
   */
  readonly byEvents?: EventConstraint;
  /** Publication date of the newest report in the archive; `null` without a dated one. */
  readonly newest: string | null;
  /** Articles that are in the archive and could not be searched yet, where there are any. */
  readonly unsearched?: number;
}

/** An answer in the words of its sources. An uncited one cannot be expressed. */
export type Answer =
  | (AnswerBase & {
      readonly status: 'answered';
      readonly excerpts: readonly [Excerpt, ...Excerpt[]];
      /** The number of reports that the excerpts are of: reprints and the chronicle do not count. */
      readonly independent: number;
      /** Where the excerpts are in order of date and not of how well they answer. */
      readonly orderedBy?: AnswerOrder;
      /** The evidence in order of time, where it spans several dates. */
      readonly timeline: readonly TimelineEntry[];
      /** Whether the question asks when something took place. */
      readonly asksForDate: boolean;
      /** When what the first excerpt reports took place, where the question asks for that. */
      readonly when: Dating | null;
      /** The points in dispute that the question is about, of the accounts that are shown. */
      readonly disputes: readonly AccountDispute[];
      /** What other reports give for the figure that the first excerpt gives, the newest first. */
      readonly otherFigures?: readonly FigureRecord[];
      /** Claims of the passages shown and near that contradict each other, the newest first. */
      readonly claimDisputes?: readonly ClaimDispute[];
    })
  | (AnswerBase & { readonly status: 'no_answer' });
