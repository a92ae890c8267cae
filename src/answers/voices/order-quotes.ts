import type { VoicedQuote } from '../../domain/claim.ts';
import { createSliceMeter, type SlicedWork } from '../../domain/sliced-work.ts';
import { overlaps } from '../../domain/span.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import { jaccard } from '../../text/similarity/set-similarity.ts';
import { REPEATED_STATEMENT_JACCARD } from '../../text/similarity/thresholds.ts';
import { dayRangeOf } from '../dating.ts';

/** The newest first, those without a date last; of one day direct quotations first, positions last. */
export function newestFirst(quotes: readonly VoicedQuote[]): readonly VoicedQuote[] {
  return quotes.toSorted(
    (one, other) =>
      lastDay(other).localeCompare(lastDay(one)) ||
      Number(one.kind === 'indirect') - Number(other.kind === 'indirect') ||
      Number(one.gives === 'position') - Number(other.gives === 'position') ||
      one.citation.article.id.localeCompare(other.citation.article.id) ||
      one.citation.start - other.citation.start,
  );
}

/** ISO day; empty where it is unknown. */
export function lastDay({ date }: Pick<VoicedQuote, 'date'>): string {
  return date ? dayRangeOf(date).last : '';
}

/** Quotes that are compared with those before them in one slice: some ten milliseconds. */
const QUOTES_PER_SLICE = 20;

/** Quotes in their order, each statement once: reports repeat one another's quotations. */
export function* withoutRepeats(
  quotes: readonly VoicedQuote[],
): SlicedWork<readonly VoicedQuote[]> {
  const kept: { readonly quote: VoicedQuote; readonly terms: ReadonlySet<string> }[] = [];
  const isTime = createSliceMeter(QUOTES_PER_SLICE);
  for (const quote of quotes) {
    if (isTime(1)) yield;
    const terms = distinctTerms(quote.citation.text);
    const isRepeat = kept.some(
      (one) =>
        one.quote.speaker === quote.speaker &&
        (isInSameWords(one.quote, quote) ||
          jaccard(one.terms, terms) >= REPEATED_STATEMENT_JACCARD),
    );
    if (!isRepeat) kept.push({ quote, terms });
  }
  return kept.map(({ quote }) => quote);
}

/** Claims of one side without those whose sentences are shown with another one already. */
export function eachSentenceOnce(claims: readonly VoicedQuote[]): readonly VoicedQuote[] {
  const kept: VoicedQuote[] = [];
  for (const claim of claims) {
    if (!kept.some((one) => isInSameWords(one, claim))) kept.push(claim);
  }
  return kept;
}

/** Whether the sentences that are shown of two quotes are the same, also those of a reprint. */
function isInSameWords(
  { surroundings: one }: VoicedQuote,
  { surroundings: other }: VoicedQuote,
): boolean {
  if (one.article.id !== other.article.id) return one.text === other.text;
  return overlaps(one, other);
}
