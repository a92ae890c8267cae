import type { Outlet } from '../domain/beat.ts';
import type { Arrived, ArticleStore } from './ports/article-store.ts';
import { agenciesAmong, leadOf } from './reprints.ts';

/** A report that was not there before, in all its printings. */
export interface Fresh {
  /** The printing that stands for the others. */
  readonly shown: Arrived;
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
export async function freshAmong(
  store: ArticleStore,
  arrived: readonly Arrived[],
  { since, until, outlets }: { since: number; until: number; outlets: readonly Outlet[] },
): Promise<readonly Fresh[]> {
  const reports = [...new Set(arrived.map(({ report }) => report))];
  const printings = await store.printings(reports);
  const groups = Map.groupBy(
    // Whoever asks for a past window is not told what was printed after it.
    printings.filter(({ arrivedAt }) => arrivedAt <= until),
    ({ report }) => report,
  );
  const agencies = agenciesAmong(outlets);
  return reports.flatMap((report) => {
    const group = groups.get(report) ?? [];
    const [first] = group;
    if (!first || first.arrivedAt <= since) return [];
    const shown = leadOf(group, agencies);
    const printedBy = [shown, ...group].flatMap(({ outlet }) => outlet ?? []);
    return [{ shown, printedBy: [...new Set(printedBy)] }];
  });
}
