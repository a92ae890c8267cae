import type { App } from '@slack/bolt';
import type { WorkLog } from '../archive/ports/work-log.ts';
import type { ChatDirectory, ChatMember } from '../bot/chat.ts';
import type { FindHomeTeam } from './home-team.ts';
import { slackErrorOf } from './slack-error.ts';

/** What an id of a user group begins with. */
const GROUP = 'S';

/** What an id of a direct message begins with. */
export const DIRECT_MESSAGE = 'D';

/** Slack's answers where the bot is not in a conversation. */
const NOT_THERE: ReadonlySet<string> = new Set(['channel_not_found', 'not_in_channel']);

/** What Slack tells of people and channels, each where its optional scope is granted. */
export function createDirectory(
  client: App['client'],
  findHomeTeam: FindHomeTeam,
  log: WorkLog,
): ChatDirectory {
  return {
    async isMember(group, user) {
      if (!group.startsWith(GROUP)) return false;
      try {
        const { users } = await client.usergroups.users.list({ usergroup: group });
        return users?.includes(user) ?? false;
      } catch (fault) {
        log.warn(
          { fault, group },
          'the members of a user group in PARLEY_EDITORS cannot be read: grant the optional scope usergroups:read, or name people',
        );
        return false;
      }
    },
    async findPerson(user) {
      try {
        const { user: found } = await client.users.info({ user });
        return found && personOf(user, found, await findHomeTeam());
      } catch (fault) {
        log.info({ fault }, 'who an asker is cannot be read: the scope users:read is optional');
        return undefined;
      }
    },
    async timeZoneOf(user) {
      try {
        const { user: found } = await client.users.info({ user });
        return found?.tz;
      } catch (fault) {
        log.info(
          { fault },
          'the zone of an asker cannot be read: the scope users:read is optional',
        );
        return undefined;
      }
    },
    async isBetweenOthers(channel) {
      if (!channel.startsWith(DIRECT_MESSAGE)) return false;
      try {
        await client.conversations.history({ channel, limit: 1 });
        return false;
      } catch (fault) {
        return NOT_THERE.has(slackErrorOf(fault) ?? '');
      }
    },
    async isPublic(channel) {
      if (channel.startsWith(DIRECT_MESSAGE)) return false;
      try {
        const { channel: found } = await client.conversations.info({ channel });
        return (
          found?.is_channel === true && found.is_private === false && found.is_archived !== true
        );
      } catch (fault) {
        log.info({ fault }, 'a channel cannot be read: channels:read and groups:read are optional');
        return false;
      }
    },
    async readsPublicChannels(user) {
      try {
        const { user: found } = await client.users.info({ user });
        const isGuest = found?.is_restricted === true || found?.is_ultra_restricted === true;
        const person = found && personOf(user, found, await findHomeTeam());
        return person?.isOwn === true && !isGuest;
      } catch (fault) {
        log.info({ fault }, 'who somebody is cannot be read: the scope users:read is optional');
        return false;
      }
    },
    async reachability(channel) {
      if (channel.startsWith(DIRECT_MESSAGE)) return 'reachable';
      try {
        const { channel: found } = await client.conversations.info({ channel });
        if (found?.is_archived) return 'archived';
        return found?.is_member === false ? 'not-member' : 'reachable';
      } catch (fault) {
        // Of a private channel that it is not in, the bot is told that there is none.
        if (slackErrorOf(fault) === 'channel_not_found') return 'not-member';
        log.info({ fault }, 'a channel cannot be read: channels:read and groups:read are optional');
        return 'unknown';
      }
    },
  };
}

/** What Slack tells of somebody. */
interface SlackUser {
  readonly team_id?: string;
  readonly is_stranger?: boolean;
  readonly enterprise_user?: { readonly id?: string; readonly enterprise_id?: string };
}

function personOf(
  user: string,
  { team_id: team, is_stranger: isStranger, enterprise_user: known }: SlackUser,
  home: Awaited<ReturnType<FindHomeTeam>>,
): ChatMember {
  const ofTeam = team !== undefined && (team === home.team || team === home.enterprise);
  const ofOrganisation =
    known?.enterprise_id !== undefined && known.enterprise_id === home.enterprise;
  const ids = [...new Set([user, ...(known?.id === undefined ? [] : [known.id])])];
  return { ids, isOwn: isStranger !== true && (ofTeam || ofOrganisation) };
}
