/** A workspace as Slack names it. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** The organisation that it is of; `null` for none. */
  readonly enterprise: string | null;
}

/** The workspace that there is where no other is named. */
export const TEAM: Team = {
  id: 'T0WORKSPACE',
  name: 'Workspace',
  domain: 'workspace',
  enterprise: null,
};

/** The app that is installed in it, and its bot. */
export const APP_ID = 'A0STANDIN';
export const BOT = { id: 'U0BOT', botId: 'B0BOT' } as const;

/** Somebody who can write, by id, with the name that others see. */
export interface WorkspaceMember {
  readonly id: string;
  readonly name: string;
  /** The team that they are of, where it is another one than the workspace's. */
  readonly home?: HomeTeam;
  /** The bot that they are, where they are another app's bot user. */
  readonly bot?: { readonly id: string; readonly app: string };
  /** Their id in the organisation that their team is of, where it is another one. */
  readonly enterpriseUser?: string;
}

/** Another team, whose people write in shared channels. */
interface HomeTeam {
  readonly team: string;
  /** The organisation that it is of. */
  readonly enterprise?: string;
}

/** Who sits before the page. */
export const YOU: WorkspaceMember = { id: 'U0YOU', name: 'you' };

/** A colleague, who may do what you may not have set. */
const COLLEAGUE: WorkspaceMember = { id: 'U0COLLEAGUE', name: 'colleague' };

export const PEOPLE: readonly WorkspaceMember[] = [YOU, COLLEAGUE];

/** A place in which messages stand. */
export interface Conversation {
  readonly id: string;
  /** Without "#"; of a direct message the name of the person. */
  readonly name: string;
  /** A `mpim` is a direct message of several people. */
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  /** Whom the app talks to in a direct message. */
  readonly with: string | null;
  readonly hasBot: boolean;
  readonly isArchived: boolean;
  /** Whether people of other organisations are in it. */
  readonly isShared?: boolean;
  /** Why nobody but a few may post in it, in Slack's word. */
  readonly restriction?: string;
}

/** The channels that there are at the beginning, and the app's direct messages with each person. */
export const FIRST_CONVERSATIONS: readonly Conversation[] = [
  channel('C0TALKS', 'talks', 'public', { hasBot: true }),
  channel('C0GENERAL', 'general', 'public', { hasBot: false }),
  channel('C0EDITORS', 'editors', 'private', { hasBot: false }),
  ...PEOPLE.map(({ id, name }): Conversation => {
    const whole = { id: `D${id.slice(1)}`, name, kind: 'im', with: id } as const;
    return { ...whole, hasBot: true, isArchived: false };
  }),
];

function channel(
  id: string,
  name: string,
  kind: 'public' | 'private',
  { hasBot }: Pick<Conversation, 'hasBot'>,
): Conversation {
  return { id, name, kind, with: null, hasBot, isArchived: false };
}

/** Groups of people by their ids. */
export const USER_GROUPS: Readonly<Record<string, readonly string[]>> = { S0DESK: [YOU.id] };
