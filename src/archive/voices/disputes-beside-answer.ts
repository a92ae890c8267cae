import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { findClaimDisputes } from '../../answers/voices/claim-disputes.ts';
import { newestFirst } from '../../answers/voices/order-quotes.ts';
import { isQuoteOn } from '../../answers/voices/quote-subject.ts';
import { hullOf } from '../../answers/voices/unsaid.ts';
import { type UndatedQuote, voiceQuotes } from '../../answers/voices/voice-quotes.ts';
import type { Excerpt } from '../../domain/answer.ts';
import type { ClaimDispute, VoicedQuote } from '../../domain/claim.ts';
import type { Quote } from '../../domain/quote.ts';
import { overlaps } from '../../domain/span.ts';
import { runSliced } from '../articles/read-in-slices.ts';
import { type QuoteFinderDeps, searchSubject } from './quote-finder.ts';

/** Articles whose claims are compared, at most: those shown, and the nearest. */
const MOST_ARTICLES = 6;

/** An answer whose passages are compared. */
export interface ComparedAnswer {
  readonly question: string;
  readonly excerpts: readonly Excerpt[];
  readonly related: readonly Excerpt[];
}

/** Finds the claims of an answer's passages and of those near to it that contradict each other. */
export function createDisputesBesideAnswer({
  datesIn,
  speakers,
  ...deps
}: Omit<QuoteFinderDeps, 'articles'>) {
  return async ({
    question,
    excerpts,
    related,
  }: ComparedAnswer): Promise<readonly ClaimDispute[]> => {
    const byArticle = Map.groupBy([...excerpts, ...related], ({ passage }) => passage.article.id);
    const near = [...byArticle.values()].slice(0, MOST_ARTICLES);
    const articles = near.flatMap((of) => of[0]?.passage.article ?? []);
    const subject = await searchSubject(question, deps);
    const textOf = await deps.readings.texts(articles);
    const datedOf = await deps.readings.datedSentences(articles);
    const speechOf = await deps.readings.speech(articles);
    const found: VoicedQuote[] = [];
    for (const article of articles) {
      await yieldToEventLoop();
      const { sentences } = textOf(article);
      const passages = byArticle.get(article.id) ?? [];
      const speech = speechOf(article);
      // To tell by which side each of a long article is said takes longer than all else here.
      const quotes = speech.quotes.filter((one) => mayBeShownIn(one, passages));
      const positions = speech.positions.filter((one) => mayBeShownIn(one, passages));
      const read = { article, sentences, quotes, positions, dated: datedOf(article) };
      const isWanted = (one: UndatedQuote) => isShownIn(one, passages) && isQuoteOn(subject, one);
      const query = { speakers, datesIn, isWanted };
      for (const one of await runSliced(voiceQuotes(read, query))) found.push(one);
    }
    const disputes = await runSliced(findClaimDisputes(newestFirst(found), { datesIn, speakers }));
    return disputes.filter(({ claims }) => claims.some((one) => isShownIn(one, excerpts)));
  };
}

/** Whether a quote, or the verb that introduces it, stands in one of some passages of its article. */
function mayBeShownIn({ start, end, cue }: Quote, passages: readonly Excerpt[]): boolean {
  const span = cue ? hullOf([{ start, end }, cue]) : { start, end };
  return passages.some(({ passage }) => overlaps(passage, span));
}

/** Whether a claim stands in one of some passages. */
function isShownIn({ citation }: UndatedQuote, excerpts: readonly Excerpt[]): boolean {
  return excerpts.some(
    ({ passage }) => passage.article.id === citation.article.id && overlaps(passage, citation),
  );
}
