import { detectAnswerType } from '../answer-type.ts';
import type { QuestionForm, QuestionReading } from './question-reading.ts';
import { readTimeForm } from './time-form.ts';

/** A way to recognise a form of question; nothing where a question has another form. */
type FormReader = (question: string) => QuestionForm | undefined;

/** Tried in order; the first that recognises a question decides. */
const FORM_READERS: readonly FormReader[] = [readTimeForm];

/** Reads what a question asks for, from its words alone. */
export function readQuestion(question: string): QuestionReading {
  const form = FORM_READERS.map((read) => read(question)).find(Boolean) ?? { kind: 'fact' };
  return { question, form, answerType: detectAnswerType(question) };
}
