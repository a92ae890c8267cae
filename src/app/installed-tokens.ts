import { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { failedState, faultOf, notLookedAt } from '../domain/setup-finding.ts';
import { createSealer } from '../edge/sealer.ts';
import type { Stores } from '../edge/sql/stores.ts';
import type { InstalledToken } from '../slack/check-set-up.ts';
import type { SlackConfig } from './slack-config.ts';

/** What an installation tells of its token. */
const Installed = z.looseObject({
  bot: z.looseObject({ token: z.string(), expiresAt: z.number().optional() }),
});

const INSTALL_AGAIN = 'let it install the app again at /slack/install';

/**
 * The token of each installation of an archive, as it is kept: none is renewed, and nothing changed.
 *
 * @param now in milliseconds since 1970
 */
export async function readInstalledTokens(
  { keys }: SlackConfig,
  stores: Pick<Stores, 'installations'>,
  now: number,
): Promise<readonly InstalledToken[]> {
  if (keys === undefined) return [];
  const installations = stores.installations(createSealer(keys));
  const reached = await installations.workspaces();
  const ids = [...new Set(reached.map(({ installation }) => installation))];
  const read = async (id: string): Promise<InstalledToken> => {
    try {
      const found = await installations.find(id);
      const { data } = Installed.safeParse(JSON.parse(found?.secret ?? 'null'));
      if (!data) return { id, token: null, state: faultOf('it is damaged', INSTALL_AGAIN) };
      const { token, expiresAt = Number.POSITIVE_INFINITY } = data.bot;
      const isOver = expiresAt * 1000 <= now;
      const state = isOver
        ? notLookedAt('its token expired: the bot renews it when it speaks')
        : null;
      return { id, token: isOver ? null : token, state };
    } catch (fault) {
      if (!(fault instanceof Failure)) throw fault;
      return {
        id,
        token: null,
        state: failedState(fault, 'set the PARLEY_KEY that it was sealed with'),
      };
    }
  };
  return await Promise.all(ids.map(read));
}
