import {
  readAlternatives,
  readBeforeAndAfter,
  readComparative,
  readRepeated,
  readStatements,
  readVersions,
  readYears,
} from './compared-alternatives.ts';
import { readClauses, readEachOfTwo } from './compared-clauses.ts';
import { readGivers } from './compared-givers.ts';
import {
  readChangedBetween,
  readCompare,
  readDifference,
  readEach,
  readKeywords,
  readSeparated,
  readVerb,
} from './compared-things.ts';
import type { QuestionForm, QuestionPart } from './question-reading.ts';
import { plainQuestion, splitOnce } from './question-text.ts';

/** A way to ask for a comparison: its parts; nothing where a question is none of the kind. */
type PartsReader = (text: string) => readonly QuestionPart[] | undefined;

/** Tried in order; the first that finds two things decides. */
const READERS: readonly PartsReader[] = [
  readBeforeAndAfter,
  readGivers,
  readClauses,
  readDifference,
  readChangedBetween,
  readSeparated,
  readCompare,
  readVerb,
  readEach,
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
  const [topic, asked] = splitOnce(text, TOPIC) ?? ['', text];
  const parts = readEachOfTwo(text) ?? READERS.map((read) => read(asked)).find(Boolean);
  return (
    parts && {
      kind: 'comparison',
      parts: parts.map((part) => ({ ...part, question: `${part.question} ${topic}`.trim() })),
    }
  );
}

/** Behind what a question is about, before what it asks of that: "the May truce: how do …". */
const TOPIC =
  /[:;,] (?=(?:how (?:do|does|did|are|is|were|was)|compare|comparison|differences?) (?!they|the two|it))/i;
