/** What happened, for whoever runs Parley. */
export interface WorkLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/**
 * Does work so that every line which is logged in it, however late, bears these facts. Work within
 * such work bears the facts of both.
 */
export type LogScope = <T>(facts: object, work: () => T) => T;
