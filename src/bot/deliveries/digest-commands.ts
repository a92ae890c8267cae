import { formatSchedule, formatSubject } from '../../answers/wording/format-schedule.ts';
import type { StoredSubscription } from '../../archive/ports/subscription-store.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import type { OutgoingMessage } from '../chat.ts';
import { externalRefusal, isEditor } from '../editors.ts';
import type { MessageContent } from '../message-content.ts';
import { messageOf } from '../postings.ts';
import {
  BETWEEN_OTHERS,
  DIGEST_ENDED,
  digestHere,
  formNotOpened,
  formOpened,
  NO_DIGEST_HERE,
  previewByCommand,
} from '../words/digests.ts';
import { previewDigest } from './compose-digest.ts';
import { openDigestForm } from './digest-form.ts';

/** What is asked about digests: to set one, to see one now, to end one, to list them. */
export type DigestAction = 'form' | 'now' | 'off' | 'list';

/** Does what was asked about digests, and says what there is to say. */
export async function replyAboutDigests(
  action: DigestAction,
  asker: Asker,
  deps: BotDeps,
): Promise<OutgoingMessage> {
  switch (action) {
    case 'form':
      return messageOf(await openForm(asker, deps), deps);
    case 'now':
      return await preview(asker, deps);
    case 'off':
      return messageOf(await end(asker, deps), deps);
    case 'list':
      return messageOf(await list(asker, deps), deps);
  }
}

/** Whether somebody may change or end a digest: who set it, and the editors. */
export async function mayChange(
  stored: StoredSubscription | undefined,
  asker: Asker,
  deps: BotDeps,
): Promise<boolean> {
  if (!stored || stored.setBy === null || stored.setBy === asker.user) return true;
  return await isEditor(asker, deps);
}

async function openForm(asker: Asker, deps: BotDeps): Promise<MessageContent> {
  const command = `/${deps.beat.command} digest`;
  if (asker.via.kind !== 'command') return { kind: 'digest-by-command', command };
  const refusal = await externalRefusal('set a digest', asker, deps);
  if (refusal) return notice(refusal);
  if (await deps.chat.isBetweenOthers(asker.channel)) return notice(BETWEEN_OTHERS);
  const stored = await deps.subscriptions.find(asker.channel);
  if (stored && !(await mayChange(stored, asker, deps))) return takenContent(stored, 'change');
  try {
    await openDigestForm(stored, asker, asker.via.forms, deps);
  } catch (fault) {
    const failure = deps.chat.classify(fault);
    if (failure.kind !== 'refused' || failure.told === undefined) throw fault;
    deps.log.warn({ fault }, 'the form of a digest was not opened');
    return notice(formNotOpened(failure.told, command, whatIsSet(stored)));
  }
  return notice(formOpened(stored ? 'set' : 'new', command));
}

/** What is set in a channel, in a sentence. */
function whatIsSet(stored: StoredSubscription | undefined): string {
  return digestHere(stored ? `${formatSubject(stored.subject)}, ${formatSchedule(stored)}` : null);
}

async function preview(asker: Asker, deps: BotDeps): Promise<OutgoingMessage> {
  if (asker.via.kind === 'mention') {
    return messageOf(notice(previewByCommand(`/${deps.beat.command} digest`)), deps);
  }
  const stored = await deps.subscriptions.find(asker.channel);
  const [{ written }, ...rest] = await previewDigest(stored, deps);
  return { written, answer: null, circumstances: [{ kind: 'preview', more: rest.length }] };
}

async function end(asker: Asker, deps: BotDeps): Promise<MessageContent> {
  const stored = await deps.subscriptions.find(asker.channel);
  if (!stored) return notice(NO_DIGEST_HERE);
  if (!(await mayChange(stored, asker, deps))) return takenContent(stored, 'end');
  await deps.subscriptions.end(asker.channel);
  return notice(DIGEST_ENDED);
}

/**
 * Editors see all digests, but not what is followed in a private channel that they may not be in;
 * others see those of the channel and their own.
 */
async function list(asker: Asker, deps: BotDeps): Promise<MessageContent> {
  const all = await deps.subscriptions.list();
  const ofChannel = all.filter(({ channel }) => channel === asker.channel);
  // What other channels follow is not for everybody who reads this one.
  if (asker.via.kind === 'mention') {
    return { kind: 'digest-list', digests: ofChannel, scope: 'channel', now: +deps.now() };
  }
  const scope = (await isEditor(asker, deps)) ? 'all' : 'own';
  const digests = all.filter(
    ({ channel, setBy }) => scope === 'all' || channel === asker.channel || setBy === asker.user,
  );
  const isHidden = await Promise.all(
    digests.map(
      async ({ channel, setBy }) =>
        channel !== asker.channel && setBy !== asker.user && !(await deps.chat.isPublic(channel)),
    ),
  );
  const listed = digests.map((one, at) => ({ ...one, isSubjectHidden: isHidden[at] === true }));
  return { kind: 'digest-list', digests: listed, scope, now: +deps.now() };
}

function takenContent({ setBy }: StoredSubscription, action: 'change' | 'end'): MessageContent {
  return { kind: 'digest-taken', setBy, action };
}

function notice(text: string): MessageContent {
  return { kind: 'notice', text };
}
