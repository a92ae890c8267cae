import { z } from 'zod';
import type { RequestSender } from './home-team.ts';

const Text = z.string().nullish().catch(undefined);

/** What an event and its envelope tell of the team of who wrote it. */
const EventTeams = z.looseObject({
  team_id: Text,
  context_team_id: Text,
  context_enterprise_id: Text,
  is_ext_shared_channel: z.boolean().nullish().catch(undefined),
  event: z.looseObject({
    team: Text,
    user_team: Text,
    source_team: Text,
    user_profile: z.looseObject({ team: Text }).nullish().catch(undefined),
  }),
});

/**
 * Who sent an event, and of which team they are. Where a channel is shared, the envelope may bear
 * the team of who wrote, and names the bot's own beside it
 * (https://docs.slack.dev/apis/slack-connect).
 */
export function eventSender(user: string, body: unknown): RequestSender {
  const read = EventTeams.safeParse(body);
  if (!read.success) return { user, team: undefined };
  const { team_id, context_team_id, context_enterprise_id, is_ext_shared_channel } = read.data;
  const { team, user_team, source_team, user_profile } = read.data.event;
  const isShared = is_ext_shared_channel ?? undefined;
  const own = user_team ?? source_team ?? user_profile?.team;
  const through = [context_team_id, context_enterprise_id];
  if (isShared !== true) return { user, team: own, through, isShared };
  return { user, team: own ?? team ?? team_id, through, isShared };
}

const Interaction = z.looseObject({
  team: z.looseObject({ id: Text, enterprise_id: Text }).nullish().catch(undefined),
  user: z.looseObject({
    id: z.string(),
    team_id: Text,
    enterprise_user: z
      .looseObject({ id: z.string().optional(), enterprise_id: Text })
      .nullish()
      .catch(undefined),
  }),
});

/** Who pressed a button or sent a form, and of which team they are. */
export function interactionSender(body: unknown): RequestSender {
  const { team, user } = Interaction.parse(body);
  const known = user.enterprise_user;
  const isOfTeam = user.team_id === team?.id;
  return {
    user: user.id,
    team: user.team_id,
    enterprise: known?.enterprise_id ?? (isOfTeam ? team?.enterprise_id : undefined),
    enterpriseUser: known?.id,
  };
}
