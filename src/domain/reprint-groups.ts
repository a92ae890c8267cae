/** A report that was printed several times. */
export interface ReprintGroup {
  /** What its printings have in common. */
  readonly id: string;
  /** The id of the article that stands for all of them. */
  readonly representativeId: string;
}

/** What an article prints, by its id; nothing where no other one is known to print the same. */
export type ReprintGroups = (articleId: string) => ReprintGroup | undefined;

/** Printings of articles of which each prints a report of its own. */
export const NO_REPRINTS: ReprintGroups = () => undefined;
