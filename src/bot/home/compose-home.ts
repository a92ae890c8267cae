import type { MuteTarget } from '../../archive/ports/mute-store.ts';
import { redactAddress } from '../../intake/followed-address.ts';
import { type Asker, type BotDeps, todayOf } from '../bot-deps.ts';
import { isEditor } from '../editors.ts';
import { questionsOf } from '../questions/question-commands.ts';
import type { HomeArchive, HomeContent, HomeList, Owned } from './home-content.ts';

/** What a home shows of each kind at most: all together take a phone's screen. */
const SHOWN = { digests: 3, watches: 5, questions: 5, failing: 3 } as const;

/** Channels that the chat is asked about for one home at most: it takes some fifty calls a minute. */
const CHANNELS_ASKED = 10;

/** What a home shows besides what is new: all of it is known at once. */
export type KnownAtOnce = Omit<HomeContent, 'news' | 'remark'>;

/** Whether a channel may be read by whoever looks at a home. */
type MayRead = (channel: string) => boolean;

/**
 * What somebody set themselves, what stands in channels that everybody may read, and how the archive
 * is. What others set in a private channel is not shown, whether the reader is in it or not.
 */
export async function composeHome(asker: Asker, deps: BotDeps): Promise<KnownAtOnce> {
  const { beat, now, zone } = deps;
  const mutes = await deps.mutes.list();
  const mutedFor = (kind: MuteTarget['kind'], id: string) =>
    mutes.flatMap(({ target, outlet }) =>
      target.kind === kind && target.id === id ? [outlet] : [],
    );
  const subscriptions = (await deps.subscriptions.list()).map((one) => ({
    ...one,
    isOwn: one.setBy === asker.user,
    muted: mutedFor('digest', one.channel),
  }));
  const watches = (await deps.watches.list()).map((one) => ({
    ...one,
    isOwn: one.user === asker.user,
    muted: mutedFor('watch', one.id),
  }));
  const mayRead = await createMayRead([...subscriptions, ...watches], asker, deps);
  const canEdit = await isEditor(asker, deps);
  return {
    ...{ beat, zone, today: todayOf(deps), now: +now() },
    digests: firstOf(readableOf(subscriptions, mayRead, canEdit), SHOWN.digests),
    watches: firstOf(readableOf(watches, mayRead, canEdit), SHOWN.watches),
    questions: firstOf(await questionsOf(asker.user, deps), SHOWN.questions),
    archive: await archiveState(deps),
  };
}

/** Something that somebody set in a channel. */
interface Setting {
  readonly channel: string;
  /** Whether the reader set it. */
  readonly isOwn: boolean;
  readonly muted: readonly string[];
}

/** The settings that a reader may see, their own first. */
function readableOf<T extends Setting>(
  all: readonly T[],
  mayRead: MayRead,
  canEdit: boolean,
): readonly Owned<T>[] {
  return all
    .filter(({ isOwn, channel }) => isOwn || mayRead(channel))
    .toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn))
    .map((one) => ({ ...one, isChangeable: one.isOwn || canEdit }));
}

async function createMayRead(
  settings: readonly Setting[],
  { user, isGuest }: Asker,
  { chat }: Pick<BotDeps, 'chat'>,
): Promise<MayRead> {
  const others = settings.filter(({ isOwn }) => !isOwn).map(({ channel }) => channel);
  const asked = [...new Set(others)].slice(0, CHANNELS_ASKED);
  if (asked.length === 0 || isGuest || !(await chat.readsPublicChannels(user))) return () => false;
  const isPublic = await Promise.all(asked.map((channel) => chat.isPublic(channel)));
  const readable = new Set(asked.filter((_, at) => isPublic[at]));
  return (channel) => readable.has(channel);
}

async function archiveState({ archive, feeds }: BotDeps): Promise<HomeArchive> {
  const { reports, outlets, accounts, newest } = await archive.holdings(0);
  const followed = await feeds.list();
  const failing = followed
    .flatMap(({ address, title, failingSince }) =>
      failingSince === null ? [] : [{ feed: title ?? redactAddress(address), since: failingSince }],
    )
    .toSorted((one, other) => one.since - other.since);
  return {
    ...{ reports, outlets, accounts, newest },
    followed: followed.length,
    failing: firstOf(failing, SHOWN.failing),
  };
}

function firstOf<T>(all: readonly T[], most: number): HomeList<T> {
  return { shown: all.slice(0, most), more: Math.max(0, all.length - most) };
}
