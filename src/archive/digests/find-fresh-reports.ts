import type { Outlet } from '../../domain/beat.ts';
import { agencyNames, pickOriginal } from '../articles/reprint-finder.ts';
import type { ArrivedReport, ArticleStore } from '../ports/article-store.ts';

/** A report that was not there before, in all its printings. */
export interface FreshReport {
  /** The printing that stands for the others. */
  readonly shown: ArrivedReport;
  /** Outlets of its printings, the shown one's first, each once; unknown ones left out. */
  readonly printedBy: readonly string[];
}

/**
 * The reports among those that arrived in a window that had not been printed before it, in the
 * order in which they came.
 *
 * @param arrived in the window, in order
 * @param since the instant after which the window begins
 */
export async function findFreshReports(
  store: ArticleStore,
  arrived: readonly ArrivedReport[],
  { since, until, outlets }: { since: number; until: number; outlets: readonly Outlet[] },
): Promise<readonly FreshReport[]> {
  const reports = [...new Set(arrived.map(({ reprintGroup }) => reprintGroup))];
  const printings = await store.reprintGroupMembers(reports);
  const groups = Map.groupBy(
    // Whoever asks for a past window is not told what was printed after it.
    printings.filter(({ arrivedAt }) => arrivedAt <= until),
    ({ reprintGroup }) => reprintGroup,
  );
  const agencies = agencyNames(outlets);
  return reports.flatMap((report) => {
    const group = groups.get(report) ?? [];
    const [first] = group;
    if (!first || first.arrivedAt <= since) return [];
    const shown = pickOriginal(group, agencies);
    const printedBy = [shown, ...group].flatMap(({ outlet }) => outlet ?? []);
    return [{ shown, printedBy: [...new Set(printedBy)] }];
  });
}
