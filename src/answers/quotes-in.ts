import type { Article } from '../domain/article.ts';
import type { Quote } from '../domain/quote.ts';
import { createKnownNames, type NameKnowledge } from '../text/names/beat-names.ts';
import { findNames } from '../text/names/find-names.ts';
import { findQuotes, findSpeech, type Speech } from '../text/quotes/find-quotes.ts';
import { newsDaysOf } from './timeline/news-days.ts';

/** Finds the quotes of an article's text, and the positions of sides that it tells in its own words. */
export type SpeechIn = (article: Article) => Speech;

/** Finds the quotes of any text; `null` for the day of one without a date. */
export type QuotesInText = (text: string, day: string | null) => readonly Quote[];

/** Finds quotes with what a beat knows of names, with their speakers by the offices held on the article's day. */
export function createSpeechIn(beat: NameKnowledge): SpeechIn {
  const known = createKnownNames(beat);
  return (article) => {
    const day = newsDaysOf(article)?.first ?? null;
    return findSpeech(article.text, findNames(article.text, known), { beat, day });
  };
}

/** Finds quotes with what a beat knows of names. */
export function createQuotesInText(beat: NameKnowledge): QuotesInText {
  const known = createKnownNames(beat);
  return (text, day) => findQuotes(text, findNames(text, known), { beat, day });
}
