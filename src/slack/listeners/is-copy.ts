import { createHash } from 'node:crypto';
import type { BotDeps } from '../../bot/bot-deps.ts';
import { MINUTE_MS } from '../../domain/calendar/instant.ts';

/** What Slack sends with a command, a press or a form, as far as it is of one alone. */
interface Interaction {
  readonly trigger_id?: string;
  readonly response_url?: string;
  /** Of a command: what was typed. */
  readonly text?: string;
  /** Of a press: each with its time. */
  readonly actions?: readonly object[];
  /** Of a form: with what is in it. */
  readonly view?: { readonly id?: string; readonly state?: object };
}

/** A signature is taken for five minutes, and as much longer as two clocks differ. */
const SIGNATURE_LASTS_MS = 6 * MINUTE_MS;

/**
 * Whether something that somebody did came before. Slack sends it once: a second one is a copy, which
 * passes the check of its signature for some minutes. A form that is sent twice in one window, with the
 * same in it, is one too, though each press has a trigger of its own: the window closes at the first.
 */
export async function isCopy(
  kind: string,
  interaction: Interaction,
  { conversations, now }: Pick<BotDeps, 'conversations' | 'now'>,
): Promise<boolean> {
  const key = interactionKey(kind, interaction);
  const isFirst = conversations.lease(key, { now: +now(), leaseMs: SIGNATURE_LASTS_MS });
  // Where the archive cannot be read, what was asked for fails too, and says so to whoever asked.
  return !(await isFirst.catch(() => true));
}

function interactionKey(kind: string, interaction: Interaction): string {
  const { trigger_id, response_url, text, actions, view } = interaction;
  const isForm = view?.id !== undefined && actions === undefined;
  const parts = JSON.stringify(
    isForm ? [view.id, view.state] : [trigger_id, response_url, text, actions, view],
  );
  return `${kind}:${createHash('sha256').update(parts).digest('hex')}`;
}
