import type { DatesIn } from '../answers/dates-in.ts';
import { digestOf } from '../answers/digest/digest.ts';
import { type NewReport, readNewReport } from '../answers/digest/new-report.ts';
import { allFitting, placedBy } from '../answers/timeline/subject-fit.ts';
import type { Report } from '../domain/article.ts';
import type { Outlet } from '../domain/beat.ts';
import type { Digest, Held, Read } from '../domain/digest.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { parseQuestion } from '../search/query.ts';
import { findCandidates } from '../search/search.ts';
import { dayOf, newsDayOf } from './arrival.ts';
import { saliencesBefore } from './earlier-reports.ts';
import { type Fresh, freshAmong } from './fresh.ts';
import { reportsInSlices } from './in-slices.ts';
import type { IndexKeeper } from './index-keeper.ts';
import type { Arrived, ArticleStore } from './ports/article-store.ts';
import type { FeedHealth } from './ports/feed-health.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How long after its beginning (UTC) a day counts as over: what is announced for it is still to
 * come in its morning, and no longer in its evening, whatever zone the desk is in.
 */
const OVER_AFTER_MS = DAY_MS / 2;

/** What is asked of a digest. */
export interface DigestRequest {
  /** What arrived after one instant, and not after the other; in milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
  /** `null` for everything. */
  readonly subject: string | null;
}

/** Where digests come from. */
interface Sources {
  readonly store: ArticleStore;
  readonly keeper: IndexKeeper;
  readonly feeds: FeedHealth;
  readonly lexicon: Lexicon;
  readonly datesIn: DatesIn;
  readonly outlets: readonly Outlet[];
}

/** Tells of an article which of its tellings fit what is asked for. */
type FittingOf = (article: Report) => Parameters<typeof readNewReport>[0]['fitting'];

/** Makes digests of the articles of a store, in slices that leave others their turn. */
export function createDigests(sources: Sources) {
  const { store, feeds, lexicon, outlets } = sources;
  return async ({ since, until, subject }: DigestRequest): Promise<Digest> => {
    const arrived = await store.arrived(since, until);
    const fresh = await freshAmong(store, arrived, { since, until, outlets });
    const reports = await newReports(fresh, await fittingOf(subject, sources), sources);
    const isEmpty = reports.length === 0;
    return {
      since: new Date(since).toISOString(),
      until: new Date(until).toISOString(),
      subject,
      ...digestOf({
        reports,
        before: isEmpty ? [] : await saliencesBefore(since, store),
        accounts: isEmpty ? [] : await store.accounts(),
        lexicon,
        past: dayOf(until - OVER_AFTER_MS),
      }),
      read: { ...readOf(arrived), feedsFailing: await feeds.failing() },
      ...(arrived.length === 0 ? { held: await heldBy(store) } : {}),
    };
  };
}

async function fittingOf(subject: string | null, { keeper, lexicon }: Sources): Promise<FittingOf> {
  if (subject === null) return () => allFitting;
  const candidates = findCandidates(parseQuestion(subject, lexicon), await keeper.current());
  const byArticle = Map.groupBy(candidates.matches, ({ articleId }) => articleId);
  return ({ id }) => {
    const passages = (byArticle.get(id) ?? []).map(({ passage }) => passage);
    return (tellings) =>
      placedBy(candidates, tellings, passages)
        .filter(({ isAbout }) => isAbout)
        .toSorted((one, other) => one.telling.place - other.telling.place);
  };
}

/** Reads what is new; what tells nothing that fits is left out. */
async function newReports(
  fresh: readonly Fresh[],
  fittingOf: FittingOf,
  { store, datesIn }: Sources,
): Promise<readonly NewReport[]> {
  const byId = new Map(fresh.map((one) => [one.shown.id, one]));
  const found: NewReport[] = [];
  for await (const article of reportsInSlices(store, [...byId.keys()])) {
    const { shown, printedBy = [] } = byId.get(article.id) ?? {};
    const report = readNewReport({
      article,
      day: newsDayOf(article, shown?.arrivedAt ?? 0),
      printedBy,
      datesIn,
      fitting: fittingOf(article),
    });
    if (report.told.length > 0) found.push(report);
  }
  return found;
}

async function heldBy(store: ArticleStore): Promise<Held> {
  const [any] = await store.arrived(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 1);
  return { reports: any !== undefined, newest: await store.newestReport() };
}

function readOf(arrived: readonly Arrived[]): Omit<Read, 'feedsFailing'> {
  const dates = arrived.flatMap(({ published }) => published ?? []);
  return {
    articles: arrived.length,
    outlets: new Set(arrived.flatMap(({ outlet }) => outlet ?? [])).size,
    newest: dates.toSorted().at(-1) ?? null,
  };
}
