import type { Account, Article, Period, Report } from '../../domain/article.ts';
import { daysBetween } from '../../domain/calendar/instant.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import { type Citation, cite } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';
import type { Dating } from '../../domain/timeline.ts';
import { dayRangeOf, toDating } from '../dating.ts';
import { paragraphBreak } from '../stated-dates.ts';
import { datingWithDays, governingMention, MOST_EVENT_DAYS } from './governing-mention.ts';
import { withoutStamps } from './page-stamps.ts';

/** Raised whenever the same sentences and dates are dated otherwise, so that they are read again. */
export const DATED_SENTENCES_VERSION = 6;

/** A sentence, and when what it reports took place. */
export interface DatedSentence {
  readonly article: Article;
  readonly span: Span;
  /** Which sentence of its article it is, from 0. */
  readonly index: number;
  readonly dating: Dating;
  /** Where its date is: in the sentence, before it as in a list of dates, or elsewhere. */
  readonly datePosition: 'inside' | 'ahead' | 'elsewhere';
  /** All dates that the sentence mentions. */
  readonly mentionedDatings: readonly Dating[];
}

/** Looks up the dated sentences of an article. */
export type DatedSentencesOf = (article: Article) => readonly DatedSentence[];

export function sentenceText({ article, span }: Pick<DatedSentence, 'article' | 'span'>): string {
  return article.text.slice(span.start, span.end);
}

/** A sentence as it is quoted. */
export function citeSentence({ article, span }: Pick<DatedSentence, 'article' | 'span'>): Citation {
  return cite(article, span);
}

/** A sentence with the dating of the mention that dates its main clause. */
interface SentenceDating
  extends Pick<DatedSentence, 'span' | 'index' | 'datePosition' | 'mentionedDatings'> {
  readonly ownDating: Dating | undefined;
}

/** What was read in an article's text. */
export interface SentencesAndDates {
  readonly sentences: readonly Span[];
  /** In order, resolved against the day on which the article was news. */
  readonly dates: readonly DateMention[];
}

/**
 * The number of sentences after a dated one that inherit its date: background names a day once and
 * covers it in a few sentences. In a list of dates all up to the next date inherit it.
 */
const DATE_SCOPE_SENTENCES = 3;

/** The number of paragraphs under a day as a heading that have that day in an undated article. */
const HEADING_SCOPE_PARAGRAPHS = 3;

/**
 * The sentences of an article with their dates, in order. One without a date of its own inherits
 * that of a sentence before it, or has the day of publication. Where that is unknown, it inherits no
 * more than the day that leads its paragraph or stands over it as a heading, or is left out. In an account of the chronicle a sentence has the day that it states, or that the editors
 * gave its paragraph; where they gave it more than a week, a sentence without a day is left out.
 */
export function readDatedSentences(
  article: Article,
  read: SentencesAndDates,
): readonly DatedSentence[] {
  const sentences = [...sentencesWithMentions(article, read)];
  return article.kind === 'chronicle'
    ? sentences.flatMap((one) => datedAccountSentence(article, one) ?? [])
    : datedReportSentences(article, sentences);
}

function datedReportSentences(
  article: Report,
  sentences: readonly SentenceDating[],
): readonly DatedSentence[] {
  const published = publishedDating(article);
  const breaksBetween = createBreakCounter(article.text);
  const found: DatedSentence[] = [];
  let dated: SentenceDating | undefined;
  for (const one of sentences) {
    const { ownDating, ...rest } = one;
    if (ownDating) dated = one;
    const dating = ownDating ?? inheritedDating(dated, one, article, breaksBetween) ?? published;
    if (dating) found.push({ ...rest, article, dating });
  }
  return found;
}

/** The dating of an earlier sentence, where its scope reaches so far and it is before publication. */
function inheritedDating(
  dated: SentenceDating | undefined,
  { index, span }: SentenceDating,
  { published, text }: Report,
  breaksBetween: BreakCounter,
): Dating | undefined {
  if (!dated?.ownDating) return undefined;
  if (published === null && !isUnderDay(dated, span, text, breaksBetween)) return undefined;
  const scope = dated.datePosition === 'ahead' ? Number.POSITIVE_INFINITY : DATE_SCOPE_SENTENCES;
  const isBefore = published === null || dayRangeOf(dated.ownDating).last < published.slice(0, 10);
  if (index - dated.index > scope || !isBefore) return undefined;
  const { date, precision } = dated.ownDating;
  return { date, precision, basis: 'resolved' };
}

