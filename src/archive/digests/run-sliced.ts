import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SlicedWork } from '../../answers/sliced-work.ts';

/**
 * Does work of several steps, with a turn for others after each.
 *
 * @param meanwhile is awaited after each step
 */
export async function runSliced<T>(
  steps: SlicedWork<T>,
  meanwhile?: () => Promise<void>,
): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await meanwhile?.();
    await nextTurn();
  }
}
