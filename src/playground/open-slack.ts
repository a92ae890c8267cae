import { randomUUID } from 'node:crypto';
import { openTeam, type StandInWorkspace, type TeamOptions } from './open-team.ts';
import type { Acknowledgement, Delivery } from './requests/delivery.ts';
import { createHttpDelivery, type RequestUrl } from './requests/http-delivery.ts';
import { createSocketServer } from './requests/socket-server.ts';
import { createAppTokens } from './state/app-tokens.ts';
import { type AppManifest, scopesOf } from './state/manifest.ts';
import { createCallFaults } from './web-api/faults.ts';
import { type AppCredentials, createOAuth, installationOf } from './web-api/oauth-methods.ts';
import { type AppCall, startWebApi } from './web-api/web-api-server.ts';

/** How a stand-in for Slack is set up. */
export interface SlackOptions {
  readonly manifest: AppManifest;
  /** What its clock says, in milliseconds since 1970. */
  readonly now: () => number;
  /** Its workspaces: at least one. */
  readonly teams: readonly [TeamOptions, ...TeamOptions[]];
  /** After how long tokens expire; where it is left out, never. */
  readonly tokensExpireInSeconds?: number;
  /** Told of each request that the app took or failed to take, after how many milliseconds. */
  readonly onDelivered?: (acknowledgement: Acknowledgement, tookMs: number) => void;
  /** What requests pass on their way to the app: it may hold them back, or repeat them. */
  readonly through?: (delivery: Delivery) => Delivery;
  /** Told of each call of the app before it is answered. */
  readonly onCall?: (call: AppCall) => void;
}

/** Slack on loopback, with workspaces in which one app is or can be installed. */
export interface StandInSlack {
  readonly apiUrl: string;
  readonly credentials: AppCredentials;
  /** The app's own token, for Socket Mode. */
  readonly appToken: string;
  /** In the order in which they were named. */
  readonly workspaces: readonly [StandInWorkspace, ...StandInWorkspace[]];
  /**
   * Somebody allows the installation that an address of the app's asks for. Gives the address to
   * which Slack sends them back.
   */
  approve(address: string, workspace: StandInWorkspace, how?: 'org-wide'): string;
  /** An admin removes the app from where it is installed. Settles when the app was told. */
  uninstall(workspace: StandInWorkspace): Promise<void>;
  /** From now on requests reach the app over HTTP, signed, and not over Socket Mode. */
  sendOverHttp(where: RequestUrl): void;
  close(): Promise<void>;
}

/** What Slack sends back to where an address names no other. */
const REDIRECT_URI = 'http://localhost/slack/oauth_redirect';

/** Opens it on a free port. */
export async function openSlack(options: SlackOptions): Promise<StandInSlack> {
  const { manifest, now, onDelivered, onCall = () => undefined } = options;
  const { through = (delivery) => delivery } = options;
  const faults = createCallFaults();
  const tokens = createAppTokens(options.tokensExpireInSeconds ?? null);
  const credentials = { clientId: '1.2', clientSecret: randomUUID() };
  const oauth = createOAuth(credentials, tokens);
  const ended = new AbortController();
  const orgWide = new Set<string>();
  const delivery = through({
    async deliver(...sent) {
      const began = performance.now();
      const acknowledgement = await over.deliver(...sent);
      onDelivered?.(acknowledgement, performance.now() - began);
      return acknowledgement;
    },
  });
  const open = (team: TeamOptions): ReturnType<typeof openTeam> =>
    openTeam(team, {
      ...{ manifest, now, faults, tokens, delivery },
      ended: ended.signal,
      isOrgWide: (enterprise) => orgWide.has(enterprise),
      api: () => api,
      openConnection: () => `ws://${api.host}${socket.tickets.issue()}`,
      sendOverHttp,
      connections: () => socket.connections(),
      silenceConnections: () => socket.silence(),
      close,
    });
  const [first, ...more] = options.teams;
  const opened = [open(first), ...more.map(open)] as const;
  const api = await startWebApi({
    workspaces: opened.map(({ served }) => served),
    ...{ tokens, oauth, faults, onCall, now },
  });
  const socket = createSocketServer(api.server);
  let over: Delivery = socket;
  function sendOverHttp(where: RequestUrl): void {
    over = createHttpDelivery(where);
  }
  async function close(): Promise<void> {
    ended.abort();
    await socket.close();
    await api.close();
  }
  const [head, ...rest] = opened.map(({ workspace }) => workspace);
  if (!head) throw new Error('there is no workspace');
  return {
    apiUrl: api.apiUrl,
    credentials,
    appToken: tokens.app,
    workspaces: [head, ...rest],
    approve(address, { team }, how) {
      const asked = new URL(address).searchParams;
      const redirectUri = asked.get('redirect_uri');
      const isOrgWide = how === 'org-wide';
      if (isOrgWide && team.enterprise !== null) orgWide.add(team.enterprise);
      const scopes = [...scopesOf(manifest)];
      const code = oauth.approve({ team, isOrgWide, scopes, redirectUri });
      const back = new URL(redirectUri ?? REDIRECT_URI);
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked.get('state') ?? '');
      return back.href;
    },
    async uninstall({ team, sendRemoval }) {
      const isOrgWide = team.enterprise !== null && orgWide.has(team.enterprise);
      tokens.endAll(installationOf({ team, isOrgWide }), 'account_inactive');
      await sendRemoval();
    },
    sendOverHttp,
    close,
  };
}
