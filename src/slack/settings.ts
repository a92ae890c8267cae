import type { InstallationStore } from '../archive/ports/installation-store.ts';

/** How the bot and Slack reach each other, and what it speaks with. */
export type SlackSettings = SlackConnection &
  (
    | {
        /** The token of the one workspace that the bot is in. */
        readonly botToken: string;
        readonly installing?: undefined;
      }
    | {
        readonly botToken?: undefined;
        /** How several workspaces install the bot. */
        readonly installing: InstallingSettings;
      }
  );

/** How requests come, and where Slack is. */
export interface SlackConnection {
  readonly connection:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };
  /** Another address than Slack's own: a stand-in workspace. */
  readonly apiUrl?: string | undefined;
}

/** As which app workspaces install the bot, and where their tokens are kept. */
export interface InstallingSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** By what an installation is known that was begun on the bot's own page. */
  readonly stateSecret: string;
  /** Where Slack sends people back to; where it is left out, the first address that the app names. */
  readonly redirectUrl?: string | undefined;
  /** Where the pages are served: beside events over HTTP, and alone with Socket Mode. */
  readonly port: number;
  readonly store: InstallationStore;
}
