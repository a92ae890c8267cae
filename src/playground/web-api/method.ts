import type { AppManifest } from '../state/manifest.ts';
import type { Team, WorkspaceMember } from '../state/members.ts';
import type { ChangeFeed, MessageStore } from '../state/messages.ts';
import type { StepRuns } from '../state/step-runs.ts';
import type { PostingRate, Triggers } from '../state/tickets.ts';
import type { ViewStacks } from '../state/view-stacks.ts';

/** What the methods of the Web API work on. */
export interface WebApiDeps {
  readonly manifest: AppManifest;
  /** Scopes that the workspace granted: of those of the manifest, optional ones may be missing. */
  readonly granted: ReadonlySet<string>;
  readonly store: MessageStore;
  readonly views: ViewStacks;
  readonly triggers: Triggers;
  readonly feed: ChangeFeed;
  readonly rate: PostingRate;
  readonly stepRuns: StepRuns;
  /** Kinds of blocks and elements of messages that the workspace does not take. */
  readonly refusedTypes: ReadonlySet<string>;
  /** The IANA zone that people of the workspace set. */
  readonly zone: string;
  /** The address of a new connection for Socket Mode; none where the app takes HTTP. */
  readonly openConnection: () => string | undefined;
  /** Ends the token of the bot. */
  readonly revoke: () => void;
  /** Everybody who can write in the workspace. */
  readonly people: readonly WorkspaceMember[];
  readonly team: Team;
  /** The organisation for all of whose workspaces the app is installed; `null` for this one alone. */
  readonly installedFor: () => string | null;
}

/** The arguments of a call, those that are JSON parsed. */
export type MethodArguments = Readonly<Record<string, unknown>>;

export type MethodAnswer =
  | { readonly kind: 'done'; readonly body: object }
  /** `messages` say what is wrong, as `response_metadata.messages` does. */
  | {
      readonly kind: 'refused';
      readonly error: string;
      readonly messages?: readonly string[];
      /** What Slack says besides, such as which scope is needed. */
      readonly details?: object;
    }
  | { readonly kind: 'limited'; readonly waitMs: number };

/** What calls a method: the app's own token, or that of its bot. */
type TokenKind = 'app' | 'bot';

/** A method as its reference page describes it (https://docs.slack.dev/reference/methods). */
export interface MethodDefinition {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** What the token must have been granted one of; none where any token will do. */
  scopes(args: MethodArguments, deps: WebApiDeps): readonly string[];
  /** What it is called with: the app's own token, or that of its bot. */
  readonly token: TokenKind;
  run(args: MethodArguments, deps: WebApiDeps): MethodAnswer;
}

/** The answer of a call that was done. */
export function done(body: object = {}): MethodAnswer {
  return { kind: 'done', body };
}

/** The answer of a call that Slack refuses, in Slack's word for it. */
export function refused(error: string, messages: readonly string[] = []): MethodAnswer {
  return { kind: 'refused', error, messages };
}

/** A definition whose scopes do not depend on the arguments. */
export function defineMethod(
  definition: Pick<MethodDefinition, 'run'> &
    Partial<Pick<MethodDefinition, 'required' | 'optional' | 'token'>> & {
      readonly scopes?: readonly string[] | MethodDefinition['scopes'];
    },
): MethodDefinition {
  const { required = [], optional = [], token = 'bot', scopes = [], run } = definition;
  const scopesOf = typeof scopes === 'function' ? scopes : () => scopes;
  return { required, optional, token, scopes: scopesOf, run };
}

/** A text argument; empty where it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Whether an argument says yes: forms have words for it. */
export function isYes(value: unknown): boolean {
  return value === true || value === 'true' || value === '1';
}
