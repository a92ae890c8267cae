import { detectAnswerType } from '../answer-type.ts';
import { readChange } from './change-form.ts';
import { readComparison } from './comparison-form.ts';
import { readParts } from './parts-form.ts';
import type { QuestionForm, QuestionReading } from './question-reading.ts';
import { type Party, readSides } from './sides-form.ts';

/** A way to recognise a form of question; nothing where a question has another form. */
type FormReader = (question: string, parties: readonly Party[]) => QuestionForm | undefined;

/** Tried in order; the first that recognises a question decides. */
const FORM_READERS: readonly FormReader[] = [readSides, readComparison, readChange, readParts];

/**
 * Reads what a question asks for, from its words alone.
 *
 * @param parties whom "both sides" means; without two of them it means nobody
 */
export function readQuestion(question: string, parties: readonly Party[] = []): QuestionReading {
  const form = FORM_READERS.map((read) => read(question, parties)).find(Boolean) ?? {
    kind: 'fact',
  };
  return { question, form, answerType: detectAnswerType(question) };
}
