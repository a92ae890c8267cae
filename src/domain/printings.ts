/** A report that was printed several times. */
export interface Printed {
  /** What its printings have in common. */
  readonly report: string;
  /** The id of the article that stands for all of them. */
  readonly lead: string;
}

/** What an article prints, by its id; nothing where no other one is known to print the same. */
export type Printings = (articleId: string) => Printed | undefined;

/** Printings of articles of which each prints a report of its own. */
export const PRINTED_ONCE: Printings = () => undefined;
