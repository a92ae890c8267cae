import type { Article } from '../../domain/article.ts';
import { addDays } from '../../domain/calendar/instant.ts';
import type { Span } from '../../domain/span.ts';
import { type DayRange, dayRangeOf } from '../dating.ts';
import { newsDaysOf } from '../timeline/news-days.ts';
import type { DatedSentence, DatedSentencesOf } from '../timeline/read-dated-sentences.ts';

/** Days between an event and its report from which the sentence is background. */
const BACKGROUND_DAYS = 3;

/**
 * The day of what an account tells: its last one, or where only a season, a month or a year is named
 * that goes on beyond the account, the account's own.
 */
function dayInAccount({ first, last }: DayRange, news: DayRange): string {
  return first <= news.last && news.last < last ? news.last : last;
}

/** The dated sentence that begins where a sentence does. */
export function datedSentenceAt(
  article: Article,
  { start }: Span,
  sentencesOf: DatedSentencesOf,
): DatedSentence | undefined {
  return sentencesOf(article).find(({ span }) => span.start === start);
}

/**
 * The ISO day by which sentences are ordered: in a list of dates the day of the entry, in an
 * account the day that it gives, for background in a report the day of the event; else the day of
 * the report. Undefined where the article has no date.
 *
 * @param background whether background has its own day; a figure counted since a day, or a position
 * once taken, holds on the day of its report
 */
export function eventDayOf(
  article: Article,
  sentence: Span,
  sentencesOf: DatedSentencesOf,
  background: 'own-day' | 'of-report' = 'own-day',
): string | undefined {
  const news = newsDaysOf(article);
  if (!news) return undefined;
  const dated = datedSentenceAt(article, sentence, sentencesOf);
  // In an account of many days a sentence without a date may be about the first of them.
  if (article.kind === 'chronicle') return dated ? dayInAccount(dayRangeOf(dated.dating), news) : news.first;
  const reportedOn = news.last;
  if (!dated || dated.dating.basis === 'published') return reportedOn;
  const isEntry = dated.datePosition === 'ahead';
  if (!isEntry && background === 'of-report') return reportedOn;
  const { last } = dayRangeOf(dated.dating);
  return last < addDays(reportedOn, isEntry ? 0 : -BACKGROUND_DAYS) ? last : reportedOn;
}
