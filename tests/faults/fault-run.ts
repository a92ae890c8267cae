import type { Random } from './random.ts';

/** What came of one fault. */
export interface FaultRun {
  /** Which fault, in some words. */
  readonly kind: string;
  /** What was said to be kept or promised, and is not there. */
  readonly lost: number;
  /** What was told or kept twice. */
  readonly doubled: number;
  /** Everything else that is wrong, in words; empty where all is well. */
  readonly broken: readonly string[];
}

/** Where a scenario takes place, and what decides it. */
interface ScenarioSetting {
  readonly random: Random;
  /** An empty folder. */
  readonly folder: string;
}

/** One story with some faults in it, and what came of each. */
export type Scenario = (setting: ScenarioSetting) => AsyncGenerator<FaultRun>;
