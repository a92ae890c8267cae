import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '../domain/failure.ts';
import { type FoundState, failedState, faultOf, inOrder } from '../domain/setup-finding.ts';
import { type AppContext, createAppContext } from './app-context.ts';
import type { Config } from './config.ts';
import type { Environment } from './environment.ts';

/** Reads the settings of an environment; a fault for each that is wrong. */
export function readSettings(environment: Environment): {
  readonly states: readonly FoundState[];
  readonly context: AppContext | null;
} {
  try {
    const context = createAppContext(environment);
    return { states: [inOrder('all that are set can be read')], context };
  } catch (fault) {
    return { states: settingFaults(fault), context: null };
  }
}

/**
 * A fault for each setting that is wrong. Of several the message has a line each, between a first one
 * that says where they stand and a last one that names what there is.
 */
export function settingFaults(fault: unknown): readonly FoundState[] {
  if (!(fault instanceof Failure) || fault.code !== 'bad-settings') throw fault;
  const lines = fault.message.split('\n');
  const faults = lines.length > 2 ? lines.slice(1, -1) : [fault.message];
  return faults.map((line) => {
    const one = new Failure(fault.code, line.trim());
    return failedState(one, 'correct it in the environment or in .env');
  });
}

/** That the folder of the inbox is missing; `null` where it is there, or none is set. */
export async function inboxState(
  { inbox }: Pick<Config, 'inbox'>,
  folder: string,
): Promise<FoundState | null> {
  if (inbox === null) return null;
  const path = resolve(folder, inbox);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return null;
  const advice = 'make the folder, or name another one in PARLEY_INBOX';
  return faultOf(`there is no folder ${path} to take articles from`, advice);
}
