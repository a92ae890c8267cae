/** When a report came into the archive, and which report it prints. */
export interface ArrivalRecord {
  /** When its first revision came, in milliseconds since 1970. */
  readonly arrivedAt: number;
  /** What the printings of one report have in common; a report printed once is alone with it. */
  readonly reprintGroup: string;
}
