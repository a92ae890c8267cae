import { setTimeout as delay } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import type { WorkLog } from '../archive/ports/work-log.ts';
import type { AgentThreads } from '../bot/agent-view.ts';
import type { Place } from '../bot/chat.ts';
import { WORKING } from '../bot/words/prompts.ts';
import { LIMITS, shortened } from './limits.ts';
import { slackErrorOf } from './slack-error.ts';

/**
 * A reply waits so long for Slack to take the status that it ends; one that came after the reply would
 * stand for two minutes (https://docs.slack.dev/reference/methods/assistant.threads.setStatus).
 */
const STATUS_WAIT_MS = 1000;

/** Characters of a thread's title: a line of the list of conversations. */
const TITLE_CHARACTERS = 75;

/**
 * What Slack shows of the threads of an agent besides their messages. A workspace may lack the optional
 * scope, and threads of others refuse a status: it is logged, and never stops an answer.
 */
export function createAgentThreads(client: App['client'], log: WorkLog): AgentThreads {
  const trying = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    await work().catch((fault: unknown) =>
      log.info({ why: slackErrorOf(fault) ?? fault }, `${what} of a thread could not be set`),
    );
  };
  const setStatus = ({ channel, thread = '' }: Place, status: string): Promise<void> =>
    trying('the status', () =>
      client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status }),
    );
  return {
    beginWork(place) {
      if (place.thread === undefined) return async () => undefined;
      let isSettled = false;
      const begun = setStatus(place, WORKING).then(() => {
        isSettled = true;
      });
      return async () => {
        const waited = new AbortController();
        const late = delay(STATUS_WAIT_MS, undefined, { signal: waited.signal, ref: false });
        await Promise.race([begun, late.catch(() => undefined)]);
        waited.abort();
        if (!isSettled) void begun.then(() => setStatus(place, ''));
      };
    },
    async nameThread({ channel, thread }, title) {
      if (thread === undefined) return;
      await trying('the title', () =>
        client.assistant.threads.setTitle({
          channel_id: channel,
          thread_ts: thread,
          title: shortened(title, TITLE_CHARACTERS),
        }),
      );
    },
    suggest: ({ channel, thread }, { title, prompts }) =>
      trying('the prompts', () =>
        client.assistant.threads.setSuggestedPrompts({
          channel_id: channel,
          ...(thread === undefined ? {} : { thread_ts: thread }),
          title,
          prompts: prompts
            .slice(0, LIMITS.suggestedPrompts)
            .map((one) => ({ ...one, title: shortened(one.title, LIMITS.buttonTextCharacters) })),
        }),
      ),
  };
}
