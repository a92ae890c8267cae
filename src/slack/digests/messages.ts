import type { RichTextElement } from '@slack/types';
import { formatCount } from '../../answers/wording/format-count.ts';
import { formatInstantInZone } from '../../answers/wording/format-instant.ts';
import { formatSchedule, formatSubject } from '../../answers/wording/format-schedule.ts';
import { nextSlot } from '../../archive/digests/schedule-slots.ts';
import type { StoredSubscription } from '../../archive/ports/subscription-store.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { noticeMessage } from '../blocks/notices.ts';
import { bold, bullets, plain, richText, section } from '../blocks/rich-text.ts';
import { SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { stopReasonOf } from './stop-reason.ts';

/** Digests listed at most: what a message has room for, each with a subject of some words. */
const MOST_LISTED = 30;

/** That somebody else set the digest, and who may do what was asked. */
export function keptMessage(kept: StoredSubscription | undefined, doing: string): Message {
  const after = ` set the digest here: they, or an editor named in the settings, can ${doing}.`;
  return ofElements([user(kept?.setBy ?? ''), plain(after)], `Somebody else${after}`);
}

/** What a channel is told when its digest is set or changed; it shows too that the bot may post. */
export function setMessage(
  subscription: Subscription,
  { isNew, by, now, command }: { isNew: boolean; by: string; now: number; command: string },
): Message {
  const { zone } = subscription;
  const did = isNew ? ' set a digest here' : ' changed the digest here';
  const what = whatOf(subscription);
  const next = formatInstantInZone(nextSlot(subscription, now), zone);
  const said = `${did}: ${what}. The next one comes on ${next}. ${command} changes it.`;
  return ofElements([user(by), plain(said)], `Somebody${said}`);
}

/** That what somebody's form said was not saved, and why. */
export function notSavedMessage(channel: string, why: string): Message {
  const [before, after] = ['The digest that you set in ', ` was not saved. ${why}`];
  const name = { type: 'channel', channel_id: channel } as const;
  return ofElements([plain(before), name, plain(after)], `${before}${channel}${after}`);
}

/** Digests with their channels, when they come, and who set them. */
export function listMessage(
  digests: readonly StoredSubscription[],
  { seesAll, now }: { readonly seesAll: boolean; readonly now: number },
): Message {
  const whose = seesAll ? '' : ' of this channel and of yours';
  if (digests.length === 0) return noticeMessage(`There is no digest${whose}.`);
  const shown = digests.slice(0, MOST_LISTED);
  const more = digests.length - shown.length;
  const title = `${formatCount(digests.length, 'digest')}${whose}${more > 0 ? `, ${more} not shown` : ''}:`;
  return {
    text: title,
    blocks: [
      richText(
        section(bold(title)),
        bullets(
          ...shown.map((one) =>
            section(
              { type: 'channel', channel_id: one.channel },
              plain(`: ${lineOf(one, now)}, set by `),
              user(one.setBy),
            ),
          ),
        ),
      ),
    ],
    plain: [title, ...shown.map((one) => `· ${one.channel}: ${lineOf(one, now)}`)].join('\n'),
  };
}

function lineOf(one: StoredSubscription, now: number): string {
  const what = whatOf(one);
  return one.stopped
    ? `${what}; stopped: ${stopReasonOf(one.stopped.why).reason}`
    : `${what}; next on ${formatInstantInZone(nextSlot(one, now), one.zone)}`;
}

/** What a digest is about, and when it comes. */
function whatOf(subscription: Subscription): string {
  const { subject } = subscription;
  const short = subject === null ? null : shortened(subject, SHARES.questionCharacters);
  return `${formatSubject(short)}, ${formatSchedule(subscription)}`;
}

function user(id: string): RichTextElement {
  return { type: 'user', user_id: id };
}

function ofElements(elements: readonly RichTextElement[], said: string): Message {
  return { text: said, blocks: [richText(section(...elements))], plain: said };
}
