import { randomUUID } from 'node:crypto';

/** What a token of the app opens: the app itself, a workspace, or all of an organisation. */
type TokenOwner =
  | { readonly kind: 'app' }
  | { readonly kind: 'bot'; readonly installation: string };

/** A token, or why it opens nothing, in Slack's word. */
export type TokenLookup =
  | { readonly status: 'opens'; readonly owner: TokenOwner }
  | { readonly status: 'refused'; readonly error: string };

/** Tokens that are given for an installation. Those that expire come with one that renews them. */
export interface GivenTokens {
  readonly token: string;
  readonly refresh: string | null;
  readonly expiresInSeconds: number | null;
}

/** The tokens of one app. */
export interface AppTokenRegistry {
  /** That of the app itself, for Socket Mode. */
  readonly app: string;
  find(token: string | undefined): TokenLookup;
  /** Gives a token for an installation: of a workspace, or of an organisation. */
  issue(installation: string): GivenTokens;
  /** Gives another token for one that renews; that one is then used up. Nothing where it is unknown. */
  renew(refresh: string): GivenTokens | undefined;
  /** From now on a token opens nothing, for a reason in Slack's word. */
  end(token: string, error: string): void;
  /** The same for all tokens of an installation. */
  endAll(installation: string, error: string): void;
}

/**
 * Tokens of an app that has none yet.
 *
 * @param expiresInSeconds after how long tokens expire; `null` for never
 */
export function createAppTokens(expiresInSeconds: number | null): AppTokenRegistry {
  // Pages of others may reach the port too: what they cannot guess opens nothing to them.
  const app = `xapp-${randomUUID()}`;
  const installationOf = new Map<string, string>();
  const ended = new Map<string, string>();
  const refreshes = new Map<string, string>();
  const issue = (installation: string): GivenTokens => {
    const token = `xoxb-${randomUUID()}`;
    installationOf.set(token, installation);
    if (expiresInSeconds === null) return { token, refresh: null, expiresInSeconds };
    const refresh = `xoxe-1-${randomUUID()}`;
    refreshes.set(refresh, installation);
    return { token, refresh, expiresInSeconds };
  };
  return {
    app,
    find(token) {
      if (!token) return { status: 'refused', error: 'not_authed' };
      if (token === app) return { status: 'opens', owner: { kind: 'app' } };
      const installation = installationOf.get(token);
      if (installation === undefined) return { status: 'refused', error: 'invalid_auth' };
      const error = ended.get(token);
      if (error !== undefined) return { status: 'refused', error };
      return { status: 'opens', owner: { kind: 'bot', installation } };
    },
    issue,
    renew(refresh) {
      const installation = refreshes.get(refresh);
      refreshes.delete(refresh);
      return installation === undefined ? undefined : issue(installation);
    },
    end: (token, error) => void ended.set(token, error),
    endAll(installation, error) {
      for (const [token, one] of installationOf) if (one === installation) ended.set(token, error);
      for (const [refresh, one] of refreshes) if (one === installation) refreshes.delete(refresh);
    },
  };
}
