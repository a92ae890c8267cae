import type { AppManifest } from '../state/manifest.ts';
import type { WorkspaceMember } from '../state/members.ts';
import type { AppRequests } from './app-requests.ts';
import { messageShortcutPayload } from './payloads.ts';
import type { PressingDeps, PressResult } from './pressing.ts';

/** What somebody chooses in the menu of a message. */
export interface ChosenShortcut {
  readonly callbackId: string;
  readonly channel: string;
  readonly ts: string;
}

interface ShortcutDeps extends Pick<PressingDeps, 'store' | 'now'> {
  readonly manifest: AppManifest;
  readonly requests: AppRequests;
}

const GONE: PressResult = { status: 'refused', why: 'there is no such message any more' };

/**
 * Sends the app a shortcut of its manifest with the message that it was chosen for, also where the app
 * is not in the channel (https://docs.slack.dev/interactivity/implementing-shortcuts). What one person
 * alone sees has no such menu. What the app says to the `response_url` stands in the channel, and not
 * in the thread of the message.
 */
export async function chooseShortcut(
  person: WorkspaceMember,
  { callbackId, channel, ts }: ChosenShortcut,
  { manifest, store, requests, now }: ShortcutDeps,
): Promise<PressResult> {
  const { shortcuts = [] } = manifest.features;
  const shortcut = shortcuts.find((one) => one.callback_id === callbackId);
  const conversation = store.find(channel);
  const message = store.message(channel, ts);
  if (shortcut?.type !== 'message' || !conversation || message?.visibleTo !== undefined)
    return GONE;
  if (!message) return GONE;
  const answering = requests.answering({
    channel: conversation.id,
    user: person.id,
    thread: undefined,
    message: undefined,
  });
  const { where } = requests;
  const chosen = { person, conversation, message, callbackId, at: now(), answering, where };
  const by = { person, channel, what: shortcut.name };
  await requests.send('interactive', messageShortcutPayload(chosen), by);
  return { status: 'sent' };
}
