import type { App } from '@slack/bolt';
import { readSubmission, setDigest } from '../../bot/deliveries/set-digest.ts';
import { errorsByField, readFormValues } from '../digest-form/form-values.ts';
import { VIEWS } from '../surface.ts';
import { isCopy } from './is-copy.ts';
import type { ListenerDeps } from './listener-deps.ts';

/** Sets a channel's digest as its form says, and tells the channel, or whoever sent it why not. */
export function registerDigestForm(app: App, { depsOver }: ListenerDeps): void {
  app.view(VIEWS.digest, async ({ ack, view, body, client }) => {
    const { private_metadata: channel, state } = view;
    const user = body.user.id;
    const submission = readSubmission(readFormValues(state.values), { channel, setBy: user });
    if (submission.status === 'refused') {
      const errors = errorsByField(submission.faults, state.values);
      await ack({ response_action: 'errors', errors });
      return;
    }
    // Who may change it, Slack may have to be asked: that can take longer than it waits.
    await ack();
    const isGuest = body.user.team_id !== undefined && body.user.team_id !== body.team?.id;
    const asker = { user, isGuest, channel, via: { kind: 'form' } } as const;
    const deps = depsOver(client);
    if (await isCopy('form', body, deps)) return;
    await setDigest(submission.subscription, asker, deps);
  });
}
