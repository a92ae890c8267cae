import type { Report } from '../../../src/domain/article.ts';

/** A passage as engines that know no articles take it. */
export interface PlainPassage {
  readonly id: number;
  readonly text: string;
}

/** What every engine is built of. */
export interface Collection {
  readonly reports: readonly Report[];
  readonly passages: readonly PlainPassage[];
}

/** An engine with everything in it. */
export interface BuiltEngine {
  /** Answers a question. */
  ask(question: string): unknown;
  /** Opens anew what was written down, and answers a question; nothing where it writes nothing down. */
  readonly reopen?: (question: string) => Promise<void>;
  readonly close?: () => Promise<void>;
}

/** An engine that is measured beside others. */
export interface Engine {
  readonly name: string;
  /** Of more passages it is not built: it would take minutes or gigabytes. */
  readonly mostPassages: number;
  build(collection: Collection): Promise<BuiltEngine>;
}
