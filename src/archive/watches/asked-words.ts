import type { StandingQuestion } from '../../domain/standing-question.ts';
import { createQueryTermIndex } from '../../search/query-term-index.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import type { WeighedQuestion } from '../asking/weigh-question.ts';

/**
 * The share of a question's words, each weighed by how rare it is, that a passage must hold to be told
 * as its answer. Answers paraphrase: from .3 on this would withhold some, at .4 a quarter of those of
 * the wires in `tests/cases`.
 */
const MIN_HELD = 0.25;

/**
 * The same where the subject was new to the archive: the first report that names it stands alone, and
 * ranks far before all others whatever it says of it. It withholds one in fifty
 * answers of encyclopedia questions; two thirds would withhold one in eleven.
 */
const MIN_HELD_OF_NEW = 0.5;

/** The share of a question's words from which its subject is new where nothing held them. */
const NEW_FROM = 0.5;

/** Whether nothing in the archive holds what makes up most of a question. */
export function isOnNewSubject({ idf, isHeld }: WeighedQuestion): boolean {
  const unknown = [...idf.keys()].filter((word) => !isHeld[word]);
  return weightOf(unknown, idf) >= NEW_FROM * weightOf([...idf.keys()], idf);
}

/** Whether a passage holds enough of a question to be told as its answer. */
export function holdsAskedWords(
  question: Pick<StandingQuestion, 'isOnNewSubject'>,
  { query, idf }: WeighedQuestion,
  passage: string,
): boolean {
  const words = [...query.words.keys()];
  const index = createQueryTermIndex([{ query, words }]);
  const terms = distinctTerms(passage);
  const held = index.wordsHeldBy(terms).get(0) ?? new Set();
  const needed = question.isOnNewSubject ? MIN_HELD_OF_NEW : MIN_HELD;
  return weightOf([...held], idf) >= needed * weightOf(words, idf);
}

/** The weight of some of a question's words together. */
export function weightOf(words: readonly number[], idf: readonly number[]): number {
  return words.reduce((sum, word) => sum + (idf[word] ?? 0), 0);
}
