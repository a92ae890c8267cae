/** What a mute is of: the digest of a channel, by the channel's id, or a watch, by its own. */
export interface MuteTarget {
  readonly kind: 'digest' | 'watch';
  readonly id: string;
}

/** An outlet that a digest or a watch is not to tell of where it alone reports something. */
export interface Mute {
  readonly target: MuteTarget;
  /** The outlet's name as its reports bear it. */
  readonly outlet: string;
  /** Who muted it. */
  readonly mutedBy: string;
  /** In milliseconds since 1970. */
  readonly mutedAt: number;
}

/** The outlets that digests and watches of one workspace do not tell of; they end with what they are of. */
export interface MuteStore {
  /** Adds a mute, once for each target and outlet. */
  add(mute: Mute): Promise<'added' | 'known'>;
  /** Ends a mute; false where there is none. */
  remove(target: MuteTarget, outlet: string): Promise<boolean>;
  /** The outlets that are muted for a target, in the order in which they were. */
  outletsOf(target: MuteTarget): Promise<readonly string[]>;
  /** All mutes, in the order in which they were made. */
  list(): Promise<readonly Mute[]>;
}
