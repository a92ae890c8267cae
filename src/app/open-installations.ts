import type { InstallationStore } from '../archive/ports/installation-store.ts';
import { Failure } from '../domain/failure.ts';
import { createSealer } from '../edge/sealer.ts';
import type { Stores } from '../edge/sql/stores.ts';
import type { SlackSettings } from '../slack/settings.ts';
import type { AppContext } from './app-context.ts';
import type { SlackConfig } from './slack-config.ts';

interface OpenInstallationsDeps {
  readonly stores: Stores;
  readonly log: AppContext['log'];
  /** In milliseconds since 1970. */
  readonly now: () => number;
}

/** Where workspaces install the bot, its tokens sealed with the newest key; `null` with a token. */
export async function openInstallations(
  { keys }: SlackConfig,
  { stores, log, now }: OpenInstallationsDeps,
): Promise<InstallationStore | null> {
  if (keys === undefined) return null;
  const installations = stores.installations(createSealer(keys));
  if (keys.isLost) {
    const removed = await installations.removeUnreadable(now());
    log.warn(
      { removed },
      'the key of installations is lost: these workspaces have to install again',
    );
  }
  const { resealed, damaged } = await installations.reseal();
  if (resealed > 0) log.info({ resealed }, 'installations are sealed with the new PARLEY_KEY');
  if (damaged.length > 0) {
    log.error({ damaged }, 'installations are damaged: these workspaces have to install again');
  }
  return installations;
}

/** How the bot and Slack reach each other, with where installations are kept. */
export function slackSettingsOf(
  { botToken, installing, connection, apiUrl }: SlackConfig,
  store: InstallationStore | null,
): SlackSettings {
  if (botToken !== undefined) return { botToken, connection, apiUrl };
  if (store === null) throw new Failure('bad-settings', 'there are no keys to seal tokens with');
  return { installing: { ...installing, store }, connection, apiUrl };
}
