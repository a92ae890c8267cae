import type { Article } from '../../domain/article.ts';
import { firstPlaceWhere } from '../../domain/binary-search.ts';
import { addDays, daysBetween } from '../../domain/calendar/instant.ts';
import type { VoicedQuote } from '../../domain/claim.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import type { Dating } from '../../domain/timeline.ts';
import type { DatesIn } from '../dates-in.ts';
import { dayRangeOf, toDating } from '../dating.ts';
import type { DatedSentence } from '../timeline/read-dated-sentences.ts';

/** A statement in its article: the words said, and the sentences around them. */
export interface Statement {
  readonly article: Article;
  /** The words said: a date in them is the date of the matter, not of the saying. */
  readonly content: Span;
  /** The words that attribute them. */
  readonly attribution: Span;
  readonly sentences: Span;
  readonly gives: VoicedQuote['gives'];
}

/** What dating a statement depends on. */
interface SaidDateKnowledge {
  readonly datesIn: DatesIn;
  /** Sentences of the article with their datings, in order. */
  readonly dated: readonly DatedSentence[];
  /** The quotes of the article: a date in one is the date of the matter, not of the saying. */
  readonly quotes: readonly Span[];
}

/** Words by which something was said some time before it is reported, at no stated time. */
const EARLIER =
  /\b(?:had (?:\p{L}+ly |also |already |long |once )?\p{L}+(?:ed|id|ld|en|wn)|previously|formerly|originally|initially|once (?:said|told|called|wrote)|at the time|in the past|years ago|months ago|weeks ago|earlier (?!(?:on|in the day|today|that day|the same day|this morning|this afternoon)\b))/iu;

/**
 * When something was said: on the day that its sentence gives for the saying ("said on Tuesday"),
 * since a day within the quoted words belongs to their matter; else on the day of the sentences
 * before it, else on the day of publication. `null` where it was said at an unknown time before it
 * was reported.
 */
export function saidDate(statement: Statement, knowledge: SaidDateKnowledge): Dating | null {
  const { article, sentences, attribution } = statement;
  const own = datedWithin(knowledge.dated, sentences);
  if (article.kind === 'chronicle') return own[0]?.dating ?? null;
  const day = article.published?.slice(0, 10);
  const isDateless =
    own.length > 0 && own.every(({ mentionedDatings }) => mentionedDatings.length === 0);
  const stated = isDateless ? undefined : statedDate(statement, day, knowledge.datesIn);
  if (stated) return stated;
  if (isEarlier(article.text, attribution) || isOfEarlierTime(statement, knowledge.datesIn))
    return null;
  const published: Dating | null =
    day === undefined ? null : { date: day, precision: 'day', basis: 'published' };
  const inherited = own.find((one) => mayDate(one, day));
  if (inherited && !isOfSaying(inherited, statement, knowledge)) return published;
  const isOfSentence = inherited?.datePosition === 'ahead';
  if (inherited && (isOfSentence || isRecent(inherited.dating, day))) return inherited.dating;
  // After an event of long ago it is unknown when something was said, unless it is said now.
  const isSaidNow = NOW.test(article.text.slice(attribution.start, attribution.end));
  return inherited && !isSaidNow ? null : published;
}

/** Whether a sentence has a day up to publication, and from before it or as the entry of a list. */
function mayDate(
  { dating, mentionedDatings, datePosition }: DatedSentence,
  day: string | undefined,
): boolean {
  return (
    dating.precision === 'day' &&
    dating.basis !== 'published' &&
    (mentionedDatings.length === 0 || datePosition === 'ahead') &&
    (day === undefined || dayRangeOf(dating).last <= day)
  );
}

/**
 * Words before a day that make it a limit; after a day, a noun that it belongs to: "Sunday's
 * ballot".
 */
