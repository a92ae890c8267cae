import { type Salience, salienceOfEarlier } from '../../answers/digest/salience.ts';
import type { Report } from '../../domain/article.ts';
import { DAY_MS } from '../../domain/calendar/instant.ts';
import { readReportsInSlices } from '../articles/read-in-slices.ts';
import type { Readings } from '../articles/readings.ts';
import type { ArticleListings } from '../ports/article-listings.ts';
import type { ArticleStore } from '../ports/article-store.ts';

/**
 * The sample of earlier reports that shows which terms are common on the beat: the last ones within
 * so many days. A hundred show it as well as all.
 */
const BACKGROUND_SAMPLE = { ms: 30 * DAY_MS, reports: 100 };

/** Where earlier reports are read. */
export interface EarlierReportDeps {
  readonly articles: ArticleStore;
  readonly listings: ArticleListings;
  readonly readings: Pick<Readings, 'texts' | 'firstSentences' | 'openings'>;
}

/**
 * The saliences of the last reports before an instant.
 *
 * @param except ids of reports to leave out
 */
export async function readEarlierSaliences(
  at: number,
  { articles, listings, readings }: EarlierReportDeps,
  except: ReadonlySet<string> = new Set(),
): Promise<readonly Salience[]> {
  const last = BACKGROUND_SAMPLE.reports + except.size;
  const earlier = (await listings.arrivedReports(at - BACKGROUND_SAMPLE.ms, at, last))
    .map(({ id }) => id)
    .filter((id) => !except.has(id))
    .slice(-BACKGROUND_SAMPLE.reports);
  const found: Salience[] = [];
  const read = async (reports: readonly Report[]) => {
    const firstSentencesOf = await readings.firstSentences(reports);
    const readingOf = await readings.texts(reports);
    return (one: Report) => salienceOfEarlier(one, firstSentencesOf(one), readingOf(one));
  };
  for await (const { reading } of readReportsInSlices(articles, earlier, read)) {
    found.push(reading);
  }
  return found;
}
