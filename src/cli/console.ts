import type { Failure } from '../domain/failure.ts';
import type { Redact } from '../domain/redact.ts';
import { sanitizeText } from './text-layout.ts';

/** Where text goes, and what can be seen there. */
export interface OutputScreen {
  write(text: string): void;
  /** Characters of a line. */
  readonly columns: number;
  readonly isTerminal: boolean;
  readonly hasColour: boolean;
  readonly hasLinks: boolean;
}

/** An input that failed: its name, the id that it gives itself, if any, and why. */
interface FailedInput {
  readonly input: string;
  readonly id: string | null;
  readonly failure: Failure;
}

/** Results for whoever asked, and everything else for whoever watches. */
export interface Console {
  readonly results: OutputScreen;
  /** Prints a line of results. */
  print(line: string): void;
  /** Prints a value as one line of JSON. */
  printJson(value: unknown): void;
  /** Tells something that is no result. */
  tell(line: string): void;
  /** Shows how far long work has come: on a terminal in a line that is written over. */
  progress(done: string): void;
  /** Tells of a failure, in the results too where they are for programs. */
  fail(failed: FailedInput, json: boolean): void;
  /** Notes that something failed of which the results tell already. */
  noteFailure(): void;
  /** Whether anything failed. */
  hasFailed(): boolean;
}

/**
 * A console over two screens.
 *
 * @param redact leaves secrets out of what is told; results are the words of articles, as they stand
 */
export function createConsole(
  results: OutputScreen,
  notices: OutputScreen,
  redact: Redact,
): Console {
  let failures = 0;
  const clear = notices.isTerminal ? '\r\u001b[K' : '';
  const print = (line: string) => results.write(`${line}\n`);
  const printJson = (value: unknown) => print(JSON.stringify(value));
  const tell = (line: string) => notices.write(`${clear}${redact(line)}\n`);
  return {
    results,
    print,
    printJson,
    tell,
    progress(done) {
      if (notices.isTerminal)
        notices.write(`${clear}${redact(done).slice(0, notices.columns - 1)}`);
    },
    fail({ input, id, failure }, json) {
      failures += 1;
      tell(`parley: ${sanitizeText(`${input}: ${failure.message}`)}`);
      if (!json) return;
      const { code } = failure;
      const told = { source: redact(input), id: id === null ? null : redact(id) };
      printJson({ ...told, status: 'failed', error: { code, message: redact(failure.message) } });
    },
    noteFailure() {
      failures += 1;
    },
    hasFailed: () => failures > 0,
  };
}
