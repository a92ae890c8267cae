import type { App } from '@slack/bolt';
import type { FormOpener } from '../../bot/chat.ts';
import { replyToCommand } from '../../bot/requests/conversation.ts';
import { formView } from '../digest-form/form-view.ts';
import type { Sender } from '../sending/sender.ts';
import { typedText } from '../slack-text.ts';
import { isCopy } from './is-copy.ts';
import { type ListenerDeps, turnOf } from './listener-deps.ts';
import { createResponder } from './responder.ts';

/** Answers the slash command to whoever typed it, with a button that shares the answer. */
export function registerCommand(app: App, command: string, listening: ListenerDeps): void {
  app.command(`/${command}`, async ({ ack, body, context, client, respond: send }) => {
    await ack();
    const at = await listening.at({ context, client });
    const { deps } = at;
    const { user_id: user, channel_id: channel, trigger_id: trigger } = body;
    const via = {
      kind: 'command',
      forms: createFormOpener(at.client, at.sender, trigger),
    } as const;
    const { team_id: team, enterprise_id: enterprise } = body;
    const asker = { ...(await at.identify({ user, team, enterprise })), channel, via };
    const responder = createResponder({ ...at, send, user }, deps.log);
    const inTurn = turnOf(user, at, responder.toAsker);
    const typed = { asker, text: typedText(body.text ?? ''), inTurn };
    if (await isCopy('command', body, deps)) return;
    await replyToCommand(typed, responder, deps);
  });
}

/** Opens forms with a trigger of Slack, which lasts three seconds. */
export function createFormOpener(
  client: App['client'],
  sender: Sender,
  trigger: string,
): FormOpener {
  return {
    async openDigestForm(form) {
      const id = await sender.openView(trigger, formView(form));
      return {
        async update(changed) {
          if (id === undefined) return;
          await client.views.update({ view_id: id, view: formView(changed) });
        },
      };
    },
  };
}
