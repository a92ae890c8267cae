import { randomUUID } from 'node:crypto';
import type { AppTokenRegistry, GivenTokens } from '../state/app-tokens.ts';
import { APP_ID, BOT, type Team } from '../state/members.ts';
import { done, type MethodAnswer, type MethodArguments, refused, textOf } from './method.ts';

/** By what Slack knows the app that people install. */
export interface AppCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** An installation that somebody allowed: in a workspace, or for all of its organisation. */
export interface Approval {
  readonly team: Team;
  readonly isOrgWide: boolean;
  readonly scopes: readonly string[];
  /** Where whoever installs is sent back to, as the app had asked. */
  readonly redirectUri: string | null;
}

/** Gives the app codes and tokens (https://docs.slack.dev/authentication/installing-with-oauth). */
export interface OAuth {
  /** The code of an installation that was allowed: it is good once. */
  approve(approval: Approval): string;
  /** Answers `oauth.v2.access`, which is called with no token. */
  access(args: MethodArguments): MethodAnswer;
}

/** OAuth of one app. */
export function createOAuth(
  { clientId, clientSecret }: AppCredentials,
  tokens: AppTokenRegistry,
): OAuth {
  const approved = new Map<string, Approval>();
  const used = new Set<string>();
  return {
    approve(approval) {
      const code = randomUUID();
      approved.set(code, approval);
      return code;
    },
    access(args) {
      if (textOf(args.client_id) !== clientId) return refused('invalid_client_id');
      if (textOf(args.client_secret) !== clientSecret) return refused('bad_client_secret');
      if (textOf(args.grant_type) === 'refresh_token') return renew(args, tokens);
      const code = textOf(args.code);
      const approval = approved.get(code);
      if (!approval) return refused('invalid_code');
      if (used.has(code)) return refused('code_already_used');
      if (textOf(args.redirect_uri) !== (approval.redirectUri ?? '')) {
        return refused('bad_redirect_uri');
      }
      used.add(code);
      return done(accessOf(approval, tokens.issue(installationOf(approval))));
    },
  };
}

/** The id of what the app is installed in. */
export function installationOf({ team, isOrgWide }: Pick<Approval, 'team' | 'isOrgWide'>): string {
  return isOrgWide && team.enterprise !== null ? team.enterprise : team.id;
}

function renew(args: MethodArguments, tokens: AppTokenRegistry): MethodAnswer {
  const given = tokens.renew(textOf(args.refresh_token));
  return given ? done(tokenFields(given)) : refused('invalid_refresh_token');
}

function accessOf({ team, isOrgWide, scopes }: Approval, given: GivenTokens): object {
  const { enterprise } = team;
  return {
    ...tokenFields(given),
    scope: scopes.join(','),
    team: isOrgWide ? null : { id: team.id, name: team.name },
    enterprise: enterprise === null ? null : { id: enterprise, name: 'Organisation' },
    is_enterprise_install: isOrgWide,
    authed_user: { id: 'U0YOU' },
  };
}

function tokenFields({ token, refresh, expiresInSeconds }: GivenTokens): object {
  return {
    access_token: token,
    token_type: 'bot',
    bot_user_id: BOT.id,
    app_id: APP_ID,
    ...(refresh === null ? {} : { refresh_token: refresh, expires_in: expiresInSeconds }),
  };
}
