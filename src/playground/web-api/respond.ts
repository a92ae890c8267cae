import { BOT } from '../state/members.ts';
import type { MessageStore } from '../state/messages.ts';
import type { ResponseTicket, ResponseUrls } from '../state/tickets.ts';
import { checkMessage, type MessageFields } from './message-content.ts';
import { isYes, type MethodArguments } from './method.ts';

/** What a `response_url` answers over HTTP. */
export interface ResponseAnswer {
  readonly status: number;
  readonly body: object;
}

/** What may stand in a message to a `response_url`. */
const FIELDS: ReadonlySet<string> = new Set([
  'text',
  'blocks',
  'response_type',
  'replace_original',
  'delete_original',
  'mrkdwn',
  'unfurl_links',
  'unfurl_media',
]);

/** What answering a `response_url` works on. */
interface RespondDeps {
  readonly urls: ResponseUrls;
  readonly store: MessageStore;
  readonly refusedTypes: ReadonlySet<string>;
}

/** Takes a message to a `response_url`, even in a channel that the bot is not in. */
export function respondTo(
  id: string,
  given: unknown,
  { urls, store, refusedTypes }: RespondDeps,
): ResponseAnswer {
  const use = urls.use(id);
  if (use.status === 'refused') return refusal(404, use.error);
  if (typeof given !== 'object' || given === null) return refusal(400, 'invalid_payload');
  const args = given as MethodArguments;
  if (Object.keys(args).some((name) => !FIELDS.has(name))) return refusal(400, 'invalid_payload');
  if (isYes(args.delete_original)) {
    if (use.ticket.message) store.remove({ channel: use.ticket.channel, ts: use.ticket.message });
    return TAKEN;
  }
  const check = checkMessage(args, refusedTypes);
  if (check.status === 'refused') return refusal(400, check.error);
  say(check.fields, args, use.ticket, store);
  return TAKEN;
}

const TAKEN: ResponseAnswer = { status: 200, body: { ok: true } };

function refusal(status: number, error: string): ResponseAnswer {
  return { status, body: { ok: false, error } };
}

function say(
  fields: MessageFields,
  { response_type, replace_original }: MethodArguments,
  { channel, user, thread, message }: ResponseTicket,
  store: MessageStore,
): void {
  const original = message === undefined ? undefined : store.message(channel, message);
  if (isYes(replace_original) && original) {
    const { blocks: _, ...kept } = original;
    store.replace({ ...kept, ...fields });
    return;
  }
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  const visible = response_type === 'in_channel' ? {} : { visibleTo: user };
  store.add({ channel, user: BOT.id, ...inThread, ...fields, ...visible });
}
