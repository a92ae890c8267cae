import { DAY_MS } from '../domain/calendar/instant.ts';
import type { BotDeps } from './bot-deps.ts';
import { postCorrections } from './corrections/post-corrections.ts';
import { deliverDue } from './deliveries/deliver-due.ts';
import { TURNS_KEPT_MS } from './kept-turns.ts';
import { tellAnswers } from './questions/tell-answers.ts';
import { replyToOwed } from './requests/conversation.ts';
import { postWatchAlerts } from './watches/post-alerts.ts';

/** What the bot does by itself, again and again. */
export interface BotRounds {
  /** Notes corrections, posts what matched a watch, tells answers that were waited for, forgets what is old. */
  tidy(ended?: AbortSignal): Promise<void>;
  /** Delivers the digests that are due, and replies to what a killed process left unanswered. */
  deliver(ended?: AbortSignal): Promise<void>;
}

/** How long leases and shown answers are kept: no chat sends anything again after so long. */
const CONVERSATIONS_KEPT_MS = 30 * DAY_MS;

/** How long a posted answer may still get a note: corrections come within weeks. */
const POSTINGS_KEPT_MS = 365 * DAY_MS;

export function createBotRounds(deps: BotDeps): BotRounds {
  /** What fails is done again at the next round, and stops nothing else of this one. */
  const attempt = (round: string, work: () => Promise<void>): Promise<void> =>
    work().catch((fault: unknown) =>
      deps.log.error({ fault, round }, 'a round of work failed: it is done again'),
    );
  return {
    async tidy(ended) {
      await attempt('notes', () => postCorrections(deps, ended));
      await attempt('watches', () => postWatchAlerts(deps, ended));
      await attempt('questions', () => tellAnswers(deps, ended));
      await attempt('forgetting', () => forgetOld(deps));
    },
    async deliver(ended) {
      await attempt('owed replies', () => replyToOwed(deps, ended));
      await deliverDue(deps, ended);
    },
  };
}

async function forgetOld({ conversations, subscriptions, threads, now }: BotDeps): Promise<void> {
  await conversations.purge({
    conversations: +now() - CONVERSATIONS_KEPT_MS,
    postings: +now() - POSTINGS_KEPT_MS,
  });
  await threads.purgeTurns(+now() - TURNS_KEPT_MS);
  await subscriptions.purge(+now() - POSTINGS_KEPT_MS);
}
