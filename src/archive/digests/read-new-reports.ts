import { type NewReport, readNewReport } from '../../answers/digest/read-new-report.ts';
import { matchEverything, matchSubject } from '../../answers/timeline/match-subject.ts';
import type { Report } from '../../domain/article.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { parseQuestion } from '../../search/parse-question.ts';
import { allMatches } from '../../search/passage-matches.ts';
import { newsDayOfReport } from '../articles/arrival.ts';
import { readReportsInSlices } from '../articles/read-in-slices.ts';
import type { Readings } from '../articles/readings.ts';
import { findCandidates } from '../asking/find-candidates.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { IndexKeeper } from '../ports/passage-search.ts';
import type { FreshReport } from './find-fresh-reports.ts';

/**
 * The maximum number of reports that are clustered: those of a busy month. Each pair is compared;
 * reading and clustering so many takes some seconds, and those of years would take hours.
 */
const MAX_CLUSTERED = 1200;

interface NewReportDeps {
  readonly articles: ArticleStore;
  readonly keeper: IndexKeeper;
  readonly lexicon: Lexicon;
  readonly readings: Pick<Readings, 'texts' | 'openings'>;
}

/** What the reports are read for. */
interface NewReportsRequest {
  /** `null` for everything. */
  readonly subject: string | null;
  /** Is awaited after each report that is read. */
  readonly meanwhile?: (() => Promise<void>) | undefined;
}

/** Selects the articles and sentences on a subject. */
interface SubjectFilter {
  /** Whether an article may contain a sentence that fits, by the index alone. */
  mayFit(id: string): boolean;
  /** A function that selects the sentences of an article that fit. */
  selectionFor(article: Report): Parameters<typeof readNewReport>[0]['selectSentences'];
}

/** New reports with sentences that fit. */
interface NewReportsFound {
  /** In the order of arrival. */
  readonly reports: readonly NewReport[];
  /** The number of earlier ones that were not read. */
  readonly unread: number;
}

/** Reads new reports, the newest first; those without a sentence that fits are left out. */
export async function readNewReports(
  fresh: readonly FreshReport[],
  { subject, meanwhile }: NewReportsRequest,
  deps: NewReportDeps,
): Promise<NewReportsFound> {
  const { articles, readings } = deps;
  const { mayFit, selectionFor } = await createSubjectFilter(subject, deps);
  const byId = new Map(fresh.map((one) => [one.shown.id, one]));
  const ids = [...byId.keys()].filter(mayFit);
  const found: NewReport[] = [];
  const read = async (reports: readonly Report[]) => {
    const dated = reports.map((article) => ({
      article,
      day: newsDayOfReport(article, byId.get(article.id)?.shown.arrivedAt ?? 0),
    }));
    const openingOf = await readings.openings(dated);
    const readingOf = await readings.texts(reports);
    const days = new Map(dated.map(({ article, day }) => [article.id, day]));
    return (one: Report) => ({
      day: days.get(one.id) ?? '',
      opening: openingOf(one),
      reading: readingOf(one),
    });
  };
  for await (const { article, reading } of readReportsInSlices(articles, ids.toReversed(), read)) {
    await meanwhile?.();
    const { printedBy = [] } = byId.get(article.id) ?? {};
    const report = readNewReport({
      article,
      printedBy,
      ...reading,
      selectSentences: selectionFor(article),
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
  if (subject === null) return { mayFit: () => true, selectionFor: () => matchEverything };
  const candidates = await findCandidates(parseQuestion(subject, lexicon), await keeper.current());
  const byArticle = Map.groupBy(allMatches(candidates.found), ({ articleId }) => articleId);
  return {
    mayFit: (id) => byArticle.has(id),
    selectionFor: ({ id }) => {
      const passages = (byArticle.get(id) ?? []).map(({ passage }) => passage);
      return (sentences) =>
        matchSubject(candidates, sentences, passages)
          .filter(({ isAbout }) => isAbout)
          .toSorted((one, other) => one.sentence.index - other.sentence.index);
    },
  };
}
