import { earlierSalienceOf, type Salience } from '../answers/digest/salience.ts';
import { reportsInSlices } from './in-slices.ts';
import type { ArticleStore } from './ports/article-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What came before tells what is common on the beat: its last reports, so many days back. A
 * hundred tell it as well as all.
 */
const BEFORE = { ms: 30 * DAY_MS, reports: 100 };

/**
 * What the reports before an instant were about.
 *
 * @param except ids of reports that are not looked at
 */
export async function saliencesBefore(
  at: number,
  store: ArticleStore,
  except: ReadonlySet<string> = new Set(),
): Promise<readonly Salience[]> {
  const last = BEFORE.reports + except.size;
  const earlier = (await store.arrived(at - BEFORE.ms, at, last))
    .map(({ id }) => id)
    .filter((id) => !except.has(id))
    .slice(-BEFORE.reports);
  const found: Salience[] = [];
  for await (const article of reportsInSlices(store, earlier)) {
    found.push(earlierSalienceOf(article));
  }
  return found;
}
