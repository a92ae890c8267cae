import type { CheckedBlock } from '../block-kit/blocks.ts';
import { APP_ID, type Conversation, TEAM, type WorkspaceMember } from '../state/members.ts';
import type { StandingMessage } from '../state/messages.ts';
import type { OpenView } from '../state/view-stacks.ts';
import { messageJson } from '../web-api/message-json.ts';
import type { ViewState } from './view-state.ts';

/** Fields of every payload; what Slack calls the token is obsolete, and sent all the same. */
export const ENVELOPE = { token: 'obsolete', api_app_id: APP_ID } as const;

function teamOf({ home }: WorkspaceMember) {
  return home
    ? { id: home.team, domain: 'elsewhere', ...organisation(home.enterprise) }
    : { id: TEAM.id, domain: TEAM.domain };
}

function organisation(enterprise: string | undefined) {
  return enterprise === undefined ? {} : { enterprise_id: enterprise };
}

function user({ id, name, home, enterpriseUser }: WorkspaceMember) {
  return {
    ...{ id, username: name, name, team_id: home?.team ?? TEAM.id },
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
}): object {
  const { person, conversation, command, text, answering } = typed;
  return {
    ...ENVELOPE,
    team_id: person.home?.team ?? TEAM.id,
    team_domain: teamOf(person).domain,
    ...organisation(person.home?.enterprise),
    channel_id: conversation.id,
    channel_name: conversation.kind === 'im' ? 'directmessage' : conversation.name,
    user_id: person.id,
    user_name: person.name,
    command,
    text,
    is_enterprise_install: 'false',
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

/** A press in a message. */
export function messageActionPayload(pressed: {
  readonly person: WorkspaceMember;
  readonly conversation: Conversation;
  readonly message: StandingMessage;
  readonly action: ActionValue;
  readonly answering: Answering;
}): object {
  const { person, conversation, message, action, answering } = pressed;
  const isEphemeral = message.visibleTo !== undefined;
  return {
    ...ENVELOPE,
    type: 'block_actions',
    team: teamOf(person),
    user: user(person),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: conversation.id,
      is_ephemeral: isEphemeral,
      ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
    },
    channel: { id: conversation.id, name: conversation.name },
    // Of an ephemeral message Slack sends no content.
    ...(isEphemeral ? {} : { message: messageJson(message, { withMetadata: false }) }),
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
}): object {
  const { person, view, state, action, trigger_id } = pressed;
  return {
    ...ENVELOPE,
    type: 'block_actions',
    team: teamOf(person),
    user: user(person),
    container: { type: 'view', view_id: view.id },
    view: viewJson(view, state),
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
}): object {
  const { person, view, state, trigger_id } = sent;
  return {
    ...ENVELOPE,
    type: 'view_submission',
    team: teamOf(person),
    user: user(person),
    trigger_id,
    view: viewJson(view, state),
    response_urls: [],
    is_enterprise_install: false,
  };
}

/** That somebody closed a modal whose author wants to know. */
export function closedPayload(
  person: WorkspaceMember,
  view: OpenView,
  isCleared: 'all' | 'uppermost',
): object {
  return {
    ...ENVELOPE,
    type: 'view_closed',
    team: teamOf(person),
    user: user(person),
    view: viewJson(view, {}),
    is_cleared: isCleared === 'all',
  };
}

function viewJson(view: OpenView, values: ViewState): object {
  return {
    callback_id: '',
    private_metadata: '',
    external_id: '',
    ...view,
    app_installed_team_id: TEAM.id,
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
