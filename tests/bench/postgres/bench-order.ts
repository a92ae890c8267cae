import type { MadeQuestion } from '../scale/made-questions.ts';

/** What a process of the bench does, one after another: so that memory is of that alone. */
export type BenchStep =
  /** Writes articles, and the passages of all. */
  | 'fill'
  /** Asks the questions once, so that what they read in articles is stored, as a bot's rounds do it. */
  | 'read'
  /** Asks them again, and measures. */
  | 'measure';

/** Questions at the beginning that are not counted. */
export const UNCOUNTED = 20;

/** What it is given. */
export interface BenchOrder {
  readonly step: BenchStep;
  /** The address of the archive. */
  readonly archive: string;
  readonly passages: number;
  /** The first ones are not counted: they open connections and fill caches. */
  readonly questions: readonly MadeQuestion[];
}

/** Median and 95th percentile, in milliseconds. */
interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

/** What is measured. */
export interface AskMeasurement {
  readonly passages: number;
  /** A whole question, by the clock. */
  readonly ask: Quantiles;
  /** The same in processor time of the process that asks. */
  readonly cpu: Quantiles;
  readonly byKind: Readonly<Record<string, Quantiles>>;
  /** The most memory that the process held, and what its heap held in the end, in MB. */
  readonly mostMB: number;
  readonly heapMB: number;
}
