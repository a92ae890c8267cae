import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullDisks, ingestKilledAnywhen, killedIngests, twoIngests } from './archive-scenarios.ts';
import { killedBots, twoBots } from './bot-scenarios.ts';
import type { FaultRun, Scenario } from './fault-run.ts';
import { createRandom } from './random.ts';
import { failingSlack, silentSockets, steppedClocks } from './slack-scenarios.ts';
import { killedInstallations, killedMigrations } from './table-scenarios.ts';

/** The scenarios in the order in which they are begun, again and again. */
const SCENARIOS: readonly Scenario[] = [
  killedIngests,
  killedBots,
  failingSlack,
  killedMigrations,
  steppedClocks,
  killedBots,
  killedInstallations,
  fullDisks,
  twoBots,
  ingestKilledAnywhen,
  twoIngests,
  silentSockets,
];

/** Scenarios that take place at once: as many as a small machine has cores. */
const AT_ONCE = 2;

/** What came of a number of faults. */
export interface FaultReport {
  readonly runs: number;
  /** How often each fault was made. */
  readonly faults: Readonly<Record<string, number>>;
  readonly lost: number;
  readonly doubled: number;
  /** Everything else that was wrong. */
  readonly broken: number;
  readonly seed: string;
}

/** What is run, and told meanwhile. */
interface FaultPlan {
  readonly runs: number;
  readonly seed: string;
  /** The scenarios to begin; all where nothing is said. */
  readonly scenarios?: readonly Scenario[];
  /** Told of each run in which something went wrong, with the scenario that it was in. */
  readonly onFault: (run: FaultRun, scenario: string) => void;
}

/**
 * Makes a number of faults, and looks after each what is lost, told twice, or broken. The seed decides
 * all that is chosen: the same one makes the same faults at the same writes.
 */
export async function runFaults({
  runs,
  seed,
  scenarios = SCENARIOS,
  onFault,
}: FaultPlan): Promise<FaultReport> {
  const faults: Record<string, number> = {};
  const sums = { runs: 0, lost: 0, doubled: 0, broken: 0 };
  let begun = 0;
  const count = (run: FaultRun, scenario: string): void => {
    sums.runs += 1;
    faults[run.kind] = (faults[run.kind] ?? 0) + 1;
    sums.lost += run.lost;
    sums.doubled += run.doubled;
    sums.broken += run.broken.length;
    if (run.lost + run.doubled + run.broken.length > 0) onFault(run, scenario);
  };
  const worker = async (): Promise<void> => {
    while (sums.runs < runs) {
      const at = begun++;
      const folder = mkdtempSync(join(tmpdir(), 'parley-fault-'));
      const scenario = scenarios[at % scenarios.length];
      const setting = { random: createRandom(seed, String(at)), folder };
      for await (const run of scenario?.(setting) ?? []) {
        if (sums.runs < runs) count(run, `scenario ${at}`);
      }
      rmSync(folder, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const { lost, doubled, broken } = sums;
  return { runs: sums.runs, faults, lost, doubled, broken, seed };
}
