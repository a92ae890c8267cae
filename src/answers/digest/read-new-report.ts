import type { Report } from '../../domain/article.ts';
import { addDays } from '../../domain/calendar/instant.ts';
import type { Span } from '../../domain/span.ts';
import type { TextReading } from '../../text/readings/text-reading.ts';
import { splitSentences } from '../../text/sentences/split-sentences.ts';
import { type DatesIn, datesOfArticle } from '../dates-in.ts';
import { dayRangeOf } from '../dating.ts';
import type { FittedSentence } from '../timeline/importance.ts';
import { type DatedSentence, readDatedSentences } from '../timeline/read-dated-sentences.ts';
import { type Salience, salienceOf } from './salience.ts';

/** A new report, with its sentences that fit the digest's subject. */
export interface NewReport {
  /** The original of its reprint group, whose words are shown. */
  readonly article: Report;
  /** The day on which it was news: of its publication, or of its arrival where that is unknown. */
  readonly day: string;
  /** Its sentences that fit, in order; background is among them. */
  readonly sentences: readonly FittedSentence[];
  /** What it is about. */
  readonly salience: Salience;
  /** Outlets of all its reprints, the shown one's first, each once; unknown ones left out. */
  readonly printedBy: readonly string[];
}

/** What is known of a report before it is read. */
interface NewReportInput extends Pick<NewReport, 'article' | 'day' | 'printedBy'> {
  /** The dated sentences of its beginning, as `readOpening` reads them. */
  readonly opening: readonly DatedSentence[];
  readonly reading: TextReading;
  /** Selects the sentences that fit the digest's subject. */
  readonly selectSentences: (sentences: readonly DatedSentence[]) => readonly FittedSentence[];
}

/**
 * Characters of a report that are read: its news and its plans, some six hundred words. Finding
 * dates takes most of a digest's time, and the rest is background.
 */
const LEAD_CHARACTERS = 4000;

/** Days before a report's own that still are news: a Monday paper covers Saturday. */
const NEWS_DAYS = 2;

/** Raised whenever the dated sentences of some beginning change, so that they are read again. */
export const OPENING_VERSION = 3;

/**
 * The dated sentences of a report's beginning. Where the publication date is unknown, the day of
 * arrival is that of all sentences without another date; no date is counted from it.
 */
export function readOpening(
  article: Report,
  day: string,
  datesIn: DatesIn,
): readonly DatedSentence[] {
  const beginning = leadOnly(article);
  const dates = datesOfArticle(beginning, datesIn);
  const arrived = { ...beginning, published: article.published ?? day };
  return readDatedSentences(arrived, { sentences: splitSentences(beginning.text), dates })
    .filter(({ span }) => isWhole(span, article))
    .map((sentence) => ({ ...sentence, article }));
}

/** Whether the beginning of a report is all of it: its opening is then all its dated sentences. */
export function isAllOpening({ text }: Report): boolean {
  return text.length <= LEAD_CHARACTERS;
}

/** A new report as a digest clusters it, from what was read in it. */
export function readNewReport({
  article,
  day,
  printedBy,
  opening: sentences,
  reading,
  selectSentences,
}: NewReportInput): NewReport {
  const isNews = isNewsOf(day);
  const stated = sentences.map((sentence) => ({
    ...sentence.span,
    isBackground: !isNews(sentence),
  }));
  const salience = salienceOf(article, stated, reading);
  return { article, day, printedBy, salience, sentences: selectSentences(sentences) };
}

function leadOnly(article: Report): Report {
  return { ...article, text: article.text.slice(0, LEAD_CHARACTERS) };
}

/** Whether a sentence ends before the cut: the last one that is read may be cut through. */
function isWhole({ end }: Span, { text }: Report): boolean {
  return end < LEAD_CHARACTERS || end === text.length;
}

/** A predicate: whether a sentence of a report of this day is news, and not background. */
export function isNewsOf(day: string): (sentence: Pick<DatedSentence, 'dating'>) => boolean {
  const from = addDays(day, -NEWS_DAYS);
  return ({ dating }) => dayRangeOf(dating).last >= from;
}
