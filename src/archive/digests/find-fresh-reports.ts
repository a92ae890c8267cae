import type { Outlet } from '../../domain/beat.ts';
import { agencyNames, pickOriginal } from '../articles/reprint-finder.ts';
import type { ArrivedReport } from '../ports/article-listings.ts';
import type { ReprintStore } from '../ports/reprint-store.ts';

/** A new report with its reprint group. */
export interface FreshReport {
  /** The original of those in the group that have a date, if any. */
  readonly shown: ArrivedReport;
  /** Outlets of the group, the original's first, each once; unknown ones left out. */
  readonly printedBy: readonly string[];
}

/**
 * The reports that arrived in a window and of which no reprint arrived before it, in the order of
 * arrival.
 *
 * @param arrived in the window, in order
 * @param since the instant after which the window begins
 */
export async function findFreshReports(
  store: ReprintStore,
  arrived: readonly ArrivedReport[],
  { since, until, outlets }: { since: number; until: number; outlets: readonly Outlet[] },
): Promise<readonly FreshReport[]> {
  const groupIds = [...new Set(arrived.map(({ reprintGroup }) => reprintGroup))];
  const members = await store.reprintGroupMembers(groupIds);
  const groups = Map.groupBy(
    // A past window excludes what arrived after it.
    members.filter(({ arrivedAt }) => arrivedAt <= until),
    ({ reprintGroup }) => reprintGroup,
  );
  const agencies = agencyNames(outlets);
  return groupIds.flatMap((id) => {
    const group = groups.get(id) ?? [];
    const [first] = group;
    if (!first || first.arrivedAt <= since) return [];
    const dated = group.filter(({ published }) => published !== null);
    const shown = pickOriginal(dated.length > 0 ? dated : group, agencies);
    const printedBy = [shown, ...group].flatMap(({ outlet }) => outlet ?? []);
    return [{ shown, printedBy: [...new Set(printedBy)] }];
  });
}
