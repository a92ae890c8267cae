import type { Article } from '../domain/article.ts';
import type { Quote } from '../domain/quote.ts';
import { createKnownNames, type NameKnowledge } from '../text/names/beat-names.ts';
import { findNames } from '../text/names/find-names.ts';
import { findPositions } from '../text/quotes/find-positions.ts';
import { findQuotes } from '../text/quotes/find-quotes.ts';
import { newsDaysOf } from './timeline/news-days.ts';

/** Finds the quotes of an article's text, with their speakers by the offices held on its day. */
export type QuotesIn = (article: Article) => readonly Quote[];

/** Finds the quotes of any text; `null` for the day of one without a date. */
export type QuotesInText = (text: string, day: string | null) => readonly Quote[];

/** Articles whose quotes are kept in mind, at most: what a few questions in a row look at. */
const MOST_REMEMBERED = 500;

/** Finds quotes with what a beat knows of names; those of the last articles are found once. */
export function createQuotesIn(beat: NameKnowledge): QuotesIn {
  return remembering(createQuotesInText(beat));
}

/** Finds the positions that a text tells in its own words; those of the last articles are found once. */
export function createPositionsIn(beat: NameKnowledge): QuotesIn {
  const known = createKnownNames(beat);
  return remembering((text, day) => findPositions(text, findNames(text, known), { beat, day }));
}

function remembering(quotesInText: QuotesInText): QuotesIn {
  const remembered = new Map<string, readonly Quote[]>();
  return (article) => {
    const found =
      remembered.get(article.id) ?? quotesInText(article.text, newsDaysOf(article)?.first ?? null);
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
