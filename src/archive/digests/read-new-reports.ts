import type { DatesIn } from '../../answers/dates-in.ts';
import { type NewReport, readNewReport } from '../../answers/digest/read-new-report.ts';
import { matchEverything, matchSubject } from '../../answers/timeline/match-subject.ts';
import type { Report } from '../../domain/article.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { parseQuestion } from '../../search/parse-question.ts';
import { findCandidates } from '../../search/search.ts';
import { newsDayOfReport } from '../articles/arrival.ts';
import { readReportsInSlices } from '../articles/read-in-slices.ts';
import type { IndexKeeper } from '../asking/index-keeper.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { FreshReport } from './find-fresh-reports.ts';

/**
 * Reports that are grouped, at most: what is new in a busy month. Each is compared with each other
 * one; to read and group so many takes some seconds, and to look at all that came in years, hours.
 */
const MAX_CLUSTERED = 1200;

/** Where reports and what they are asked for come from. */
interface NewReportDeps {
  readonly store: ArticleStore;
  readonly keeper: IndexKeeper;
  readonly lexicon: Lexicon;
  readonly datesIn: DatesIn;
}

/** What is asked of reports. */
interface NewReportsRequest {
  /** `null` for everything. */
  readonly subject: string | null;
  /** Is awaited after each report that is read. */
  readonly meanwhile?: (() => Promise<void>) | undefined;
}

/** What of the articles that came is asked for. */
interface SubjectFilter {
  /** Whether an article may tell anything that fits, as far as is known before it is read. */
  mayFit(id: string): boolean;
  /** Tells which tellings of an article fit, and how well. */
  fittingOf(article: Report): Parameters<typeof readNewReport>[0]['fitting'];
}

/** Reports that are new and tell something that fits. */
interface NewReportsFound {
  /** In the order in which they came. */
  readonly reports: readonly NewReport[];
  /** How many came before them and were not read. */
  readonly unread: number;
}

/** Reads what is new, the newest first; what tells nothing that fits is left out. */
export async function readNewReports(
  fresh: readonly FreshReport[],
  { subject, meanwhile }: NewReportsRequest,
  deps: NewReportDeps,
): Promise<NewReportsFound> {
  const { store, datesIn } = deps;
  const { mayFit, fittingOf } = await createSubjectFilter(subject, deps);
  const byId = new Map(fresh.map((one) => [one.shown.id, one]));
  const ids = [...byId.keys()].filter(mayFit);
  const found: NewReport[] = [];
  for await (const article of readReportsInSlices(store, ids.toReversed())) {
    await meanwhile?.();
    const { shown, printedBy = [] } = byId.get(article.id) ?? {};
    const report = readNewReport({
      article,
      day: newsDayOfReport(article, shown?.arrivedAt ?? 0),
      printedBy,
      datesIn,
      fitting: fittingOf(article),
    });
    if (report.sentences.length > 0) found.push(report);
    if (found.length === MAX_CLUSTERED) {
      return { reports: found.toReversed(), unread: ids.indexOf(article.id) };
    }
  }
  return { reports: found.toReversed(), unread: 0 };
}

async function createSubjectFilter(
  subject: string | null,
  { keeper, lexicon }: NewReportDeps,
): Promise<SubjectFilter> {
  if (subject === null) return { mayFit: () => true, fittingOf: () => matchEverything };
  const candidates = findCandidates(parseQuestion(subject, lexicon), await keeper.current());
  const byArticle = Map.groupBy(candidates.matches, ({ articleId }) => articleId);
  return {
    mayFit: (id) => byArticle.has(id),
    fittingOf: ({ id }) => {
      const passages = (byArticle.get(id) ?? []).map(({ passage }) => passage);
      return (sentences) =>
        matchSubject(candidates, sentences, passages)
          .filter(({ isAbout }) => isAbout)
          .toSorted((one, other) => one.sentence.index - other.sentence.index);
    },
  };
}
