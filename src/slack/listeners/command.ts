import type { App } from '@slack/bolt';
import type { FormOpener } from '../../bot/chat.ts';
import { replyToCommand } from '../../bot/requests/conversation.ts';
import { formView } from '../digest-form/form-view.ts';
import type { IdentifySender } from '../home-team.ts';
import type { DepsOver } from '../slack-chat.ts';
import { typedText } from '../slack-text.ts';
import { createResponder } from './responder.ts';

/** Answers the slash command to whoever typed it, with a button that shares the answer. */
export function registerCommand(
  app: App,
  command: string,
  depsOver: DepsOver,
  identify: IdentifySender,
): void {
  app.command(`/${command}`, async ({ ack, body, client, respond: send }) => {
    await ack();
    const deps = depsOver(client);
    const { user_id: user, channel_id: channel, trigger_id: trigger } = body;
    const via = { kind: 'command', forms: createFormOpener(client, trigger) } as const;
    const { team_id: team, enterprise_id: enterprise } = body;
    const asker = { ...(await identify({ user, team, enterprise })), channel, via };
    const responder = createResponder({ client, send, user }, deps.log);
    await replyToCommand({ asker, text: typedText(body.text ?? '') }, responder, deps);
  });
}

/** Opens forms with a trigger of Slack, which lasts three seconds. */
function createFormOpener(client: App['client'], trigger: string): FormOpener {
  return {
    async openDigestForm(form) {
      const opened = await client.views.open({ trigger_id: trigger, view: formView(form) });
      const id = opened.view?.id;
      return {
        async update(changed) {
          if (id === undefined) return;
          await client.views.update({ view_id: id, view: formView(changed) });
        },
      };
    },
  };
}
