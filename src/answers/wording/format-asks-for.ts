import type { AnswerType } from '../../search/question/answer-type.ts';

/** What would answer, in words. */
const ANSWERS: Readonly<Record<AnswerType, string>> = {
  person: 'a person',
  name: 'a name',
  place: 'a place',
  time: 'a date or time',
  year: 'a year',
  count: 'a number',
  share: 'a share',
  money: 'an amount of money',
  duration: 'a length of time',
  measure: 'a measure',
  reason: 'a reason',
  definition: 'who or what it is',
  event: 'what happened',
  anything: 'whatever tells of it',
};

/** Kinds of answers that are of something: "a number of prisoners". */
const OF_SOMETHING: ReadonlySet<AnswerType> = new Set(['count', 'share', 'measure']);

/**
 * What a question asks for, in words: "a number of prisoners", "a person (minister)".
 *
 * @param noun the noun that names the kind of answer, if any
 */
export function formatAsksFor(answerType: AnswerType, noun: string | null): string {
  const answer = ANSWERS[answerType];
  if (noun === null) return answer;
  return OF_SOMETHING.has(answerType) ? `${answer} of ${noun}` : `${answer} (${noun})`;
}
