import type { ModalView } from '@slack/types';
import type { OutgoingMessage } from '../../bot/chat.ts';
import { lateWindowMessage } from '../blocks/late-window.ts';
import { noticeMessage } from '../blocks/notices.ts';
import { isLateTrigger } from '../slack-error.ts';
import type { RequestDesk } from './listener-deps.ts';

/**
 * Opens a window with a trigger; where it comes too late, gives what it would show.
 *
 * @param typedInstead of a form, which could not be sent from a message: what is said in its place
 */
export async function openOrTell(
  trigger: string,
  view: ModalView,
  { sender, log }: Pick<RequestDesk, 'sender' | 'log'>,
  typedInstead?: string,
): Promise<OutgoingMessage | undefined> {
  try {
    await sender.openView(trigger, view);
    return undefined;
  } catch (fault) {
    if (!isLateTrigger(fault)) throw fault;
    log.warn({ fault }, 'a window could not be opened in time');
    const late = typedInstead === undefined ? lateWindowMessage(view) : noticeMessage(typedInstead);
    return { written: JSON.stringify(late), answer: null, circumstances: [] };
  }
}
