import { Failure } from '../../domain/failure.ts';

/** The maximum length of a question, in characters: a long paragraph. */
const MAX_QUESTION_CHARACTERS = 1000;

/** Throws a Failure `bad-question` for a question or subject that is empty or too long. */
export function checkQuestion(question: string): void {
  if (question.trim() === '') {
    throw new Failure(
      'bad-question',
      'the question is empty: ask in a few words what you look for',
    );
  }
  if (question.length > MAX_QUESTION_CHARACTERS) {
    throw new Failure(
      'bad-question',
      `the question has ${question.length} characters: ask in ${MAX_QUESTION_CHARACTERS} at most`,
    );
  }
}
