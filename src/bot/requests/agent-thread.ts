import { plainQuestion } from '../../search/question/question-text.ts';
import { objectOf } from '../../search/question/subject-of-question.ts';
import { timelineSubjectOf } from '../../search/question/timeline-subject.ts';
import type { Prompt } from '../agent-view.ts';
import type { BotDeps } from '../bot-deps.ts';
import { TURNS_KEPT_MS } from '../kept-turns.ts';
import { FOLLOW_UPS, PROMPTS } from '../words/prompts.ts';
import type { Reply } from './reply-to.ts';
import type { AskedIn } from './turns.ts';

/** Sides of a beat from which on it makes sense to ask what each says. */
const SIDES = 2;

/**
 * After a reply in direct messages, where each conversation is a thread with a title: names it by its
 * first question, and proposes what can be asked next. Nothing of that fails.
 */
export async function tendThread(
  { place, asker }: AskedIn,
  { turn, isAnswered }: Reply,
  deps: BotDeps,
): Promise<void> {
  if (asker.via.kind !== 'direct-message' || turn === null) return;
  const { channel, thread } = place;
  if (thread !== undefined) {
    const since = +deps.now() - TURNS_KEPT_MS;
    const turns = await deps.threads.turnsIn({ channel, thread }, since);
    // The one that was just answered is kept by now.
    if (turns.length <= 1) await deps.chat.nameThread(place, turn.question);
  }
  const prompts = isAnswered ? followUpsOf(turn, deps) : [];
  if (prompts.length > 0) await deps.chat.suggest(place, { title: PROMPTS.after, prompts });
}

/** What can be asked next of the matter of a question or timeline. */
export function followUpsOf(
  { kind, question }: NonNullable<Reply['turn']>,
  { beat }: Pick<BotDeps, 'beat'>,
): readonly Prompt[] {
  const subject = kind === 'timeline' ? question : matterOf(question);
  if (subject.trim() === '') return [];
  return [
    ...(kind === 'timeline'
      ? []
      : [{ title: FOLLOW_UPS.timeline(subject), message: `timeline ${subject}` }]),
    ...(beat.sides.length < SIDES
      ? []
      : [{ title: FOLLOW_UPS.sides(subject), message: `sides ${subject}` }]),
  ];
}

/** The named thing that a question asks about, else what a timeline beside it is of. */
function matterOf(question: string): string {
  const object = objectOf(plainQuestion(question));
  const named = object.startsWith('the ') ? object.slice('the '.length) : '';
  if (/\p{Lu}/u.test(named) && !/^latest\b/.test(named)) return named;
  return timelineSubjectOf(question).replace(/^the latest (?:on|from|in|about) (?:the )?/, '');
}
