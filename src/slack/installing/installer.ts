import type { RequestListener } from 'node:http';
import { type Authorize, HTTPReceiver, type webApi } from '@slack/bolt';
import { z } from 'zod';
import type { WorkLog } from '../../archive/ports/work-log.ts';
import { Failure } from '../../domain/failure.ts';
import type { OwnTeam } from '../home-team.ts';
import { createSlackLogger } from '../logger.ts';
import { HEALTH_ROUTE } from '../receivers/http-receiver.ts';
import type { InstallingSettings } from '../settings.ts';
import { slackErrorOf } from '../slack-error.ts';
import { BEGUN_LASTS_SECONDS, createBegunInstallations } from './begun-installations.ts';
import { createBoltInstallations } from './bolt-installations.ts';
import { INSTALL_FAULTS, INSTALL_PAGE, type InstallFault, installed } from './page-words.ts';
import { installPage, sendPage } from './pages.ts';

/** Where an installation begins, and where Slack sends whoever installs back to. */
const PATHS = { install: '/slack/install', redirect: '/slack/oauth_redirect' } as const;

/** Somebody waits before a page: a fault of the network is tried again once. */
const CALL = { retryConfig: { retries: 1, minTimeout: 500 }, timeout: 10_000 };

interface InstallerDeps {
  readonly apiUrl: string | undefined;
  readonly fetch: webApi.FetchFunction;
  /** What the app asks for, the optional scopes too: those its settings name so. */
  readonly scopes: readonly string[];
  /** The slash command without its slash. */
  readonly command: () => string;
  readonly log: WorkLog;
  /** In milliseconds since 1970. */
  readonly now: () => number;
}

/** Installs the bot in workspaces, and says by which token each is spoken to. */
export interface Installer {
  /** Whether a path is one of its pages. */
  isPage(path: string): boolean;
  /** Answers requests for its pages. */
  readonly pages: RequestListener;
  /** The installation of a request, its token renewed where that is due; see `Authorize` of Bolt. */
  readonly authorize: Authorize<boolean>;
  /** The token of a workspace, renewed where that is due; nothing where the bot is not in it. */
  tokenOf(workspace: string): Promise<string | undefined>;
  /** Of which team and organisation the bot is in a workspace. */
  homeTeamOf(workspace: string): Promise<OwnTeam>;
  /** Serves the pages by themselves, and says on which port; Socket Mode has no server of its own. */
  start(): Promise<number>;
  stop(): Promise<void>;
}

/** Installs with @slack/oauth as Bolt brings it, over a receiver that takes no requests of Slack's. */
export function createInstaller(settings: InstallingSettings, deps: InstallerDeps): Installer {
  const { store, redirectUrl } = settings;
  const { log } = deps;
  // What it logs as errors are mostly people who turn back; what is one is logged below.
  const logger = createSlackLogger(log, () => false);
  const receiver = new HTTPReceiver({
    signingSecret: '',
    signatureVerification: false,
    endpoints: [],
    customRoutes: [HEALTH_ROUTE],
    port: settings.port,
    logger,
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    installationStore: createBoltInstallations(store, deps.now),
    scopes: [...deps.scopes],
    ...(redirectUrl === undefined ? {} : { redirectUri: redirectUrl }),
    installerOptions: {
      installPath: PATHS.install,
      redirectUriPath: PATHS.redirect,
      stateStore: createBegunInstallations({ stateSecret: settings.stateSecret, store }),
      stateCookieExpirationSeconds: BEGUN_LASTS_SECONDS,
      authorizationUrl: authorizationUrl(deps.apiUrl),
      clientOptions: {
        ...(deps.apiUrl === undefined ? {} : { slackApiUrl: deps.apiUrl }),
        fetch: deps.fetch,
        ...CALL,
      },
      renderHtmlForInstallPath: (address) => installPage(address, INSTALL_PAGE),
      callbackOptions: {
        success({ team, enterprise }, _options, _request, response) {
          const where = team?.name ?? enterprise?.name ?? 'your workspace';
          log.info({ workspace: team?.id ?? enterprise?.id }, 'the bot was installed');
          sendPage(response, 200, installed(where, deps.command()));
        },
        failure(fault, _options, _request, response) {
          const kind = installFaultOf(fault);
          if (kind === 'refused' || kind === 'failed') {
            log.error({ fault }, adviceFor(fault));
          }
          sendPage(response, STATUSES[kind], INSTALL_FAULTS[kind]);
        },
      },
    },
  });
  const { installer } = receiver;
  if (!installer)
    throw new Failure('bad-settings', 'the settings of the installation are not whole');
  const authorize = oneAtATime(installer.authorize);
  return {
    isPage: (path) => path === PATHS.install || path === PATHS.redirect,
    pages: receiver.requestListener,
    async authorize(source) {
      const result = await authorize(source);
      const { teamId, enterpriseId, isEnterpriseInstall } = source;
      if (isEnterpriseInstall && enterpriseId !== undefined) {
        const added = { workspace: teamId ?? enterpriseId, installation: enterpriseId };
        await noteWorkspace(added, settings);
      }
      return result;
    },
    async tokenOf(workspace) {
      const installation = await store.installationOf(workspace);
      if (installation === undefined) return undefined;
      const source =
        installation === workspace && !workspace.startsWith(ORGANISATION)
          ? { teamId: workspace, enterpriseId: undefined, isEnterpriseInstall: false as const }
          : { teamId: workspace, enterpriseId: installation, isEnterpriseInstall: true as const };
      const result = await authorize(source).catch((fault: unknown) => {
        if (isNotInstalled(fault)) return undefined;
        throw fault;
      });
      return result?.botToken;
    },
    async homeTeamOf(workspace) {
      const installation = await store.installationOf(workspace);
      const found = installation === undefined ? undefined : await store.find(installation);
      const { enterprise } = InstalledFor.parse(JSON.parse(found?.secret ?? '{}'));
      return { team: workspace, enterprise: enterprise?.id };
    },
    async start() {
      const server = await receiver.start(settings.port);
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : settings.port;
    },
    stop: () => receiver.stop(),
  };
}

