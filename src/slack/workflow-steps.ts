import { STEP_WORDS } from '../bot/words/steps.ts';

/** The `callback_id`s of the steps that workflows can have. Workflows keep theirs: none is ever reused. */
export const STEPS = { ask: 'ask_parley', timeline: 'post_timeline' } as const;

/** A field of a step, or what it gives (https://docs.slack.dev/reference/app-manifest#functions). */
interface WorkflowParameter {
  readonly type: 'string' | 'slack#/types/channel_id' | 'slack#/types/message_ts';
  readonly title: string;
  readonly description: string;
}

/** What is put into a step, or comes of it. */
interface WorkflowParameters {
  readonly properties: Readonly<Record<string, WorkflowParameter>>;
  readonly required: readonly string[];
}

/** A step as the manifest describes it. */
interface WorkflowStep {
  readonly title: string;
  readonly description: string;
  readonly input_parameters: WorkflowParameters;
  readonly output_parameters: WorkflowParameters;
}

const { ask, timeline } = STEP_WORDS;

/** The steps by their `callback_id`s, as the manifest has them. */
export const STEP_DEFINITIONS: Readonly<Record<string, WorkflowStep>> = {
  [STEPS.ask]: {
    title: ask.title,
    description: ask.description,
    input_parameters: {
      properties: { question: { type: 'string', ...ask.question } },
      required: ['question'],
    },
    output_parameters: {
      properties: {
        answer: { type: 'string', ...ask.answer },
        status: { type: 'string', ...ask.status },
        source: { type: 'string', ...ask.source },
      },
      required: ['answer', 'status'],
    },
  },
  [STEPS.timeline]: {
    title: timeline.title,
    description: timeline.description,
    input_parameters: {
      properties: {
        channel: { type: 'slack#/types/channel_id', ...timeline.channel },
        subject: { type: 'string', ...timeline.subject },
      },
      required: ['channel'],
    },
    output_parameters: {
      properties: {
        channel: { type: 'slack#/types/channel_id', ...timeline.channel },
        message: { type: 'slack#/types/message_ts', ...timeline.message },
      },
      required: ['channel', 'message'],
    },
  },
};
