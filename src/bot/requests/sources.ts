import { isBackground } from '../../archive/articles/arrival.ts';
import { Failure } from '../../domain/failure.ts';
import { normalizeFollowedAddress, redactAddress } from '../../intake/followed-address.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import { refusalOf } from '../editors.ts';
import {
  ADDED_AS_BACKGROUND,
  addressFollowed,
  addressRemoved,
  articleAdded,
  noAddress,
  pageNotAdded,
} from '../words/sources.ts';

/** A followed address of which nothing else is known. */
const ADDRESS_ALONE = { kind: null, outlet: null, language: null, everyMs: null } as const;

/** Takes in the article at an address, for an editor, and says what came of it. */
export async function addArticle(written: string, asker: Asker, deps: BotDeps): Promise<string> {
  const refusal = await refusalOf('add articles', asker, deps);
  if (refusal) return refusal;
  const address = webAddress(written);
  try {
    const { status, article, reprintOf } = await deps.ingestPage(address);
    const added = articleAdded(status, article, reprintOf?.outlet ?? null);
    const isNew = status === 'added' || status === 'reprint';
    return isNew && isBackground(article, +deps.now()) ? `${added} ${ADDED_AS_BACKGROUND}` : added;
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    // What is wrong with an address is for whoever gave it.
    throw new Failure('bad-question', pageNotAdded(address, fault.message), { cause: fault });
  }
}

/** Follows a feed or page for an editor, from now on. */
export async function followSource(written: string, asker: Asker, deps: BotDeps): Promise<string> {
  const refusal = await refusalOf('name sources', asker, deps);
  if (refusal) return refusal;
  const address = webAddress(written);
  const added = await deps.feeds.follow({ ...ADDRESS_ALONE, address }, asker.user, +deps.now());
  return addressFollowed(added, redactAddress(address), deps.beat.command);
}

/** Ends following what an editor named. */
export async function unfollowSource(
  written: string,
  asker: Asker,
  deps: BotDeps,
): Promise<string> {
  const refusal = await refusalOf('remove sources', asker, deps);
  if (refusal) return refusal;
  const address = webAddress(written);
  return addressRemoved(await deps.feeds.unfollow(address), redactAddress(address));
}

function webAddress(written: string): string {
  const address = normalizeFollowedAddress(written);
  if (address !== null) return address;
  throw new Failure('bad-question', noAddress(written));
}
