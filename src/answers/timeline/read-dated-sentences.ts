import type { Account, Article, Period, Report } from '../../domain/article.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import { type Citation, cite } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';
import type { Dating } from '../../domain/timeline.ts';
import { splitSentences } from '../../text/sentences/split-sentences.ts';
import type { DatesIn } from '../dates-in.ts';
import { dayRangeOf, toDating } from './dating.ts';
import { governingMention } from './governing-mention.ts';
import { newsDaysOf } from './news-days.ts';

/** A sentence, and when what it tells took place. */
export interface DatedSentence {
  readonly article: Article;
  readonly span: Span;
  /** Which sentence of its article it is, from 0. */
  readonly index: number;
  readonly dating: Dating;
  /** Where the date is: in the sentence, ahead of it as in a list of dates, or elsewhere. */
  readonly datePosition: 'inside' | 'ahead' | 'elsewhere';
  /** All dates that the sentence mentions. */
  readonly mentionedDatings: readonly Dating[];
}

/** The words of a sentence. */
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

/**
 * Sentences that a date reaches behind the sentence that sets it: background names a day once and
 * tells of it in a few sentences. In a list of dates each reaches to the next one.
 */
const DATE_SCOPE_SENTENCES = 3;

/**
 * The sentences of an article with the dates of what they tell, in order. One without a date tells
 * of the date that a sentence before it set, or of the day of publication; of nothing where that
 * is unknown. An account of the chronicle tells of the day that a sentence states, or that its
 * editors gave the paragraph; where they gave it several, a sentence without a day has none.
 */
export function readDatedSentences(article: Article, datesIn: DatesIn): readonly DatedSentence[] {
  const { text, outlet } = article;
  const published = newsDaysOf(article)?.first ?? null;
  const sentences = [...sentencesWithMentions(article, datesIn(text, { published, outlet }))];
  return article.kind === 'chronicle'
    ? sentences.flatMap((one) => datedAccountSentence(article, one) ?? [])
    : datedReportSentences(article, sentences);
}

function datedReportSentences(
  article: Report,
  sentences: readonly SentenceDating[],
): readonly DatedSentence[] {
  const published = publishedDating(article);
  const found: DatedSentence[] = [];
  let setter: SentenceDating | undefined;
  for (const one of sentences) {
    const { ownDating, ...rest } = one;
    if (ownDating) setter = one;
    const dating = ownDating ?? inheritedDating(setter, one, article) ?? published;
    if (dating) found.push({ ...rest, article, dating });
  }
  return found;
}

/** The dating that an earlier sentence set, where it reaches so far and is not news of the day. */
function inheritedDating(
  setter: SentenceDating | undefined,
  { index }: SentenceDating,
  { published }: Report,
): Dating | undefined {
  if (!setter?.ownDating) return undefined;
  const reach = setter.datePosition === 'ahead' ? Number.POSITIVE_INFINITY : DATE_SCOPE_SENTENCES;
  const isBefore = published === null || dayRangeOf(setter.ownDating).last < published.slice(0, 10);
  if (index - setter.index > reach || !isBefore) return undefined;
  return { ...setter.ownDating, basis: 'resolved' };
}

/** Nothing where the sentence and its paragraph disagree on when: one of them is background. */
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
  const dating = stated?.precision === 'day' ? stated : (onlyDay({ from, to }) ?? stated);
  return dating && { ...rest, article, dating };
}

/** The day of a period of one day; of a longer one nobody says on which day what is told took place. */
function onlyDay({ from, to }: Period): Dating | undefined {
  return from === to ? { date: from, precision: 'day', basis: 'stated' } : undefined;
}

function* sentencesWithMentions(
  { text }: Article,
  mentions: readonly DateMention[],
): Generator<SentenceDating> {
  let next = 0;
  for (const [place, sentence] of splitSentences(text).entries()) {
    const within: DateMention[] = [];
    for (let one = mentions[next]; one && one.start < sentence.end; one = mentions[next]) {
      if (one.start >= sentence.start) within.push(one);
      next += 1;
    }
    const governing = governingMention(text, sentence, within);
    yield {
      index: place,
      span: sentence,
      ownDating: governing && toDating(governing),
      datePosition: governing ? datePositionOf(governing, text, sentence) : 'elsewhere',
      mentionedDatings: within.flatMap((mention) => toDating(mention) ?? []),
    };
  }
}

/** A list puts the date ahead of what it tells: "28 June 2031 Dockers strike", "June 28: …". */
function datePositionOf(mention: DateMention, text: string, sentence: Span): 'inside' | 'ahead' {
  const isFirst = mention.start === sentence.start;
  const after = text.slice(mention.end, sentence.end);
  return isFirst && /^(?:\s*[:–—-]\s*|\s+(?=\p{Lu})|$)/u.test(after) ? 'ahead' : 'inside';
}

function publishedDating({ published }: Report): Dating | undefined {
  return published === null
    ? undefined
    : { date: published.slice(0, 10), precision: 'day', basis: 'published' };
}