/** What an installation tells of the organisation that its workspace is of. */
const InstalledFor = z.looseObject({ enterprise: z.looseObject({ id: z.string() }).nullish() });

/** What ids of organisations begin with. */
const ORGANISATION = 'E';

/** Whether Bolt could not authorize a request because the bot is not installed where it came from. */
export function isNotInstalled(fault: unknown): boolean {
  if (fault instanceof Failure) return fault.code === 'gone';
  if (!(fault instanceof Error)) return false;
  return isNotInstalled('original' in fault ? fault.original : fault.cause);
}

/** Notes a workspace of an organisation that says something for the first time. */
async function noteWorkspace(
  added: { readonly workspace: string; readonly installation: string },
  { store }: InstallingSettings,
): Promise<void> {
  const known = await store.installationOf(added.workspace);
  if (known !== added.installation) await store.addWorkspace(added);
}

/**
 * Authorizes what comes at once for one installation once: a refresh token is good for one use
 * (https://docs.slack.dev/authentication/using-token-rotation).
 */
function oneAtATime(authorize: Authorize<boolean>): Authorize<boolean> {
  const running = new Map<string, ReturnType<Authorize<boolean>>>();
  return async (source) => {
    const key = JSON.stringify([source.isEnterpriseInstall, source.teamId, source.enterpriseId]);
    const result = running.get(key) ?? authorize(source).finally(() => running.delete(key));
    running.set(key, result);
    // Bolt writes into what it gets.
    return { ...(await result) };
  };
}

function authorizationUrl(apiUrl: string | undefined): string {
  return new URL('/oauth/v2/authorize', apiUrl ?? 'https://slack.com/').href;
}

/** The HTTP status of what came to nothing. */
const STATUSES: Readonly<Record<InstallFault, number>> = {
  cancelled: 200,
  'not-begun': 400,
  'no-code': 400,
  refused: 502,
  failed: 500,
};

/** What the faults of @slack/oauth are, by their codes. */
const KINDS: Readonly<Record<string, InstallFault>> = {
  slack_oauth_installer_authorization_error: 'cancelled',
  slack_oauth_missing_state: 'not-begun',
  slack_oauth_invalid_state: 'not-begun',
  slack_oauth_missing_code: 'no-code',
};

function installFaultOf(fault: Error & { readonly code?: string }): InstallFault {
  if (fault instanceof Failure && fault.code === 'refused') return 'not-begun';
  if (slackErrorOf(fault) !== undefined) return 'refused';
  return KINDS[fault.code ?? ''] ?? 'failed';
}

/** Slack's words for credentials that are not the app's. */
const OF_CREDENTIALS: ReadonlySet<string> = new Set([
  'invalid_client_id',
  'bad_client_secret',
  'bad_redirect_uri',
]);

function adviceFor(fault: unknown): string {
  const error = slackErrorOf(fault) ?? '';
  return OF_CREDENTIALS.has(error)
    ? `installations are refused (${error}): look at SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_REDIRECT_URL`
    : 'an installation failed';
}
