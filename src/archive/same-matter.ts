import type { DatesIn } from '../answers/dates-in.ts';
import { type Matter, mattersOf } from '../answers/digest/matters.ts';
import { type NewReport, readNewReport } from '../answers/digest/new-report.ts';
import type { Salience } from '../answers/digest/salience.ts';
import type { Steps } from '../answers/steps.ts';
import { allFitting } from '../answers/timeline/subject-fit.ts';
import type { Report } from '../domain/article.ts';
import { newsDayOf } from './arrival.ts';
import { saliencesBefore } from './earlier-reports.ts';
import { inTurns } from './in-turns.ts';
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

/** Compares reports by what is common on the beat of a store, in steps that leave others their turn. */
export function createIsSameMatter({ store, datesIn }: Sources): IsSameMatter {
  return async (report, others, at) => {
    if (others.length === 0) return false;
    const all = [report, ...others];
    const before = await saliencesBefore(at, store, new Set(all.map(({ id }) => id)));
    const matters = await inTurns(mattersAmong(all, { at, datesIn, before }));
    const own = matters.find(({ reports }) => reports.some(({ article }) => article === report));
    return (own?.reports.length ?? 0) > 1;
  };
}

interface Known extends Pick<Sources, 'datesIn'> {
  readonly at: number;
  readonly before: readonly Salience[];
}

/** To read one takes longer than all that is done with it afterwards: each is a step. */
function* mattersAmong(
  reports: readonly Report[],
  { at, datesIn, before }: Known,
): Steps<readonly Matter[]> {
  const read: NewReport[] = [];
  for (const article of reports) {
    const day = newsDayOf(article, at);
    read.push(readNewReport({ article, day, printedBy: [], datesIn, fitting: allFitting }));
    yield;
  }
  return yield* mattersOf(read, before);
}
