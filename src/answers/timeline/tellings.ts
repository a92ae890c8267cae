import type { Account, Article, Period, Report } from '../../domain/article.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import type { Span } from '../../domain/span.ts';
import type { Dating } from '../../domain/timeline.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { DatesIn } from '../dates-in.ts';
import { datingOf, daysOf } from './dating.ts';
import { governingMention } from './governing-mention.ts';
import { newsDaysOf } from './news-days.ts';

/** A sentence, and when what it tells took place. */
export interface Telling {
  readonly article: Article;
  readonly sentence: Span;
  /** Which sentence of its article it is, from 0. */
  readonly place: number;
  readonly dating: Dating;
  /** Where the date is: in the sentence, ahead of it as in a list of dates, or elsewhere. */
  readonly dated: 'inside' | 'ahead' | 'elsewhere';
  /** All dates that the sentence mentions. */
  readonly mentioned: readonly Dating[];
}

/** A sentence with the dating of the mention that its main clause hangs on. */
interface Dated extends Pick<Telling, 'sentence' | 'place' | 'dated' | 'mentioned'> {
  readonly own: Dating | undefined;
}

/**
 * Sentences that a date reaches behind the sentence that sets it: background names a day once and
 * tells of it in a few sentences. In a list of dates each reaches to the next one.
 */
const REACH = 3;

/**
 * The sentences of an article with the dates of what they tell, in order. One without a date tells
 * of the date that a sentence before it set, or of the day of publication; of nothing where that
 * is unknown. An account of the chronicle tells of the day that a sentence states, or that its
 * editors gave the paragraph; where they gave it several, a sentence without a day has none.
 */
export function tellingsOf(article: Article, datesIn: DatesIn): readonly Telling[] {
  const { text, outlet } = article;
  const published = newsDaysOf(article)?.first ?? null;
  const sentences = [...datedSentences(article, datesIn(text, { published, outlet }))];
  return article.kind === 'chronicle'
    ? sentences.flatMap((one) => accountTelling(article, one) ?? [])
    : reportTellings(article, sentences);
}

function reportTellings(article: Report, sentences: readonly Dated[]): readonly Telling[] {
  const published = publishedDating(article);
  const found: Telling[] = [];
  let setter: Dated | undefined;
  for (const one of sentences) {
    const { own, ...rest } = one;
    if (own) setter = one;
    const dating = own ?? inherited(setter, one, article) ?? published;
    if (dating) found.push({ ...rest, article, dating });
  }
  return found;
}

/** The dating that an earlier sentence set, where it reaches so far and is not news of the day. */
function inherited(
  setter: Dated | undefined,
  { place }: Dated,
  { published }: Report,
): Dating | undefined {
  if (!setter?.own) return undefined;
  const reach = setter.dated === 'ahead' ? Number.POSITIVE_INFINITY : REACH;
  const isBefore = published === null || daysOf(setter.own).last < published.slice(0, 10);
  if (place - setter.place > reach || !isBefore) return undefined;
  return { ...setter.own, basis: 'resolved' };
}

/** Nothing where the sentence and its paragraph disagree on when: one of them is background. */
function accountTelling(article: Account, { own, ...rest }: Dated): Telling | undefined {
  const { start } = rest.sentence;
  const footing = article.footings.find((one) => one.start <= start && start < one.end);
  const { from, to } = footing?.period ?? article.event;
  const stated = own?.basis === 'stated' ? own : undefined;
  if (stated) {
    const { first, last } = daysOf(stated);
    if (last < from || first > to) return undefined;
  }
  const dating = stated?.precision === 'day' ? stated : (onlyDay({ from, to }) ?? stated);
  return dating && { ...rest, article, dating };
}

/** The day of a period of one day; of a longer one nobody says on which day what is told took place. */
function onlyDay({ from, to }: Period): Dating | undefined {
  return from === to ? { date: from, precision: 'day', basis: 'stated' } : undefined;
}

function* datedSentences({ text }: Article, mentions: readonly DateMention[]): Generator<Dated> {
  let next = 0;
  for (const [place, sentence] of splitSentences(text).entries()) {
    const within: DateMention[] = [];
    for (let one = mentions[next]; one && one.start < sentence.end; one = mentions[next]) {
      if (one.start >= sentence.start) within.push(one);
      next += 1;
    }
    const governing = governingMention(text, sentence, within);
    yield {
      place,
      sentence,
      own: governing && datingOf(governing),
      dated: governing ? whereIs(governing, text, sentence) : 'elsewhere',
      mentioned: within.flatMap((mention) => datingOf(mention) ?? []),
    };
  }
}

/** A list puts the date ahead of what it tells: "28 June 2031 Dockers strike", "June 28: …". */
function whereIs(mention: DateMention, text: string, sentence: Span): 'inside' | 'ahead' {
  const isFirst = mention.start === sentence.start;
  const after = text.slice(mention.end, sentence.end);
  return isFirst && /^(?:\s*[:–—-]\s*|\s+(?=\p{Lu})|$)/u.test(after) ? 'ahead' : 'inside';
}

function publishedDating({ published }: Report): Dating | undefined {
  return published === null
    ? undefined
    : { date: published.slice(0, 10), precision: 'day', basis: 'published' };
}