const LIMITS = /\b(?:since|until|till|by|before|after|from) (?:\p{Ll}+ ){0,2}$/iu;
const OF_THING = /^['’]s\b/u;

/** Characters before a day in which "since" is looked for. */
const LIMIT_REACH = 24;

/**
 * Whether a day that a sentence has from one before it tells when something was said: not where it stands
 * in somebody's words there, or only limits or names a thing ("since Tuesday", "Sunday's ballot").
 */
function isOfSaying(
  { index, dating, datePosition }: DatedSentence,
  { article }: Statement,
  { datesIn, dated, quotes }: SaidDateKnowledge,
): boolean {
  if (datePosition === 'ahead') return true;
  const source = dated.findLast(
    (one) => one.index < index && one.mentionedDatings.some(({ date }) => date === dating.date),
  );
  if (!source) return true;
  const { start, end } = source.span;
  const { text } = article;
  const mentions = datesIn(text.slice(start, end), article).filter(
    (mention) => toDating(mention)?.date === dating.date,
  );
  return mentions.some((mention) => {
    const span = { start: start + mention.start, end: start + mention.end };
    const isSaid = quotes.some((quote) => quote.start >= start && overlaps(quote, span));
    const before = text.slice(Math.max(start, span.start - LIMIT_REACH), span.start);
    return !isSaid && !LIMITS.test(before) && !OF_THING.test(text.slice(span.end, end));
  });
}

function datedWithin(
  dated: readonly DatedSentence[],
  { start, end }: Span,
): readonly DatedSentence[] {
  const placeOf = (position: number) =>
    firstPlaceWhere(dated, ({ span }) => span.start >= position);
  return dated.slice(placeOf(start), placeOf(end)).filter(({ span }) => span.end <= end);
}

/** Verbs of statements in the present or perfect: "says", "have ruled out", "is ready". */
const NOW = /^(?:has|have|is|are|now|still)\b|^(?:\p{Ll}+ )?\p{Ll}+s$/u;

/** Days before publication from which the day of the sentences before is that of a statement. */
const RECENT = 7;

function isRecent(dating: Dating, day: string | undefined): boolean {
  return day === undefined || daysBetween(dayRangeOf(dating).last, day) <= RECENT;
}

/** Characters around a verb of saying in which "earlier" stands. */
const EARLIER_REACH = 16;

/** Behind a verb of saying: "said recently that". */
const RECENTLY =
  /^ (?:recently|previously|once|in the past|(?:some )?(?:weeks|months|years) ago)\b/i;

function isEarlier(text: string, { start, end }: Span): boolean {
  return (
    EARLIER.test(text.slice(Math.max(0, start - EARLIER_REACH), end)) ||
    RECENTLY.test(text.slice(end, end + EARLIER_REACH))
  );
}

/** A time that opens a sentence and has no date: "A little over a week ago, …". */
const AGO = /^(?:[\p{L}\d]+ ){0,6}(?:weeks?|months?|years?) (?:ago|earlier|before),/iu;

/** What opens a sentence and has a time, as far from the verb as it may be: "Under a treaty signed in 2003, …". */
const OPENING = /^\s*(?:in|under|with|by|during|at|as part of)\b[^,;.]{3,80},(?:[^,;.]{3,80},)?/i;

/** Whether a statement belongs to a time without a date, or a position to a longer one, that opens its sentence. */
function isOfEarlierTime(
  { article, sentences, attribution, gives }: Statement,
  datesIn: DatesIn,
): boolean {
  const words = article.text.slice(sentences.start, attribution.start);
  if (AGO.test(words)) return true;
  if (gives !== 'position') return false;
  const opening = OPENING.exec(words)?.[0] ?? '';
  const day = article.published?.slice(0, 10);
  return datesIn(opening, article).some((mention) => {
    const dating = toDating(mention);
    return dating && day !== undefined && dayRangeOf(dating).last < day;
  });
}

/**
 * The date that sentences have outside of what was said, the one nearest to the attribution: a day up to
 * that of publication, or a longer time that had passed by then.
 */
function statedDate(
  { article, content, attribution, sentences }: Statement,
  day: string | undefined,
  datesIn: DatesIn,
): Dating | undefined {
  const words = article.text.slice(sentences.start, sentences.end);
  let best: Dating | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mention of datesIn(words, article)) {
    const span = { start: mention.start + sentences.start, end: mention.end + sentences.start };
    const distance = Math.max(0, attribution.start - span.end, span.start - attribution.end);
    const dating = toDating(mention);
    if (!dating || overlaps(span, content)) continue;
    if (dating.precision !== 'day' && distance > TIME_REACH) continue;
    const past = pastOf(dating, day, { isBeside: distance <= DAY_REACH });
    if (past && distance < least) [best, least] = [past, distance];
  }
  return best;
}

/** Characters between a verb of saying and a day or a longer time that says when it was said. */
const DAY_REACH = 4;
const TIME_REACH = 24;

/** Days of a week: "vowed Tuesday to fight on" was read as the Tuesday ahead. */
const WEEK = 7;

/**
 * A dating that is not after publication: a day up to it, or a longer time that had passed; a weekday
 * beside the verb that was read as the next one is the last one. Nothing where it lies ahead.
 */
function pastOf(
  dating: Dating,
  day: string | undefined,
  { isBeside }: { readonly isBeside: boolean },
): Dating | undefined {
  if (day === undefined) return dating;
  const { last } = dayRangeOf(dating);
  if (dating.precision === 'day' ? last <= day : last < day) return dating;
  const ahead = daysBetween(day, last);
  if (dating.precision !== 'day' || dating.basis !== 'resolved' || !isBeside || ahead > WEEK)
    return undefined;
  return { ...dating, date: addDays(last, -WEEK) };
}
