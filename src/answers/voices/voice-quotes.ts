import type { Article } from '../../domain/article.ts';
import type { VoicedQuote } from '../../domain/claim.ts';
import { cite } from '../../domain/passage.ts';
import type { Quote } from '../../domain/quote.ts';
import type { Span } from '../../domain/span.ts';
import type { Dating } from '../../domain/timeline.ts';
import { dayRangeOf } from '../dating.ts';
import type { DatedSentence } from '../timeline/read-dated-sentences.ts';
import type { SpeakerSides } from './speaker-sides.ts';

/** What was read in an article that its quotes are told by. */
export interface QuotedArticle {
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly quotes: readonly Quote[];
  /** Sentences with their datings; one that is missing has no date. */
  readonly dated: readonly DatedSentence[];
}

/** Words of the shortest indirect quote that says something. */
const LEAST_WORDS = 3;

/**
 * The quotes of an article whose speaker the text names, with their sides and dates. In the chronicle
 * nothing is a direct quotation: its editors wrote it.
 */
export function voiceQuotes(
  { article, sentences, quotes, dated }: QuotedArticle,
  speakers: SpeakerSides,
): readonly VoicedQuote[] {
  const { text } = article;
  return quotes.flatMap(({ start, end, kind, speaker, cue }): readonly VoicedQuote[] => {
    if (!speaker || wordCount(text.slice(start, end)) < LEAST_WORDS) return [];
    const attribution = text.slice(speaker.start, speaker.end);
    const whole = surroundingsOf({ start, end }, speaker, sentences);
    return [
      {
        citation: cite(article, { start, end }),
        statement: cite(article, hullOf([{ start, end }, speaker, cue ?? speaker], whole)),
        surroundings: cite(article, whole),
        kind: article.kind === 'chronicle' ? 'indirect' : kind,
        date: dateOf(article, whole, dated),
        attribution,
        speaker: speaker.name ?? attribution,
        side: speakers.sideOf(speaker, attribution),
      },
    ];
  });
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

/** From the first to the last of some spans, within another one. */
function hullOf(spans: readonly Span[], { start, end }: Span): Span {
  return {
    start: Math.max(start, Math.min(...spans.map((span) => span.start))),
    end: Math.min(end, Math.max(...spans.map((span) => span.end))),
  };
}

/** The sentences of a quote, and that of its speaker where it is beside them. */
function surroundingsOf(quote: Span, speaker: Span, sentences: readonly Span[]): Span {
  const first = sentences.findIndex(({ end }) => end > quote.start);
  const last = sentences.findIndex(({ end }) => end >= quote.end);
  const start = Math.min(sentences[first]?.start ?? quote.start, quote.start);
  const end = Math.max(sentences[last]?.end ?? quote.end, quote.end);
  const isBefore = speaker.end <= start && speaker.start >= (sentences[first - 1]?.start ?? start);
  const isBehind = speaker.start >= end && speaker.end <= (sentences[last + 1]?.end ?? end);
  return {
    start: isBefore ? (sentences[first - 1]?.start ?? start) : start,
    end: isBehind ? (sentences[last + 1]?.end ?? end) : end,
  };
}

/**
 * When something was said: on the day that its sentence has ("said on Tuesday"), where that is not
 * after its publication, for a day ahead is that of what is talked about; else on the day of publication.
 */
function dateOf(
  article: Article,
  { start, end }: Span,
  dated: readonly DatedSentence[],
): Dating | null {
  const own = dated.filter(({ span }) => span.start >= start && span.end <= end);
  if (article.kind === 'chronicle') return own[0]?.dating ?? null;
  const { published } = article;
  const day = published?.slice(0, 10);
  const said = own.find(
    ({ dating }) =>
      dating.precision === 'day' &&
      dating.basis !== 'published' &&
      (day === undefined || dayRangeOf(dating).last <= day),
  );
  if (said) return said.dating;
  return day === undefined ? null : { date: day, precision: 'day', basis: 'published' };
}
