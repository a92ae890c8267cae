import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Failure } from '../domain/failure.ts';

/** What stands between the `---` lines at the top of a file, and the rest of it. */
export interface FrontMatter {
  /** `null` where the file has no front matter. */
  readonly data: unknown;
  readonly body: string;
}

/** Aliases in YAML can make a small file expand to gigabytes, and no front matter needs one. */
const ALIASES_ALLOWED = 0;

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*\r?$/m;

/**
 * Splits YAML front matter from a file. Throws `malformed`, with the line, where it is not YAML.
 * A file whose first `---` is never closed has none: the line is a rule of its text.
 */
export function readFrontMatter(raw: string): FrontMatter {
  const opening = OPENING.exec(raw)?.[0];
  const inside = opening === undefined ? '' : raw.slice(opening.length);
  const closing = CLOSING.exec(inside);
  if (opening === undefined || !closing) return { data: null, body: raw.replace(/^\uFEFF/, '') };
  return {
    data: readYaml(withQuotedText(inside.slice(0, closing.index))),
    body: inside.slice(closing.index + closing[0].length),
  };
}

/** A key and what stands behind it on its line. */
const ENTRY = /^([\w-]{1,40}:[ \t])(.*)$/gm;

/** How YAML begins what is no plain text. */
const NOT_PLAIN = /^["'[{>|&*!%@`#]/;

/**
 * YAML in which text that people do not think of quoting is quoted, and is no YAML without: a
 * headline with a colon of its own, and a dash or a question mark for "unknown".
 */
function withQuotedText(yaml: string): string {
  return yaml.replace(ENTRY, (line, key: string, value: string) => {
    const text = value.trim();
    const isMark = /^(?:-+|\?+)$/.test(text);
    const holdsColon = /:[ \t]/.test(text) && !/[ \t]#/.test(text) && !NOT_PLAIN.test(text);
    return isMark || holdsColon ? key + JSON.stringify(text) : line;
  });
}

/** The faults that a schema found, each naming its key, for a message to people. */
export function faultsOf(error: z.ZodError): readonly string[] {
  return error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `"${path.join('.')}": ${message}`,
  );
}

function readYaml(yaml: string): unknown {
  const lineCounter = new LineCounter();
  const parsed = attempt(() =>
    parseDocument(yaml, { lineCounter, prettyErrors: false, logLevel: 'error' }),
  );
  const [error] = parsed.errors;
  if (error) {
    // The front matter begins on the second line of its file.
    const line = lineCounter.linePos(error.pos[0]).line + 1;
    throw new Failure('malformed', `front matter, line ${line}: ${error.message}`, {
      cause: error,
    });
  }
  return attempt(() => parsed.toJS({ maxAliasCount: ALIASES_ALLOWED }) ?? {});
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('malformed', `front matter, line 2: cannot be read: ${reason}`, { cause });
  }
}
