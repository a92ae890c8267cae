/** When work is taken, and for how long it is then this process's own. */
export interface LeaseTerm {
  /** In milliseconds since 1970. */
  readonly now: number;
  /** After so many milliseconds the process counts as lost, and another may take the work. */
  readonly leaseMs: number;
}

/** Work that one process has to itself, until its lease is over. */
export interface Lease {
  /** How long the lease lasts after each step, in milliseconds. */
  readonly leaseMs: number;
  /** How often the work was taken: steps of an earlier lease are refused (a fencing token). */
  readonly attempt: number;
}
