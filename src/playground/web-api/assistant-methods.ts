import { z } from 'zod';
import { parseGiven } from '../block-kit/parse-given.ts';
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

const WRITING = ['assistant:write'];

const Prompts = z
  .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
  .min(1)
  .max(4);

/** The methods that say what stands around the messages of an agent's thread. */
export const ASSISTANT_METHODS: Readonly<Record<string, MethodDefinition>> = {
  'assistant.threads.setTitle': defineMethod({
    required: ['channel_id', 'thread_ts', 'title'],
    scopes: WRITING,
    run: (args, deps) =>
      inThread(args, deps, ({ channel, thread }) =>
        deps.feed.tell({ kind: 'title', channel, thread, text: textOf(args.title) }),
      ),
  }),
  'assistant.threads.setSuggestedPrompts': defineMethod({
    required: ['channel_id', 'prompts'],
    optional: ['thread_ts', 'title'],
    scopes: WRITING,
    run(args, deps) {
      const read = parseGiven(Prompts, args.prompts);
      if (!read.success) return refused('invalid_arguments');
      return inThread(args, deps, ({ channel, thread }) =>
        deps.feed.tell({
          ...{ kind: 'prompts', channel, thread, prompts: read.data },
          title: textOf(args.title),
        }),
      );
    },
  }),
};

function inThread(
  { channel_id, thread_ts }: MethodArguments,
  { store }: WebApiDeps,
  work: (at: { readonly channel: string; readonly thread: string }) => void,
): MethodAnswer {
  const found = store.find(textOf(channel_id));
  if (found?.kind !== 'im') return refused('channel_not_found');
  const thread = textOf(thread_ts);
  if (thread !== '' && !store.message(found.id, thread)) return refused('invalid_thread_ts');
  work({ channel: found.id, thread });
  return done();
}
