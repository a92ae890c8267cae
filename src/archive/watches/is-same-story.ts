import type { DatesIn } from '../../answers/dates-in.ts';
import { clusterStories, type Story } from '../../answers/digest/cluster-stories.ts';
import { type NewReport, readNewReport } from '../../answers/digest/read-new-report.ts';
import type { Salience } from '../../answers/digest/salience.ts';
import type { SlicedWork } from '../../answers/sliced-work.ts';
import { matchEverything } from '../../answers/timeline/match-subject.ts';
import type { Report } from '../../domain/article.ts';
import { newsDayOfReport } from '../articles/arrival.ts';
import { runSliced } from '../articles/read-in-slices.ts';
import { type EarlierReportDeps, readEarlierSaliences } from '../digests/read-earlier-saliences.ts';

/** What comparing stories depends on. */
interface SameStoryDeps extends EarlierReportDeps {
  readonly datesIn: DatesIn;
}

/**
 * Whether a report is on the same story as one of others, as a digest clusters them.
 *
 * @param at when the report arrived, in milliseconds since 1970
 */
export type IsSameStory = (
  report: Report,
  others: readonly Report[],
  at: number,
) => Promise<boolean>;

/** Compares reports with the term statistics of a store; yields to the event loop after each slice. */
export function createIsSameStory(deps: SameStoryDeps): IsSameStory {
  const { datesIn } = deps;
  return async (report, others, at) => {
    if (others.length === 0) return false;
    const all = [report, ...others];
    const before = await readEarlierSaliences(at, deps, new Set(all.map(({ id }) => id)));
    const stories = await runSliced(clusterReports(all, { at, datesIn, before }));
    const own = stories.find(({ reports }) => reports.some(({ article }) => article === report));
    return (own?.reports.length ?? 0) > 1;
  };
}

interface ClusterContext extends Pick<SameStoryDeps, 'datesIn'> {
  readonly at: number;
  readonly before: readonly Salience[];
}

/** Reading a report takes longer than clustering it: each is a slice of its own. */
function* clusterReports(
  reports: readonly Report[],
  { at, datesIn, before }: ClusterContext,
): SlicedWork<readonly Story[]> {
  const read: NewReport[] = [];
  for (const article of reports) {
    const day = newsDayOfReport(article, at);
    read.push(
      readNewReport({ article, day, printedBy: [], datesIn, selectSentences: matchEverything }),
    );
    yield;
  }
  return yield* clusterStories(read, before);
}
