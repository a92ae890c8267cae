import type { ActionsBlock, Button } from '@slack/types';
import type { Answer } from '../../domain/answer.ts';
import { LIMITS } from '../limits.ts';
import { ACTIONS } from '../surface.ts';
import { button } from './buttons.ts';

/**
 * The buttons under a refusal, one row: to be told when a report answers, the timeline of what is
 * asked about, and to ask in other words. Each carries the question. What cannot stand alone can only
 * be asked anew, and what is no question gets none.
 */
export function refusalRow(answer: Answer): readonly ActionsBlock[] {
  const { question, notSearched } = answer;
  const isRefused = answer.status === 'no_answer' && notSearched !== 'no-question';
  if (!isRefused || question.length > LIMITS.buttonValueCharacters) return [];
  const rephrase = button('Rephrase', ACTIONS.rephrase, question);
  const whole: readonly Button[] = [
    button('Tell me when', ACTIONS.tellWhen, question),
    button('Timeline', ACTIONS.timeline, question),
  ];
  const elements = notSearched === undefined ? [...whole, rephrase] : [rephrase];
  return [{ type: 'actions', elements: [...elements] }];
}
