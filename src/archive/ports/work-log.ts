/** What happened, for whoever runs Parley. */
export interface WorkLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
