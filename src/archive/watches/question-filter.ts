import type { Article } from '../../domain/article.ts';
import { createQueryTermIndex } from '../../search/query-term-index.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { TextReading } from '../../text/readings/text-reading.ts';
import type { WeighedQuestion } from '../asking/weigh-question.ts';
import type { StoredQuestion } from '../ports/standing-question-store.ts';
import { weightOf } from './asked-words.ts';

/**
 * The share of a question's words, each weighed by how rare it is in the archive (idf), that a report
 * must hold for the question to be asked again. On encyclopedia questions whose paragraph comes, a
 * third loses none that would be answered; one half loses one in twenty.
 */
const MIN_COVERAGE = 0.33;

/** Whether a report may answer a question, decided by its words alone. */
export type MayAnswer = (article: Article, reading: TextReading) => readonly StoredQuestion[];

/** Takes a question apart and weighs its words by how rare they are in the archive. */
export type WeighQuestion = (question: string) => Promise<WeighedQuestion>;

/**
 * Makes a filter of standing questions. What the words of a question weigh is computed once in a
 * process: archives grow slowly beside the time that a question stands.
 */
export function createQuestionFilter(weighQuestion: WeighQuestion) {
  const weighed = new Map<string, WeighedQuestion>();

  const weigh = async ({ id, readAs }: StoredQuestion): Promise<WeighedQuestion> => {
    const known = weighed.get(id) ?? (await weighQuestion(readAs));
    weighed.set(id, known);
    return known;
  };

  return async (questions: readonly StoredQuestion[]): Promise<MayAnswer> => {
    const standing = new Set(questions.map(({ id }) => id));
    for (const id of weighed.keys()) if (!standing.has(id)) weighed.delete(id);
    const all: WeighedQuestion[] = [];
    for (const question of questions) all.push(await weigh(question));
    const index = createQueryTermIndex(
      all.map(({ query }) => ({ query, words: [...query.words.keys()] })),
    );
    return ({ title }, reading) => {
      const terms = reading.sentences.flatMap((sentence) => reading.termsIn(sentence));
      const held = index.wordsHeldBy(
        new Set([...extractTerms(title), ...terms].map(({ term }) => term)),
      );
      return questions.filter((_, at) => {
        const { idf = [] } = all[at] ?? {};
        return (
          weightOf([...(held.get(at) ?? [])], idf) >= MIN_COVERAGE * weightOf([...idf.keys()], idf)
        );
      });
    };
  };
}
