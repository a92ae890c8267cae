import { BOT } from '../state/members.ts';
import { isOfBot, type StandingMessage } from '../state/messages.ts';
import { checkMessage, placeToPost } from './message-content.ts';
import { messageJson } from './message-json.ts';
import {
  defineMethod,
  done,
  type MethodAnswer,
  type MethodArguments,
  type MethodDefinition,
  refused,
  textOf,
  type WebApiDeps,
} from './method.ts';

const WRITING = ['chat:write'];

/** How a message may be said, alike in all methods that post one. */
const WORDING = ['blocks', 'text', 'thread_ts'];

/** The methods that post, change and delete messages. */
export const CHAT_METHODS: Readonly<Record<string, MethodDefinition>> = {
  'chat.postMessage': defineMethod({
    required: ['channel'],
    optional: [...WORDING, 'metadata', 'mrkdwn', 'unfurl_links', 'unfurl_media'],
    scopes: WRITING,
    run: postMessage,
  }),
  'chat.postEphemeral': defineMethod({
    required: ['channel', 'user'],
    optional: WORDING,
    scopes: WRITING,
    run: postEphemeral,
  }),
  'chat.update': defineMethod({
    required: ['channel', 'ts'],
    optional: ['blocks', 'text', 'metadata'],
    scopes: WRITING,
    run: update,
  }),
  'chat.delete': defineMethod({
    required: ['channel', 'ts'],
    scopes: WRITING,
    run: (args, deps) => {
      const own = ownMessage(args, deps, 'cant_delete_message');
      if (own.status === 'refused') return own.answer;
      deps.store.remove(own.message);
      return done({ channel: own.message.channel, ts: own.message.ts });
    },
  }),
};

function postMessage(args: MethodArguments, deps: WebApiDeps): MethodAnswer {
  const place = placeToPost(args.channel, deps);
  if (place.status === 'refused') return place.answer;
  const check = checkMessage(args, deps.refusedTypes);
  if (check.status === 'refused') return refused(check.error, check.faults);
  const { id: channel } = place.conversation;
  const waitMs = deps.rate.take(channel);
  if (waitMs > 0) return { kind: 'limited', waitMs };
  const message = deps.store.add({ channel, user: BOT.id, ...check.fields });
  const { thread_ts: thread } = message;
  // What the bot says that it is doing ends with its reply.
  if (thread !== undefined) deps.feed.tell({ kind: 'status', channel, thread, text: '' });
  const shown = messageJson(message, { withMetadata: true, home: deps.team });
  return done({ channel, ts: message.ts, message: shown });
}

function postEphemeral(args: MethodArguments, deps: WebApiDeps): MethodAnswer {
  const place = placeToPost(args.channel, deps);
  if (place.status === 'refused') return place.answer;
  const check = checkMessage(args, deps.refusedTypes);
  if (check.status === 'refused') return refused(check.error, check.faults);
  const { id: channel } = place.conversation;
  const visibleTo = textOf(args.user);
  const message = deps.store.add({ channel, user: BOT.id, visibleTo, ...check.fields });
  return done({ message_ts: message.ts });
}

function update(args: MethodArguments, deps: WebApiDeps): MethodAnswer {
  const own = ownMessage(args, deps, 'cant_update_message');
  if (own.status === 'refused') return own.answer;
  const check = checkMessage(args, deps.refusedTypes);
  if (check.status === 'refused') return refused(check.error, check.faults);
  const { blocks: _, ...kept } = own.message;
  const edited = { user: BOT.id, ts: own.message.ts };
  deps.store.replace({ ...kept, ...check.fields, edited });
  const { channel, ts } = own.message;
  return done({ channel, ts, text: check.fields.text });
}

/** A message that the bot wrote, or why it is none. */
type OwnMessage =
  | { readonly status: 'found'; readonly message: StandingMessage }
  | { readonly status: 'refused'; readonly answer: MethodAnswer };

function ownMessage(args: MethodArguments, { store }: WebApiDeps, error: string): OwnMessage {
  const conversation = store.find(textOf(args.channel));
  const refuse = (why: string): OwnMessage => ({ status: 'refused', answer: refused(why) });
  if (!conversation) return refuse('channel_not_found');
  const message = store.message(conversation.id, textOf(args.ts));
  // An ephemeral message cannot be reached again.
  if (!message || message.visibleTo !== undefined) return refuse('message_not_found');
  return isOfBot(message) ? { status: 'found', message } : refuse(error);
}
