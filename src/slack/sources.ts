import { Failure } from '../domain/failure.ts';
import { followedAddress, shownAddress } from '../intake/followed-address.ts';
import type { Client } from './delivery.ts';
import type { Asker, Desk } from './desk.ts';
import { refusalOf } from './editors.ts';

/** Nothing more is said of it than where it lies. */
const UNSAID = { kind: null, outlet: null, language: null, everyMs: null } as const;

/** Takes in the article at an address, for an editor, and says what came of it. */
export async function addArticle(
  written: string,
  asker: Asker,
  desk: Desk,
  client: Client,
): Promise<string> {
  const refusal = await refusalOf('add articles', asker, desk, client);
  if (refusal) return refusal;
  const address = webAddress(written);
  try {
    const { status, article, reprintOf } = await desk.takePage(address);
    const told = `${article.outlet ?? 'Outlet unknown'}, “${article.title}”`;
    switch (status) {
      case 'added':
        return `Added: ${told}.`;
      case 'revised':
        return `Revised: ${told} changed since it was added.`;
      case 'unchanged':
        return `Unchanged: ${told} is in the archive already.`;
      case 'reprint':
        return `Added: ${told}, which prints the same report as ${reprintOf?.outlet ?? 'an article of an unknown outlet'}.`;
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
export async function followSource(
  written: string,
  asker: Asker,
  desk: Desk,
  client: Client,
): Promise<string> {
  const refusal = await refusalOf('name sources', asker, desk, client);
  if (refusal) return refusal;
  const address = webAddress(written);
  const added = await desk.feeds.follow({ ...UNSAID, address }, asker.user, +desk.now());
  return added === 'known'
    ? `${shownAddress(address)} is followed already.`
    : `From now on I follow ${shownAddress(address)}. /${desk.beat.command} sources says whether it can be read.`;
}

/** Ends following what an editor named. */
export async function unfollowSource(
  written: string,
  asker: Asker,
  desk: Desk,
  client: Client,
): Promise<string> {
  const refusal = await refusalOf('remove sources', asker, desk, client);
  if (refusal) return refusal;
  const address = webAddress(written);
  switch (await desk.feeds.unfollow(address)) {
    case 'removed':
      return `${shownAddress(address)} is no longer followed. Its articles stay in the archive.`;
    case 'in-file':
      return `${shownAddress(address)} is named in feeds.yml: whoever runs me takes it out there.`;
    case 'unknown':
      return `${shownAddress(address)} is not followed.`;
  }
}

function webAddress(written: string): string {
  const address = followedAddress(written);
  if (address !== null) return address;
  throw new Failure(
    'bad-question',
    `“${written}” is no address to read: give one that begins with https://, without a password`,
  );
}
