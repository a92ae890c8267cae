import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** One of the two checkouts, within one case. */
export interface Side {
  readonly checkout: string;
  /** Where commands run: the inputs, the same for both sides, so that paths are the same. */
  readonly inputs: string;
  /** A folder of this side and case alone: its home, its archives. */
  readonly own: string;
  /** A site on loopback, the same for both sides. */
  readonly site: string;
}

/** A command as it is run. */
export interface Command {
  /** What follows the program's name; `@archive` stands for an archive file of the side. */
  readonly args: readonly string[];
  readonly stdin?: string;
  /** What the clock says. */
  readonly at?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a command left behind. */
export interface Outcome {
  readonly status: number | string;
  readonly out: string;
  readonly err: string;
}

/** The day on which commands run that rest on no other. */
const TODAY = '2026-03-02T12:00:00Z';

/** A hanging command ends, and differs from one that does not hang. */
const TIMEOUT_MS = 10 * 60_000;

const CLOCK = new URL('./clock.ts', import.meta.url).href;

/** Starts a command of a side's checkout with nothing of this process's settings. */
export function start(side: Side, { args, at = TODAY, environment = {} }: Command) {
  mkdirSync(side.own, { recursive: true });
  const program = join(side.checkout, 'bin/parley.js');
  const given = args.map((one) => (one === '@archive' ? join(side.own, 'named.db') : one));
  return spawn(process.execPath, ['--import', CLOCK, program, ...given], {
    cwd: side.inputs,
    timeout: TIMEOUT_MS,
    env: {
      PATH: process.env.PATH,
      HOME: side.own,
      TZ: 'UTC',
      LANG: 'C.UTF-8',
      COMPARE_NOW: at,
      PARLEY_ARCHIVE: join(side.own, 'configured.db'),
      PARLEY_PRIVATE_HOSTS: new URL(side.site).host,
      ...environment,
    },
  });
}

/** Runs a command to its end. */
export async function run(side: Side, command: Command): Promise<Outcome> {
  const child = start(side, command);
  // A command that fails at once does not read what it is given.
  child.stdin.on('error', () => undefined);
  child.stdin.end(command.stdin ?? '');
  const [out, err, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    statusOf(child),
  ]);
  return { status, out: comparable(out, side), err: comparable(err, side) };
}

/** With what a process ends: a number, or the signal that ended it. */
export async function statusOf(child: ChildProcess): Promise<number | string> {
  const [code, signal] = await once(child, 'close');
  return code ?? signal;
}

/**
 * A text without what differs between two runs of the same code: the folders of the side, where
 * they are named, and the places in the code of a fault, which a refactoring moves.
 */
function comparable(text: string, { checkout, own }: Pick<Side, 'checkout' | 'own'>): string {
  return text
    .replaceAll(own, '<own>')
    .replaceAll(checkout, '<checkout>')
    .replace(/^ {4}at .*\n?/gm, '');
}
