/** Single values that an archive keeps beside its articles, each under a key. */
export interface Metadata {
  readMetadata(key: string): Promise<string | null>;
  writeMetadata(key: string, value: string): Promise<void>;
}

/**
 * The key for the instant up to which reports were matched with watches: alone for all that was
 * matched before there were several workspaces.
 */
export const MATCHED_UNTIL_KEY = 'watched-until';

/** The key for the instant up to which reports were matched with a workspace's watches. */
export function matchedUntilKey(workspace: string): string {
  return `${MATCHED_UNTIL_KEY}:${workspace}`;
}
