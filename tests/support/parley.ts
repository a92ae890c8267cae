import { Readable } from 'node:stream';
import { redactorFor } from '../../src/app/secrets.ts';
import { createWorld } from '../../src/app/world.ts';
import { createConsole, type OutputScreen } from '../../src/cli/console.ts';
import { runProgram } from '../../src/cli/program.ts';

/** Where a command runs. */
export interface Setting {
  readonly folder: string;
  readonly stdin?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly hasColour?: boolean;
  readonly hasLinks?: boolean;
  readonly today?: string;
  /** Whether the process is told to stop from the beginning; so it is unless said otherwise. */
  readonly isStopped?: boolean;
}

/** What a command left behind. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** The lines of the results as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read fields that the contract names
  readonly json: any[];
}

/**
 * Runs a command with everything real but the process: files, database and page thread. The
 * configured archive is a file in the folder.
 */
export async function parley(args: readonly string[], setting: Setting): Promise<Outcome> {
  const out = aScreen(setting);
  const err = aScreen(setting);
  const environment = { PARLEY_ARCHIVE: 'configured.db', ...setting.environment };
  const redact = redactorFor(environment);
  const world = await createWorld({
    console: createConsole(out.screen, err.screen, redact),
    environment,
    folder: setting.folder,
    stdin: Readable.from([Buffer.from(setting.stdin ?? '')]),
    stopped: () => (setting.isStopped === false ? new Promise(() => undefined) : Promise.resolve()),
    onStrayFault: () => () => undefined,
    outliveReader: () => () => undefined,
    now: new Date(`${setting.today ?? '2031-06-01'}T12:00:00`),
  });
  const status = await runProgram(args, world);
  return {
    status,
    out: out.text(),
    err: err.text(),
    get json() {
      return out
        .text()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
    },
  };
}

function aScreen({ columns = 80, hasColour = false, hasLinks = false }: Setting): {
  screen: OutputScreen;
  text(): string;
} {
  let written = '';
  const write = (text: string): void => {
    written += text;
  };
  const screen = { write, columns, hasColour, hasLinks, isTerminal: false };
  return { screen, text: () => written };
}
