import type { StepParameters } from '../state/manifest.ts';
import type { StepOutcome } from '../state/step-runs.ts';
import {
  defineMethod,
  done,
  type MethodAnswer,
  type MethodDefinition,
  refused,
  textOf,
  type WebApiDeps,
} from './method.ts';

/** The methods by which an app says how a step of a workflow ended. */
export const FUNCTION_METHODS: Readonly<Record<string, MethodDefinition>> = {
  'functions.completeSuccess': defineMethod({
    required: ['function_execution_id', 'outputs'],
    run: ({ function_execution_id: id, outputs }, deps) => {
      const given = typeof outputs === 'object' && outputs !== null ? { ...outputs } : {};
      const run = deps.stepRuns.find(textOf(id));
      const expected = deps.manifest.functions?.[run?.callbackId ?? '']?.output_parameters;
      if (expected && !fits(given, expected)) return refused('parameter_validation_failed');
      return end(textOf(id), { status: 'done', outputs: given }, deps);
    },
  }),
  'functions.completeError': defineMethod({
    required: ['function_execution_id', 'error'],
    run: ({ function_execution_id: id, error }, deps) =>
      end(textOf(id), { status: 'failed', error: textOf(error) }, deps),
  }),
};

function end(id: string, outcome: StepOutcome, { stepRuns }: WebApiDeps): MethodAnswer {
  if (!stepRuns.find(id)) return refused('function_execution_not_found');
  return stepRuns.end(id, outcome) ? done() : refused('execution_not_in_running_state');
}

/** Whether what a step gives is what the manifest says that it gives: all of these types are texts. */
function fits(
  given: Readonly<Record<string, unknown>>,
  { properties, required = [] }: StepParameters,
): boolean {
  const areKnown = Object.entries(given).every(
    ([name, value]) => name in properties && typeof value === 'string',
  );
  return areKnown && required.every((name) => given[name] !== undefined && given[name] !== '');
}