/**
 * Whether a sentence stands under a day: in the paragraph that begins with it, or in the next ones
 * where the day is a heading.
 */
function isUnderDay(
  dated: SentenceDating,
  { start }: Span,
  text: string,
  breaksBetween: BreakCounter,
): boolean {
  if (dated.datePosition !== 'ahead' || dated.ownDating?.precision !== 'day') return false;
  const ending = CLOSING_PUNCTUATION.exec(text.slice(dated.span.start, dated.span.end))?.[0] ?? '';
  const isHeading = !/[.!?]/.test(ending);
  return breaksBetween(dated.span.end, start) <= (isHeading ? HEADING_SCOPE_PARAGRAPHS : 0);
}

/** The punctuation that a sentence ends in. */
const CLOSING_PUNCTUATION = /(?<!\p{P})\p{P}+$/u;

/** Counts the breaks between paragraphs from one position of a text to a later one. */
type BreakCounter = (from: number, to: number) => number;

/** Finds the breaks once, when it is first asked. */
function createBreakCounter(text: string): BreakCounter {
  let breaks: readonly number[] | undefined;
  const firstFrom = (position: number, all: readonly number[]): number => {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle] ?? position) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from, to) => {
    breaks ??= [...text.matchAll(paragraphBreak(text))].map(({ index }) => index);
    return firstFrom(to, breaks) - firstFrom(from, breaks);
  };
}

/** Nothing where the dates of sentence and paragraph disagree: one of them is background. */
function datedAccountSentence(
  article: Account,
  { ownDating, ...rest }: SentenceDating,
): DatedSentence | undefined {
  const { start } = rest.span;
  const footing = article.footings.find((one) => one.start <= start && start < one.end);
  const { from, to } = footing?.period ?? article.event;
  const stated = ownDating?.basis === 'stated' ? ownDating : undefined;
  if (stated) {
    const { first, last } = dayRangeOf(stated);
    if (last < from || first > to) return undefined;
  }
  const days = daysOf({ from, to });
  const isOnAll = [from, to].every((day) => rest.mentionedDatings.some(({ date }) => date === day));
  const dating = stated?.precision === 'day' && !isOnAll ? stated : (days ?? stated);
  return dating && { ...rest, article, dating };
}

/** The days of a short period; within a longer one the day is unknown. */
function daysOf({ from, to }: Period): Dating | undefined {
  if (daysBetween(from, to) >= MOST_EVENT_DAYS) return undefined;
  const first = { date: from, precision: 'day', basis: 'stated' } as const;
  return from === to ? first : { ...first, until: to };
}

function* sentencesWithMentions(
  { text }: Article,
  { sentences, dates }: SentencesAndDates,
): Generator<SentenceDating> {
  let next = 0;
  for (const [place, sentence] of sentences.entries()) {
    const within: DateMention[] = [];
    for (let one = dates[next]; one && one.start < sentence.end; one = dates[next]) {
      if (one.start >= sentence.start) within.push(one);
      next += 1;
    }
    const unstamped = withoutStamps(text, sentence, within);
    if (!unstamped) continue;
    const { span, mentions } = unstamped;
    const governing = governingMention(text, span, mentions);
    yield {
      index: place,
      span,
      ownDating: governing && datingWithDays(text, governing, mentions),
      datePosition: governing ? datePositionOf(governing, text, span) : 'elsewhere',
      mentionedDatings: mentions.flatMap((mention) => toDating(mention) ?? []),
    };
  }
}

/** In a list of dates the date precedes its event: "28 June 2031 Dockers strike", "June 28: …". */
function datePositionOf(mention: DateMention, text: string, sentence: Span): 'inside' | 'ahead' {
  const isFirst = mention.start === sentence.start;
  const after = text.slice(mention.end, sentence.end);
  return isFirst && /^(?:\s*[:–—-]\s*|\s+(?=\p{Lu})|$)/u.test(after) ? 'ahead' : 'inside';
}

/** The day of publication as the dating of what a report says without a date. */
export function publishedDating({ published }: Report): Dating | undefined {
  return published === null
    ? undefined
    : { date: published.slice(0, 10), precision: 'day', basis: 'published' };
}
