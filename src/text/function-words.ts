/** Prepositions by which phrases of questions and headlines are joined. */
export const COMMON_PREPOSITIONS: readonly string[] =
  `of in on at for from to with by about under during after before since over against between into
  within near`.split(/\s+/);

/** Auxiliary verbs that stand before the subject of a question. */
export const QUESTION_AUXILIARIES: readonly string[] =
  'did does do was were is are has have had will would can could should'.split(' ');

/** Words without an article before them: "truce" of "the truce". */
export function withoutArticle(words: string): string {
  return words.replace(/^(?:the|an?) /i, '');
}

const PREPOSITIONS: ReadonlySet<string> = new Set(COMMON_PREPOSITIONS);
const AUXILIARIES: ReadonlySet<string> = new Set(QUESTION_AUXILIARIES);

/** Whether a word is a common preposition. */
export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word.toLowerCase());
}

/** Whether a word is an auxiliary verb of questions. */
export function isQuestionAuxiliary(word: string): boolean {
  return AUXILIARIES.has(word.toLowerCase());
}
