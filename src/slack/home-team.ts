import type { App } from '@slack/bolt';
import type { WorkLog } from '../archive/ports/work-log.ts';
import type { Asker } from '../bot/bot-deps.ts';

/** The team in which the bot is installed, and the organisation that it is of. */
export interface OwnTeam {
  readonly team: string | undefined;
  readonly enterprise: string | undefined;
}

/** Finds out which team the bot is installed in; what cannot be read is unknown. */
export type FindHomeTeam = () => Promise<OwnTeam>;

const UNKNOWN: OwnTeam = { team: undefined, enterprise: undefined };

/** Asks Slack whose token the bot has, until it once says so. */
export function createFindHomeTeam(client: App['client'], log: WorkLog): FindHomeTeam {
  let found: Promise<OwnTeam> | undefined;
  return async () => {
    found ??= readHomeTeam(client);
    return await found.catch((fault: unknown) => {
      found = undefined;
      log.warn({ fault }, 'the team of the bot cannot be read');
      return UNKNOWN;
    });
  };
}

async function readHomeTeam(client: App['client']): Promise<OwnTeam> {
  const { team_id: team, enterprise_id: enterprise } = await client.auth.test();
  return { team, enterprise };
}

/** What a request tells of who sent it. */
export interface RequestSender {
  readonly user: string;
  /** The team that they are of. */
  readonly team: string | null | undefined;
  /** The organisation that their team is of, where the request says so. */
  readonly enterprise?: string | null | undefined;
  /** Their id in the organisation, where the request has it. */
  readonly enterpriseUser?: string | undefined;
  /** Teams and organisations through which the request came, besides the bot's own. */
  readonly through?: readonly (string | null | undefined)[];
  /** Whether people of other organisations are in the channel; left out where that is unknown. */
  readonly isShared?: boolean | undefined;
}

/** What is known of an asker before Slack is asked for more. */
type AskerIdentity = Pick<Asker, 'user' | 'ids' | 'isGuest'>;

/** Tells who sent a request, and whether they seem to be of another organisation. */
export type IdentifySender = (sender: RequestSender) => Promise<AskerIdentity>;

/** Ids of people: a group's or a bot's id is none of them. */
const PERSON = /^[UW]/;

/** Compares the team of whoever sends a request with that of the bot. */
export function createIdentifySender(findHomeTeam: FindHomeTeam): IdentifySender {
  return async (sender) => {
    const { user, enterpriseUser } = sender;
    const ids = [user, enterpriseUser].filter((id) => id !== undefined && PERSON.test(id));
    return { user, ids: ids as string[], isGuest: await isOfAnother(sender, findHomeTeam) };
  };
}

async function isOfAnother(
  { team, enterprise, through = [], isShared }: RequestSender,
  findHomeTeam: FindHomeTeam,
): Promise<boolean> {
  // Where no other organisation is, somebody of another team is of a sister workspace.
  if (isShared === false || !team || through.includes(team)) return false;
  const home = await findHomeTeam();
  if (home.team === undefined) return through.some((one) => one);
  if (team === home.team || team === home.enterprise) return false;
  return !enterprise || enterprise !== home.enterprise;
}
