import { counted } from '../../answers/counted.ts';
import type { KeptSubscription } from '../../archive/ports/subscription-store.ts';
import { closing } from '../blocks/closing.ts';
import { noticeMessage } from '../blocks/notices.ts';
import type { Client } from '../delivery.ts';
import type { Asker, Desk } from '../desk.ts';
import { isEditor } from '../editors.ts';
import type { Message } from '../message.ts';
import type { DigestWish } from '../subcommands.ts';
import { previewDigest } from './compose.ts';
import { openForm } from './form.ts';
import { keptMessage, listMessage } from './messages.ts';

/** Does what was asked about digests, and says what there is to say. */
export async function digest(
  wish: DigestWish,
  asker: Asker,
  desk: Desk,
  client: Client,
): Promise<Message> {
  switch (wish) {
    case 'form':
      return await form(asker, desk, client);
    case 'now':
      return await preview(asker, desk);
    case 'off':
      return await off(asker, desk, client);
    case 'list':
      return await list(asker, desk, client);
  }
}

/** Whether somebody may change or end a digest: who set it, and the editors. */
export async function mayChange(
  kept: KeptSubscription | undefined,
  asker: Asker,
  desk: Desk,
  client: Client,
): Promise<boolean> {
  return !kept || kept.setBy === asker.user || (await isEditor(asker, desk, client));
}

async function form(asker: Asker, desk: Desk, client: Client): Promise<Message> {
  const command = `/${desk.beat.command} digest`;
  const { trigger, channel } = asker;
  if (trigger === null) {
    return noticeMessage(
      `Type ${command} in the channel that is to get a digest: a form opens, which Slack lets me show only after the command.`,
    );
  }
  const kept = await desk.subscriptions.of(channel);
  if (!(await mayChange(kept, asker, desk, client))) return keptMessage(kept, 'change it');
  await openForm(kept, { ...asker, trigger }, desk, client);
  return noticeMessage(
    kept
      ? `The form shows what is set here. ${command} now shows you what would be posted now, ${command} off ends it.`
      : `There is no digest here yet: the form sets one. ${command} now shows you what it would hold.`,
  );
}

async function preview(asker: Asker, desk: Desk): Promise<Message> {
  if (asker.trigger === null && !asker.channel.startsWith('D')) {
    return noticeMessage(
      `Type /${desk.beat.command} digest now: I show what would be posted to you alone.`,
    );
  }
  const kept = await desk.subscriptions.of(asker.channel);
  const [{ message }, ...rest] = await previewDigest(kept, desk);
  const more =
    rest.length > 0 ? ` ${counted(rest.length, 'message')} would follow in its thread.` : '';
  const lead = `What would be posted now, shown to you alone.${more}`;
  return {
    text: message.text,
    blocks: [closing(lead), ...message.blocks],
    plain: `${lead}\n\n${message.plain}`,
  };
}

async function off(asker: Asker, desk: Desk, client: Client): Promise<Message> {
  const kept = await desk.subscriptions.of(asker.channel);
  if (!kept) return noticeMessage('There is no digest here.');
  if (!(await mayChange(kept, asker, desk, client))) return keptMessage(kept, 'end it');
  await desk.subscriptions.end(asker.channel);
  return noticeMessage('Ended: no digest comes here any more.');
}

/** Editors see all digests, others those of the channel and their own. */
async function list(asker: Asker, desk: Desk, client: Client): Promise<Message> {
  const all = await desk.subscriptions.list();
  const seesAll = await isEditor(asker, desk, client);
  const seen = all.filter(
    ({ channel, setBy }) => seesAll || channel === asker.channel || setBy === asker.user,
  );
  return listMessage(seen, { seesAll, now: +desk.now() });
}
