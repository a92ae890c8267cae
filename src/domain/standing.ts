/** The arrival time of a report and its reprint group. */
export interface ArrivalRecord {
  /** The arrival of its first revision, in milliseconds since 1970. */
  readonly arrivedAt: number;
  /** The id of its reprint group; a report without reprints is a group of one. */
  readonly reprintGroup: string;
}
