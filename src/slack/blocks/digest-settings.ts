import type { RichTextElement } from '@slack/types';
import { formatCount } from '../../answers/wording/format-count.ts';
import { formatInstantInZone } from '../../answers/wording/format-instant.ts';
import { formatSchedule, formatSubject } from '../../answers/wording/format-schedule.ts';
import { nextSlot } from '../../archive/digests/schedule-slots.ts';
import type { StoredSubscription } from '../../archive/ports/subscription-store.ts';
import type { MessageContent } from '../../bot/message-content.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { noticeMessage } from './notices.ts';
import { postRefusalOf } from './post-refusals.ts';
import { bold, bullets, plain, richText, section } from './rich-text.ts';

type ContentOf<K extends MessageContent['kind']> = Extract<MessageContent, { readonly kind: K }>;

/** Digests listed at most: what a message has room for, each with a subject of some words. */
const MOST_LISTED = 30;

/** That the form comes only by the command. */
export function digestByCommandMessage(command: string): Message {
  return noticeMessage(
    `Type ${command} in the channel that is to get a digest: a form opens, which Slack lets me show only after the command.`,
  );
}

/** That somebody else set the digest, and who may do what was asked. */
export function digestTakenMessage({ setBy, action }: ContentOf<'digest-taken'>): Message {
  const after = ` set the digest here: they, or an editor named in the settings, can ${action} it.`;
  return ofElements([user(setBy), plain(after)], `Somebody else${after}`);
}

/** What a channel is told when its digest is set or changed; it shows too that the bot may post. */
export function digestSetMessage(content: ContentOf<'digest-set'>): Message {
  const { subscription, status, by, now, command } = content;
  const { zone } = subscription;
  const did = status === 'new' ? ' set a digest here' : ' changed the digest here';
  const what = whatOf(subscription);
  const next = formatInstantInZone(nextSlot(subscription, now), zone);
  const text = `${did}: ${what}. The next one comes on ${next}. ${command} changes it.`;
  return ofElements([user(by), plain(text)], `Somebody${text}`);
}

/** That what somebody's form said was not saved, and why. */
export function digestNotSavedMessage({ channel, why }: ContentOf<'digest-not-saved'>): Message {
  const [before, after] = ['The digest that you set in ', ` was not saved. ${why}`];
  return ofElements([plain(before), name(channel), plain(after)], `${before}${channel}${after}`);
}

/** That a digest no longer comes, why, and how it starts again. */
export function digestStoppedMessage(content: ContentOf<'digest-stopped'>): Message {
  const { channel, why, command } = content;
  const before = 'The digest that you set in ';
  const { reason, remedy } = postRefusalOf(why);
  const after = ` has stopped: ${reason}. ${remedy} ${command} there starts it again.`;
  return {
    text: `${before}a channel${after}`,
    blocks: [richText(section(plain(before), name(channel), plain(after)))],
    plain: `${before}${channel}${after}`,
  };
}

/** Digests with their channels, when they come, and who set them. */
export function digestListMessage({ digests, scope, now }: ContentOf<'digest-list'>): Message {
  const whose = { all: '', own: ' of this channel and of yours', channel: ' of this channel' }[
    scope
  ];
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
            section(name(one.channel), plain(`: ${lineOf(one, now)}, set by `), user(one.setBy)),
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
    ? `${what}; stopped: ${postRefusalOf(one.stopped.why).reason}`
    : `${what}; next on ${formatInstantInZone(nextSlot(one, now), one.zone)}`;
}

function user(id: string): RichTextElement {
  return { type: 'user', user_id: id };
}

function name(channel: string): RichTextElement {
  return { type: 'channel', channel_id: channel };
}

function ofElements(elements: readonly RichTextElement[], text: string): Message {
  return { text, blocks: [richText(section(...elements))], plain: text };
}

/** What a digest is about, and when it comes. */
function whatOf(subscription: Subscription): string {
  const { subject } = subscription;
  const short = subject === null ? null : shortened(subject, SHARES.questionCharacters);
  return `${formatSubject(short)}, ${formatSchedule(subscription)}`;
}
