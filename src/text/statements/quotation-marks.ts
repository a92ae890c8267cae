import type { Span } from '../../domain/span.ts';

/** Characters of a quotation, at most: a mark without its counterpart must not quote a whole text. */
const MAX_QUOTATION = 20_000;

/** The paragraph, or line, in which a span begins, up to the end of the one in which it ends. */
export function paragraphAround(text: string, span: Span): Span {
  const start = text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1;
  const end = text.indexOf('\n', span.end);
  return { start: Math.min(start, span.start), end: end < 0 ? text.length : end };
}

/**
 * What is quoted in a part of a text, between its marks; a quotation without its end goes to the end
 * of the part. Straight marks open and close in turn; a closing mark before a word, where nothing is
 * open, opens as well, for some pages set it so. Where there are no double marks, single ones quote.
 */
export function quotationsIn(text: string, part: Span): readonly Span[] {
  const double = doubleQuotationsIn(text, part);
  return double.length > 0 ? double : singleQuotationsIn(text, part);
}

/**
 * Single marks are apostrophes as well: one that opens stands before a word and behind none, one
 * that closes behind the stop of the quotation.
 */
const SINGLE_MARK = /(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}[])|(?<=[.,!?…—–])[’'](?![\p{L}\p{N}])/gu;

function singleQuotationsIn(text: string, part: Span): readonly Span[] {
  const found: Span[] = [];
  let open = -1;
  for (const { index } of text.slice(part.start, part.end).matchAll(SINGLE_MARK)) {
    const at = part.start + index;
    const opens = /[\p{L}\p{N}[]/u.test(text[at + 1] ?? '');
    if (opens) open = open < 0 ? at + 1 : open;
    else if (open >= 0) {
      found.push({ start: open, end: at });
      open = -1;
    }
  }
  return found;
}

function doubleQuotationsIn(text: string, part: Span): readonly Span[] {
  const found: Span[] = [];
  let open = -1;
  for (let at = part.start; at < part.end; at += 1) {
    const kind = markAt(text, at, open >= 0);
    if (kind === 'closes' && open >= 0) {
      found.push({ start: open, end: at });
      open = -1;
    } else if (kind === 'opens') open = at + 1;
  }
  if (open >= 0) found.push({ start: open, end: Math.min(part.end, open + MAX_QUOTATION) });
  return found.filter(({ start, end }) => end > start);
}

function markAt(text: string, at: number, isOpen: boolean): 'opens' | 'closes' | undefined {
  switch (text[at]) {
    case '“':
    case '«':
    case '„':
      return text[at] === '“' && isOpen && /[\s.,!?]|undefined/.test(`${text[at + 1]}`)
        ? 'closes'
        : 'opens';
    case '”':
    case '»':
      return isOpen || !/\p{L}/u.test(text[at + 1] ?? '') ? 'closes' : 'opens';
    case '"':
      return isOpen ? 'closes' : 'opens';
    default:
      return undefined;
  }
}

/** A quotation that began in an earlier paragraph and ends in this one, behind a span. */
export function continuedQuotation(text: string, paragraph: Span, span: Span): Span | undefined {
  const first = text.slice(paragraph.start, paragraph.end).search(/["“”«»]/);
  const at = paragraph.start + first;
  const closes = first >= 0 && /[^"“«]/.test(text[at] ?? '') && at >= span.end;
  return closes ? { start: paragraph.start, end: at } : undefined;
}

/** A part of a text in which what is quoted is left out. */
export function withoutQuotations(text: string, part: Span): string {
  let [outside, at] = ['', part.start];
  for (const { start, end } of quotationsIn(text, part)) {
    outside += `${text.slice(at, start)} `;
    at = end;
  }
  return outside + text.slice(at, part.end);
}
