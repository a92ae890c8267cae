/** A group of articles that print one report. */
export interface ReprintGroup {
  readonly id: string;
  /** The id of the original: the article that represents the group. */
  readonly representativeId: string;
}

/** The reprint group of an article by its id; nothing where no reprint of it is known. */
export type ReprintGroups = (articleId: string) => ReprintGroup | undefined;

/** The grouping in which every article is a report of its own. */
export const NO_REPRINTS: ReprintGroups = () => undefined;
