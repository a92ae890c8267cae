import { formatCount } from '../../answers/wording/format-count.ts';
import type { StoredSubscription } from '../../archive/ports/subscription-store.ts';
import { closing } from '../blocks/closing.ts';
import { noticeMessage } from '../blocks/notices.ts';
import type { SlackClient } from '../delivery.ts';
import type { Asker, BotDeps } from '../desk.ts';
import { isEditor } from '../editors.ts';
import type { Message } from '../message.ts';
import type { DigestAction } from '../subcommands.ts';
import { previewDigest } from './compose.ts';
import { openForm } from './form.ts';
import { keptMessage, listMessage } from './messages.ts';

/** Does what was asked about digests, and says what there is to say. */
export async function digest(
  wish: DigestAction,
  asker: Asker,
  deps: BotDeps,
  client: SlackClient,
): Promise<Message> {
  switch (wish) {
    case 'form':
      return await form(asker, deps, client);
    case 'now':
      return await preview(asker, deps);
    case 'off':
      return await off(asker, deps, client);
    case 'list':
      return await list(asker, deps, client);
  }
}

/** Whether somebody may change or end a digest: who set it, and the editors. */
export async function mayChange(
  kept: StoredSubscription | undefined,
  asker: Asker,
  deps: BotDeps,
  client: SlackClient,
): Promise<boolean> {
  return !kept || kept.setBy === asker.user || (await isEditor(asker, deps, client));
}

async function form(asker: Asker, deps: BotDeps, client: SlackClient): Promise<Message> {
  const command = `/${deps.beat.command} digest`;
  const { trigger, channel } = asker;
  if (trigger === null) {
    return noticeMessage(
      `Type ${command} in the channel that is to get a digest: a form opens, which Slack lets me show only after the command.`,
    );
  }
  const kept = await deps.subscriptions.find(channel);
  if (!(await mayChange(kept, asker, deps, client))) return keptMessage(kept, 'change it');
  await openForm(kept, { ...asker, trigger }, deps, client);
  return noticeMessage(
    kept
      ? `The form shows what is set here. ${command} now shows you what would be posted now, ${command} off ends it.`
      : `There is no digest here yet: the form sets one. ${command} now shows you what it would hold.`,
  );
}

async function preview(asker: Asker, deps: BotDeps): Promise<Message> {
  if (asker.trigger === null && !asker.channel.startsWith('D')) {
    return noticeMessage(
      `Type /${deps.beat.command} digest now: I show what would be posted to you alone.`,
    );
  }
  const kept = await deps.subscriptions.find(asker.channel);
  const [{ message }, ...rest] = await previewDigest(kept, deps);
  const more =
    rest.length > 0 ? ` ${formatCount(rest.length, 'message')} would follow in its thread.` : '';
  const lead = `What would be posted now, shown to you alone.${more}`;
  return {
    text: message.text,
    blocks: [closing(lead), ...message.blocks],
    plain: `${lead}\n\n${message.plain}`,
  };
}

async function off(asker: Asker, deps: BotDeps, client: SlackClient): Promise<Message> {
  const kept = await deps.subscriptions.find(asker.channel);
  if (!kept) return noticeMessage('There is no digest here.');
  if (!(await mayChange(kept, asker, deps, client))) return keptMessage(kept, 'end it');
  await deps.subscriptions.end(asker.channel);
  return noticeMessage('Ended: no digest comes here any more.');
}

/** Editors see all digests, others those of the channel and their own. */
async function list(asker: Asker, deps: BotDeps, client: SlackClient): Promise<Message> {
  const all = await deps.subscriptions.list();
  const seesAll = await isEditor(asker, deps, client);
  const seen = all.filter(
    ({ channel, setBy }) => seesAll || channel === asker.channel || setBy === asker.user,
  );
  return listMessage(seen, { seesAll, now: +deps.now() });
}
