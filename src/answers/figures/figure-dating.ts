import type { Article } from '../../domain/article.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Span } from '../../domain/span.ts';
import type { Dating } from '../../domain/timeline.ts';
import { type FigureKind, figureKinds } from '../../text/figures/figure-kind.ts';
import { dayRangeOf, toDating } from '../dating.ts';
import { type DatedSentence, publishedDating } from '../timeline/read-dated-sentences.ts';

/** What may stand between a figure and its own date: "390 a side on May 23". */
const BEFORE_DATE =
  /^(?: (?:a|each|per|from each|on each|from both|on both) ?(?:sides?|day)?)? (?:on|in|by|as of|for|at the end of)(?: the)? $/iu;

/** Characters before a date in which "since" is looked for. */
const BEFORE_SINCE = 70;

const SINCE = /\bsince\b[^,;.]{0,60}$/iu;

/**
 * Verbs and adverbs of a number that holds on the day of its report: "29 have died", "20 remain
 * missing".
 */
const PRESENT = /\b(?:has|have|is|are|remains?|now|so far|to date|till now|until now)\b/iu;

/** Words of the predicate of a number that runs up to its report: "have now caught". */
const UP_TO_NOW = /\b(?:have|has|are|is)\s(?:now|so far|already)\b/iu;

/** A figure in its sentence. */
interface DatedFigure {
  readonly figure: Figure;
  readonly sentence: Span;
  /** Dates of the sentence, in order, as places of the article's text. */
  readonly dates: readonly DateMention[];
}

/**
 * The date of a figure: the date directly after it, unless that lies ahead of an event that has
 * happened; the day of the report, where the number runs up to then ("since March", "have died");
 * else the date of the event of its sentence.
 */
export function figureDating(
  article: Article,
  { figure, sentence, dates }: DatedFigure,
  dated: DatedSentence | undefined,
): Dating | null {
  const own = ownDating(article, figure, dates);
  const published = article.kind === 'chronicle' ? undefined : publishedDating(article);
  const told = own ?? dated?.dating;
  if (published && told && isAhead(article, figure, told, published)) return published;
  if (own) return own;
  const isOfReport =
    published &&
    dated &&
    (isSince(article, dates, dated) ||
      isPresent(article, sentence, dates) ||
      UP_TO_NOW.test(article.text.slice(figure.end, figure.counted.end)));
  if (isOfReport) return published;
  const near = datingOfClause(article, figure, dates, dated);
  if (near) return near;
  const words = article.text.slice(sentence.start, sentence.end);
  return (dated?.dating.basis === 'published' && AGO.test(words) ? null : dated?.dating) ?? null;
}

/** What has happened to those whom a number counts. */
const HAPPENED: ReadonlySet<FigureKind> = new Set([
  'deaths',
  'injuries',
  'arrests',
  'missing',
  'infections',
]);

/** Characters before a number that may say what happened: "the deaths of two". */
const KIND_REACH = 32;

/** Words before a number that forecast it: "may cause 200 deaths by June 30". */
const FORECAST =
  /\b(?:will|would|could|may|might|expect(?:s|ed|ing)?|forecasts?|predict(?:s|ed|ing)?|project(?:s|ed|ing)?)\b[^.;]{0,30}$/u;

/**
 * Whether a day lies ahead of the report although the number counts past events: an inquest is due
 * then.
 */
function isAhead(
  { text }: Article,
  { start, counted }: Figure,
  day: Dating,
  published: Dating,
): boolean {
  if (dayRangeOf(day).first <= published.date) return false;
  if (FORECAST.test(text.slice(Math.max(0, start - KIND_REACH), start))) return false;
  const words = text.slice(Math.max(0, start - KIND_REACH), Math.max(start, counted.end));
  return figureKinds(words).some((kind) => HAPPENED.has(kind));
}

/** Characters from a figure to the day of its clause, at most. */
const CLAUSE_REACH = 90;

/** Signs and words between which a day belongs to another clause. */
const CLAUSE_END =
  /[.;:!?]|, (?:while|but|and|after|which|who)\b|\b(?:said|says|told|reported|announced|will|would|since|until|before|after)\b/iu;

/**
 * The day in a figure's own clause, where its sentence names several and is dated by another one:
 * "a raid on Wednesday, and killed 14 on Thursday morning". Undefined where no day stands in that
 * clause.
 */
function datingOfClause(
  { text, kind, published }: Article,
  { start, end }: Figure,
  dates: readonly DateMention[],
  dated: DatedSentence | undefined,
): Dating | undefined {
  // A period has its first and its last day in the sentence.
  if (!dated || dated.dating.until !== undefined) return undefined;
  if (kind !== 'chronicle' && published === null) return undefined;
  const days = dates.filter((one) => toDating(one)?.precision === 'day');
  if (days.length < 2) return undefined;
  const between = (one: DateMention): string =>
    one.start >= end ? text.slice(end, one.start) : text.slice(one.end, start);
  const own = days
    .filter((one) => between(one).length <= CLAUSE_REACH && !CLAUSE_END.test(between(one)))
    .toSorted((one, other) => between(one).length - between(other).length);
  const behind = own.find((one) => one.start >= end && !/,|\band\b/u.test(between(one)));
  const day = behind ?? own[0];
  return day && toDating(day);
}

/** A time that is not known to the day: "just weeks ago". */
const AGO = /\b(?:weeks|months|years) ago\b/i;

/** The date directly after a figure or the noun that it counts. */
function ownDating(
  article: Article,
  figure: Figure,
  dates: readonly DateMention[],
): Dating | undefined {
  const dateBehind = (end: number) =>
    dates.find(({ start }) => start > end && BEFORE_DATE.test(article.text.slice(end, start)));
  const date = dateBehind(figure.end) ?? dateBehind(figure.counted.end);
  const dating = date && toDating(date);
  // Without a publication date only what the text states is a date.
  const isKnown = article.kind === 'chronicle' || article.published !== null;
  return dating?.basis === 'stated' || isKnown ? dating : undefined;
}

/** Whether the date of a sentence is when the count began: "since Friday". */
function isSince({ text }: Article, dates: readonly DateMention[], { dating }: DatedSentence) {
  const same = dates.filter((one) => toDating(one)?.date === dating.date);
  return (
    same.length > 0 &&
    same.every(({ start }) => SINCE.test(text.slice(Math.max(0, start - BEFORE_SINCE), start)))
  );
}

/** Whether a sentence without a date of its own tells of the present. */
function isPresent({ text }: Article, { start, end }: Span, dates: readonly DateMention[]) {
  return dates.every((one) => toDating(one) === undefined) && PRESENT.test(text.slice(start, end));
}
