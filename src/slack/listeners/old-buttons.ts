import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { messageOf } from '../../bot/postings.ts';
import { OLD_BUTTON } from '../../bot/words/faults.ts';
import { ACTIONS, HOME_ACTIONS } from '../surface.ts';
import { askAgainMessage, questionBehind } from './ask-again.ts';
import { isCopy } from './is-copy.ts';
import type { ListenerDeps } from './listener-deps.ts';
import { createResponder } from './responder.ts';

/** Actions of this version: others were sent by messages that an older one posted. */
const KNOWN = [...Object.values(ACTIONS), ...Object.values(HOME_ACTIONS)];

/** Answers buttons in messages that no listener knows any more. */
export function registerOldButtons(app: App, listening: ListenerDeps): void {
  app.action<BlockAction<ButtonAction>>(
    /^/,
    async ({ ack, action, body, context, client, respond }) => {
      if (KNOWN.some((name) => isAction(name, action.action_id))) return;
      await ack();
      // What stands in a window sends actions too, and a link's button opens the link by itself.
      if (!body.response_url || action.type !== 'button' || action.url !== undefined) return;
      const at = await listening.at({ context, client });
      const { deps } = at;
      if (await isCopy(`button:${action.action_id}`, body, deps)) return;
      const responder = createResponder({ ...at, send: respond, user: body.user.id }, deps.log);
      const { message, user } = body;
      const pressed = { channel: body.channel?.id ?? user.id, message, value: action.value };
      const question = await questionBehind(pressed, deps);
      await responder.toAsker(
        question === undefined
          ? messageOf({ kind: 'notice', text: OLD_BUTTON }, deps)
          : askAgainMessage(OLD_BUTTON, question, deps),
      );
    },
  );
}

/** Whether an id is an action's; one that ends with "_" is followed by a number. */
function isAction(name: string, id: string): boolean {
  return name.endsWith('_') ? id.startsWith(name) : id === name;
}
