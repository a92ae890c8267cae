import { isPreposition, isQuestionAuxiliary } from '../../text/function-words.ts';
/** A word that stands for something named before. */
export const REFERENCE = /(?<![\p{L}\p{N}'])(?:it|they|them|he|him|she|her)(?![\p{L}\p{N}'-])/iu;

const ARTICLE = /^(?:the|an?|this|that|his|her|its|their)$/i;

/** Verbs that end a question after its subject: "when did the truce begin". */
const VERB =
  /^(?:begin|start|started|open|end|ended|finish|close|closed|happen|take|come|enter|go|last|expire|fail|collapse|break|resume|meet|met|arrive|leave|left|fall|rise|sail|die|died|work|hold|held|called|signed|agreed|announced|made|built|born|freed|released|killed|sign|agree|announce|say|write|quit|reject|accept|demand|want|get|give|make|visit|call|propose|offer|withdraw|violate|return|become|off|place|into|down|kept|paid|sent|sold|lost|won|found|led|\p{L}{2,}ed)$/iu;

/**
 * The subject of a question's verb: of "when did the truce begin" the truce, of "what did Lind write
 * after the strike" Lind. Empty where its words do not show one.
 */
export function actorOf(question: string): string {
  const words = question.split(' ');
  const doing = words.findIndex(isQuestionAuxiliary);
  if (doing < 0) return objectOf(question);
  const behind = words.slice(doing + 1);
  const hasArticle = ARTICLE.test(behind[0] ?? '');
  const from = hasArticle ? 1 : 0;
  const end = behind.findIndex((word, at) => at > from && endsSubject(word, behind[0] ?? '', at));
  const subject = end < 0 ? behind : behind.slice(0, end);
  return subject.join(' ');
}

/** Whether a subject that begins with a word ends before another one. */
function endsSubject(word: string, first: string, at: number): boolean {
  if (VERB.test(word) || isPreposition(word)) return true;
  const isName = /^\p{Lu}/u.test(first);
  return isName && !/^\p{Lu}|^\d/u.test(word) && at > 0;
}

/** What a question is about besides its subject: the last thing that it names with an article, or its last name. */
export function objectOf(question: string): string {
  const words = question.split(' ');
  const article = words.findLastIndex((word) => ARTICLE.test(word));
  if (article >= 0) return beforeVerb(words.slice(nounPhraseStart(words, article))).join(' ');
  const name = words.findLastIndex((word, at) => at > 0 && /^\p{Lu}/u.test(word));
  if (name < 0) return '';
  const start = words.slice(0, name + 1).findLastIndex((word) => !/^\p{Lu}|^\d/u.test(word)) + 1;
  return words.slice(start).join(' ');
}

/** "the strike on the port" begins at its first article. */
function nounPhraseStart(words: readonly string[], article: number): number {
  const before = words.slice(0, article);
  if (!isPreposition(before.at(-1) ?? '')) return article;
  const earlier = before.findLastIndex((word) => ARTICLE.test(word));
  const within = words.slice(earlier + 1, article);
  return earlier >= 0 && within.length <= MOST_WORDS && !within.some((word) => VERB.test(word))
    ? earlier
    : article;
}

/** Words of a noun phrase between two articles, at most. */
const MOST_WORDS = 4;

function beforeVerb(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, at) => at > 1 && VERB.test(word));
  return end < 0 ? words : words.slice(0, end);
}
