import { z } from 'zod';
import { givenId, type JsonLine, readJsonLines } from './json-lines.ts';

const QuestionLine = z
  .object({ id: givenId, question: z.string() })
  .transform(({ question }) => question);

/** Reads one question a line: `{"id", "question"}`. */
export function readQuestionLines(raw: string): Generator<JsonLine<string>> {
  return readJsonLines(raw, QuestionLine);
}
