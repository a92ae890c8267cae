import type { Article } from '../../domain/article.ts';
import { firstPlaceWhere } from '../../domain/binary-search.ts';
import type { VoicedQuote } from '../../domain/claim.ts';
import { cite } from '../../domain/passage.ts';
import type { Quote } from '../../domain/quote.ts';
import { createSliceMeter, type SlicedWork } from '../../domain/sliced-work.ts';
import type { Span } from '../../domain/span.ts';
import { partAround } from '../../text/quotes/sentence-parts.ts';
import type { DatesIn } from '../dates-in.ts';
import { dayRangeOf } from '../dating.ts';
import type { DatedSentence } from '../timeline/read-dated-sentences.ts';
import { saidDate } from './said-date.ts';
import type { SpeakerSides } from './speaker-sides.ts';
import { hullOf, isPosition, isUnsaid } from './unsaid.ts';

/** What was read in an article, to attribute and date its quotes. */
export interface QuotedArticle {
  readonly article: Article;
  /** In order, as the dated ones are. */
  readonly sentences: readonly Span[];
  readonly quotes: readonly Quote[];
  /** Positions that are stated without a verb of saying. */
  readonly positions: readonly Quote[];
  /** Sentences with their datings; one that is missing has no date. */
  readonly dated: readonly DatedSentence[];
}

/** A quote before it is dated. */
export type UndatedQuote = Omit<VoicedQuote, 'date'>;

/** What voicing quotes depends on, and which of them are wanted. */
interface VoiceQuery {
  readonly speakers: SpeakerSides;
  readonly datesIn: DatesIn;
  isWanted(quote: UndatedQuote): boolean;
}

/** Words of the shortest indirect quote that says something. */
const LEAST_WORDS = 3;

/** Quotes that are voiced in one slice: some milliseconds. An article may have ten thousand. */
const QUOTES_PER_SLICE = 100;

/**
 * The quotes of an article whose speaker the text names, with their sides and dates, and the positions of
 * sides that it tells in its own words. In the chronicle nothing is a direct quotation: its editors wrote it.
 */
export function* voiceQuotes(
  read: QuotedArticle,
  query: VoiceQuery,
): SlicedWork<readonly VoicedQuote[]> {
  const end = commentsStart(read.article.text);
  const isOfArticle = (one: Quote) => one.start < end;
  const quotes = read.quotes.filter(isOfArticle);
  const all = [...quotes, ...read.positions.filter(isOfArticle)];
  const isTime = createSliceMeter(QUOTES_PER_SLICE);
  const found: VoicedQuote[] = [];
  for (const [at, quote] of all.entries()) {
    if (isTime(1)) yield;
    const toldAs = at < quotes.length ? 'quote' : 'position';
    const voiced = voiceQuote(read, { quote, toldAs }, query.speakers);
    if (voiced && query.isWanted(voiced.quote)) found.push(...datedQuote(read, voiced, query));
  }
  return found;
}

/**
 * A quote with its date; undefined where its speaker has left office and is not asked for in
 * person.
 */
function datedQuote(
  { article, dated, quotes }: QuotedArticle,
  { quote, attribution }: AttributedQuote,
  { speakers, datesIn, isWanted }: VoiceQuery,
): readonly VoicedQuote[] {
  const { gives, surroundings: sentences } = quote;
  const content = gives === 'position' ? aimOf(quote) : quote.citation;
  const date = saidDate(
    { article, content, attribution, sentences, gives },
    { datesIn, dated, quotes },
  );
  if (!date || !speakers.hasLeftOffice(quote.speaker, dayRangeOf(date).last))
    return [{ ...quote, date }];
  // Who has left office speaks for himself.
  const own = { ...quote, side: null };
  return isWanted(own) ? [{ ...own, date }] : [];
}

/** The stamp of a reader's comment, behind which nothing is of the article: "at 3:51 pm | Reply". */
const COMMENT = /\b\d{1,2}:\d{2} ?[ap]\.?m\.? ?[|·•] ?(?:Reply|Report abuse|Permalink)\b/i;

/** Where the comments of readers begin that stand behind an article; its end where none do. */
function commentsStart(text: string): number {
  return COMMENT.exec(text)?.index ?? text.length;
}

/** What opens that which a position is for, and has a time of its own: "called on them to meet on Friday". */
const AIM =
  /\b(?:to (?!the\b|an?\b|all\b|any\b|its\b|his\b|her\b|their\b)\p{Ll}|that |after |before |until |if )/u;

/** The part of a position whose dates are not those of the position. */
function aimOf({ citation: { start, end, text } }: UndatedQuote): Span {
  const at = AIM.exec(text)?.index;
  return at === undefined ? { start, end: start } : { start: start + at, end };
}

/** A quote, and the words that tell that it was said: with the time of the verb. */
interface AttributedQuote {
  readonly quote: UndatedQuote;
  readonly attribution: Span;
}

function voiceQuote(
  { article, sentences }: QuotedArticle,
  { quote, toldAs }: { readonly quote: Quote; readonly toldAs: 'quote' | 'position' },
  speakers: SpeakerSides,
): AttributedQuote | undefined {
  const { text } = article;
  const { start, end, kind, speaker, cue } = quote;
  if (!speaker || isUnsaid(text, quote)) return undefined;
  const gives = toldAs === 'position' || isPosition(text, quote) ? 'position' : 'words';
  const said = gives === 'position' && cue ? hullOf([{ start, end }, cue]) : { start, end };
  if (wordCount(text.slice(said.start, said.end)) < LEAST_WORDS) return undefined;
  const words = text.slice(speaker.start, speaker.end);
  const side = speakers.sideOf(speaker, words);
  // A position that is stated without a verb of saying is that of a side.
  if (toldAs === 'position' && side === null) return undefined;
  const attribution = cue && cue.start >= speaker.end ? cue : speaker;
  const around = surroundingsOf(said, speaker, sentences);
  const whole = partAround(text, around, hullOf([said, speaker, cue ?? speaker]));
  return {
    attribution,
    quote: {
      citation: cite(article, said),
      statement: cite(article, within(hullOf([said, speaker, cue ?? speaker]), whole)),
      surroundings: cite(article, whole),
      kind: article.kind === 'chronicle' ? 'indirect' : kind,
      gives,
      attribution: words,
      speaker: speaker.name ?? words,
      side,
    },
  };
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

/** A span as far as it lies in another one. */
function within(span: Span, { start, end }: Span): Span {
  return { start: Math.max(start, span.start), end: Math.min(end, span.end) };
}

/** The sentences of a quote, and that of its speaker where it is beside them. */
function surroundingsOf(quote: Span, speaker: Span, sentences: readonly Span[]): Span {
  const first = firstPlaceWhere(sentences, ({ end }) => end > quote.start);
  const last = firstPlaceWhere(sentences, ({ end }) => end >= quote.end);
  const start = Math.min(sentences[first]?.start ?? quote.start, quote.start);
  const end = Math.max(sentences[last]?.end ?? quote.end, quote.end);
  const isBefore = speaker.end <= start && speaker.start >= (sentences[first - 1]?.start ?? start);
  const isBehind = speaker.start >= end && speaker.end <= (sentences[last + 1]?.end ?? end);
  return {
    start: isBefore ? (sentences[first - 1]?.start ?? start) : start,
    end: isBehind ? (sentences[last + 1]?.end ?? end) : end,
  };
}
