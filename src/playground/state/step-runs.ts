import { randomUUID } from 'node:crypto';

/** How a run of a step ended, as the app said. */
export type StepOutcome =
  | { readonly status: 'done'; readonly outputs: Readonly<Record<string, unknown>> }
  | { readonly status: 'failed'; readonly error: string };

/** A step of a workflow that the app was asked to do. */
export interface StepRun {
  readonly id: string;
  readonly callbackId: string;
  /** With what the app says how it ended. */
  readonly token: string;
  /** Settles when the app says how it ended. */
  readonly ended: Promise<StepOutcome>;
}

/** The runs of steps of a workspace. */
export interface StepRuns {
  begin(callbackId: string, token: string): StepRun;
  find(id: string): Pick<StepRun, 'callbackId'> | undefined;
  /** Ends a run; false where it has ended before. */
  end(id: string, outcome: StepOutcome): boolean;
}

/** Runs of which there are none yet. */
export function createStepRuns(): StepRuns {
  const runs = new Map<string, StepRun & { readonly settle: (outcome: StepOutcome) => void }>();
  const over = new Set<string>();
  return {
    begin(callbackId, token) {
      const { promise, resolve } = Promise.withResolvers<StepOutcome>();
      const run = { id: `Fx${randomUUID()}`, callbackId, token, ended: promise, settle: resolve };
      runs.set(run.id, run);
      return run;
    },
    find: (id) => runs.get(id),
    end(id, outcome) {
      if (over.has(id)) return false;
      over.add(id);
      runs.get(id)?.settle(outcome);
      return true;
    },
  };
}
