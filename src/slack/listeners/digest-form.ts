import type { App } from '@slack/bolt';
import type { Subscription } from '../../domain/subscription.ts';
import { noticeMessage } from '../blocks/notices.ts';
import { post, type SlackClient } from '../delivery.ts';
import type { Asker, BotDeps } from '../desk.ts';
import { mayChange } from '../digests/commands.ts';
import { enqueueDue } from '../digests/due.ts';
import { notSavedMessage, setMessage } from '../digests/messages.ts';
import { readSubmission } from '../digests/submission.ts';
import { toErrorMessage } from '../explained.ts';
import { cannotPost } from '../slack-error.ts';
import { VIEWS } from '../surface.ts';

/** Sets a channel's digest as its form says, and tells the channel, or whoever sent it why not. */
export function registerDigestForm(app: App, deps: BotDeps): void {
  app.view(VIEWS.digest, async ({ ack, view, body, client }) => {
    const channel = view.private_metadata;
    const user = body.user.id;
    const read = readSubmission(view.state.values, { channel, setBy: user });
    if (read.status === 'refused') {
      await ack({ response_action: 'errors', errors: { ...read.errors } });
      return;
    }
    // Who may change it, Slack may have to be asked: that can take longer than it waits.
    await ack();
    const isGuest = body.user.team_id !== undefined && body.user.team_id !== body.team?.id;
    const asker = { user, isGuest, channel, trigger: null };
    const saved = await save(read.subscription, asker, deps, client).catch((fault: unknown) => ({
      refusal: toErrorMessage(fault, deps.log).plain,
    }));
    if ('refusal' in saved) {
      await post(client, { channel: user }, notSavedMessage(channel, saved.refusal));
      return;
    }
    await tell(saved, deps, client);
  });
}

/** A digest that was saved. */
interface SavedDigest {
  readonly subscription: Subscription;
  readonly isNew: boolean;
  readonly by: string;
}

async function save(
  given: Subscription,
  asker: Asker,
  deps: BotDeps,
  client: SlackClient,
): Promise<SavedDigest | { readonly refusal: string }> {
  const kept = await deps.subscriptions.find(given.channel);
  if (!(await mayChange(kept, asker, deps, client))) return { refusal: TAKEN };
  // What is due by now was promised under the old form.
  if (kept) await enqueueDue(kept, deps);
  // An editor who changes a digest does not become the one who is told about it.
  const subscription = { ...given, setBy: kept?.setBy ?? asker.user };
  await deps.subscriptions.save(subscription, +deps.now());
  return { subscription, isNew: !kept, by: asker.user };
}

const TAKEN =
  'Somebody else has set a digest there since: they, or an editor named in the settings, can change it.';

const CANNOT_POST =
  'The digest is saved, but I may not post in its channel yet. Invite me there with /invite before it is due: if I may not post by then, it stops.';

/** Tells the channel; where the bot may not speak there yet, whoever set it. */
async function tell(
  { subscription, isNew, by }: SavedDigest,
  deps: BotDeps,
  client: SlackClient,
): Promise<void> {
  const command = `/${deps.beat.command} digest`;
  const message = setMessage(subscription, { isNew, by, now: +deps.now(), command });
  try {
    await post(client, { channel: subscription.channel }, message);
  } catch (fault) {
    if (!cannotPost(fault)) throw fault;
    await post(client, { channel: by }, noticeMessage(CANNOT_POST));
  }
}
