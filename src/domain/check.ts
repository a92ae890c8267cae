import type { Citation } from './passage.ts';
import type { Span } from './span.ts';

/** What of a statement is compared with a source. */
type StatementDetailKind = 'number' | 'date' | 'name' | 'speaker';

/** A detail that a source gives as well, in the words of both. */
export interface AgreeingDetail {
  readonly kind: StatementDetailKind;
  readonly said: string;
  readonly source: string;
}

/** A detail that a source gives otherwise. */
export interface DifferingDetail {
  readonly kind: StatementDetailKind | 'negation';
  readonly said: string;
  readonly source: string;
}

/** A detail that is nowhere in the source. */
export interface AbsentDetail {
  readonly kind: StatementDetailKind;
  readonly said: string;
}

/** A passage near to a statement, and how the details of both stand to each other. */
export interface CheckedPassage {
  readonly passage: Citation;
  /** Its sentence that is nearest. */
  readonly sentence: Citation;
  /** Comparable within one check. */
  readonly score: number;
  readonly agrees: readonly AgreeingDetail[];
  readonly differs: readonly DifferingDetail[];
  readonly absent: readonly AbsentDetail[];
}

/**
 * What the reports of the archive have of a quotation: its words as they stand, with small changes,
 * in several places that are far apart, as somebody else's, or not at all. What stands in the
 * chronicle alone is absent: the chronicle is no source of quotations.
 */
export type QuotationFinding = 'verbatim' | 'altered' | 'spliced' | 'other-speaker' | 'absent';

/** Words of a quotation that its source has otherwise; nothing on the side that lacks them. */
export interface QuotationChange {
  readonly said: string | null;
  readonly source: string | null;
}

interface StatementBase extends Span {
  /** The slice of the message. */
  readonly text: string;
  /** How near the archive comes: `found` where a sentence holds most of its words, `none` where none holds any that tell. */
  readonly status: 'found' | 'near' | 'none';
  /** Best first. */
  readonly passages: readonly CheckedPassage[];
}

/** A statement of a message, with what the archive has on it. It says nothing of whether it is true. */
export type CheckedStatement =
  | (StatementBase & { readonly kind: 'claim' })
  | (StatementBase & {
      readonly kind: 'quote';
      readonly quote: QuotationFinding;
      /** Whom the message names as its speaker. */
      readonly speaker: string | null;
      /** Whom the source names, where it was found. */
      readonly sourceSpeaker: string | null;
      /** What was changed, where it is altered. */
      readonly changes: readonly QuotationChange[];
    });

/** What the sources say of a message. */
export interface Check {
  readonly message: string;
  /** In the order of the message; empty where it states nothing that can be looked up. */
  readonly statements: readonly CheckedStatement[];
  /** How many more statements the message has than are checked. */
  readonly unchecked: number;
}
