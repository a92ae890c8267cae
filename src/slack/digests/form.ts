import { formatInstantInZone } from '../../answers/wording/format-instant.ts';
import { findZone } from '../../archive/digests/schedule-slots.ts';
import type { StoredSubscription } from '../../archive/ports/subscription-store.ts';
import type { SlackClient } from '../delivery.ts';
import type { Asker, BotDeps } from '../desk.ts';
import { slackErrorOf } from '../slack-error.ts';
import { type DigestForm, formView, PROPOSED } from './form-view.ts';
import { stopReasonOf } from './stop-reason.ts';

/**
 * Opens the form of a channel's digest with what is set there. What Slack has to be asked for, the
 * asker's zone and whether the bot is in the channel, is filled in once it is known: the form
 * must open within three seconds.
 */
export async function openForm(
  kept: StoredSubscription | undefined,
  asker: Asker & { readonly trigger: string },
  deps: BotDeps,
  client: SlackClient,
): Promise<void> {
  const { channel, trigger } = asker;
  const first: DigestForm = {
    channel,
    set: kept ?? { ...PROPOSED, zone: deps.zone },
    isZoneNew: false,
    zones: [deps.zone],
    notes: stoppedNotes(kept),
  };
  const opened = await client.views.open({ trigger_id: trigger, view: formView(first) });
  const id = opened.view?.id;
  const [zone, place] = await Promise.all([
    zoneOf(asker, deps, client),
    placeOf(asker, deps, client),
  ]);
  const form = filledIn(first, { kept, zone, place, desk: deps });
  if (id === undefined || JSON.stringify(form) === JSON.stringify(first)) return;
  await client.views
    .update({ view_id: id, view: formView(form) })
    // Whoever closed it already misses nothing.
    .catch((fault: unknown) => deps.log.info({ fault }, 'a form could not be filled in'));
}

interface FormContext {
  readonly kept: StoredSubscription | undefined;
  readonly zone: string | undefined;
  readonly place: string | undefined;
  readonly desk: BotDeps;
}

function filledIn(form: DigestForm, { kept, zone, place, desk }: FormContext): DigestForm {
  const isProposed = !kept && zone !== undefined && zone !== form.set.zone;
  const unknown = `I could not read your time zone, so ${desk.zone} is proposed.`;
  return {
    ...form,
    set: isProposed ? { ...form.set, zone } : form.set,
    isZoneNew: isProposed,
    zones: zone === undefined ? form.zones : [zone, ...form.zones],
    notes: [...form.notes, ...(place ? [place] : []), ...(zone || kept ? [] : [unknown])],
  };
}

function stoppedNotes(kept: StoredSubscription | undefined): readonly string[] {
  if (!kept?.stopped) return [];
  const { at, why } = kept.stopped;
  const since = formatInstantInZone(at, kept.zone);
  return [`This digest stopped on ${since}: ${stopReasonOf(why).reason}. Saving starts it again.`];
}

/** The asker's own zone; nothing where the optional scope users:read is not granted. */
async function zoneOf(
  { user }: Asker,
  deps: BotDeps,
  client: SlackClient,
): Promise<string | undefined> {
  try {
    const said = await client.users.info({ user });
    return said.user?.tz === undefined ? undefined : findZone(said.user.tz);
  } catch (fault) {
    deps.log.info(
      { fault },
      'the zone of an asker cannot be read: the scope users:read is optional',
    );
    return undefined;
  }
}

const INVITE =
  'I am not in this channel, and can post nothing here before somebody invites me: type /invite and my name.';

const UNKNOWN =
  'I could not look whether I am in this channel: if I am not, type /invite and my name.';

const ARCHIVED = 'This channel is archived: nothing can be posted here.';

/** What is in the way of posting; nothing where there is nothing. */
async function placeOf(
  { channel }: Asker,
  deps: BotDeps,
  client: SlackClient,
): Promise<string | undefined> {
  if (channel.startsWith('D')) return undefined;
  try {
    const { channel: found } = await client.conversations.info({ channel });
    if (found?.is_archived) return ARCHIVED;
    return found?.is_member === false ? INVITE : undefined;
  } catch (fault) {
    // Of a private channel that it is not in, the bot is told that there is none.
    if (slackErrorOf(fault) === 'channel_not_found') return INVITE;
    deps.log.info(
      { fault },
      'a channel cannot be read: channels:read and groups:read are optional',
    );
    return UNKNOWN;
  }
}
