import { refusalIn, type SlackFetch } from '../sending/watched-fetch.ts';
import { isDeadTokenError } from '../slack-error.ts';

/** What calls for one workspace depend on. */
interface InstalledFetchDeps {
  /** The token of the workspace as it is now; nothing where the bot is not in it. */
  readonly tokenOf: () => Promise<string | undefined>;
  readonly fetch: SlackFetch;
  /** The address of `auth.test`, which says whether a token opens anything. */
  readonly authTest: string;
  /** Told once it is sure that the bot was removed from the workspace. */
  readonly onRemoved: () => Promise<void>;
}

/** What Slack answers where the app was removed, and what is answered here without asking it. */
const REMOVED = 'account_inactive';

/** A token that was not renewed in time: the bot is still installed. */
const EXPIRED = 'token_expired';

/**
 * A `fetch` for calls to one workspace, each with the token that it has now: tokens are renewed
 * while the bot runs. A call that was refused for its token is made again with a newer one, where
 * another process has renewed it. Where the bot is not installed, nothing is sent.
 */
export function createInstalledFetch(deps: InstalledFetchDeps): SlackFetch {
  const { tokenOf, fetch: send } = deps;
  return async (url, init) => {
    const token = await tokenOf();
    if (token === undefined) return refusal(REMOVED);
    const response = await send(url, withToken(init, token));
    const error = await refusalIn(response);
    if (error === undefined || !isDeadTokenError(error)) return response;
    const newer = await tokenOf();
    if (newer === undefined) return refusal(REMOVED);
    if (newer !== token) return await send(url, withToken(init, newer));
    if (error === EXPIRED) return response;
    // What was refused for a token that is good was not done: it is asked for once more.
    if (!(await isDeadToken(token, deps))) return await send(url, withToken(init, token));
    await deps.onRemoved();
    return response;
  };
}

function withToken(init: CallInit | undefined, token: string): CallInit {
  return { ...init, headers: { ...init?.headers, Authorization: `Bearer ${token}` } };
}

/** What a call is made with besides its address. */
type CallInit = NonNullable<Parameters<SlackFetch>[1]>;

/** Whether Slack says of a token that it opens nothing: one other call that is refused is no proof. */
export async function isDeadToken(
  token: string,
  { fetch: send, authTest }: Pick<InstalledFetchDeps, 'fetch' | 'authTest'>,
): Promise<boolean> {
  const asked = await send(authTest, withToken({ method: 'POST' }, token)).catch(() => undefined);
  const error = asked && (await refusalIn(asked));
  return error !== undefined && error !== EXPIRED && isDeadTokenError(error);
}

/** An answer as Slack gives it. */
function refusal(error: string): Response {
  return Response.json({ ok: false, error });
}
