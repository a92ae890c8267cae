import { formatCount } from '../../answers/wording/format-count.ts';
import { localDay } from '../../domain/calendar/instant.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import type { MessageContent } from '../message-content.ts';

/** The asker's own standing questions, which they alone are shown. */
export async function listQuestions(
  { user, via }: Asker,
  { questions, beat }: BotDeps,
): Promise<MessageContent> {
  const { command } = beat;
  if (via.kind === 'mention') {
    const text = `Your questions may be of other channels, so I list them to you alone: type /${command} questions, or write to me directly.`;
    return { kind: 'notice', text };
  }
  const own = await questions.listOf(user);
  if (own.length === 0) {
    const text =
      'None of your questions waits for an answer. Where I find none, “Tell me when” lets a question stand.';
    return { kind: 'notice', text };
  }
  const listed = own.map(({ id, question, told, since, expiresAt }) => ({
    ...{ id, question, isAnswered: told !== null },
    sinceDay: localDay(new Date(since)),
    untilDay: localDay(new Date(expiresAt)),
  }));
  return { kind: 'question-list', questions: listed };
}

/** Tells somebody no more of a question of theirs, and says so. */
export async function forgetQuestion(
  id: string,
  asker: string,
  { questions }: BotDeps,
): Promise<string> {
  const question = (await questions.listOf(asker)).find((one) => one.id === id)?.question;
  const isForgotten = await questions.forget(id, asker);
  return isForgotten && question !== undefined
    ? `Forgotten: “${question}”.`
    : 'This question of yours is forgotten already.';
}

/** Tells somebody no more of any question, and says so. */
export async function forgetAllQuestions(asker: string, { questions }: BotDeps): Promise<string> {
  const own = await questions.listOf(asker);
  for (const { id } of own) await questions.forget(id, asker);
  return own.length === 0
    ? 'None of your questions waits for an answer.'
    : `${formatCount(own.length, 'question')} forgotten.`;
}
