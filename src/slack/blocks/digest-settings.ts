import { formatInstantInZone } from '../../answers/wording/format-instant.ts';
import { formatSchedule, formatSubject } from '../../answers/wording/format-schedule.ts';
import { nextSlot } from '../../archive/digests/schedule-slots.ts';
import type { ListedDigest, MessageContent } from '../../bot/message-content.ts';
import {
  comingDigest,
  digestByCommand,
  digestListTitle,
  digestNotSaved,
  digestSet,
  digestStopped,
  digestTaken,
  listedDigest,
  SUBJECT_OF_OTHERS,
  stoppedDigest,
} from '../../bot/words/digests.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { mentioningMessage, noticeMessage } from './notices.ts';
import { postRefusalOf } from './post-refusals.ts';
import { bold, bullets, mentioning, richText, section } from './rich-text.ts';

type ContentOf<K extends MessageContent['kind']> = Extract<MessageContent, { readonly kind: K }>;

/** Digests listed at most: what a message has room for, each with a subject of some words. */
const MOST_LISTED = 30;

/** That the form comes only by the command. */
export function digestByCommandMessage(command: string): Message {
  return noticeMessage(digestByCommand(command));
}

/** That somebody else set the digest, and who may do what was asked. */
export function digestTakenMessage({ setBy, action }: ContentOf<'digest-taken'>): Message {
  return mentioningMessage(digestTaken(setBy, action));
}

/** What a channel is told when its digest is set or changed; it shows too that the bot may post. */
export function digestSetMessage(content: ContentOf<'digest-set'>): Message {
  const { subscription, status, by, now, command } = content;
  const { zone } = subscription;
  const what = whatOf(subscription);
  const next = formatInstantInZone(nextSlot(subscription, now), zone);
  return mentioningMessage(digestSet({ by, status }, { what, next, command }));
}

/** That what somebody's form said was not saved, and why. */
export function digestNotSavedMessage({ channel, why }: ContentOf<'digest-not-saved'>): Message {
  return mentioningMessage(digestNotSaved(channel, why));
}

/** That a digest no longer comes, why, and how it starts again. */
export function digestStoppedMessage(content: ContentOf<'digest-stopped'>): Message {
  const { channel, why, command } = content;
  return mentioningMessage(digestStopped(channel, postRefusalOf(why), command));
}

/** Digests with their channels, when they come, and who set them. */
export function digestListMessage({ digests, scope, now }: ContentOf<'digest-list'>): Message {
  const shown = digests.slice(0, MOST_LISTED);
  const unshown = digests.length - shown.length;
  const title = digestListTitle(scope, { all: digests.length, unshown });
  if (digests.length === 0) return noticeMessage(title);
  return {
    text: title,
    blocks: [
      richText(
        section(bold(title)),
        bullets(
          ...shown.map((one) =>
            section(...mentioning(listedDigest(one.channel, digestLine(one, now), one.setBy))),
          ),
        ),
      ),
    ],
    plain: [title, ...shown.map((one) => `· ${one.channel}: ${digestLine(one, now)}`)].join('\n'),
  };
}

/** What a digest is about, when it comes next, or why it does not. */
export function digestLine(one: ListedDigest, now: number): string {
  const what = whatOf(one);
  return one.stopped
    ? stoppedDigest(what, postRefusalOf(one.stopped.why).reason)
    : comingDigest(what, formatInstantInZone(nextSlot(one, now), one.zone));
}

/** What a digest is about, and when it comes. */
function whatOf(subscription: Subscription & Pick<ListedDigest, 'isSubjectHidden'>): string {
  const { subject, isSubjectHidden = false } = subscription;
  if (isSubjectHidden) return `${SUBJECT_OF_OTHERS}, ${formatSchedule(subscription)}`;
  const short = subject === null ? null : shortened(subject, SHARES.questionCharacters);
  return `${formatSubject(short)}, ${formatSchedule(subscription)}`;
}
