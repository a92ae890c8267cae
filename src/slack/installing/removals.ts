import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { InstallationStore } from '../../archive/ports/installation-store.ts';
import type { WorkLog } from '../../archive/ports/work-log.ts';

interface RemovalDeps {
  readonly store: InstallationStore;
  /** Whether Slack says of a token that it opens nothing. */
  readonly isDead: (token: string) => Promise<boolean>;
  /** Told which workspaces the bot is no longer in. */
  readonly onRemoved: (workspaces: readonly string[]) => void;
  readonly log: WorkLog;
  /** In milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Takes the bot out of workspaces that removed it, and notes those that an organisation lets it into;
 * what is kept of removed ones stays for a while.
 */
export interface Removals {
  /** Deletes the installation by which the bot was in a workspace. */
  remove(workspace: string): Promise<void>;
  /** Lets the bot hear where it is removed, and where its tokens are revoked. */
  register(app: App): void;
}

const Text = z.string().nullish().catch(undefined);

/** What the envelope of an event tells of where the bot was installed. */
const Envelope = z.looseObject({
  team_id: Text,
  enterprise_id: Text,
  is_enterprise_install: z.boolean().nullish().catch(undefined),
  event_time: z.number().catch(Number.POSITIVE_INFINITY),
  authorizations: z
    .array(
      z.looseObject({
        team_id: Text,
        enterprise_id: Text,
        is_enterprise_install: z.boolean().nullish().catch(undefined),
      }),
    )
    .nullish()
    .catch(undefined),
});

/** What an installation tells of the bot in it. */
const InstalledBot = z.looseObject({
  bot: z.looseObject({ token: z.string(), userId: z.string() }).optional(),
});

export function createRemovals(deps: RemovalDeps): Removals {
  return {
    async remove(workspace) {
      const installation = await deps.store.installationOf(workspace);
      if (installation !== undefined) await removeInstallation(installation, deps);
    },
    register(app) {
      app.event('app_uninstalled', async ({ body }) => takeOut(body, () => true, deps));
      // Of people's own tokens the bot has none.
      app.event('tokens_revoked', async ({ event, body }) =>
        takeOut(body, (bot) => event.tokens.bot?.includes(bot) ?? false, deps),
      );
      // Of an organisation that installed the bot, its admins say which workspaces it is for.
      app.event('team_access_granted', async ({ event, body }) =>
        addWorkspaces(event.team_ids, body, deps),
      );
      app.event('team_access_revoked', async ({ event, body }) =>
        takeOutWorkspaces(event.team_ids, body, deps),
      );
    },
  };
}

/**
 * Takes the bot out of where an event says that it was removed.
 *
 * @param concerns whether the event is about the bot's user with an id
 */
async function takeOut(
  body: unknown,
  concerns: (botUser: string) => boolean,
  deps: RemovalDeps,
): Promise<void> {
  const envelope = Envelope.parse(body);
  const found = await findInstallation(envelope, deps);
  if (!found) return;
  const { bot } = InstalledBot.parse(JSON.parse(found.secret));
  if (bot && !concerns(bot.userId)) return;
  const isOfNow = envelope.event_time * 1000 >= found.savedAt;
  const isDead = async () => bot === undefined || (await deps.isDead(bot.token));
  if (found.isOfOrganisation && !(await isDead())) {
    await deps.store.removeWorkspace(found.workspace, deps.now());
    deps.onRemoved([found.workspace]);
    deps.log.info({ workspace: found.workspace }, 'the bot was removed from a workspace');
    return;
  }
  // Events come late: one that is older than the installation may be of an earlier one.
  if (!isOfNow && !(await isDead())) {
    deps.log.info({ installation: found.id }, 'a removal was told of that is past: it is left out');
    return;
  }
  await removeInstallation(found.id, deps);
}

/** Notes that an organisation's installation reaches further workspaces. */
async function addWorkspaces(
  workspaces: readonly string[],
  body: unknown,
  { store, log }: RemovalDeps,
): Promise<void> {
  const installation = organisationIn(body);
  if (!(await store.find(installation))) return;
  for (const workspace of workspaces) {
    // What a workspace installed by itself stays its own.
    if ((await store.installationOf(workspace)) !== undefined) continue;
    await store.addWorkspace({ workspace, installation });
    log.info({ workspace }, 'an organisation let the bot into a workspace');
  }
}

/** Takes the bot out of workspaces of an organisation, whose installation stays. */
async function takeOutWorkspaces(
  workspaces: readonly string[],
  body: unknown,
  { store, onRemoved, log, now }: RemovalDeps,
): Promise<void> {
  const installation = organisationIn(body);
  for (const workspace of workspaces) {
    if ((await store.installationOf(workspace)) !== installation) continue;
    await store.removeWorkspace(workspace, now());
    onRemoved([workspace]);
    log.info({ workspace }, 'an organisation took the bot out of a workspace');
  }
}

/** The id of the organisation that an event is of; empty where it names none. */
function organisationIn(body: unknown): string {
  const { authorizations, ...outer } = Envelope.parse(body);
  return outer.enterprise_id ?? authorizations?.[0]?.enterprise_id ?? '';
}

/** The installation that an event is about, or that of the organisation that its workspace is of. */
async function findInstallation(
  { authorizations, ...outer }: z.infer<typeof Envelope>,
  { store }: RemovalDeps,
) {
  const { team_id, enterprise_id, is_enterprise_install } = { ...outer, ...authorizations?.[0] };
  const ids = is_enterprise_install ? [enterprise_id, team_id] : [team_id, enterprise_id];
  for (const id of ids) {
    const found = id ? await store.find(id) : undefined;
    if (!found) continue;
    const isOfOrganisation = !is_enterprise_install && !!team_id && team_id !== found.id;
    return { ...found, isOfOrganisation, workspace: team_id ?? found.id };
  }
  const organisation = team_id ? await store.installationOf(team_id) : undefined;
  const found = organisation ? await store.find(organisation) : undefined;
  return found && { ...found, isOfOrganisation: true, workspace: team_id ?? found.id };
}

async function removeInstallation(
  installation: string,
  { store, onRemoved, log, now }: RemovalDeps,
): Promise<void> {
  const all = await store.workspaces();
  const reached = all.filter((one) => one.installation === installation);
  if (!(await store.remove(installation, now()))) return;
  onRemoved(reached.map(({ workspace }) => workspace));
  log.info({ installation }, 'the bot was removed from a workspace: its tokens are deleted');
}
