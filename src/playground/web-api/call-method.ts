import type { TokenLookup } from '../state/app-tokens.ts';
import { ASSISTANT_METHODS } from './assistant-methods.ts';
import { CHAT_METHODS } from './chat-methods.ts';
import { FUNCTION_METHODS } from './function-methods.ts';
import { HISTORY_METHODS } from './history-methods.ts';
import {
  type MethodAnswer,
  type MethodArguments,
  type MethodDefinition,
  refused,
  type WebApiDeps,
} from './method.ts';
import { TEAM_METHODS } from './team-methods.ts';
import { VIEW_METHODS } from './view-methods.ts';

/** Every method that the stand-in knows, with the arguments that it heeds; Slack has more of both. */
const METHODS: Readonly<Record<string, MethodDefinition>> = {
  ...TEAM_METHODS,
  ...CHAT_METHODS,
  ...HISTORY_METHODS,
  ...VIEW_METHODS,
  ...ASSISTANT_METHODS,
  ...FUNCTION_METHODS,
};

/** Arguments that every method takes: the SDKs name the team by themselves. */
const GENERAL = ['token', 'team_id'];

export interface MethodCall {
  readonly method: string;
  /** What its token is, or why that opens nothing. */
  readonly token: TokenLookup;
  readonly args: MethodArguments;
}

/** Answers a call: refuses what Slack refuses before a method runs, and runs it. */
export function callMethod({ method, token, args }: MethodCall, deps: WebApiDeps): MethodAnswer {
  const definition = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;
  if (!definition) return refused('unknown_method');
  if (token.status === 'refused') return refused(token.error);
  if (token.owner.kind !== definition.token) return refused('not_allowed_token_type');
  const faults = faultsOfArguments(args, definition);
  if (faults.length > 0) return refused('invalid_arguments', faults);
  const needed = definition.scopes(args, deps);
  if (needed.length > 0 && !needed.some((scope) => deps.granted.has(scope))) {
    const details = { needed: needed.join(','), provided: [...deps.granted].join(',') };
    return { kind: 'refused', error: 'missing_scope', details };
  }
  return definition.run(args, deps);
}

function faultsOfArguments(
  args: MethodArguments,
  { required, optional }: MethodDefinition,
): readonly string[] {
  const known = [...required, ...optional, ...GENERAL];
  const isGiven = (name: string) => args[name] !== undefined && args[name] !== '';
  return [
    ...required
      // A status is cleared by an empty one.
      .filter((name) => !isGiven(name) && !(name === 'status' && args[name] === ''))
      .map((name) => `[ERROR] missing required field: ${name}`),
    ...Object.keys(args)
      .filter((name) => !known.includes(name))
      .map((name) => `[ERROR] no such argument: ${name}`),
  ];
}
