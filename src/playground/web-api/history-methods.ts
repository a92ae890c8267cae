import type { StandingMessage } from '../state/messages.ts';
import { visibleToBot } from './message-content.ts';
import { messageJson } from './message-json.ts';
import {
  defineMethod,
  done,
  isYes,
  type MethodAnswer,
  type MethodArguments,
  type MethodDefinition,
  refused,
  textOf,
  type WebApiDeps,
} from './method.ts';

/** Messages of a page where a call does not say how many, and at most. */
const PAGE = 100;
const MOST_ON_A_PAGE = 999;

const PAGED = ['cursor', 'include_all_metadata', 'inclusive', 'latest', 'limit', 'oldest'];

/** What a channel's kind is called in the names of scopes. */
const SCOPE_OF = { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;

/** The methods that read conversations. */
export const HISTORY_METHODS: Readonly<Record<string, MethodDefinition>> = {
  'conversations.info': defineMethod({
    required: ['channel'],
    scopes: (args, deps) => scopesFor('read', args, deps),
    run: ({ channel }, { store }) => {
      const found = visibleToBot(textOf(channel), store);
      if (!found) return refused('channel_not_found');
      const { id, name, kind, hasBot, isArchived } = found;
      return done({
        channel: {
          id,
          ...(kind === 'im' ? { user: found.with } : { name }),
          is_channel: kind === 'public',
          is_im: kind === 'im',
          is_mpim: kind === 'mpim',
          is_private: kind !== 'public',
          is_archived: isArchived,
          is_member: hasBot,
        },
      });
    },
  }),
  'conversations.history': defineMethod({
    required: ['channel'],
    optional: PAGED,
    scopes: (args, deps) => scopesFor('history', args, deps),
    run: (args, deps) =>
      pageOf(args, deps, (messages) =>
        messages.filter(({ thread_ts }) => thread_ts === undefined).toReversed(),
      ),
  }),
  'conversations.replies': defineMethod({
    required: ['channel', 'ts'],
    optional: PAGED,
    scopes: (args, deps) => scopesFor('history', args, deps),
    run: (args, deps) => {
      const root = textOf(args.ts);
      const { id = '' } = visibleToBot(textOf(args.channel), deps.store) ?? {};
      if (id !== '' && !deps.store.message(id, root)) return refused('thread_not_found');
      return pageOf(args, deps, (messages) =>
        messages.filter(({ ts, thread_ts }) => ts === root || thread_ts === root),
      );
    },
  }),
};

function scopesFor(
  what: 'read' | 'history',
  { channel }: MethodArguments,
  { store }: WebApiDeps,
): readonly string[] {
  const kinds = Object.keys(SCOPE_OF) as (keyof typeof SCOPE_OF)[];
  const found = visibleToBot(textOf(channel), store);
  return (found ? [found.kind] : kinds).map((kind) => `${SCOPE_OF[kind]}:${what}`);
}

/** The messages of a channel that a call asks for, page by page. */
function pageOf(
  args: MethodArguments,
  { store, team }: WebApiDeps,
  order: (messages: readonly StandingMessage[]) => readonly StandingMessage[],
): MethodAnswer {
  const found = visibleToBot(textOf(args.channel), store);
  if (!found) return refused('channel_not_found');
  if (!found.hasBot) return refused('not_in_channel');
  const isWithin = windowOf(args);
  const all = store
    .all()
    .filter(({ channel, visibleTo }) => channel === found.id && visibleTo === undefined)
    .filter(({ ts }) => isWithin(Number(ts)));
  const start = Number(textOf(args.cursor) || 0);
  if (!Number.isInteger(start)) return refused('invalid_cursor');
  const limit = Math.min(Number(textOf(args.limit) || PAGE), MOST_ON_A_PAGE);
  const ordered = order(all);
  const withMetadata = isYes(args.include_all_metadata);
  const hasMore = ordered.length > start + limit;
  return done({
    messages: ordered
      .slice(start, start + limit)
      .map((message) => messageJson(message, { withMetadata, home: team })),
    has_more: hasMore,
    response_metadata: { next_cursor: hasMore ? String(start + limit) : '' },
  });
}

function windowOf({ oldest, latest, inclusive }: MethodArguments): (ts: number) => boolean {
  const from = Number(textOf(oldest) || 0);
  const to = Number(textOf(latest) || Number.POSITIVE_INFINITY);
  return isYes(inclusive) ? (ts) => ts >= from && ts <= to : (ts) => ts > from && ts < to;
}
