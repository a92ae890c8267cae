import type { LeaseTerm } from './lease.ts';

/**
 * Where the bot is installed: a workspace, or an organisation for all of its workspaces. Several
 * processes share it. Instants are milliseconds since 1970.
 */
export interface Installation {
  /** The id of the workspace, or that of the organisation. */
  readonly id: string;
  /** What the chat gave, its tokens too: opaque, and never stored or logged as it is. */
  readonly secret: string;
  /** When it was installed, or its tokens were last renewed. */
  readonly savedAt: number;
}

/** A workspace that the bot is in, and the installation by which it is. */
export interface InstalledWorkspace {
  readonly workspace: string;
  readonly installation: string;
}

/** What came of sealing anew what is kept. */
export interface Resealed {
  /** Installations that are now sealed with the newest key, and were not before. */
  readonly resealed: number;
  /** Ids of those whose secret is damaged: they have to be installed again. */
  readonly damaged: readonly string[];
}

/** The installations of the bot, their secrets sealed. */
export interface InstallationStore {
  /** Keeps an installation in place of an older one; the workspaces of that one are there again. */
  save(installation: Pick<Installation, 'id' | 'secret'>, now: number): Promise<void>;
  /**
   * An installation; nothing where there is none, or it is damaged.
   *
   * @throws Failure `bad-settings` where it was sealed with a key that is not set
   */
  find(id: string): Promise<Installation | undefined>;
  /** Deletes an installation; its workspaces are gone from now on. False where there is none. */
  remove(id: string, now: number): Promise<boolean>;
  /** Notes that a workspace is reached by an installation. */
  addWorkspace(added: InstalledWorkspace): Promise<void>;
  /** Notes that the bot is in a workspace no more. */
  removeWorkspace(workspace: string, now: number): Promise<void>;
  /** The workspaces that the bot is in, by their ids. */
  workspaces(): Promise<readonly InstalledWorkspace[]>;
  /** The installation by which the bot is in a workspace; nothing where it is not. */
  installationOf(workspace: string): Promise<string | undefined>;
  /** Deletes all that is kept of workspaces that are gone since before an instant, and names them. */
  forgetGone(before: number): Promise<readonly string[]>;
  /** Uses up an installation that was begun, by its id; false where it was used up before. */
  useUp(begun: string, term: LeaseTerm): Promise<boolean>;
  /**
   * Seals with the newest key what is sealed with an older one.
   *
   * @throws Failure `bad-settings` where something is sealed with a key that is not set; nothing is
   *   changed then
   */
  reseal(): Promise<Resealed>;
  /** Deletes what is sealed with a key that is not set, as `remove` does, and says of what. */
  removeUnreadable(now: number): Promise<readonly string[]>;
}
