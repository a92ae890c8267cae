import type { SlackClient } from './delivery.ts';
import type { Asker, BotDeps } from './desk.ts';

/** What an id of a user group begins with. */
const GROUP = 'S';

/**
 * Whether somebody is one of the settings' editors, by name or as a member of a named user group.
 * People of other organisations are none. A group that Slack does not tell of has no members.
 */
export async function isEditor(
  { user, isGuest }: Asker,
  { editors, log }: BotDeps,
  client: SlackClient,
): Promise<boolean> {
  if (isGuest) return false;
  if (editors.includes(user)) return true;
  for (const group of editors.filter((id) => id.startsWith(GROUP))) {
    try {
      const { users } = await client.usergroups.users.list({ usergroup: group });
      if (users?.includes(user)) return true;
    } catch (fault) {
      log.warn(
        { fault, group },
        'the members of a user group in PARLEY_EDITORS cannot be read: grant the optional scope usergroups:read, or name people',
      );
    }
  }
  return false;
}

/** Why somebody may not do what editors do; nothing where they may. */
export async function refusalOf(
  what: string,
  asker: Asker,
  deps: BotDeps,
  client: SlackClient,
): Promise<string | undefined> {
  if (deps.editors.length === 0) {
    return `Nobody may ${what} here yet: whoever runs me names editors in PARLEY_EDITORS.`;
  }
  return (await isEditor(asker, deps, client))
    ? undefined
    : `Only the editors named in the settings may ${what}. Ask one of them.`;
}
