import type { App } from '@slack/bolt';
import type { BotDeps } from '../../bot/bot-deps.ts';
import { toErrorMessage } from '../../bot/error-message.ts';
import { isNowhere, whyNowhere } from '../../bot/postings.ts';
import { REMOVED_MEANWHILE } from '../../bot/requests/conversation.ts';
import type { InTurn } from '../../bot/requests/replies.ts';
import {
  answerStep,
  postTimelineStep,
  type StepInputs,
  type StepResult,
} from '../../bot/requests/workflow-steps.ts';
import { runOnce } from '../../bot/run-once.ts';
import { stepNotPosted } from '../../bot/words/steps.ts';
import { postRefusalOf } from '../blocks/post-refusals.ts';
import { slackErrorOf } from '../slack-error.ts';
import { STEPS } from '../workflow-steps.ts';
import { type ListenerDeps, turnOf } from './listener-deps.ts';

/** Workflows take turns as one person does: none of them keeps people waiting. */
const WORKFLOWS = 'workflows';

/** Does a step with what it was given. */
type StepWork = (inputs: StepInputs, inTurn: InTurn, deps: BotDeps) => Promise<StepResult>;

/**
 * Does the steps that workflows have of the app, each once, whatever Slack sends again. That a step
 * is done, or why it failed, is told with the token of its run, which lasts minutes only: where that
 * is over, or the app was removed meanwhile, nobody waits any more.
 */
export function registerWorkflowSteps(app: App, listening: ListenerDeps): void {
  const on = (callbackId: string, work: StepWork) =>
    app.function(callbackId, async ({ event, context, client, complete, fail }) => {
      const at = await listening.at({ context, client });
      const { deps, log } = at;
      const inTurn = turnOf(WORKFLOWS, at, async () => undefined);
      await runOnce(deps, [`step:${event.function_execution_id}`], async () => {
        const result = await work(event.inputs, inTurn, deps).catch((fault: unknown) =>
          failureOf(fault, event.inputs, deps),
        );
        const told =
          result.status === 'done'
            ? complete({ outputs: { ...result.outputs } })
            : fail({ error: result.why });
        await told.catch((fault: unknown) => {
          const error = slackErrorOf(fault);
          if (error === undefined) throw fault;
          log.info({ error, step: callbackId }, 'a step of a workflow ended that nobody waits for');
        });
      });
    });
  on(STEPS.ask, answerStep);
  on(STEPS.timeline, postTimelineStep);
}

/** Why a step failed, in a sentence for those who read the workflow's activity. */
function failureOf(fault: unknown, { channel }: StepInputs, deps: BotDeps): StepResult {
  if (deps.chat.classify(fault).kind === 'removed') {
    deps.log.info({ channel }, REMOVED_MEANWHILE);
    return { status: 'failed', why: REMOVED_MEANWHILE };
  }
  const why = isNowhere(fault, deps)
    ? stepNotPosted(postRefusalOf(whyNowhere(fault, deps), String(channel)))
    : toErrorMessage(fault, deps);
  return { status: 'failed', why };
}
