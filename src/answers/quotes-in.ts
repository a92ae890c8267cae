import type { Article } from '../domain/article.ts';
import type { Quote } from '../domain/quote.ts';
import { createKnownNames, type NameKnowledge } from '../text/names/beat-names.ts';
import { findNames } from '../text/names/find-names.ts';
import { findQuotes, findSpeech, type Speech } from '../text/quotes/find-quotes.ts';
import { newsDaysOf } from './timeline/news-days.ts';

/** Finds the quotes of an article's text, with their speakers by the offices held on its day. */
export type QuotesIn = (article: Article) => readonly Quote[];

/** Finds the quotes of an article's text, and the positions of sides that it tells in its own words. */
export type SpeechIn = (article: Article) => Speech;

/** Finds the quotes of any text; `null` for the day of one without a date. */
export type QuotesInText = (text: string, day: string | null) => readonly Quote[];

/** Articles whose quotes are kept in mind, at most: what a few questions in a row look at. */
const MOST_REMEMBERED = 500;

/** Finds quotes with what a beat knows of names; those of the last articles are found once. */
export function createSpeechIn(beat: NameKnowledge): SpeechIn {
  const known = createKnownNames(beat);
  const remembered = new Map<string, Speech>();
  const read = (article: Article): Speech => {
    const day = newsDaysOf(article)?.first ?? null;
    return findSpeech(article.text, findNames(article.text, known), { beat, day });
  };
  return (article) => {
    const found = remembered.get(article.id) ?? read(article);
    remembered.delete(article.id);
    remembered.set(article.id, found);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return found;
  };
}

/** Finds quotes with what a beat knows of names. */
export function createQuotesInText(beat: NameKnowledge): QuotesInText {
  const known = createKnownNames(beat);
  return (text, day) => findQuotes(text, findNames(text, known), { beat, day });
}
