import { z } from 'zod';

/** What a body that passed the check of its signature is. */
export type RequestShape =
  /** Bolt and the listeners may read it. */
  | { readonly kind: 'request' }
  /** Slack tells that it holds events back, and waits for no more than an acknowledgement. */
  | { readonly kind: 'rate-limited' }
  /** It has not the form of anything that Slack sends; a sentence says which part. */
  | { readonly kind: 'refused'; readonly why: string };

const REQUEST: RequestShape = { kind: 'request' };

/** What has an id: a user, a team, a channel. */
const Identified = z.looseObject({ id: z.string() });

const Fields = z.looseObject({});

/** Fields of events that Bolt looks into, whatever the event. */
const AnyEvent = z.looseObject({
  type: z.string(),
  user: z.union([z.string(), Fields]).optional(),
  channel: z.union([z.string(), Fields]).optional(),
  item: Fields.optional(),
  subteam: Fields.optional(),
});

/** What somebody wrote. */
const MessageEvent = AnyEvent.extend({
  user: z.string().optional(),
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().nullish(),
});

/** Events that the listeners read, with the fields that they read. */
const HEARD_EVENTS = new Map<string, z.ZodType>([
  ['app_mention', MessageEvent],
  [
    'message',
    MessageEvent.extend({
      files: z.array(z.unknown()).nullish(),
      deleted_ts: z.string().optional(),
    }),
  ],
  ['app_home_opened', AnyEvent.extend({ user: z.string(), channel: z.string() })],
  [
    'function_executed',
    AnyEvent.extend({
      function: z.looseObject({ callback_id: z.string() }),
      function_execution_id: z.string(),
      inputs: Fields,
    }),
  ],
  ['team_access_granted', AnyEvent.extend({ team_ids: z.array(z.string()) })],
  ['team_access_revoked', AnyEvent.extend({ team_ids: z.array(z.string()) })],
  [
    'tokens_revoked',
    AnyEvent.extend({ tokens: z.looseObject({ bot: z.array(z.string()).nullish() }) }),
  ],
]);

/**
 * Bodies of events that the listeners read. Made once: to make a schema takes many times as long as
 * to read a body by it, and of a thousand events at once each waits for those before it.
 */
const HEARD_BODIES: ReadonlyMap<string, z.ZodType> = new Map(
  [...HEARD_EVENTS].map(([type, event]) => [type, z.looseObject({ event })]),
);

const EventBody = z.looseObject({
  event: AnyEvent,
  authorizations: z.array(Fields).nullish(),
});

/** A slash command comes as a form: each field once. */
const CommandBody = z.looseObject({
  command: z.string(),
  text: z.string().optional(),
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
});

/** Buttons, menus, shortcuts and forms; `team` is `null` where an organisation installed the app. */
const InteractionBody = z.looseObject({
  type: z.string(),
  user: Identified,
  team: Identified.nullish(),
  channel: Identified.optional(),
  response_url: z.string().optional(),
  response_urls: z.array(Fields).optional(),
});

const ActionBody = InteractionBody.extend({
  actions: z
    .array(z.looseObject({ action_id: z.string(), value: z.string().nullish() }))
    .min(1)
    .optional(),
});

/** A shortcut in the menu of a message, whose content is read as it comes. */
const MessageActionBody = InteractionBody.extend({
  callback_id: z.string(),
  trigger_id: z.string(),
  channel: Identified,
  message: z.looseObject({ ts: z.string(), thread_ts: z.string().nullish() }),
});

const Choice = z.looseObject({ value: z.string().nullish() });

const FieldState = z.looseObject({
  value: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_option: Choice.nullish(),
  selected_options: z.array(Choice).nullish(),
});

const View = z.looseObject({ callback_id: z.string(), private_metadata: z.string() });

const ViewBody = InteractionBody.extend({
  view: View.extend({
    state: z.looseObject({ values: z.record(z.string(), z.record(z.string(), FieldState)) }),
  }),
});

const ClosedViewBody = InteractionBody.extend({ view: View });

const VerificationBody = z.looseObject({ challenge: z.string() });

/**
 * Looks at a body before Bolt reads it, which takes every body to have the form that Slack
 * documents, and ends the process at one that is `null` (HTTPReceiver of @slack/bolt 5.1.0).
 * Bodies are told apart in the order in which Bolt does it.
 */
export function shapeOf(body: unknown): RequestShape {
  const fields = Fields.safeParse(body);
  if (!fields.success) return refused('an object with the fields of a request was expected');
  const { type, event, command, actions } = fields.data;
  if (fields.data.ssl_check === '1') return REQUEST;
  if (type === 'url_verification') return checked(VerificationBody, body);
  if (event !== undefined) return shapeOfEvent(body);
  if (command !== undefined) return checked(CommandBody, body);
  if (actions !== undefined) return checked(ActionBody, body);
  switch (type) {
    case 'app_rate_limited':
      return { kind: 'rate-limited' };
    case 'view_submission':
      return checked(ViewBody, body);
    case 'view_closed':
      return checked(ClosedViewBody, body);
    case 'message_action':
      return checked(MessageActionBody, body);
    case 'shortcut':
    case 'block_suggestion':
    case 'dialog_submission':
      return checked(InteractionBody, body);
    default:
      return refused('it is of no type that is known');
  }
}

function shapeOfEvent(body: unknown): RequestShape {
  const read = EventBody.safeParse(body);
  if (!read.success) return misshapen(read.error);
  const heard = HEARD_BODIES.get(read.data.event.type);
  return heard ? checked(heard, body) : REQUEST;
}

function checked(schema: z.ZodType, body: unknown): RequestShape {
  const read = schema.safeParse(body);
  return read.success ? REQUEST : misshapen(read.error);
}

function misshapen({ issues }: z.ZodError): RequestShape {
  const field = issues[0]?.path.map(String).join('.') ?? '';
  return refused(`“${field}” is missing or of another kind`);
}

function refused(why: string): RequestShape {
  return { kind: 'refused', why };
}
