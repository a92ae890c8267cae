import { createAppRequests } from './requests/app-requests.ts';
import type { Delivery } from './requests/delivery.ts';
import { homeOpenedEvent, stepEvent } from './requests/event-payloads.ts';
import type { RequestUrl } from './requests/http-delivery.ts';
import { type Press, type PressResult, press } from './requests/pressing.ts';
import { type ChosenShortcut, chooseShortcut } from './requests/shortcuts.ts';
import { createSubmitting, type Submitting } from './requests/submitting.ts';
import { edit, type MessageAddress, remove, type TypedText, type } from './requests/writing.ts';
import type { AppTokenRegistry } from './state/app-tokens.ts';
import { type AppManifest, eventsSent, scopesOf } from './state/manifest.ts';
import { BOT, PEOPLE, TEAM, type Team, type WorkspaceMember } from './state/members.ts';
import {
  type ChangeFeed,
  createChangeFeed,
  createMessageStore,
  type MessageStore,
} from './state/messages.ts';
import { createStepRuns, type StepRun } from './state/step-runs.ts';
import { createPostingRate, createResponseUrls, createTriggers } from './state/tickets.ts';
import { createViewStacks, type ViewStacks } from './state/view-stacks.ts';
import type { CallFaults } from './web-api/faults.ts';
import type { ServedWorkspace, WebApiServer } from './web-api/web-api-server.ts';

/** How a workspace of the stand-in is set up. */
export interface TeamOptions {
  /** Another than the usual one. */
  readonly team?: Team;
  /** Whether the app is installed from the first; it is, where nothing is said. */
  readonly isInstalled?: boolean;
  /** Optional scopes that the workspace did not grant. */
  readonly withheld?: readonly string[];
  /** Kinds of blocks and elements that it does not take in messages, such as "citation". */
  readonly refusedTypes?: readonly string[];
  /** The IANA zone that its people set. */
  readonly zone: string;
  /** The organisation that the workspace is of; none where it is left out. */
  readonly enterprise?: string;
  /** People of other teams, and bots of other apps, who write in its channels. */
  readonly visitors?: readonly WorkspaceMember[];
}

/** The tokens of an app that is installed in one workspace. */
interface WorkspaceTokens {
  /** That of its bot, which begins with xoxb-. */
  readonly bot: string;
  /** Its own, for Socket Mode, which begins with xapp-. */
  readonly app: string;
}

/**
 * A Slack workspace on loopback in which one app is or can be installed. It speaks the methods of
 * the Web API that its table names, and refuses what Slack refuses; people in it are played through
 * `people`.
 */
export interface StandInWorkspace {
  readonly team: Team;
  /** What the app's client is given as `slackApiUrl`. */
  readonly apiUrl: string;
  readonly tokens: WorkspaceTokens;
  readonly manifest: AppManifest;
  readonly feed: ChangeFeed;
  readonly store: MessageStore;
  readonly views: ViewStacks;
  readonly people: WorkspacePeople;
  /** The next call of a method is refused with an error of Slack's, and what it says besides. */
  refuseNext(method: string, error: string, details?: object): void;
  /** What goes wrong with calls of the app. */
  readonly faults: CallFaults;
  /** A workflow reaches a step of the app's, with what its fields hold. */
  runStep(callbackId: string, inputs: Readonly<Record<string, unknown>>): StepRun;
  /** From now on a token opens nothing, for a reason in Slack's word. */
  endToken(token: string, error: string): void;
  /** Tells the app that it was removed, as Slack does. */
  sendRemoval(): Promise<void>;
  /** Tells the app that admins of the organisation let it into a workspace, or took it out. */
  sendAccess(change: 'granted' | 'revoked', teams: readonly string[]): Promise<void>;
  /** From now on requests reach the app over HTTP, signed, and not over Socket Mode. */
  sendOverHttp(where: RequestUrl): void;
  /** Connections of Socket Mode on which something can still arrive. */
  connections(): number;
  /** Those that there are fall silent, and are not closed: the app has to notice it by itself. */
  silenceConnections(): void;
  close(): Promise<void>;
}

/** What people in the workspace can do. */
interface WorkspacePeople extends Submitting {
  /** Types a message or command. Settles when the app acknowledged a command. */
  type(person: WorkspaceMember, typed: TypedText): Promise<void>;
  /** Changes a message that they wrote. */
  edit(person: WorkspaceMember, changed: MessageAddress & { readonly text: string }): void;
  /** Deletes a message that they wrote. */
  remove(person: WorkspaceMember, message: MessageAddress): void;
  press(person: WorkspaceMember, pressed: Press): Promise<PressResult>;
  /** Chooses a shortcut of the app in the menu of a message. Settles when the app acknowledged it. */
  choose(person: WorkspaceMember, chosen: ChosenShortcut): Promise<PressResult>;
  /** Opens a tab of the app. */
  openApp(person: WorkspaceMember, tab: 'home' | 'messages'): void;
}

