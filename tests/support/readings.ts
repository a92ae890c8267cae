import { datesOfArticle } from '../../src/answers/dates-in.ts';
import {
  readFirstSentences,
  type Salience,
  salienceOfEarlier,
} from '../../src/answers/digest/salience.ts';
import {
  type DatedSentence,
  readDatedSentences,
} from '../../src/answers/timeline/read-dated-sentences.ts';
import { createReadings, type Readings } from '../../src/archive/articles/readings.ts';
import { createStoredReaders } from '../../src/archive/articles/stored-readers.ts';
import type { Article, Report } from '../../src/domain/article.ts';
import type { Stores } from '../../src/edge/sql/stores.ts';
import { type ReadingOf, readText } from '../../src/text/readings/text-reading.ts';
import { splitSentences } from '../../src/text/sentences/split-sentences.ts';
import { aBeat, DATES_IN } from './builders.ts';

/** What is read in an article's text. */
export const readingOf: ReadingOf = ({ text }) => readText(text);

/** The dated sentences of an article, for a beat without named days and outlets. */
export function datedSentencesOf(article: Article): readonly DatedSentence[] {
  const dates = datesOfArticle(article, DATES_IN);
  return readDatedSentences(article, { sentences: splitSentences(article.text), dates });
}

/** The salience of an earlier report. */
export function earlierSalience(report: Report): Salience {
  return salienceOfEarlier(report, readFirstSentences(report.text), readText(report.text));
}

/** The readings of stored articles, for a beat without named days and outlets. */
export function aReadings(stores: Stores): Readings {
  return createReadings(stores, createStoredReaders({ namedDays: [], outlets: [], beat: aBeat() }));
}
