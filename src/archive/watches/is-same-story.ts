import type { DatesIn } from '../../answers/dates-in.ts';
import { clusterStories, type Story } from '../../answers/digest/cluster-stories.ts';
import { type NewReport, readNewReport } from '../../answers/digest/read-new-report.ts';
import type { Salience } from '../../answers/digest/salience.ts';
import type { SlicedWork } from '../../answers/sliced-work.ts';
import { matchEverything } from '../../answers/timeline/match-subject.ts';
import type { Report } from '../../domain/article.ts';
import { newsDayOfReport } from '../articles/arrival.ts';
import { runSliced } from '../articles/read-in-slices.ts';
import { readEarlierSaliences } from '../digests/read-earlier-saliences.ts';
import type { ArticleStore } from '../ports/article-store.ts';

/** Where reports and what is common on their beat come from. */
interface SameStoryDeps {
  readonly store: ArticleStore;
  readonly datesIn: DatesIn;
}

/**
 * Tells whether a report is on a matter that one of others is on, as a digest groups them.
 *
 * @param at when the report arrived, in milliseconds since 1970
 */
export type IsSameStory = (
  report: Report,
  others: readonly Report[],
  at: number,
) => Promise<boolean>;

/** Compares reports by what is common on the beat of a store, in steps that leave others their turn. */
export function createIsSameStory({ store, datesIn }: SameStoryDeps): IsSameStory {
  return async (report, others, at) => {
    if (others.length === 0) return false;
    const all = [report, ...others];
    const before = await readEarlierSaliences(at, store, new Set(all.map(({ id }) => id)));
    const stories = await runSliced(clusterReports(all, { at, datesIn, before }));
    const own = stories.find(({ reports }) => reports.some(({ article }) => article === report));
    return (own?.reports.length ?? 0) > 1;
  };
}

interface ClusterContext extends Pick<SameStoryDeps, 'datesIn'> {
  readonly at: number;
  readonly before: readonly Salience[];
}

/** To read one takes longer than all that is done with it afterwards: each is a step. */
function* clusterReports(
  reports: readonly Report[],
  { at, datesIn, before }: ClusterContext,
): SlicedWork<readonly Story[]> {
  const read: NewReport[] = [];
  for (const article of reports) {
    const day = newsDayOfReport(article, at);
    read.push(readNewReport({ article, day, printedBy: [], datesIn, fitting: matchEverything }));
    yield;
  }
  return yield* clusterStories(read, before);
}
