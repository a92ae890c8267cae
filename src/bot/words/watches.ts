import { formatCount } from '../../answers/wording/format-count.ts';
import { ownerOrEditor } from './faults.ts';
import { withoutThese } from './mutes.ts';

/** That a channel has as many watches as it may have. */
export function watchesFull(phrases: readonly string[]): string {
  return `There are ${phrases.length} watches here, and more would drown the channel. End one first: ${listed(phrases)}.`;
}

/** That a watch is there already. */
export function watchedAlready(phrase: string): string {
  return `“${phrase}” is watched for here already.`;
}

/** What a channel is told when a watch is set in it. */
export function watchAnnounced(phrase: string, command: string): string {
  return `I watch for “${phrase}”: a new report that tells of it is posted here. /${command} unwatch ${phrase} ends it.`;
}

/** What whoever set a watch is told. */
export function watchSet(phrase: string): string {
  return `Done: “${phrase}” is watched for here.`;
}

export function watchRemoved(phrase: string): string {
  return `Ended: “${phrase}” is no longer watched for here.`;
}

/** That somebody else set a watch. */
export function watchTaken(phrase: string): string {
  return `Somebody else watches for “${phrase}” here: ${ownerOrEditor('end')}`;
}

/** That there is no such watch to end, and which there are. */
export function notWatched(phrase: string, others: readonly string[]): string {
  return others.length === 0
    ? NOTHING_WATCHED
    : `“${phrase}” is not watched for here; what is: ${listed(others)}.`;
}

/** The watches of a channel, and how one is set or ended. */
export function watchesHere(
  watches: readonly { readonly phrase: string; readonly muted: readonly string[] }[],
  command: string,
): string {
  const each = watches.map(({ phrase, muted }) => `“${phrase}”${withoutThese(muted)}`);
  return watches.length === 0
    ? `${NOTHING_WATCHED} /${command} watch SUBJECT tells this channel of new reports on it.`
    : `${formatCount(watches.length, 'subject')} watched for here: ${each.join('; ')}. /${command} unwatch SUBJECT ends one.`;
}

const NOTHING_WATCHED = 'Nothing is watched for here.';

function listed(phrases: readonly string[]): string {
  return phrases.map((phrase) => `“${phrase}”`).join(', ');
}

/** Over a report that matches a watch. */
export function alertTitle(phrase: string): string {
  return `New on “${phrase}”`;
}

/** Before reports beyond those that are posted one by one. */
export function moreReports(count: number, phrase: string): string {
  return `${formatCount(count, 'more report')} on “${phrase}”: `;
}

/** Behind the reports that one line lists, with how many it leaves out. */
export function endOfReports(unlisted: number): string {
  return unlisted > 0 ? `; and ${unlisted} more.` : '.';
}
