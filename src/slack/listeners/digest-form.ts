import type { App } from '@slack/bolt';
import { readSubmission, setDigest } from '../../bot/deliveries/set-digest.ts';
import type { HomeKeeper } from '../../bot/home/home-keeper.ts';
import { runOnce } from '../../bot/run-once.ts';
import { errorsByField, readFormValues, readToldAgain } from '../digest-form/form-values.ts';
import { interactionSender } from '../event-sender.ts';
import { VIEWS } from '../surface.ts';
import { isCopy } from './is-copy.ts';
import type { ListenerDeps } from './listener-deps.ts';

/** Sets a channel's digest as its form says, and tells the channel, or whoever sent it why not. */
export function registerDigestForm(app: App, home: HomeKeeper, listening: ListenerDeps): void {
  app.view(VIEWS.digest, async ({ ack, view, body, context, client }) => {
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
    const { id, deps, identify } = await listening.at({ context, client });
    if (await isCopy('form', body, deps)) return;
    const identity = await identify(interactionSender(body));
    const asker = { ...identity, channel, via: { kind: 'form' } } as const;
    const { subscription } = submission;
    // Who presses twice sends the same form twice.
    const toldAgain = readToldAgain(view.blocks, state.values);
    const form = { subscription, toldAgain };
    const key = `digest-form:${view.id}:${user}:${JSON.stringify(form)}`;
    await runOnce(deps, [key], () => setDigest(form, asker, deps));
    await home.refresh({ ...asker, workspace: id }, deps);
  });
}
