import type { Article } from './article.ts';
import type { Citation } from './passage.ts';
import type { Span } from './span.ts';
import type { DateRange, Dating } from './timeline.ts';

/** What a text says of how exact a number is. */
export type FigureBound = 'at least' | 'at most' | 'about';

/**
 * Whether a number is of all that is counted, of a part of the number before it ("including five"), or
 * of what comes to one before it ("another five", "five more").
 */
export type FigureScope = 'whole' | 'part' | 'further';

/** A number of counted things in a text. Its span is that of the number, without "at least". */
export interface Figure extends Span {
  readonly value: number;
  /** The upper end of a range: 15 of "10 to 15"; `null` where there is none. */
  readonly upTo: number | null;
  readonly bound: FigureBound | null;
  /** The words of the text that say so, in lower case: "more than", "nearly"; `null` without any. */
  readonly boundWords: string | null;
  /** The noun that is counted, as the text writes it, in lower case; `null` where it names none. */
  readonly unit: string | null;
  readonly scope: FigureScope;
  /** The words that say what is counted: "people were killed", "killed 14 people", "death toll". */
  readonly counted: Span;
  /** Other words that say so: the verb that a list of figures shares, the toll that a number is of. */
  readonly context: readonly Span[];
}

/** A figure on a subject, and who gave it where. */
export interface FigureRecord {
  readonly figure: Figure;
  /** Its sentence. */
  readonly citation: Citation;
  /** When it was so; `null` where no date is known. */
  readonly asOf: Dating | null;
  /** Whom the text says it is from: the canonical name of a person or an organisation, or its words. */
  readonly speaker: string | null;
  /** The side that the speaker speaks for. */
  readonly side: string | null;
  /** Other articles that give the same number for the same day. */
  readonly also: readonly Article[];
}

/** Two numbers that different sides or sources give for one thing and day. Which is right is not said. */
export interface FigureDifference {
  readonly figures: readonly [FigureRecord, FigureRecord];
}

/** Who gave which number on a subject, the newest first. */
export interface FigureLedger extends DateRange {
  readonly subject: string;
  readonly records: readonly FigureRecord[];
  /** Numbers that differ, of the records that are found, the newest first. */
  readonly differences: readonly FigureDifference[];
  /** The number of records that are not among these. */
  readonly left: number;
}
