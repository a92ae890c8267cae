import { Failure } from '../../domain/failure.ts';
import { normalizeFollowedAddress, redactAddress } from '../../intake/followed-address.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import { refusalOf } from '../editors.ts';

/** A followed address of which nothing else is known. */
const ADDRESS_ALONE = { kind: null, outlet: null, language: null, everyMs: null } as const;

/** Takes in the article at an address, for an editor, and says what came of it. */
export async function addArticle(written: string, asker: Asker, deps: BotDeps): Promise<string> {
  const refusal = await refusalOf('add articles', asker, deps);
  if (refusal) return refusal;
  const address = webAddress(written);
  try {
    const { status, article, reprintOf } = await deps.ingestPage(address);
    const name = `${article.outlet ?? 'Outlet unknown'}, “${article.title}”`;
    switch (status) {
      case 'added':
        return `Added: ${name}.`;
      case 'revised':
        return `Revised: ${name} changed since it was added.`;
      case 'unchanged':
        return `Unchanged: ${name} is in the archive already.`;
      case 'reprint':
        return `Added: ${name}, which prints the same report as ${reprintOf?.outlet ?? 'an article of an unknown outlet'}.`;
    }
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    // What is wrong with an address is for whoever gave it.
    throw new Failure('bad-question', `the page was not added. ${address}: ${fault.message}`, {
      cause: fault,
    });
  }
}

/** Follows a feed or page for an editor, from now on. */
export async function followSource(written: string, asker: Asker, deps: BotDeps): Promise<string> {
  const refusal = await refusalOf('name sources', asker, deps);
  if (refusal) return refusal;
  const address = webAddress(written);
  const added = await deps.feeds.follow({ ...ADDRESS_ALONE, address }, asker.user, +deps.now());
  return added === 'known'
    ? `${redactAddress(address)} is followed already.`
    : `From now on I follow ${redactAddress(address)}. /${deps.beat.command} sources says whether it can be read.`;
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
  switch (await deps.feeds.unfollow(address)) {
    case 'removed':
      return `${redactAddress(address)} is no longer followed. Its articles stay in the archive.`;
    case 'in-file':
      return `${redactAddress(address)} is named in feeds.yml: whoever runs me takes it out there.`;
    case 'unknown':
      return `${redactAddress(address)} is not followed.`;
  }
}

function webAddress(written: string): string {
  const address = normalizeFollowedAddress(written);
  if (address !== null) return address;
  throw new Failure(
    'bad-question',
    `“${written}” is no address to read: give one that begins with https://, without a password`,
  );
}
