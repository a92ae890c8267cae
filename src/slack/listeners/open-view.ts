import type { ModalView } from '@slack/types';
import type { OutgoingMessage } from '../../bot/chat.ts';
import { lateWindowMessage } from '../blocks/late-window.ts';
import { isLateTrigger } from '../slack-error.ts';
import type { RequestDesk } from './listener-deps.ts';

/** Opens a window with a trigger; where it comes too late, gives what it would show. */
export async function openOrTell(
  trigger: string,
  view: ModalView,
  { sender, log }: Pick<RequestDesk, 'sender' | 'log'>,
): Promise<OutgoingMessage | undefined> {
  try {
    await sender.openView(trigger, view);
    return undefined;
  } catch (fault) {
    if (!isLateTrigger(fault)) throw fault;
    log.warn({ fault }, 'a window could not be opened in time');
    const written = JSON.stringify(lateWindowMessage(view));
    return { written, answer: null, circumstances: [] };
  }
}
