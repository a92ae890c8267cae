import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '../answers/steps.ts';

/**
 * Does work of several steps, with a turn for others after each.
 *
 * @param meanwhile is awaited after each step
 */
export async function inTurns<T>(steps: Steps<T>, meanwhile?: () => Promise<void>): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await meanwhile?.();
    await nextTurn();
  }
}
