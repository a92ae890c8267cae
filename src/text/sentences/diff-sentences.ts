import { splitSentences } from './split-sentences.ts';

/** The sentences that a revision removed and added, each in text order. */
export interface SentenceDiff {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * The sentences that a revision took out and put in. One that only moved, or whose spacing and
 * quotation marks alone differ, is not changed.
 */
export function diffSentences(before: string, after: string): SentenceDiff {
  const [earlier, later] = [sentencesOf(before), sentencesOf(after)];
  return {
    removed: sentencesMissingFrom(later, earlier),
    added: sentencesMissingFrom(earlier, later),
  };
}

/** Whether a later text still holds the words of a quotation, spacing and quotation marks aside. */
export function containsQuote(quote: string, later: string): boolean {
  return later.includes(quote) || normalizePunctuation(later).includes(normalizePunctuation(quote));
}

function sentencesOf(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** The sentences that others lack; one that is said twice is missing where it is said once. */
function sentencesMissingFrom(
  others: readonly string[],
  sentences: readonly string[],
): readonly string[] {
  const left = new Map<string, number>();
  for (const one of others)
    left.set(normalizePunctuation(one), (left.get(normalizePunctuation(one)) ?? 0) + 1);
  return sentences.filter((sentence) => {
    const count = left.get(normalizePunctuation(sentence)) ?? 0;
    left.set(normalizePunctuation(sentence), count - 1);
    return count <= 0;
  });
}

/** Text normalised for comparison: quotation marks, dashes and white space. */
function normalizePunctuation(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
