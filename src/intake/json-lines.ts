import { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { faultsOf } from './front-matter.ts';
import { optionalPublished } from './optional-fields.ts';
import { parseGiven } from './parse-given.ts';

/** What one line of a JSON Lines file gave, with its number from 1 and the id it carries. */
export type JsonLine<Value> = {
  readonly line: number;
  readonly id: string | null;
} & (
  | { readonly status: 'ok'; readonly value: Value }
  | { readonly status: 'failed'; readonly failure: Failure }
);

/** An id that came with a line, which may be a number. */
export const givenId = z.union([z.string(), z.number()]).nullish();

/**
 * Reads one value of a schema a line. A line that cannot be read is a failure of its own and
 * stops no other; blank lines are passed over.
 *
 * @param firstLine the number of the first line
 */
export function* readJsonLines<Value>(
  raw: string,
  schema: z.ZodType<Value>,
  firstLine = 1,
): Generator<JsonLine<Value>> {
  let number = firstLine - 1;
  for (const line of linesOf(raw.replace(/^\uFEFF/, ''))) {
    number += 1;
    if (line.trim() !== '') yield readLine(line, number, schema);
  }
}

/** One line after another, so that a large file is never held twice. */
function* linesOf(raw: string): Generator<string> {
  for (let start = 0; start <= raw.length; ) {
    const end = raw.indexOf('\n', start);
    yield raw.slice(start, end === -1 ? undefined : end);
    if (end === -1) return;
    start = end + 1;
  }
}

function readLine<Value>(line: string, number: number, schema: z.ZodType<Value>): JsonLine<Value> {
  const json = parseJson(line);
  if (json instanceof Error) return failed(number, null, `is not JSON: ${json.message}`, json);
  const id = idOf(json);
  const read = parseGiven(schema, json);
  if (!read.success) return failed(number, id, faultsOf(read.error).join('; '), read.error);
  return { status: 'ok', line: number, id, value: read.data };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    return cause;
  }
}

function idOf(json: unknown): string | null {
  const read = z.object({ id: givenId }).safeParse(json);
  return read.success && read.data.id != null ? String(read.data.id) : null;
}

function failed<Value>(
  number: number,
  id: string | null,
  reason: string,
  cause: unknown,
): JsonLine<Value> {
  const failure = new Failure('malformed', `line ${number}: ${reason}`, { cause });
  return { status: 'failed', line: number, id, failure };
}

const QuestionLine = z
  .object({ id: givenId, question: z.string() })
  .transform(({ question }) => question);

/** Reads one question a line: `{"id", "question"}`. */
export function readQuestionLines(raw: string): Generator<JsonLine<string>> {
  return readJsonLines(raw, QuestionLine);
}

const MessageLine = z.object({ id: givenId, text: z.string() }).transform(({ text }) => text);

/** Reads one message a line: `{"id", "text"}`. */
export function readMessageLines(raw: string): Generator<JsonLine<string>> {
  return readJsonLines(raw, MessageLine);
}

/** Two statements that are compared, and when they were published. */
export interface StatementPair {
  readonly one: string;
  readonly other: string;
  /** ISO 8601 day or time. */
  readonly published: string | null;
}

const PairLine = z
  .object({ id: givenId, one: z.string(), other: z.string(), published: optionalPublished })
  .transform(({ one, other, published }): StatementPair => ({ one, other, published }));

/** Reads two statements a line: `{"id", "one", "other", "published"?}`. */
export function readPairLines(raw: string): Generator<JsonLine<StatementPair>> {
  return readJsonLines(raw, PairLine);
}
