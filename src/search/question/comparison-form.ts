import {
  readAlternatives,
  readBeforeAndAfter,
  readComparative,
  readRepeated,
  readStatements,
  readVersions,
  readYears,
} from './compared-alternatives.ts';
import {
  readChangedBetween,
  readCompare,
  readDifference,
  readKeywords,
  readSeparated,
  readVerb,
} from './compared-things.ts';
import type { QuestionForm, QuestionPart } from './question-reading.ts';
import { plainQuestion } from './question-text.ts';

/** A way to ask for a comparison: its parts; nothing where a question is none of the kind. */
type PartsReader = (text: string) => readonly QuestionPart[] | undefined;

/** Tried in order; the first that finds two things decides. */
const READERS: readonly PartsReader[] = [
  readBeforeAndAfter,
  readDifference,
  readChangedBetween,
  readSeparated,
  readCompare,
  readVerb,
  readKeywords,
  readAlternatives,
  readComparative,
  readRepeated,
  readVersions,
  readStatements,
  readYears,
];

/** The form of a question that sets two things side by side. */
export function readComparison(question: string): QuestionForm | undefined {
  const text = plainQuestion(question);
  const parts = READERS.map((read) => read(text)).find(Boolean);
  return parts && { kind: 'comparison', parts };
}
