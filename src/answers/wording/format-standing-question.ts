import { formatDay } from './format-day.ts';

/** What is said before the question where something is told of it. */
export const TELLING_LEADS = {
  answer: 'A new report answers: ',
  anew: 'It is answered anew: ',
  change: 'The answer changed: ',
  expiry: 'No report answered: ',
} as const;

/** Says that a question stands: where an answer is told, and until which ISO day. */
export function formatQuestionKept(question: string, untilDay: string, command: string): string {
  return `I look for an answer to “${question}” and tell you here when a new report gives one, until ${formatDay(untilDay)}. ${formatWayToForget(command)}`;
}

/** Stands under an answer that was told: whether changes of it are told, and until which ISO day. */
export function formatToldRemark(untilDay: string | null, command: string): string {
  return untilDay === null
    ? 'This was the last that I tell you of this question: ask again for what changes from now on.'
    : `You are told here if this answer changes or is withdrawn, until ${formatDay(untilDay)}. ${formatWayToForget(command)}`;
}

/** Says that a question is no longer asked. */
export function formatExpiry(days: number): string {
  return `No report of ${days} days gave an answer, and I stop looking. Ask again to go on.`;
}

function formatWayToForget(command: string): string {
  return `/${command} questions lists and forgets your questions.`;
}
