import type { EarlierRevision, Report } from '../../domain/article.ts';
import { slicesOf } from '../../domain/sliced-work.ts';
import type { ArchiveStores } from '../ports/archive-parts.ts';
import type { ArrivedReport } from '../ports/article-listings.ts';

/** Articles whose texts are read at once. */
const ARTICLES_PER_READ = 50;

/**
 * Characters of an article and of its revisions together, at most: what a line of a file may hold,
 * at three bytes a character, with room to spare. Beyond it the oldest revisions are left out.
 */
const MOST_CHARACTERS = 4_000_000;

/** A report with all that an archive knows of it. */
export interface ExportedReport {
  readonly report: Report;
  /** When its first revision arrived, in milliseconds since 1970. */
  readonly arrivedAt: number;
  /** Those whose place it took, the first one first. */
  readonly revisions: readonly EarlierRevision[];
  /** Revisions that were left out because they are too long together: the oldest ones. */
  readonly leftOut: number;
}

/**
 * The reports of an archive in the order in which they arrived, so that originals come before their
 * reprints; not the chronicle's accounts, which are files. What goes meanwhile is passed over.
 */
export async function* exportReports({
  articles,
  listings,
}: Pick<ArchiveStores, 'articles' | 'listings'>): AsyncGenerator<ExportedReport> {
  const arrived = await listings.arrivedReports(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  for (const slice of slicesOf(arrived, ARTICLES_PER_READ)) {
    const found = await articles.articles(slice.map(({ id }) => id));
    const byId = new Map(found.map((article) => [article.id, article]));
    for (const listed of slice) {
      const report = byId.get(listed.id);
      if (report?.kind !== 'report') continue;
      const earlier = await articles.earlierRevisions(report.origin);
      yield exported(report, listed, earlier);
    }
  }
}

function exported(
  report: Report,
  { arrivedAt }: ArrivedReport,
  earlier: readonly EarlierRevision[],
): ExportedReport {
  const revisions: EarlierRevision[] = [];
  let characters = report.text.length;
  for (const one of earlier.toReversed()) {
    characters += one.text.length;
    if (characters > MOST_CHARACTERS) break;
    revisions.unshift(one);
  }
  return { report, arrivedAt, revisions, leftOut: earlier.length - revisions.length };
}
