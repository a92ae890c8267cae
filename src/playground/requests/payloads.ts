import type { CheckedBlock } from '../block-kit/blocks.ts';
import { APP_ID, BOT, type Conversation, TEAM, type WorkspaceMember } from '../state/members.ts';
import type { StandingMessage } from '../state/messages.ts';
import type { OpenView } from '../state/view-stacks.ts';
import { messageJson } from '../web-api/message-json.ts';
import type { ViewState } from './view-state.ts';

/** Fields of every payload; what Slack calls the token is obsolete, and sent all the same. */
const ENVELOPE = { token: 'obsolete', api_app_id: APP_ID } as const;

const team = { id: TEAM.id, domain: TEAM.domain };

function user({ id, name }: WorkspaceMember) {
  return { id, username: name, name, team_id: TEAM.id };
}

/** An event as the Events API sends it. */
export function eventPayload(event: object, id: string, at: number): object {
  return {
    ...ENVELOPE,
    type: 'event_callback',
    team_id: TEAM.id,
    event,
    event_id: id,
    event_time: Math.floor(at / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: TEAM.id,
        user_id: BOT.id,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  };
}

/** The event of a message of a person: a mention, or a message that the app is subscribed to. */
export function messageEvent(
  message: StandingMessage,
  type: 'app_mention' | 'message',
  conversation: Conversation,
): object {
  const { channel, ts } = message;
  const channelType = channelTypeOf(conversation);
  return {
    ...messageJson(message, { withMetadata: false }),
    type,
    channel,
    event_ts: ts,
    ...(type === 'message' ? { channel_type: channelType } : {}),
  };
}

/** The event that a message was deleted. */
export function deletedEvent(message: StandingMessage, conversation: Conversation): object {
  const { channel, ts } = message;
  return {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    channel,
    channel_type: channelTypeOf(conversation),
    deleted_ts: ts,
    previous_message: messageJson(message, { withMetadata: false }),
    ts,
    event_ts: ts,
  };
}

function channelTypeOf({ kind }: Conversation): string {
  return { public: 'channel', private: 'group', im: 'im' }[kind];
}

/** The event that somebody opened a tab of the app. */
export function homeOpenedEvent(opened: {
  readonly user: string;
  readonly channel: string;
  readonly tab: 'home' | 'messages';
  readonly view: OpenView | undefined;
  readonly at: number;
}): object {
  const { user, channel, tab, view, at } = opened;
  const event = { type: 'app_home_opened', user, channel, tab, event_ts: String(at / 1000) };
  return view ? { ...event, view } : event;
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
    team_id: TEAM.id,
    team_domain: TEAM.domain,
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
    team,
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
    team,
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
    team,
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
    team,
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
