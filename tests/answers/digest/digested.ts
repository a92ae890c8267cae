import { digestOf, type Material } from '../../../src/answers/digest/digest.ts';
import { type NewReport, readNewReport } from '../../../src/answers/digest/new-report.ts';
import type { Steps } from '../../../src/answers/steps.ts';
import type { Report } from '../../../src/domain/article.ts';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { aBeat, DATES_IN } from '../../support/builders.ts';

/** What work of several steps comes to. */
export function ended<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** A report as a digest reads it, printed by its own outlet alone. */
export function asNew(article: Report): NewReport {
  return readNewReport({
    article,
    day: article.published ?? '2031-05-20',
    printedBy: article.outlet === null ? [] : [article.outlet],
    datesIn: DATES_IN,
    fitting: (tellings) => tellings.map((telling) => ({ telling, fit: 1 })),
  });
}

/** The digest of reports that came up to 20 May 2031, with nothing before them. */
export function digested(articles: readonly Report[], said: Partial<Material> = {}) {
  return ended(
    digestOf({
      reports: articles.map(asNew),
      before: [],
      accounts: [],
      lexicon: createLexicon(aBeat()),
      past: '2031-05-20',
      ...said,
    }),
  );
}
