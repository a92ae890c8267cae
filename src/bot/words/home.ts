import { formatCount } from '../../answers/wording/format-count.ts';
import { channel, type MentioningText } from './mentions.ts';
import { withoutThese } from './mutes.ts';

/** The headings of somebody's home. */
export const HOME = {
  news: 'Latest developments',
  reading: 'Reading what is new …',
  ask: 'How to ask',
  yours: 'Digests, watches and questions',
  archive: 'The archive',
  askButton: 'Ask',
  change: 'Change',
  end: 'End',
  forget: 'Forget',
  unmute: 'Tell all again',
} as const;

/** What is followed, over all else. */
export function homeTitle(beatName: string): string {
  return `What I follow: ${beatName}`;
}

/** That nothing happened in the last days that the archive knows of. */
export const NO_NEWS = 'The archive has no dated report of the last days.';

/** How more is asked for. */
export function waysToAsk(command: string): string {
  return `Write in Messages, type /${command} in any channel, or mention me where I am invited. /${command} help shows all.`;
}

/** That nothing is set, and how it is. */
export function nothingSet(command: string): string {
  return `Nothing is set. In a channel, /${command} digest sets its daily digest, and /${command} watch SUBJECT tells it of new reports. Where I find no answer, “Tell me when” lets a question wait.`;
}

/** A digest with its channel; what it is about and when it comes are in words. */
export function homeDigest(id: string, what: string, muted: readonly string[]): MentioningText {
  return ['Digest in ', channel(id), ` ${what}${withoutThese(muted)}`];
}

/** A watch with its channel, and of whom it does not tell. */
export function homeWatch(id: string, phrase: string, muted: readonly string[]): MentioningText {
  return [`Watch for “${phrase}” in `, channel(id), withoutThese(muted)];
}

/** How many more there are of each kind, and how they are listed. */
export function moreSet(
  more: { readonly digests: number; readonly watches: number; readonly questions: number },
  command: string,
): string {
  const parts = [
    ...(more.digests > 0
      ? [`${formatCount(more.digests, 'more digest')} (/${command} digest list)`]
      : []),
    ...(more.watches > 0
      ? [`${more.watches} more ${more.watches === 1 ? 'watch' : 'watches'} (/${command} watch)`]
      : []),
    ...(more.questions > 0
      ? [`${formatCount(more.questions, 'more question')} (/${command} questions)`]
      : []),
  ];
  return parts.length === 0 ? '' : `And ${parts.join(', ')}.`;
}

/** How much the archive holds, and how new it is in words. */
export function homeArchive(
  held: { readonly reports: number; readonly outlets: number; readonly accounts: number },
  newest: { readonly day: string; readonly age: string } | null,
): string {
  const reports = `${formatCount(held.reports, 'report')} from ${formatCount(held.outlets, 'outlet')}`;
  const chronicle = `a chronicle of ${formatCount(held.accounts, 'account')}`;
  if (held.reports === 0) return `No reports yet, and ${chronicle}.`;
  const age = newest === null ? '' : ` The newest report is of ${newest.day} (${newest.age}).`;
  return `${reports}, and ${chronicle}.${age}`;
}

export function daysAgo(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** Whether the feeds can be read, each failing one with the instant since which it is not. */
export function homeFeeds(
  followed: number,
  failing: readonly { readonly feed: string; readonly since: string }[],
  more: number,
): string {
  if (followed === 0) return 'No feed is followed: nothing new comes by itself.';
  const count = failing.length + more;
  if (count === 0) return `${formatCount(followed, 'feed')} followed; all can be read.`;
  const named = failing.map(({ feed, since }) => `${feed} since ${since}`).join('; ');
  const rest = more > 0 ? `; and ${more} more` : '';
  return `${formatCount(followed, 'feed')} followed; not readable: ${named}${rest}.`;
}

/** What a window says of a question that is asked from home. */
export function answeredInMessages(question: string): string {
  return `“${question}” I answer in the Messages tab, beside this one.`;
}

/** The title of that window. */
export const ASKED_WINDOW = 'Asked';
