import type { CheckedBlock } from '../block-kit/blocks.ts';
import { APP_ID, type Conversation, type Team, type WorkspaceMember } from '../state/members.ts';
import type { StandingMessage } from '../state/messages.ts';
import type { OpenView } from '../state/view-stacks.ts';
import { messageJson } from '../web-api/message-json.ts';
import type { ViewState } from './view-state.ts';

/** Fields of every payload; what Slack calls the token is obsolete, and sent all the same. */
export const ENVELOPE = { token: 'obsolete', api_app_id: APP_ID } as const;

/** Where the app is that is sent something. */
export interface InstalledIn {
  readonly team: Team;
  /** The organisation for all of whose workspaces the app is installed; `null` for this one alone. */
  readonly installedFor: () => string | null;
}

function teamOf({ home }: WorkspaceMember, { team }: InstalledIn) {
  return home
    ? { id: home.team, domain: 'elsewhere', ...organisation(home.enterprise) }
    : { id: team.id, domain: team.domain };
}

/** Of which organisation an interaction is, where it is of one. */
function enterpriseOf({ team, installedFor }: InstalledIn) {
  const isOfOrganisation = installedFor() !== null;
  const enterprise =
    team.enterprise === null ? null : { id: team.enterprise, name: 'Organisation' };
  return { enterprise, is_enterprise_install: isOfOrganisation };
}

function organisation(enterprise: string | undefined) {
  return enterprise === undefined ? {} : { enterprise_id: enterprise };
}

function user({ id, name, home, enterpriseUser }: WorkspaceMember, { team }: InstalledIn) {
  return {
    ...{ id, username: name, name, team_id: home?.team ?? team.id },
    ...(enterpriseUser === undefined ? {} : { enterprise_user: { id: enterpriseUser } }),
  };
}

/** What lets the app answer an interaction. */
export interface Answering {
  readonly trigger_id: string;
  readonly response_url: string;
}

/** A slash command that somebody typed. */
export function commandPayload(typed: {
  readonly person: WorkspaceMember;
  readonly conversation: Conversation;
  readonly command: string;
  readonly text: string;
  readonly answering: Answering;
  readonly where: InstalledIn;
}): object {
  const { person, conversation, command, text, answering, where } = typed;
  return {
    ...ENVELOPE,
    team_id: person.home?.team ?? where.team.id,
    team_domain: teamOf(person, where).domain,
    ...organisation(person.home ? person.home.enterprise : (where.team.enterprise ?? undefined)),
    channel_id: conversation.id,
    channel_name: conversation.kind === 'im' ? 'directmessage' : conversation.name,
    user_id: person.id,
    user_name: person.name,
    command,
    text,
    is_enterprise_install: String(where.installedFor() !== null),
    ...answering,
  };
}

/** An element that somebody pressed or changed, and what it now says. */
export interface ActionValue {
  readonly type: string;
  readonly action_id: string;
  readonly block_id: string;
  readonly action_ts: string;
  readonly [field: string]: unknown;
}

/** A shortcut that somebody chose in the menu of a message. */
export function messageShortcutPayload(chosen: {
  readonly person: WorkspaceMember;
  readonly conversation: Conversation;
  readonly message: StandingMessage;
  readonly callbackId: string;
  readonly at: number;
  readonly answering: Answering;
  readonly where: InstalledIn;
}): object {
  const { person, conversation, message, callbackId, at, answering, where } = chosen;
  return {
    token: ENVELOPE.token,
    type: 'message_action',
    action_ts: String(at / 1000),
    team: teamOf(person, where),
    user: user(person, where),
    channel: {
      id: conversation.id,
      name: conversation.kind === 'im' ? 'directmessage' : conversation.name,
    },
    is_enterprise_install: false,
    enterprise: null,
    callback_id: callbackId,
    message_ts: message.ts,
    message: messageJson(message, { withMetadata: false, home: where.team }),
    ...answering,
  };
}

/** A press in a message. */
export function messageActionPayload(pressed: {
  readonly person: WorkspaceMember;
  readonly conversation: Conversation;
  readonly message: StandingMessage;
  readonly action: ActionValue;
  readonly answering: Answering;
  readonly where: InstalledIn;
}): object {
  const { person, conversation, message, action, answering, where } = pressed;
  const isEphemeral = message.visibleTo !== undefined;
  return {
    ...ENVELOPE,
    type: 'block_actions',
    // That of the app that posted the message, whoever presses (java-slack-sdk #1041).
    team: { id: where.team.id, domain: where.team.domain },
    ...enterpriseOf(where),
    user: user(person, where),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: conversation.id,
      is_ephemeral: isEphemeral,
      ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
    },
    channel: { id: conversation.id, name: conversation.name },
    // Of an ephemeral message Slack sends no content.
    ...(isEphemeral
      ? {}
      : { message: messageJson(message, { withMetadata: false, home: where.team }) }),
    actions: [action],
    ...answering,
  };
}

/** A press in a modal or home tab. */
export function viewActionPayload(pressed: {
  readonly person: WorkspaceMember;
  readonly view: OpenView;
  readonly state: ViewState;
  readonly action: ActionValue;
  readonly trigger_id: string;
  readonly where: InstalledIn;
}): object {
  const { person, view, state, action, trigger_id, where } = pressed;
  return {
    ...ENVELOPE,
    type: 'block_actions',
    team: teamOf(person, where),
    ...enterpriseOf(where),
    user: user(person, where),
    container: { type: 'view', view_id: view.id },
    view: viewJson(view, state, where),
    actions: [action],
    trigger_id,
  };
}

/** A modal that somebody sent. */
export function submissionPayload(sent: {
  readonly person: WorkspaceMember;
  readonly view: OpenView;
  readonly state: ViewState;
  readonly trigger_id: string;
  readonly where: InstalledIn;
}): object {
  const { person, view, state, trigger_id, where } = sent;
  return {
    ...ENVELOPE,
    type: 'view_submission',
    team: teamOf(person, where),
    ...enterpriseOf(where),
    user: user(person, where),
    trigger_id,
    view: viewJson(view, state, where),
    response_urls: [],
  };
}

/** That somebody closed a modal whose author wants to know. */
export function closedPayload(
  person: WorkspaceMember,
  view: OpenView,
  { isCleared, where }: { readonly isCleared: 'all' | 'uppermost'; readonly where: InstalledIn },
): object {
  return {
    ...ENVELOPE,
    type: 'view_closed',
    team: teamOf(person, where),
    ...enterpriseOf(where),
    user: user(person, where),
    view: viewJson(view, {}, where),
    is_cleared: isCleared === 'all',
  };
}

function viewJson(view: OpenView, values: ViewState, { team }: InstalledIn): object {
  return {
    callback_id: '',
    private_metadata: '',
    external_id: '',
    ...view,
    app_installed_team_id: team.id,
    state: { values },
  };
}

/** What an element in a block says when it is pressed. */
export function actionOf(
  element: Readonly<Record<string, unknown>>,
  block: CheckedBlock,
  { chosen, at }: { readonly chosen: object; readonly at: number },
): ActionValue {
  const { type, action_id, text, value } = element;
  return {
    type: String(type),
    action_id: String(action_id),
    block_id: block.block_id,
    ...(text === undefined ? {} : { text }),
    ...(value === undefined ? {} : { value }),
    ...chosen,
    action_ts: String(at / 1000),
  };
}
