import { formatCount } from '../../answers/wording/format-count.ts';
import { UNKNOWN_OUTLET } from '../../answers/wording/format-source-line.ts';

/** An article by its outlet and headline. */
interface NamedArticle {
  readonly outlet: string | null;
  readonly title: string;
}

function nameOf({ outlet, title }: NamedArticle): string {
  return `${outlet ?? UNKNOWN_OUTLET}, “${title}”`;
}

/** What came of an article that an editor added; `original` is the outlet of what it reprints. */
export function articleAdded(
  status: 'added' | 'revised' | 'unchanged' | 'reprint',
  article: NamedArticle,
  original: string | null,
): string {
  const name = nameOf(article);
  switch (status) {
    case 'added':
      return `Added: ${name}.`;
    case 'revised':
      return `Revised: ${name} changed since it was added.`;
    case 'unchanged':
      return `Unchanged: ${name} is in the archive already.`;
    case 'reprint':
      return `Added: ${name}, which prints the same report as ${original ?? 'an article of an unknown outlet'}.`;
  }
}

/** Behind an article that was added, and was published long before. */
export const ADDED_AS_BACKGROUND =
  'It was published more than a week ago: questions find it, and no digest or watch tells of it.';

/** That an article was withdrawn, and what follows for posted answers. */
export function articleWithdrawn(article: NamedArticle, quoting: number): string {
  const consequence =
    quoting === 0
      ? 'No posted answer quotes it.'
      : `${formatCount(quoting, 'posted answer')} quoted it, and a note follows there.`;
  return `Withdrawn: ${nameOf(article)}. ${consequence}`;
}

/** That there is no such article; begins in small letters, as faults do. */
export function noSuchArticle(id: string, command: string): string {
  return `there is no article ${id}: /${command} sources has the ids`;
}

/** Why a page was not added; begins in small letters, as faults do. */
export function pageNotAdded(address: string, why: string): string {
  return `the page was not added. ${address}: ${why}`;
}

/** That an address is none; begins in small letters, as faults do. */
export function noAddress(written: string): string {
  return `“${written}” is no address to read: give one that begins with https://, without a password`;
}

/** What came of an address that an editor names. */
export function addressFollowed(
  status: 'known' | 'added',
  address: string,
  command: string,
): string {
  return status === 'known'
    ? `${address} is followed already.`
    : `From now on I follow ${address}. /${command} sources says whether it can be read.`;
}

/** What came of an address that an editor removes. */
export function addressRemoved(status: 'removed' | 'in-file' | 'unknown', address: string): string {
  switch (status) {
    case 'removed':
      return `${address} is no longer followed. Its articles stay in the archive.`;
    case 'in-file':
      return `${address} is named in feeds.yml: whoever runs me removes it there.`;
    case 'unknown':
      return `${address} is not followed.`;
  }
}

/** What the archive holds, in numbers. */
export function archiveHolds(held: {
  readonly reports: number;
  readonly outlets: number;
  readonly accounts: number;
}): string {
  const articles = formatCount(held.reports, 'article');
  const outlets = formatCount(held.outlets, 'outlet');
  return `The archive holds ${articles} from ${outlets} and a chronicle of ${formatCount(held.accounts, 'account')}.`;
}

/** An article as it is listed, with the id by which it is withdrawn. */
export function listedArticle(id: string, { outlet, title }: NamedArticle, date: string): string {
  return `${id}  ${outlet ?? UNKNOWN_OUTLET}, ${date}: ${title}`;
}

/** That not all articles are listed. */
export function latestListed(count: number): string {
  return `These are the ${count} added last; “parley sources” lists all.`;
}

/** How many other sources say the same, behind a source: "; said alike by 2 more sources". */
export function saidAlikeBy(count: number): string {
  return count === 0 ? '' : `; said alike by ${formatCount(count, 'more source')}`;
}

/** In how many other outlets a report is printed, behind a source; empty for none. */
export function alsoInOutlets(count: number): string {
  return count === 0 ? '' : `, also in ${formatCount(count, 'outlet')}`;
}

/** How many sources are not named, behind those that are; empty for none. */
export function andMoreSources(count: number): string {
  return count === 0 ? '' : ` and ${count} more`;
}

/** What a day is called that is the reader's own. */
export const TODAY = 'today';

export const NOTHING_FOLLOWED = 'Nothing is followed: no feed brings new articles.';

/** How much is followed. */
export function followedTitle(count: number): string {
  return `${formatCount(count, 'source')} followed:`;
}

/** How many followed addresses are not listed. */
export function moreFollowed(count: number): string {
  return `And ${count} more, which can be read.`;
}
