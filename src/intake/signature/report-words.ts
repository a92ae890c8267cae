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

/**
 * Characters of a text that are compared with others: some 3500 words. Nearly every report is
 * shorter; of a longer one the beginning says what it prints, and a dozen are compared at a time.
 */
const COMPARED_CHARACTERS = 20_000;

/** The words of a text, or of its beginning where it is long; one that hardly says anything but quotations counts as its own. */
export function extractReportWords(text: string): ReportWords {
  const compared = text.slice(0, COMPARED_CHARACTERS);
  const all = wordsOf(compared);
  const own = wordsOf(compared.replace(QUOTATION, ' '));
  return { all, unquoted: own.length < FEWEST_OWN ? all : own };
}

function wordsOf(text: string): readonly string[] {
  return (
    text.normalize('NFKD').replace(MARKS, '').replaceAll('’', "'").toLowerCase().match(WORD) ?? []
  );
}
