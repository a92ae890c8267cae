import type { VoicedQuote } from '../../domain/claim.ts';
import { cite } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';

/** What stands beside a quote, and whose it is. */
interface WordsBeside {
  /** The words of the text that name who says it. */
  readonly who: string;
  readonly side: string | null;
  readonly words: Span;
  /** The words with what introduces them. */
  readonly whole: Span;
}

/** What another one says of the matter of a quote, in the same report and as of the same day. */
export function quoteBeside(
  { citation: { article }, surroundings, date }: VoicedQuote,
  { who, side, words, whole }: WordsBeside,
): VoicedQuote {
  const isWithin = surroundings.start <= whole.start && whole.end <= surroundings.end;
  return {
    citation: cite(article, words),
    statement: cite(article, whole),
    surroundings: isWithin ? surroundings : cite(article, whole),
    kind: 'indirect',
    gives: 'words',
    date,
    attribution: who,
    speaker: who,
    side,
  };
}
