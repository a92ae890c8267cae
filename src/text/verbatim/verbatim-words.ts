import type { Span } from '../../domain/span.ts';

/** A word as quotations are compared by it: without case, and in one form of apostrophe. */
export interface VerbatimWord extends Span {
  readonly key: string;
}

export interface QuotedWord extends VerbatimWord {
  /** Whether an ellipsis or an insertion in brackets says that words of the source may be left out before it. */
  readonly isAfterGap: boolean;
}

/**
 * Acronyms with full stops, numbers with their separators, words with apostrophes inside, and the
 * signs that change what a number means. Marks, dashes and white space are no words.
 */
const WORD =
  /\p{Lu}\.(?:\p{Lu}\.){1,9}|\p{N}{1,40}(?:[.,]\p{N}{1,40}){0,20}|[\p{L}\p{M}]{1,80}(?:['’ʼ][\p{L}\p{M}]{1,80}){0,5}|[%$€£¥₴₽]/gu;

/** An ellipsis, also in brackets, and what an editor put into brackets. */
const GAP = /\[[^\][\n]{0,200}\]|\((?:…|\.{3,4})\)|…|\.(?: ?\.){2,3}/gu;

/** The words of a text in order. */
export function verbatimWords(text: string): readonly VerbatimWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    key: keyOf(word),
    start: index,
    end: index + word.length,
  }));
}

/** The words of a quotation, without those in brackets, which are the editor's. */
export function quotedWords(text: string): readonly QuotedWord[] {
  const gaps = Array.from(text.matchAll(GAP), ({ 0: gap, index }) => ({
    start: index,
    end: index + gap.length,
  }));
  let [next, isAfterGap] = [0, false];
  const found: QuotedWord[] = [];
  for (const word of verbatimWords(text)) {
    let gap = gaps[next];
    while (gap && gap.end <= word.start) {
      isAfterGap = true;
      next += 1;
      gap = gaps[next];
    }
    if (gap && gap.start <= word.start) continue;
    found.push({ ...word, isAfterGap });
    isAfterGap = false;
  }
  return found;
}

function keyOf(word: string): string {
  const plain = word.normalize('NFKC').toLowerCase().replace(/[’ʼ]/g, "'");
  if (/^\p{N}/u.test(plain)) return plain.replace(/,(?=\p{N}{3})/gu, '');
  return plain.replaceAll('.', '');
}
