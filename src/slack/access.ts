import type { RequestListener } from 'node:http';
import type { App, AppOptions, Context, webApi } from '@slack/bolt';
import type { WorkLog } from '../archive/ports/work-log.ts';
import type { PostFailure } from '../bot/chat.ts';
import type { StateMedia } from './blocks/source-line.ts';
import { createInstalledFetch, isDeadToken } from './installing/installed-fetch.ts';
import { createInstaller, isNotInstalled } from './installing/installer.ts';
import { createRemovals } from './installing/removals.ts';
import type { SendingTerms } from './sending/sending-terms.ts';
import type { SlackFetch } from './sending/watched-fetch.ts';
import type { InstallingSettings } from './settings.ts';
import { classifyInstalledFailure, classifyPostFailure } from './slack-error.ts';
import { appScopes } from './surface.ts';
import { createSlackWorkspace, type SlackWorkspace } from './workspace.ts';

/** How the bot gets at its workspaces: the one that its token opens, or those that installed it. */
export interface SlackAccess {
  /** By what Bolt authorizes requests. */
  readonly authorization: Pick<AppOptions, 'token' | 'authorize'>;
  /** A workspace as it is spoken with: always the same one for an id. */
  of(workspace: string): SlackWorkspace;
  /** The workspace whose request it is; nothing where there is but one. */
  workspaceOf(context: Context): string | undefined;
  classify(fault: unknown): PostFailure;
  /** Whether a request came from where the bot is not installed. */
  isForeign(fault: unknown): boolean;
  /** The pages on which the bot is installed; none where a token is set. */
  readonly pages: InstallPages | null;
  /** Lets the bot hear where it is removed. */
  register(app: App): void;
}

/** Pages on which the bot is installed. */
export interface InstallPages {
  isPage(path: string): boolean;
  readonly pages: RequestListener;
  /** Serves them by themselves, and says on which port. */
  start(): Promise<number>;
  stop(): Promise<void>;
}

interface AccessDeps {
  readonly apiUrl: string | undefined;
  readonly logger: webApi.WebClientOptions['logger'];
  readonly fetch: SlackFetch;
  readonly terms: SendingTerms;
  readonly state: StateMedia;
  readonly log: WorkLog;
}

/** Access to the one workspace of a token. */
export function createTokenAccess(botToken: string, deps: AccessDeps): SlackAccess {
  const workspace = createSlackWorkspace({
    ...deps,
    client: { ...clientOf(deps), fetch: deps.fetch, token: botToken },
    classify: classifyPostFailure,
  });
  return {
    authorization: { token: botToken },
    of: () => workspace,
    workspaceOf: () => undefined,
    classify: classifyPostFailure,
    isForeign: () => false,
    pages: null,
    register: () => undefined,
  };
}

/** What getting at installed workspaces depends on besides. */
interface InstalledAccessDeps extends AccessDeps {
  /** The slash command without its slash. */
  readonly command: () => string;
  /** Told which workspaces the bot is no longer in. */
  readonly onRemoved: (workspaces: readonly string[]) => void;
}

/** Access to the workspaces that installed the bot. */
export function createInstalledAccess(
  settings: InstallingSettings,
  deps: InstalledAccessDeps,
): SlackAccess {
  const { apiUrl, log, terms } = deps;
  const { store } = settings;
  const authTest = new URL('auth.test', apiUrl ?? SLACK_API).href;
  const installer = createInstaller(settings, { ...deps, scopes: appScopes(), now: terms.now });
  const known = new Map<string, SlackWorkspace>();
  const removals = createRemovals({
    ...{ store, log },
    now: terms.now,
    isDead: (token) => isDeadToken(token, { fetch: deps.fetch, authTest }),
    onRemoved(workspaces) {
      for (const workspace of workspaces) known.delete(workspace);
      deps.onRemoved(workspaces);
    },
  });
  const open = (workspace: string): SlackWorkspace =>
    createSlackWorkspace({
      ...deps,
      client: {
        ...clientOf(deps),
        ...(workspace.startsWith(TEAM) ? { teamId: workspace } : {}),
        fetch: createInstalledFetch({
          ...{ fetch: deps.fetch, authTest },
          tokenOf: () => installer.tokenOf(workspace),
          onRemoved: () => removals.remove(workspace),
        }),
      },
      findHomeTeam: () => installer.homeTeamOf(workspace),
      classify: classifyInstalledFailure,
    });
  return {
    authorization: { authorize: installer.authorize },
    of(workspace) {
      const found = known.get(workspace) ?? open(workspace);
      known.set(workspace, found);
      return found;
    },
    workspaceOf: ({ teamId, enterpriseId }) => teamId ?? enterpriseId,
    classify: classifyInstalledFailure,
    isForeign: isNotInstalled,
    pages: installer,
    register: removals.register,
  };
}

const SLACK_API = 'https://slack.com/api/';

/** What ids of workspaces begin with; those of organisations begin otherwise. */
const TEAM = 'T';

function clientOf({ apiUrl, logger }: AccessDeps): webApi.WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    ...(logger === undefined ? {} : { logger }),
  };
}
