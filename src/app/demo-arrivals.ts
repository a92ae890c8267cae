import type { Archive } from '../archive/archive.ts';
import { createArticleReader } from '../archive/articles/article-reader.ts';
import type { Report } from '../domain/article.ts';
import { HOUR_MS, localInstant } from '../domain/calendar/instant.ts';
import type { Corpus } from '../edge/files/corpus.ts';
import { fileInput } from '../edge/files/inputs.ts';
import { createPageReader } from '../edge/workers/page-reader.ts';

/** The invented reports of the demo, which come in as the clock passes their time. */
export interface DemoArrivals {
  /** When the next ones come; nothing where none is left. */
  next(): number | undefined;
  /** Takes in those that came by an instant. */
  takeIn(until: number): Promise<void>;
}

/** A report of which only the day is known comes in after so much of it. */
const COMES_AFTER_MS = 7 * HOUR_MS;

/** Reads the reports of the demo, which are taken into an archive one after another. */
export async function openDemoArrivals(corpus: Corpus, archive: Archive): Promise<DemoArrivals> {
  let left = (await readReports(corpus))
    .map((report) => ({ report, at: arrivalOfReport(report) }))
    .toSorted((one, other) => one.at - other.at);
  return {
    next: () => left[0]?.at,
    async takeIn(until) {
      const due = left.filter(({ at }) => at <= until);
      left = left.slice(due.length);
      for (const { report, at } of due) await archive.ingest(report, at);
    },
  };
}

async function readReports({ demoReports, outlets }: Corpus): Promise<readonly Report[]> {
  const known = await outlets();
  const reader = createArticleReader(createPageReader({ outlets: known }), known);
  const reports: Report[] = [];
  try {
    for await (const reading of reader.read(fileInput(demoReports, demoReports))) {
      if (reading.status === 'failed') throw reading.failure;
      reports.push(reading.article);
    }
  } finally {
    await reader.close();
  }
  return reports;
}

function arrivalOfReport({ published }: Report): number {
  // Of what is undated nobody knows that it is news.
  if (published === null) return 0;
  const first = localInstant(published, 'first');
  return published.includes('T') ? first : first + COMES_AFTER_MS;
}
