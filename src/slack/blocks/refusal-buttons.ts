import type { Button } from '@slack/types';
import { BUTTONS } from '../../bot/words/buttons.ts';
import type { Answer } from '../../domain/answer.ts';
import { LIMITS } from '../limits.ts';
import type { Refusal } from '../message.ts';
import { ACTIONS } from '../surface.ts';
import { button } from './button.ts';

/** What the buttons under a refusal need of it; nothing where it is no refusal, or of no question. */
export function refusalOf({ status, question, notSearched }: Answer): Refusal | undefined {
  const isRefused = status === 'no_answer' && notSearched !== 'no-question';
  if (!isRefused || question.length > LIMITS.buttonValueCharacters) return undefined;
  return { question, canStand: notSearched === undefined };
}

/**
 * The buttons under a refusal: to be told when a report answers, the timeline of what is asked about,
 * and to ask in other words. Each carries the question. What cannot stand alone can only be asked anew.
 */
export function refusalButtons({ question, canStand }: Refusal): readonly Button[] {
  const rephrase = button(BUTTONS.rephrase, ACTIONS.rephrase, question);
  if (!canStand) return [rephrase];
  return [
    button(BUTTONS.tellWhen, ACTIONS.tellWhen, question),
    button(BUTTONS.timeline, ACTIONS.timeline, question),
    rephrase,
  ];
}
