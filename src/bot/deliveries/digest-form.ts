import { findZone } from '../../archive/digests/schedule-slots.ts';
import type { StoredSubscription } from '../../archive/ports/subscription-store.ts';
import type { Subscription } from '../../domain/subscription.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import type { DigestForm, FormNote, FormOpener, Reachability } from '../chat.ts';

/** What a digest is before somebody says otherwise: on the days and at the time of an office. */
const PROPOSED = {
  time: '08:00',
  days: [1, 2, 3, 4, 5],
  subject: null,
  whenQuiet: 'line',
} as const satisfies Partial<Subscription>;

/**
 * Opens the form of a channel's digest with what is set there. What the chat has to be asked for,
 * the asker's zone and whether the bot is in the channel, is filled in once it is known: the form
 * must open at once.
 */
export async function openDigestForm(
  stored: StoredSubscription | undefined,
  { channel, user }: Asker,
  forms: FormOpener,
  deps: BotDeps,
): Promise<void> {
  const first: DigestForm = {
    channel,
    set: stored ?? { ...PROPOSED, zone: deps.zone },
    isZoneNew: false,
    zones: [deps.zone],
    muted: stored ? await deps.mutes.outletsOf({ kind: 'digest', id: channel }) : [],
    notes: stopNotes(stored),
  };
  const opened = await forms.openDigestForm(first);
  const [name, reach] = await Promise.all([
    deps.chat.timeZoneOf(user),
    deps.chat.reachability(channel),
  ]);
  const zone = name === undefined ? undefined : findZone(name);
  const form = filledIn(first, { stored, zone, reach, zoneOfBot: deps.zone });
  if (JSON.stringify(form) === JSON.stringify(first)) return;
  // Whoever closed it already misses nothing.
  await opened
    .update(form)
    .catch((fault: unknown) => deps.log.info({ fault }, 'a form could not be filled in'));
}

/** What becomes known while a form is open. */
interface FormFindings {
  readonly stored: StoredSubscription | undefined;
  readonly zone: string | undefined;
  readonly reach: Reachability;
  readonly zoneOfBot: string;
}

function filledIn(form: DigestForm, { stored, zone, reach, zoneOfBot }: FormFindings): DigestForm {
  const isProposed = !stored && zone !== undefined && zone !== form.set.zone;
  const unread: FormNote = { kind: 'zone-unread', proposed: zoneOfBot };
  return {
    ...form,
    set: isProposed ? { ...form.set, zone } : form.set,
    isZoneNew: isProposed,
    zones: zone === undefined ? form.zones : [zone, ...form.zones],
    notes: [
      ...form.notes,
      ...(reach === 'reachable' ? [] : [{ kind: 'unreachable', reach } as const]),
      ...(zone || stored ? [] : [unread]),
    ],
  };
}

function stopNotes(stored: StoredSubscription | undefined): readonly FormNote[] {
  if (!stored?.stopped) return [];
  const { at, why } = stored.stopped;
  return [{ kind: 'stopped', at, zone: stored.zone, why }];
}