/** What a workspace shares with the others of its Slack. */
interface TeamDeps {
  readonly manifest: AppManifest;
  readonly now: () => number;
  readonly faults: CallFaults;
  readonly tokens: AppTokenRegistry;
  readonly delivery: Delivery;
  readonly ended: AbortSignal;
  /** Whether the app is installed for all of an organisation. */
  readonly isOrgWide: (enterprise: string) => boolean;
  /** The server, once it listens. */
  readonly api: () => WebApiServer;
  readonly openConnection: () => string;
  readonly sendOverHttp: (where: RequestUrl) => void;
  readonly connections: () => number;
  readonly silenceConnections: () => void;
  readonly close: () => Promise<void>;
}

/** Opens a workspace, and gives what the server answers for it with. */
export function openTeam(
  options: TeamOptions,
  deps: TeamDeps,
): { readonly workspace: StandInWorkspace; readonly served: ServedWorkspace } {
  const { withheld = [], visitors = [], zone, isInstalled = true } = options;
  const { manifest, now, faults, tokens } = deps;
  const team: Team = { ...(options.team ?? TEAM), ...organisation(options.enterprise) };
  const granted = new Set([...scopesOf(manifest)].filter((scope) => !withheld.includes(scope)));
  const feed = createChangeFeed();
  const store = createMessageStore(feed, now);
  const views = createViewStacks(feed, team);
  const triggers = createTriggers(now);
  const urls = createResponseUrls(now);
  const rate = createPostingRate(now);
  const stepRuns = createStepRuns();
  const refusedTypes = new Set(options.refusedTypes ?? []);
  const people = [...PEOPLE, ...visitors];
  const installedFor = () =>
    team.enterprise !== null && deps.isOrgWide(team.enterprise) ? team.enterprise : null;
  const where = { team, installedFor };
  const state = {
    ...{ manifest, granted, store, views, triggers, feed },
    ...where,
    rate,
    stepRuns,
    people,
    refusedTypes,
  };
  const bot = isInstalled ? tokens.issue(team.id).token : '';
  const requests = createAppRequests({
    ...state,
    ...{ urls, where, now, delivery: deps.delivery, ended: deps.ended },
    responseUrl: (id) => deps.api().responseUrl(team.id, id),
    events: eventsSent(manifest, granted),
  });
  const workspace: StandInWorkspace = {
    ...{ team, manifest, feed, store, views, faults },
    get apiUrl() {
      return deps.api().apiUrl;
    },
    tokens: { bot, app: tokens.app },
    people: {
      ...createSubmitting({ views, requests }),
      type: (person, typed) => type(person, typed, { ...state, requests }),
      edit: (person, changed) => edit(person, changed, { ...state, requests }),
      remove: (person, message) => remove(person, message, { ...state, requests }),
      press: (person, pressed) => press(person, pressed, { ...state, requests, now }),
      choose: (person, chosen) => chooseShortcut(person, chosen, { ...state, requests, now }),
      openApp({ id: user }, tab) {
        const channel = store.find(user)?.id ?? user;
        const view = tab === 'home' ? views.home(user) : undefined;
        const opened = homeOpenedEvent({ user, channel, tab, view, at: now() });
        requests.event('app_home_opened', opened);
      },
    },
    refuseNext: (method, error, details = {}) =>
      faults.next(method, { kind: 'refused', at: 'before', error, details }),
    runStep(callbackId, inputs) {
      const run = stepRuns.begin(callbackId, tokens.issue(installedFor() ?? team.id).token);
      requests.event('function_executed', stepEvent(run, { inputs, at: now() }));
      return run;
    },
    endToken: tokens.end,
    async sendRemoval() {
      await requests.removal({ type: 'tokens_revoked', tokens: { oauth: [], bot: [BOT.id] } });
      await requests.removal({ type: 'app_uninstalled' });
    },
    sendAccess: (change, teams) =>
      requests.removal({ type: `team_access_${change}`, team_ids: teams }),
    sendOverHttp: deps.sendOverHttp,
    connections: deps.connections,
    silenceConnections: deps.silenceConnections,
    close: deps.close,
  };
  const served = { ...state, urls, zone, openConnection: deps.openConnection };
  return { workspace, served: { ...served, revoke: () => undefined } };
}

function organisation(enterprise: string | undefined): Partial<Team> {
  return enterprise === undefined ? {} : { enterprise };
}
