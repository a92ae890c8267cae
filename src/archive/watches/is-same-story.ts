import { clusterStories } from '../../answers/digest/cluster-stories.ts';
import { type NewReport, readNewReport } from '../../answers/digest/read-new-report.ts';
import { matchEverything } from '../../answers/timeline/match-subject.ts';
import type { Report } from '../../domain/article.ts';
import { newsDayOfReport } from '../articles/arrival.ts';
import { runSliced } from '../articles/read-in-slices.ts';
import { type EarlierReportDeps, readEarlierSaliences } from '../digests/read-earlier-saliences.ts';

type SameStoryDeps = EarlierReportDeps;

/**
 * Whether a report is on the same story as one of others, as a digest clusters them; an undated one
 * is never on that of a dated one.
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
  return async (report, others, at) => {
    // Whether an undated report tells of the same days as a dated one is unknown.
    const alike = others.filter(
      ({ published }) => (published === null) === (report.published === null),
    );
    if (alike.length === 0) return false;
    const all = [report, ...alike];
    const before = await readEarlierSaliences(at, deps, new Set(all.map(({ id }) => id)));
    const stories = await runSliced(clusterStories(await readAll(all, at, deps), before));
    const own = stories.find(({ reports }) => reports.some(({ article }) => article === report));
    return (own?.reports.length ?? 0) > 1;
  };
}

async function readAll(
  reports: readonly Report[],
  at: number,
  { readings }: SameStoryDeps,
): Promise<readonly NewReport[]> {
  const dated = reports.map((article) => ({ article, day: newsDayOfReport(article, at) }));
  const openingOf = await readings.openings(dated);
  const readingOf = await readings.texts(reports);
  return dated.map(({ article, day }) =>
    readNewReport({
      article,
      day,
      printedBy: [],
      opening: openingOf(article),
      reading: readingOf(article),
      selectSentences: matchEverything,
    }),
  );
}
