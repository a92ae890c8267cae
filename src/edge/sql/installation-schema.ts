/** What the keys of installations begin with that were begun, and no other key does. */
export const BEGUN_KEY = 'installation:';

/** The tables of what was installed over OAuth. */
export interface InstallationTables {
  readonly installations: InstallationRow;
  readonly workspaces: InstalledWorkspaceRow;
}

/** An installation in a workspace or an organisation. */
interface InstallationRow {
  readonly id: string;
  /** What the chat gave, as `Sealer` seals it for `id`. */
  readonly sealed: string;
  readonly saved_at: number;
}

/** A workspace in which the bot is or was. */
interface InstalledWorkspaceRow {
  readonly id: string;
  readonly installation: string;
  /** Since when the bot is there no more; `null` while it is. */
  readonly gone_at: number | null;
}
