import type { DatesIn } from '../answers/dates-in.ts';
import { mattersOf } from '../answers/digest/matters.ts';
import { readNewReport } from '../answers/digest/new-report.ts';
import { allFitting } from '../answers/timeline/subject-fit.ts';
import type { Report } from '../domain/article.ts';
import { newsDayOf } from './arrival.ts';
import { saliencesBefore } from './earlier-reports.ts';
import type { ArticleStore } from './ports/article-store.ts';

/** Where reports and what is common on their beat come from. */
interface Sources {
  readonly store: ArticleStore;
  readonly datesIn: DatesIn;
}

/**
 * Tells whether a report is on a matter that one of others is on, as a digest groups them.
 *
 * @param at when the report arrived, in milliseconds since 1970
 */
export type IsSameMatter = (
  report: Report,
  others: readonly Report[],
  at: number,
) => Promise<boolean>;

/** Compares reports by what is common on the beat of a store. */
export function createIsSameMatter({ store, datesIn }: Sources): IsSameMatter {
  const read = (article: Report, at: number) =>
    readNewReport({
      article,
      day: newsDayOf(article, at),
      printedBy: [],
      datesIn,
      fitting: allFitting,
    });
  return async (report, others, at) => {
    if (others.length === 0) return false;
    const all = [report, ...others];
    const before = await saliencesBefore(at, store, new Set(all.map(({ id }) => id)));
    const matters = mattersOf(
      all.map((one) => read(one, at)),
      before,
    );
    const own = matters.find(({ reports }) => reports.some(({ article }) => article === report));
    return (own?.reports.length ?? 0) > 1;
  };
}
