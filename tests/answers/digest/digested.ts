import { buildDigest, type DigestInput } from '../../../src/answers/digest/build-digest.ts';
import {
  type NewReport,
  readNewReport,
  readOpening,
} from '../../../src/answers/digest/read-new-report.ts';
import type { Report } from '../../../src/domain/article.ts';
import type { SlicedWork } from '../../../src/domain/sliced-work.ts';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { aBeat, DATES_IN } from '../../support/builders.ts';
import { readingOf } from '../../support/readings.ts';

/** What work of several steps comes to. */
export function ended<T>(steps: SlicedWork<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** A report as a digest reads it, printed by its own outlet alone. */
export function asNew(article: Report): NewReport {
  const day = article.published ?? '2031-05-20';
  return readNewReport({
    article,
    day,
    printedBy: article.outlet === null ? [] : [article.outlet],
    opening: readOpening(article, day, DATES_IN),
    reading: readingOf(article),
    selectSentences: (all) => all.map((sentence) => ({ sentence, fit: 1 })),
  });
}

/** The digest of reports that came up to 20 May 2031, with nothing before them. */
export function digested(articles: readonly Report[], said: Partial<DigestInput> = {}) {
  return ended(
    buildDigest({
      reports: articles.map(asNew),
      before: [],
      accounts: [],
      lexicon: createLexicon(aBeat()),
      lastPastDay: '2031-05-20',
      ...said,
    }),
  );
}
