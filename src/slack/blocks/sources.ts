import { formatFeedState } from '../../answers/wording/format-coverage.ts';
import { formatArticleDate } from '../../answers/wording/format-source-line.ts';
import type { Holdings } from '../../archive/ports/article-listings.ts';
import type { FollowedAddress } from '../../archive/ports/feed-store.ts';
import {
  archiveHolds,
  followedTitle,
  latestListed,
  listedArticle,
  moreFollowed,
  NOTHING_FOLLOWED,
} from '../../bot/words/sources.ts';
import { redactAddress } from '../../intake/followed-address.ts';
import { SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { ofLines } from './notices.ts';

/** Followed addresses that are listed, those with a fault first. */
const FOLLOWED_LISTED = 20;

/**
 * What the archive holds, its latest articles with the ids by which they are withdrawn, and what
 * is followed.
 */
export function sourcesMessage(holdings: Holdings, followed: readonly FollowedAddress[]): Message {
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
    title: archiveHolds({ reports, outlets, accounts }),
    lines: latest.map((one) => {
      const title = shortened(one.title, SHARES.headlineCharacters);
      return listedArticle(one.id, { outlet: one.outlet, title }, formatArticleDate(one));
    }),
    end: reports > latest.length ? latestListed(latest.length) : '',
  });
}

function followedMessage(followed: readonly FollowedAddress[]): Message {
  if (followed.length === 0) {
    return ofLines({ title: NOTHING_FOLLOWED, lines: [], end: '' });
  }
  const listed = followed
    .toSorted((one, other) => Number(one.fault === null) - Number(other.fault === null))
    .slice(0, FOLLOWED_LISTED);
  const more = followed.length - listed.length;
  return ofLines({
    title: followedTitle(followed.length),
    lines: listed.map(
      (one) => `${shortened(nameOf(one), SHARES.headlineCharacters)}: ${formatFeedState(one)}`,
    ),
    end: more > 0 ? moreFollowed(more) : '',
  });
}

function nameOf({ title, address }: FollowedAddress): string {
  const shown = redactAddress(address);
  return title === null ? shown : `${title} (${shown})`;
}
