import type { InstallationStore as BoltStore, Installation, InstallationQuery } from '@slack/bolt';
import type { InstallationStore } from '../../archive/ports/installation-store.ts';
import { Failure } from '../../domain/failure.ts';

/** The ids by which an installation is looked for. */
type Ids = Pick<InstallationQuery<boolean>, 'teamId' | 'enterpriseId' | 'isEnterpriseInstall'>;

/**
 * The bot's installations as Bolt stores and fetches them. Bolt stores one again when it renewed its
 * token. Fetching one that there is not throws a Failure `gone`.
 *
 * @param now in milliseconds since 1970
 */
export function createBoltInstallations(store: InstallationStore, now: () => number): BoltStore {
  return {
    async storeInstallation(installation) {
      const id = idOf(installation);
      await store.save({ id, secret: JSON.stringify(installation) }, now());
      // An organisation's workspaces are known when they first say something.
      if (installation.team) await store.addWorkspace({ workspace: id, installation: id });
    },
    async fetchInstallation(query) {
      for (const id of idsIn(query)) {
        const found = await store.find(id);
        if (found) return JSON.parse(found.secret);
      }
      throw new Failure('gone', `the bot is not installed in ${idsIn(query).join(' or ')}`);
    },
    async deleteInstallation(query) {
      const [id] = idsIn(query);
      if (id !== undefined) await store.remove(id, now());
    },
  };
}

/** The id of what it is installed in: the organisation, where it is for all of its workspaces. */
function idOf({ team, enterprise, isEnterpriseInstall }: Installation): string {
  const id = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (id === undefined)
    throw new Failure('malformed', 'Slack named no workspace that was installed in');
  return id;
}

/**
 * Where an installation is looked for: that of the workspace itself goes first, unless it is said to
 * be the organisation's.
 */
function idsIn({ teamId, enterpriseId, isEnterpriseInstall }: Ids): readonly string[] {
  const ids = isEnterpriseInstall ? [enterpriseId, teamId] : [teamId, enterpriseId];
  return ids.filter((id) => typeof id === 'string' && id !== '') as string[];
}
