import type { Report } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import type { DatesIn } from '../dates-in.ts';
import { addDays, dayRangeOf } from '../timeline/dating.ts';
import type { FittedSentence } from '../timeline/importance.ts';
import { type DatedSentence, readDatedSentences } from '../timeline/read-dated-sentences.ts';
import { type Salience, salienceOf } from './salience.ts';

/** A report that is new, with what it tells that fits the digest's subject. */
export interface NewReport {
  /** The printing whose words are shown. */
  readonly article: Report;
  /** The day on which it was news: of its publication, or of its arrival where that is unknown. */
  readonly day: string;
  /** Its tellings that fit, in order; background is among them. */
  readonly sentences: readonly FittedSentence[];
  /** What it is about. */
  readonly salience: Salience;
  /** Outlets of all its printings, the shown one's first, each once; unknown ones left out. */
  readonly printedBy: readonly string[];
}

/** What is known of a report before it is read. */
interface NewReportInput extends Pick<NewReport, 'article' | 'day' | 'printedBy'> {
  readonly datesIn: DatesIn;
  /** Which tellings fit the digest's subject, and how well. */
  readonly fitting: (sentences: readonly DatedSentence[]) => readonly FittedSentence[];
}

/**
 * Characters of a report that are read: its news and its plans, some six hundred words. Finding
 * dates takes most of the time that a digest takes, and what stands below is background.
 */
const LEAD_CHARACTERS = 4000;

/** Days before a report's own that still are its news: a Monday paper tells of Saturday. */
const NEWS_DAYS = 2;

/**
 * Reads a new report. One without a publication date is read as one of the day on which it came,
 * and tells of everything where nothing else is said of when it was.
 */
export function readNewReport({
  article,
  day,
  printedBy,
  datesIn,
  fitting,
}: NewReportInput): NewReport {
  const sentences = readDatedSentences(
    { ...beginningOf(article), published: article.published ?? day },
    datesIn,
  )
    .filter(({ span }) => isWhole(span, article))
    .map((sentence) => ({ ...sentence, article }));
  const isNews = isNewsOf(day);
  const stated = sentences.map((sentence) => ({
    ...sentence.span,
    isBackground: !isNews(sentence),
  }));
  const salience = salienceOf(article, stated);
  return { article, day, printedBy, salience, sentences: fitting(sentences) };
}

function beginningOf(article: Report): Report {
  return { ...article, text: article.text.slice(0, LEAD_CHARACTERS) };
}

/** The cut goes through the last sentence that is read. */
function isWhole({ end }: Span, { text }: Report): boolean {
  return end < LEAD_CHARACTERS || end === text.length;
}

/** Tells of a sentence whether a report of a day tells it as news, and not as background. */
export function isNewsOf(day: string): (sentence: Pick<DatedSentence, 'dating'>) => boolean {
  const from = addDays(day, -NEWS_DAYS);
  return ({ dating }) => dayRangeOf(dating).last >= from;
}
