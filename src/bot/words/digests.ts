import { formatCount } from '../../answers/wording/format-count.ts';
import { formatInstantInZone } from '../../answers/wording/format-instant.ts';
import type { PostRefusal } from './cannot-post.ts';
import { ownerOrEditor } from './faults.ts';
import { channel, type MentioningText, person } from './mentions.ts';

/** How the form of a digest is had, which opens by the command alone. */
export function digestByCommand(command: string): string {
  return `Type ${command} in the channel that is to get the digest: that opens its form.`;
}

/** How a digest is seen before it is due, which is shown to one person alone. */
export function previewByCommand(command: string): string {
  return `Type ${command} now: I show it to you alone.`;
}

/** That no digest can come to a direct message of other people. */
export const BETWEEN_OTHERS =
  'I cannot post in a direct message between other people. Set a digest in a channel that I am in, or in a direct message to me.';

/** What is said beside a form that opens. */
export function formOpened(of: 'set' | 'new', command: string): string {
  return of === 'set'
    ? `The form shows what is set here. ${command} now shows what would be posted now, ${command} off ends it.`
    : `There is no digest here yet: the form sets one. ${command} now shows what it would hold.`;
}

/** That a form did not open, for a reason in a sentence, and what is set. */
export function formNotOpened(why: string, command: string, set: string): string {
  return `${why} Type ${command} again. ${set}`;
}

/** What is set in a channel, in a sentence; `null` for nothing. */
export function digestHere(what: string | null): string {
  return what === null ? 'There is no digest here yet.' : `Set here: ${what}.`;
}

/** That there is nothing to end. */
export const NO_DIGEST_HERE = 'There is no digest here.';

export const DIGEST_ENDED = 'Ended: no digest comes here any more.';

/** That somebody else set the digest, and who may do what was asked. */
export function digestTaken(setBy: string | null, action: 'change' | 'end'): MentioningText {
  return [
    setBy === null ? 'Somebody' : person(setBy),
    ` set the digest here: ${ownerOrEditor(action)}`,
  ];
}

/** That somebody else set a digest while the form was open. */
export const DIGEST_TAKEN_SINCE = `Somebody else has set a digest there since: ${ownerOrEditor('change')}`;

/** What a channel is told when its digest is set or changed. */
export function digestSet(
  { by, status }: { readonly by: string; readonly status: 'new' | 'changed' },
  {
    what,
    next,
    command,
  }: { readonly what: string; readonly next: string; readonly command: string },
): MentioningText {
  const did = status === 'new' ? 'set a digest here' : 'changed the digest here';
  return [person(by), ` ${did}: ${what}. The next one comes on ${next}. ${command} changes it.`];
}

/** That what a form said was not saved, and why, in sentences. */
export function digestNotSaved(place: string, why: string): MentioningText {
  return ['The digest that you set in ', channel(place), ` was not saved. ${why}`];
}

/** That a digest no longer comes, why, and how it starts again. */
export function digestStopped(
  place: string,
  { reason, remedy }: PostRefusal,
  command: string,
): MentioningText {
  const after = ` has stopped: ${reason}. ${remedy} ${command} there starts it again.`;
  return ['The digest that you set in ', channel(place), after];
}

const LISTED_OF = {
  all: '',
  own: ' of this channel and of yours',
  channel: ' of this channel',
} as const;

/** How many digests are listed, and whose; `unshown` of them are left out. */
export function digestListTitle(
  scope: keyof typeof LISTED_OF,
  { all, unshown }: { readonly all: number; readonly unshown: number },
): string {
  const whose = LISTED_OF[scope];
  if (all === 0) return `There is no digest${whose}.`;
  return `${formatCount(all, 'digest')}${whose}${unshown > 0 ? `, ${unshown} not shown` : ''}:`;
}

/** What a digest is about that is of a private channel of others. */
export const SUBJECT_OF_OTHERS = 'a subject that only the channel sees';

/** A digest of the list: its channel, what it is and whether it comes, who set it. */
export function listedDigest(place: string, line: string, setBy: string | null): MentioningText {
  if (setBy === null) return [channel(place), `: ${line}`];
  return [channel(place), `: ${line}, set by `, person(setBy)];
}

/** What a digest is, and when it comes next. */
export function comingDigest(what: string, next: string): string {
  return `${what}; next on ${next}`;
}

/** What a digest is that no longer comes, and why. */
export function stoppedDigest(what: string, reason: string): string {
  return `${what}; stopped: ${reason}`;
}

/** When something was due and when it came, in milliseconds since 1970, and an IANA time zone. */
interface LateDelivery {
  readonly slot: number;
  readonly now: number;
  readonly zone: string;
}

/** That something comes late: "Due Mon 2 Jun, 08:00, delivered Mon 2 Jun, 09:12." */
export function deliveredLate({ slot, now, zone }: LateDelivery): string {
  return `Due ${formatInstantInZone(slot, zone)}, delivered ${formatInstantInZone(now, zone)}.`;
}

/** That the rest of a digest stands in its thread. */
export function moreInThread(count: number): string {
  return `${count} more in the thread.`;
}

/** That a digest shows some of its stories. */
export function mostImportant(shown: number, all: number): string {
  return `The ${shown} most important of ${all} stories are shown.`;
}

export const DIGEST_PARTS = {
  announced: 'Announced',
  undated: 'Without a date: perhaps no news',
  dayUnknown: 'Day unknown',
  disputed: 'disputed',
} as const;

/** How many articles without a date are not listed. */
export function moreUndated(count: number): string {
  return `and ${formatCount(count, 'more article')}`;
}

export const DIGEST_FORM = {
  title: 'Daily digest',
  submit: 'Save',
  time: 'Time',
  days: 'Days',
  zone: 'Time zone',
  zoneHint: 'Type a part of its name to find it, such as a city.',
  likelyZones: 'Suggested',
  subject: 'Subject',
  subjectHint: 'A few words, such as “prisoner exchange”. Leave it empty for everything.',
  muted: 'Left out',
  mutedHint: 'What only these outlets report. Clear a box, and the digest tells of it again.',
  whenQuiet: 'When there is nothing new',
  line: 'Say so in one line',
  silence: 'Post nothing, unless nothing could be read',
} as const;

/** What there is to know before the form is filled in: whether the bot can post in the channel. */
export const UNREACHABLE = {
  'not-member': 'I am not in this channel, so I can post nothing here. Type /invite and my name.',
  unknown: 'I could not see whether I am in this channel. If I am not, type /invite and my name.',
  archived: 'This channel is archived: nothing can be posted here.',
} as const;

/** Over the form of a digest that stopped at an instant, in words. */
export function stoppedSince(instant: string, { reason }: PostRefusal): string {
  return `This digest stopped on ${instant}: ${reason}. Saving starts it again.`;
}

/** Over a form whose asker's zone is not known. */
export function zoneUnread(proposed: string): string {
  return `Your time zone could not be read: ${proposed} is proposed.`;
}
