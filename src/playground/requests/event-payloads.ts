import { APP_ID, BOT, type Conversation, type Team } from '../state/members.ts';
import type { StandingMessage } from '../state/messages.ts';
import type { StepRun } from '../state/step-runs.ts';
import type { OpenView } from '../state/view-stacks.ts';
import { messageJson } from '../web-api/message-json.ts';
import { ENVELOPE, type InstalledIn } from './payloads.ts';

/** Where an event took place. */
export interface EventScope extends InstalledIn {
  /** Whether people of other organisations are in the channel. */
  readonly isShared: boolean;
}

/** An event as the Events API sends it. */
export function eventPayload(
  event: object,
  sent: { readonly id: string; readonly at: number },
  { team, installedFor, isShared }: EventScope,
): object {
  const { id, at } = sent;
  return {
    ...ENVELOPE,
    type: 'event_callback',
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: team.enterprise,
    event,
    event_id: id,
    event_time: Math.floor(at / 1000),
    authorizations: [
      {
        enterprise_id: team.enterprise,
        team_id: team.id,
        user_id: BOT.id,
        is_bot: true,
        is_enterprise_install: installedFor() !== null,
      },
    ],
    is_ext_shared_channel: isShared,
  };
}

/** The event by which an app learns that it was removed: it names the workspace, and no installation. */
export function removalPayload(
  event: object,
  sent: { readonly id: string; readonly at: number },
  { team, installedFor }: InstalledIn,
): object {
  const { id, at } = sent;
  const organisation = installedFor();
  return {
    ...ENVELOPE,
    type: 'event_callback',
    team_id: organisation ?? team.id,
    ...(team.enterprise === null ? {} : { enterprise_id: team.enterprise }),
    ...(organisation === null ? {} : { is_enterprise_install: true }),
    event,
    event_id: id,
    event_time: Math.floor(at / 1000),
  };
}

/** The event of a message of a person: a mention, or a message that the app is subscribed to. */
export function messageEvent(
  message: StandingMessage,
  type: 'app_mention' | 'message',
  { conversation, home }: { readonly conversation: Conversation; readonly home: Team },
): object {
  const { channel, ts } = message;
  const channelType = channelTypeOf(conversation);
  return {
    ...messageJson(message, { withMetadata: false, home }),
    type,
    channel,
    event_ts: ts,
    ...(type === 'message' ? { channel_type: channelType } : {}),
  };
}

/** What the kind of a conversation is called in the events of its messages. */
export function channelTypeOf({ kind }: Pick<Conversation, 'kind'>): string {
  return { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' }[kind];
}

/** The event by which an app is asked to do a step of a workflow. */
export function stepEvent(
  { id, callbackId, token }: Pick<StepRun, 'id' | 'callbackId' | 'token'>,
  { inputs, at }: { readonly inputs: Readonly<Record<string, unknown>>; readonly at: number },
): object {
  return {
    type: 'function_executed',
    function: { id: 'Fn0STEP', callback_id: callbackId, app_id: APP_ID, type: 'app' },
    inputs,
    function_execution_id: id,
    workflow_execution_id: 'Wx0WORKFLOW',
    bot_access_token: token,
    event_ts: String(at / 1000),
  };
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
