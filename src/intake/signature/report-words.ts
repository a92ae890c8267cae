/** A text as its words: lower case, without accents and punctuation. */
export interface ReportWords {
  readonly all: readonly string[];
  /**
   * The outlet's own: those outside quotation marks. Two reports of one press conference share its
   * quotations and are two reports all the same.
   */
  readonly unquoted: readonly string[];
}

/** Words with their apostrophes, and numbers with their separators. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * A quotation within one paragraph. Single marks are left: they are apostrophes too. One that is
 * never closed is no quotation.
 */
const QUOTATION = /“[^”\n]*”|"[^"\n]*"|«[^»\n]*»|„[^“”\n]*[“”]/gu;

const MARKS = /\p{M}+/gu;

/** Minimum number of unquoted words; a text with fewer is compared with its quotations. */
const FEWEST_OWN = 20;

/** The words of a text; one that hardly says anything but quotations counts as its own. */
export function extractReportWords(text: string): ReportWords {
  const all = wordsOf(text);
  const own = wordsOf(text.replace(QUOTATION, ' '));
  return { all, unquoted: own.length < FEWEST_OWN ? all : own };
}

/** The words of a text in order: lower case, without accents and punctuation. */
export function wordsOf(text: string): readonly string[] {
  return (
    text.normalize('NFKD').replace(MARKS, '').replaceAll('’', "'").toLowerCase().match(WORD) ?? []
  );
}
