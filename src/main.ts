import { readFile } from 'node:fs/promises';
import { parse } from 'dotenv';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import { redactorFor } from './app/secrets.ts';
import { createWorld } from './app/world.ts';
import { type Console, createConsole, type OutputScreen } from './cli/console.ts';
import { runProgram } from './cli/program.ts';

/** Columns where no terminal says how many it has: a pipe, a file. */
const COLUMNS = 80;

/** What Node calls faults that nothing in the program waits for or catches. */
const STRAY_FAULTS = ['unhandledRejection', 'uncaughtException'] as const;

/**
 * After the bot has stopped the process may still be kept alive, for example by a connection that is being
 * opened: it is ended by force after this time.
 */
const ENDS_BY_FORCE_AFTER_MS = 1000;

/** Runs the command that the process was started with, and leaves its exit status. */
export async function main(): Promise<void> {
  let runsUntilStopped = false;
  const environment = { ...(await settingsFile()), ...process.env };
  const redact = redactorFor(environment);
  const console = createConsole(screenOf(process.stdout), screenOf(process.stderr), redact);
  const outliveReader = watchResults(console);
  try {
    const world = await createWorld({
      console,
      environment,
      // npm runs scripts in the package's folder; paths are meant from where its user stands.
      folder: process.env.INIT_CWD ?? process.cwd(),
      stdin: process.stdin,
      now: new Date(),
      stopped() {
        runsUntilStopped = true;
        return new Promise((settle) => {
          for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => settle());
        });
      },
      outliveReader,
      onStrayFault(tell) {
        const ended = new AbortController();
        for (const kind of STRAY_FAULTS) {
          const listener = (fault: unknown): void => tell(kind, fault);
          process.on(kind, listener);
          ended.signal.addEventListener('abort', () => process.off(kind, listener));
        }
        return () => ended.abort();
      },
    });
    process.exitCode = await runProgram(process.argv.slice(2), world);
  } catch (fault) {
    process.exitCode = 1;
    console.tell('parley: this is a fault of Parley itself, not of what it was given:');
    console.tell(fault instanceof Error ? String(fault.stack) : String(fault));
  }
  if (runsUntilStopped) setTimeout(() => process.exit(), ENDS_BY_FORCE_AFTER_MS).unref();
}

/**
 * Ends the process when its results can no longer be written, unless it is let go on. Whoever reads
 * them may stop early, as `head` does, which is no fault; a full disk is one, and told.
 */
function watchResults(console: Console): () => () => string | undefined {
  let goesOn = false;
  let why: string | undefined;
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    const hasLeft = fault.code === 'EPIPE';
    why ??= hasLeft
      ? 'nobody reads the results any more'
      : `the results cannot be written (${fault.code})`;
    if (goesOn) return;
    if (!hasLeft) console.tell(`parley: ${why}: make room, or write them elsewhere`);
    process.exit(hasLeft ? undefined : 1);
  });
  // Where nothing can be told, the exit status still says how it went.
  process.stderr.on('error', () => undefined);
  return () => {
    goesOn = true;
    return () => why;
  };
}

/** The settings that a file `.env` in the current folder holds; none where there is no such file. */
async function settingsFile(): Promise<Record<string, string>> {
  return parse(await readFile('.env', 'utf8').catch(() => ''));
}

function screenOf(stream: NodeJS.WriteStream): OutputScreen {
  return {
    write: (text) => stream.write(text),
    columns: stream.columns ?? COLUMNS,
    isTerminal: stream.isTTY ?? false,
    // `hasColors` knows NO_COLOR and what the terminal can do.
    hasColour: stream.isTTY ? stream.hasColors() : false,
    hasLinks: createSupportsHyperlinks(stream),
  };
}
