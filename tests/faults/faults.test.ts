import { describe, expect, it } from 'vitest';
import type { FaultRun } from './fault-run.ts';
import { runFaults } from './run-faults.ts';

/** Of each scenario without a long wait one or more: what `npm run faults` makes hundreds of. */
const RUNS = 12;

describe('after a fault', () => {
  it('nothing is lost, told twice or half there', async () => {
    const wrong: FaultRun[] = [];
    const report = await runFaults({
      runs: RUNS,
      seed: 'a fixed one',
      onFault: (run) => void wrong.push(run),
    });
    expect(wrong).toEqual([]);
    expect(report).toMatchObject({ runs: RUNS, lost: 0, doubled: 0, broken: 0 });
  });

  it('is seen to be lost, where it is', async () => {
    const run = { kind: 'one that loses', lost: 1, doubled: 0, broken: [] };
    const report = await runFaults({
      runs: 2,
      seed: 'any',
      scenarios: [
        async function* () {
          yield run;
        },
      ],
      onFault: () => undefined,
    });
    expect(report).toMatchObject({ runs: 2, faults: { 'one that loses': 2 }, lost: 2 });
  });
});
