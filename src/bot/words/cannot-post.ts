import { channel, type MentioningText } from './mentions.ts';

/** Why the bot may not post somewhere, and what is to be done about it; both within a sentence. */
export interface PostRefusal {
  /** What stands before what is to be done then: "Once it is open again,". */
  readonly remedy: string;
  readonly reason: string;
}

/** What a chat may refuse a message for. */
export const POST_REFUSALS = {
  archived: { reason: 'the channel is archived', remedy: 'Once it is open again,' },
  betweenOthers: {
    reason: 'it is a direct message between other people, where I cannot be',
    remedy: 'In a channel that I am in, or in a direct message to me,',
  },
  notInvited: { reason: 'I am not in the channel', remedy: 'Invite me with /invite, then' },
  threadsOnly: {
    reason: 'the channel takes only replies in threads',
    remedy: 'Once it takes other messages,',
  },
  noThreads: {
    reason: 'the channel takes no replies in threads',
    remedy: 'Once it takes them,',
  },
  threadLocked: { reason: 'the thread is locked', remedy: 'Once it is open again,' },
  noReplies: { reason: 'the message takes no replies', remedy: 'In another thread,' },
  noDirectMessages: {
    reason: 'direct messages to me are switched off',
    remedy: 'Once whoever runs me allows them,',
  },
  restricted: {
    reason: 'only some people may post there',
    remedy: 'Once whoever manages the channel lets me post there,',
  },
} as const satisfies Readonly<Record<string, PostRefusal>>;

/** A refusal of which no more is known than the chat's own word. */
export function unknownPostRefusal(why: string): PostRefusal {
  return { reason: `I may not post there (${why})`, remedy: 'Once I may,' };
}

/** That the bot may not post where it was asked to: before its answer to the asker alone. */
export function cannotPostAnswer({ reason, remedy }: PostRefusal): string {
  return `I may not post where you asked: ${reason}. ${remedy} ask again. My answer, to you alone:`;
}

/** That a digest was saved for a channel in which the bot may not post. */
export function cannotPostDigest({ reason, remedy }: PostRefusal): string {
  return `The digest is saved, but I may not post in its channel: ${reason}. ${remedy} it comes. If I still may not post when it is due, it stops.`;
}

/** That a watch was not set, as the bot may not post where it was asked for. */
export function cannotPostWatch({ reason, remedy }: PostRefusal): string {
  return `The watch is not set, as I may not post here: ${reason}. ${remedy} set the watch again.`;
}

/** That a watch ended, as the bot may no longer post where it was. */
export function watchEnded(phrase: string, place: string, why: PostRefusal): MentioningText {
  return ended(`I no longer watch for “${phrase}” in `, place, why, 'set the watch again');
}

/** That a standing question ended, as the bot may no longer post where it was asked. */
export function questionEnded(place: string, why: PostRefusal): MentioningText {
  return ended(
    'I no longer look for an answer to a question of yours in ',
    place,
    why,
    'ask again',
  );
}

function ended(
  before: string,
  place: string,
  { reason, remedy }: PostRefusal,
  then: string,
): MentioningText {
  return [before, channel(place), `: ${reason}. ${remedy} ${then}.`];
}
