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

/** Opening quotation marks, and what closes each. Single marks are left: they are apostrophes too. */
const CLOSING_MARKS: ReadonlyMap<string, readonly string[]> = new Map([
  ['“', ['”']],
  ['"', ['"']],
  ['«', ['»']],
  ['„', ['“', '”']],
]);
const OPENING_MARK = /[“"«„]/g;

const MARKS = /\p{M}+/gu;

/** Minimum number of unquoted words; a text with fewer is compared with its quotations. */
const FEWEST_OWN = 20;

/**
 * Characters of a text that are compared with others: some 3500 words. Nearly every report is
 * shorter; of a longer one the beginning says what it prints, and a dozen are compared at a time.
 */
const COMPARED_CHARACTERS = 20_000;

/**
 * The words of a text, or of its beginning where it is long; where it says hardly anything but
 * quotations, these count as its own.
 */
export function extractReportWords(text: string): ReportWords {
  const compared = text.slice(0, COMPARED_CHARACTERS);
  const all = foldedWords(compared);
  const own = foldedWords(compared.split('\n').map(withoutQuotations).join('\n'));
  return { all, unquoted: own.length < FEWEST_OWN ? all : own };
}

/**
 * A paragraph without its quotations. A mark that is never closed opens none. Each kind of closing
 * mark is looked for once from left to right, so that a run of opening ones is read once.
 */
function withoutQuotations(paragraph: string): string {
  const found = new Map<string, number>();
  const nextOf = (mark: string, from: number): number => {
    const known = found.get(mark) ?? -1;
    if (known >= from) return known;
    const at = paragraph.indexOf(mark, from);
    const next = at < 0 ? Number.POSITIVE_INFINITY : at;
    found.set(mark, next);
    return next;
  };
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: opening } of paragraph.matchAll(OPENING_MARK)) {
    if (index < from) continue;
    const marks = CLOSING_MARKS.get(opening) ?? [];
    const end = Math.min(...marks.map((mark) => nextOf(mark, index + 1)));
    if (end === Number.POSITIVE_INFINITY) continue;
    parts.push(paragraph.slice(from, index));
    from = end + 1;
  }
  return [...parts, paragraph.slice(from)].join(' ');
}

/** The words of a text in order: lower case, without accents and punctuation. */
export function foldedWords(text: string): readonly string[] {
  return (
    text.normalize('NFKD').replace(MARKS, '').replaceAll('’', "'").toLowerCase().match(WORD) ?? []
  );
}
