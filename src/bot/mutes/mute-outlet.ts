import type { MuteTarget } from '../../archive/ports/mute-store.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import { mayChange } from '../deliveries/digest-commands.ts';
import { externalRefusal, isEditor } from '../editors.ts';
import type { MessageContent } from '../message-content.ts';
import { NO_DIGEST_HERE } from '../words/digests.ts';
import {
  type MutedSetting,
  mutesFull,
  outletMuted,
  outletUnmuted,
  WATCH_OVER,
} from '../words/mutes.ts';

/** Outlets that are muted for one digest or watch at most: as many as a form has boxes for. */
const MOST_MUTED = 10;

/** An outlet, and the digest or watch that it is muted for. */
export interface OutletMute {
  readonly target: MuteTarget;
  readonly outlet: string;
}

/** What a mute may be set on; or what is said where somebody may not, or there is no such thing. */
type ChangeableSetting =
  | { readonly status: 'found'; readonly setting: MutedSetting }
  | { readonly status: 'refused'; readonly content: MessageContent };

/**
 * Mutes an outlet for a digest or a watch, for whoever set that and for editors: what only that
 * outlet reports is then not told. Gives what there is to say, with a way to undo it.
 */
export async function muteOutlet(
  { target, outlet }: OutletMute,
  asker: Asker,
  deps: BotDeps,
): Promise<MessageContent> {
  const found = await findSetting(target, asker, deps);
  if (found.status === 'refused') return found.content;
  const before = await deps.mutes.outletsOf(target);
  if (before.length >= MOST_MUTED && !before.includes(outlet)) {
    return { kind: 'notice', text: mutesFull(before) };
  }
  const mute = { target, outlet, mutedBy: asker.user, mutedAt: +deps.now() };
  const status = await deps.mutes.add(mute);
  return { kind: 'muted', text: outletMuted(found.setting, outlet, status), target, outlet };
}

/** Takes a mute back, and says so. */
export async function unmuteOutlet(
  { target, outlet }: OutletMute,
  asker: Asker,
  deps: BotDeps,
): Promise<MessageContent> {
  const found = await findSetting(target, asker, deps);
  if (found.status === 'refused') return found.content;
  await deps.mutes.remove(target, outlet);
  return { kind: 'notice', text: outletUnmuted(found.setting, outlet) };
}

/** Takes all mutes of a digest or a watch back; gives the reason where they stay. */
export async function unmuteAll(
  target: MuteTarget,
  asker: Asker,
  deps: BotDeps,
): Promise<MessageContent | null> {
  const found = await findSetting(target, asker, deps);
  if (found.status === 'refused') return found.content;
  for (const outlet of await deps.mutes.outletsOf(target)) await deps.mutes.remove(target, outlet);
  return null;
}

async function findSetting(
  target: MuteTarget,
  asker: Asker,
  deps: BotDeps,
): Promise<ChangeableSetting> {
  const act = target.kind === 'digest' ? 'set a digest' : 'set a watch';
  const refusal = await externalRefusal(act, asker, deps);
  if (refusal !== undefined) return refused({ kind: 'notice', text: refusal });
  if (target.kind === 'digest') {
    const stored = await deps.subscriptions.find(target.id);
    if (!stored) return refused({ kind: 'notice', text: NO_DIGEST_HERE });
    if (await mayChange(stored, asker, deps)) return ofDigest();
    return refused({ kind: 'mute-taken', setBy: stored.setBy });
  }
  const watch = (await deps.watches.list()).find(({ id }) => id === target.id);
  if (!watch) return refused({ kind: 'notice', text: WATCH_OVER });
  if (watch.user !== asker.user && !(await isEditor(asker, deps))) {
    return refused({ kind: 'mute-taken', setBy: watch.user });
  }
  return { status: 'found', setting: { kind: 'watch', phrase: watch.phrase } };
}

function ofDigest(): ChangeableSetting {
  return { status: 'found', setting: { kind: 'digest' } };
}

function refused(content: MessageContent): ChangeableSetting {
  return { status: 'refused', content };
}
