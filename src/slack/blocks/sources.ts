import { counted } from '../../answers/counted.ts';
import { dateOf } from '../../answers/source-line.ts';
import type { Holdings } from '../../archive/ports/article-store.ts';
import type { Followed } from '../../archive/ports/feed-store.ts';
import { shownAddress } from '../../intake/followed-address.ts';
import { SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { ofLines } from './notices.ts';

/** Articles that are listed: the latest, which are the likeliest to be looked for. */
export const LATEST_LISTED = 10;

/** Followed addresses that are listed, those with a fault first. */
const FOLLOWED_LISTED = 20;

/**
 * What the archive holds, its latest articles with the ids by which they are withdrawn, and what
 * is followed.
 */
export function sourcesMessage(holdings: Holdings, followed: readonly Followed[]): Message {
  const held = heldMessage(holdings);
  const following = followedMessage(followed);
  return {
    text: `${held.text} ${following.text}`,
    blocks: [...held.blocks, ...following.blocks],
    plain: `${held.plain}\n\n${following.plain}`,
  };
}

function heldMessage({ reports, outlets, accounts, latest }: Holdings): Message {
  return ofLines({
    title: `The archive holds ${counted(reports, 'article')} from ${counted(outlets, 'outlet')} and a chronicle of ${counted(accounts, 'account')}.`,
    lines: latest.map((one) => {
      const title = shortened(one.title, SHARES.headlineCharacters);
      return `${one.id}  ${one.outlet ?? 'Outlet unknown'}, ${dateOf(one)}: ${title}`;
    }),
    end:
      reports > latest.length
        ? `These are the ${latest.length} added last; “parley sources” lists all.`
        : '',
  });
}

function followedMessage(followed: readonly Followed[]): Message {
  if (followed.length === 0) {
    return ofLines({
      title: 'Nothing is followed: no feed brings new articles.',
      lines: [],
      end: '',
    });
  }
  const listed = followed
    .toSorted((one, other) => Number(one.fault === null) - Number(other.fault === null))
    .slice(0, FOLLOWED_LISTED);
  const more = followed.length - listed.length;
  return ofLines({
    title: `${counted(followed.length, 'source')} followed:`,
    lines: listed.map(
      (one) => `${shortened(nameOf(one), SHARES.headlineCharacters)}: ${stateOf(one)}`,
    ),
    end: more > 0 ? `And ${more} more, which can be read.` : '',
  });
}

function nameOf({ title, address }: Followed): string {
  const shown = shownAddress(address);
  return title === null ? shown : `${title} (${shown})`;
}

function stateOf({ fault, isGone, failingSince, readAt }: Followed): string {
  const why = fault === null ? '' : ` (${fault})`;
  if (isGone) return `gone for good, and no longer read${why}`;
  if (failingSince !== null) return `unreadable since ${instant(failingSince)}${why}`;
  return readAt === null ? 'not read yet' : `read ${instant(readAt)}`;
}

/** Minutes are exact enough. */
function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
