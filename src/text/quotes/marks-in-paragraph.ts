import type { Span } from '../../domain/span.ts';

/** A quotation mark as it stands in a text. */
export interface QuotationMark extends Span {
  /** `either` where the mark and its neighbours leave it open. */
  readonly role: 'opens' | 'closes' | 'either';
  readonly family: 'double' | 'straight' | 'angle' | 'single';
}

/** Marks that are looked at in one paragraph: more are no prose. */
const MAX_MARKS = 2000;

const MARKS =
  /[“”„‟"«»]|``|''|(?<![\p{L}\p{N}])[‘'‚](?=[\p{L}\p{N}…([$])|(?<=[\p{L}\p{N}.,!?…;:)–—-])[’'‘](?![\p{L}\p{N}])/gu;

/** Words that lost their beginning: "'em", "’tis". */
const ELISION = /^['’‘](?:em|tis|twas|til|till|cause|bout|round|n|cuz|nuff|\d\ds?)\b/i;

/** Characters of the longest word that lost its beginning. */
const MAX_ELISION_CHARACTERS = 8;

/** The quotation marks of a paragraph in order; apostrophes are none. */
export function marksIn(text: string, { start, end }: Span): readonly QuotationMark[] {
  const marks: QuotationMark[] = [];
  const paragraph = text.slice(start, end);
  for (const { 0: mark, index } of paragraph.matchAll(MARKS)) {
    if (marks.length >= MAX_MARKS) break;
    const [before = ' ', after = ' '] = [paragraph[index - 1], paragraph[index + mark.length]];
    const isElision = ELISION.test(paragraph.slice(index, index + MAX_ELISION_CHARACTERS));
    // Behind "=" stands an attribute of markup that a page shows as text.
    if (isElision || before === '=') continue;
    const place = { start: start + index, end: start + index + mark.length };
    marks.push({ ...place, ...kindOf(mark, before, after) });
  }
  return marks;
}

function kindOf(
  mark: string,
  before: string,
  after: string,
): Pick<QuotationMark, 'role' | 'family'> {
  switch (mark) {
    case '“':
      // A copy may close with the mark that opens; behind a word it does.
      return { family: 'double', role: opensBehind(before) ? 'opens' : 'either' };
    case '„':
    case '‟':
    case '``':
      return { family: 'double', role: 'opens' };
    case '”':
      return { family: 'double', role: /\s/.test(before) ? 'either' : 'closes' };
    case "''":
      return { family: 'double', role: straightRole(before, after) };
    case '«':
    case '»':
      return { family: 'angle', role: 'either' };
    case '"':
      return { family: 'straight', role: straightRole(before, after) };
    default:
      return { family: 'single', role: opensBehind(before) ? 'opens' : 'closes' };
  }
}

const opensBehind = (before: string): boolean => /[\s([{–—-]/.test(before);

function straightRole(before: string, after: string): QuotationMark['role'] {
  const opens = opensBehind(before) || before === ':';
  const closes = /[\s)\]}.,;:!?–—-]/.test(after);
  if (opens === closes) return 'either';
  return opens ? 'opens' : 'closes';
}
