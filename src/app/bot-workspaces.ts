import type { InstallationStore } from '../archive/ports/installation-store.ts';
import type { BotDeps } from '../bot/bot-deps.ts';
import { type BotRounds, createBotRounds } from '../bot/rounds.ts';
import { DAY_MS } from '../domain/calendar/instant.ts';
import type { ServedWorkspaces } from '../slack/app.ts';
import type { AppContext } from './app-context.ts';

/**
 * What is kept of a workspace that removed the bot is kept so long: an app that is removed by
 * mistake or moved to other hands is back within days.
 */
const REMOVED_KEPT_MS = 30 * DAY_MS;

/** Workspaces whose rounds are done at once: one that waits for Slack does not hold up all others. */
const WORKSPACES_AT_ONCE = 4;

/** What the bot works with in each of its workspaces, and what it does in them by itself. */
export interface BotWorkspaces extends Pick<ServedWorkspaces, 'of' | 'removed'> {
  readonly rounds: BotRounds;
  /** When the oldest digest was due that is not delivered, in milliseconds since 1970. */
  oldestDueDigest(): Promise<number | null>;
}

interface BotWorkspacesDeps {
  /** The one workspace that the bot is in; `null` where workspaces install it. */
  readonly only: string | null;
  readonly toDeps: (workspace: string) => Promise<BotDeps>;
  /** Where workspaces install the bot; `null` where it has the token of one. */
  readonly installations: InstallationStore | null;
  readonly log: AppContext['log'];
  /** In milliseconds since 1970. */
  readonly now: () => number;
}

/** A workspace in which the bot works until it is removed. */
interface OpenedWorkspace {
  readonly deps: Promise<BotDeps>;
  readonly removed: AbortController;
}

export function createBotWorkspaces(settings: BotWorkspacesDeps): BotWorkspaces {
  const { only, toDeps, log } = settings;
  const opened = new Map<string, OpenedWorkspace>();
  const open = (workspace: string): OpenedWorkspace => {
    const known = opened.get(workspace);
    if (known) return known;
    const deps = toDeps(workspace);
    const one = { deps, removed: new AbortController() };
    opened.set(workspace, one);
    // What failed is tried again with the next request.
    deps.catch(() => opened.delete(workspace));
    return one;
  };
  const inEach = async (
    work: (rounds: BotRounds, ended: AbortSignal) => Promise<void>,
    ended: AbortSignal | undefined,
  ): Promise<void> => {
    const left = (await workspacesOf(settings)).values();
    const worker = async () => {
      for (const workspace of left) {
        if (ended?.aborted) return;
        const { deps, removed } = open(workspace);
        const signal = AbortSignal.any([removed.signal, ...(ended ? [ended] : [])]);
        await deps
          .then((found) => work(createBotRounds(found), signal))
          .catch((fault: unknown) =>
            log.error({ fault, workspace }, 'a round of work failed: it is done again'),
          );
      }
    };
    await Promise.all(Array.from({ length: WORKSPACES_AT_ONCE }, worker));
  };
  return {
    of: (workspace) => open(only ?? workspace).deps,
    removed(workspaces) {
      for (const workspace of workspaces) {
        opened.get(workspace)?.removed.abort();
        opened.delete(workspace);
      }
    },
    async oldestDueDigest() {
      const due: number[] = [];
      for (const { deps } of [...opened.values()]) {
        const { subscriptions } = await deps;
        due.push(...(await subscriptions.listDue()).map(({ slot }) => slot));
      }
      return due.length === 0 ? null : Math.min(...due);
    },
    rounds: {
      async tidy(ended) {
        await inEach((rounds, signal) => rounds.tidy(signal), ended);
        await forgetRemoved(settings);
      },
      deliver: (ended) => inEach((rounds, signal) => rounds.deliver(signal), ended),
    },
  };
}

/** The ids of the workspaces that the bot is in now. */
async function workspacesOf({
  only,
  installations,
}: BotWorkspacesDeps): Promise<readonly string[]> {
  if (only !== null) return [only];
  return ((await installations?.workspaces()) ?? []).map(({ workspace }) => workspace);
}

/** Deletes what is kept of workspaces that removed the bot long ago. */
async function forgetRemoved({ installations, log, now }: BotWorkspacesDeps): Promise<void> {
  const workspaces = (await installations?.forgetGone(now() - REMOVED_KEPT_MS)) ?? [];
  if (workspaces.length === 0) return;
  log.info({ workspaces }, 'what was kept of workspaces that removed the bot was deleted');
}

/**
 * The ids of a setting that are meant in a workspace: those without one before them, and those
 * with its own ("T1/U1").
 */
export function idsIn(workspace: string, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => {
    const [before, behind] = id.split('/', 2);
    if (behind === undefined) return [id];
    return before === workspace ? [behind] : [];
  });
}
