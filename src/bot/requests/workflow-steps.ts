import type { BotDeps } from '../bot-deps.ts';
import { STEP_WITHOUT_CHANNEL, STEP_WITHOUT_QUESTION } from '../words/steps.ts';
import { type InTurn, postReply } from './replies.ts';
import { answer, timeline } from './reply-to.ts';

/** What a step of a workflow was given, by the names of its fields: anything may stand there. */
export type StepInputs = Readonly<Record<string, unknown>>;

/** Who asks in a step: nobody whom a chat has a name for. */
const WORKFLOW = { user: 'workflow' } as const;

/** What came of a step: what it gives to those after it, or why it failed, in a sentence. */
export type StepResult =
  | { readonly status: 'done'; readonly outputs: Readonly<Record<string, string>> }
  | { readonly status: 'failed'; readonly why: string };

/** Answers the question of a step as text: that nothing answers is an answer, too. */
export async function answerStep(
  { question }: StepInputs,
  inTurn: InTurn,
  deps: BotDeps,
): Promise<StepResult> {
  const asked = wordsIn(question);
  if (asked === '') return { status: 'failed', why: STEP_WITHOUT_QUESTION };
  const { message, isAnswered } = await inTurn(() => answer(asked, WORKFLOW, deps));
  const [first] = message.answer?.quoted ?? [];
  const [article] = first ? await deps.archive.articles([first.articleId]) : [];
  return {
    status: 'done',
    outputs: {
      answer: deps.chat.plainTextOf(message.written),
      status: isAnswered ? 'answered' : 'no_answer',
      source: (isAnswered ? article?.url : null) ?? '',
    },
  };
}

/**
 * Posts the timeline of a step, and keeps it for the follow-ups to it.
 *
 * @throws the fault of the chat where it may not be posted
 */
export async function postTimelineStep(
  { channel, subject }: StepInputs,
  inTurn: InTurn,
  deps: BotDeps,
): Promise<StepResult> {
  const place = { channel: wordsIn(channel) };
  if (place.channel === '') return { status: 'failed', why: STEP_WITHOUT_CHANNEL };
  const about = wordsIn(subject) || null;
  const reply = await inTurn(() => timeline({ subject: about }, WORKFLOW, deps));
  const posted = await postReply(reply, { place, message: undefined }, deps);
  return { status: 'done', outputs: { channel: place.channel, message: posted } };
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}
