import type { Span } from '../../domain/span.ts';
import type { QuotationMark } from './marks-in-paragraph.ts';
import { ATTRIBUTED_BEHIND, type QuotedSpan, unclosedEnd } from './unclosed-quotations.ts';

/** Marks behind an opening one that are looked at for those that close it. */
const MAX_MARKS_AHEAD = 12;

/** Characters that a quotation without an opening mark may have. */
const MAX_LOST_CHARACTERS = 1000;

/** What is quoted in a paragraph, and the mark that nothing in it closes. */
interface PairedMarks {
  readonly spans: readonly QuotedSpan[];
  readonly open: QuotationMark | undefined;
}

/** The state of pairing: what was found, and the marks that are open, the outermost first. */
interface Pairing {
  readonly text: string;
  readonly paragraph: Span;
  readonly marks: readonly QuotationMark[];
  readonly spans: QuotedSpan[];
  readonly open: QuotationMark[];
}

/** Pairs the quotation marks of one paragraph; of marks within each other the outer ones count. */
export function pairMarks(
  text: string,
  paragraph: Span,
  marks: readonly QuotationMark[],
): PairedMarks {
  const pairing: Pairing = { text, paragraph, marks, spans: [], open: [] };
  for (const [place, mark] of marks.entries()) {
    if (mark.family === 'single') pairSingle(pairing, place);
    else if ((pairing.spans.at(-1)?.end ?? 0) <= mark.start) pairDouble(pairing, place, mark);
  }
  return { spans: pairing.spans, open: pairing.open[0] };
}

function pairSingle({ text, marks, spans, open }: Pairing, place: number): void {
  if (open.length > 0 || marks[place]?.role !== 'opens') return;
  const span = singleSpan(text, marks, place);
  if (span && span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
}

function pairDouble(pairing: Pairing, place: number, mark: QuotationMark): void {
  const { text, paragraph, spans, open } = pairing;
  const closed = mark.role === 'opens' ? -1 : closedBy(open, mark);
  if (closed >= 0) {
    const [outer] = open.splice(closed);
    if (outer && open.length === 0) spans.push({ start: outer.start, end: mark.end });
  } else if (lostItsOpening(pairing, mark)) {
    spans.push({ start: paragraph.start, end: mark.end });
  } else if (mark.role === 'closes') {
    extendLast(pairing, mark);
  } else {
    const top = open.at(-1);
    const isOpenedTwice = top?.family === mark.family && !isNested(pairing, place, mark);
    if (top && isOpenedTwice) spans.push(unclosedEnd(text, top.start, mark.start));
    if (isOpenedTwice) open.length = 0;
    open.push(mark);
  }
}

/** The place of the mark that a mark closes; a curly one may close a straight one. */
function closedBy(open: readonly QuotationMark[], { family }: QuotationMark): number {
  const own = open.findLastIndex((one) => one.family === family);
  if (own >= 0 || family !== 'double') return own;
  return open.findLastIndex((one) => one.family === 'straight');
}

/** Whether a mark closes what its paragraph began with: it stands behind a comma, before "he said". */
function lostItsOpening({ text, paragraph, spans }: Pairing, mark: QuotationMark): boolean {
  if (mark.role === 'opens' || spans.length > 0) return false;
  if (mark.start - paragraph.start > MAX_LOST_CHARACTERS) return false;
  const before = text.slice(Math.max(paragraph.start, mark.start - 2), mark.start).trim();
  return /[,?!]$/.test(before) && ATTRIBUTED_BEHIND.test(text.slice(mark.end, mark.end + 80));
}

/** A mark that nobody opened ends what the quotation before it went on with. */
function extendLast({ text, spans }: Pairing, mark: QuotationMark): void {
  const last = spans.at(-1);
  if (!last || mark.start - last.end > MAX_LOST_CHARACTERS) return;
  const isSentence = /[.?!]["”]$/.test(text.slice(last.end - 2, last.end));
  const goesOn = /^\s+\p{Lu}[^.?!]*[,.?!]$/u.test(text.slice(last.end, mark.start));
  if (isSentence && goesOn) spans[spans.length - 1] = { start: last.start, end: mark.end };
}

/** Whether behind an inner mark two more close than open, so that it is nested. */
function isNested({ marks }: Pairing, place: number, { family }: QuotationMark): boolean {
  if (family === 'straight') return false;
  let depth = 2;
  for (const mark of marks.slice(place + 1, place + MAX_MARKS_AHEAD)) {
    if (mark.family !== family) continue;
    depth += mark.role === 'opens' ? 1 : -1;
    if (depth === 0 || depth > 2) return depth === 0;
  }
  return false;
}

/**
 * A quotation between single marks: up to the first that stands behind punctuation, else up to the
 * first that is no plural's apostrophe, as in "the sailors' pay".
 */
function singleSpan(
  text: string,
  marks: readonly QuotationMark[],
  place: number,
): Span | undefined {
  const start = marks[place]?.start ?? 0;
  let plural: Span | undefined;
  for (const mark of marks.slice(place + 1, place + MAX_MARKS_AHEAD)) {
    if (mark.family !== 'single' && plural) break;
    if (mark.family !== 'single' || mark.role !== 'closes') continue;
    const span = { start, end: mark.end };
    if (!isPluralApostrophe(text, mark)) return span;
    plural ??= span;
  }
  return plural;
}

const isPluralApostrophe = (text: string, { start, end }: QuotationMark): boolean =>
  text[start - 1] === 's' && /^\s\p{Ll}/u.test(text.slice(end, end + 2));
