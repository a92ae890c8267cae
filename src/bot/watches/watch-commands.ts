import type { StandingWatch } from '../../archive/ports/watch-store.ts';
import { normalizePhrase } from '../../domain/watch.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import { externalRefusal, isEditor } from '../editors.ts';
import type { MessageContent } from '../message-content.ts';
import { isNowhere, postContent, whyNowhere } from '../postings.ts';
import {
  notWatched,
  watchAnnounced,
  watchedAlready,
  watchesFull,
  watchesHere,
  watchRemoved,
  watchSet,
  watchTaken,
} from '../words/watches.ts';

/** Watches of one channel: as many subjects as a desk can follow. */
const MOST_IN_A_CHANNEL = 20;

/**
 * Sets a watch in the channel where it was asked for, and says so there, which shows at once
 * whether the bot may post. Returns the reply to the asker.
 */
export async function watch(phrase: string, asker: Asker, deps: BotDeps): Promise<MessageContent> {
  const refusal = await externalRefusal('set a watch', asker, deps);
  if (refusal) return notice(refusal);
  const { user, channel } = asker;
  const here = (await deps.watches.list()).filter((one) => one.channel === channel);
  if (here.length >= MOST_IN_A_CHANNEL) {
    return notice(watchesFull(phrasesOf(here)));
  }
  if ((await deps.watchMatcher.add({ channel, user, phrase }, +deps.now())) === 'known') {
    return notice(watchedAlready(phrase));
  }
  const announcement = notice(watchAnnounced(phrase, deps.beat.command));
  if (asker.via.kind !== 'command') return announcement;
  try {
    await postContent({ channel }, announcement, deps);
    return notice(watchSet(phrase));
  } catch (fault) {
    await endAll(await ofPhrase(phrase, asker, deps), deps);
    if (!isNowhere(fault, deps)) throw fault;
    return { kind: 'cannot-post', after: 'watch', channel, why: whyNowhere(fault, deps) };
  }
}

function notice(text: string): MessageContent {
  return { kind: 'notice', text };
}

/** Ends a watch of the channel, where the asker set it or is an editor. */
export async function unwatch(phrase: string, asker: Asker, deps: BotDeps): Promise<string> {
  const found = await ofPhrase(phrase, asker, deps);
  if (found.length === 0) {
    const here = (await deps.watches.list()).filter(({ channel }) => channel === asker.channel);
    return notWatched(phrase, phrasesOf(here));
  }
  const isOwn = found.every(({ user }) => user === asker.user);
  if (!isOwn && !(await isEditor(asker, deps))) {
    return watchTaken(phrase);
  }
  await endAll(found, deps);
  return watchRemoved(phrase);
}

/** What is watched for in the channel. */
export async function listWatches({ channel }: Asker, deps: BotDeps): Promise<string> {
  const here = (await deps.watches.list()).filter((one) => one.channel === channel);
  const mutes = await deps.mutes.list();
  const mutedFor = (id: string) =>
    mutes.flatMap(({ target, outlet }) =>
      target.kind === 'watch' && target.id === id ? [outlet] : [],
    );
  const watches = here.map(({ id, phrase }) => ({ phrase, muted: mutedFor(id) }));
  return watchesHere(watches, deps.beat.command);
}

function phrasesOf(watches: readonly StandingWatch[]): readonly string[] {
  return watches.map(({ phrase }) => phrase);
}

async function ofPhrase(
  phrase: string,
  { channel }: Asker,
  { watches }: BotDeps,
): Promise<readonly StandingWatch[]> {
  const all = await watches.list();
  return all.filter(
    (one) => one.channel === channel && normalizePhrase(one.phrase) === normalizePhrase(phrase),
  );
}

async function endAll(found: readonly StandingWatch[], { watches }: BotDeps): Promise<void> {
  for (const { id } of found) await watches.remove(id);
}
