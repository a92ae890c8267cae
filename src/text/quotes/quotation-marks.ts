import type { Span } from '../../domain/span.ts';
import { marksIn, type QuotationMark } from './marks-in-paragraph.ts';
import { pairMarks } from './pair-marks.ts';
import { MAX_QUOTATION_CHARACTERS, type QuotedSpan, unclosedEnd } from './unclosed-quotations.ts';

/** A quotation that its paragraph did not close. */
type Running = Pick<QuotationMark, 'start' | 'family'>;

/**
 * The quotations of a text, outermost marks only, in order: straight and curly, low and angle
 * marks, in either direction. One that is opened on each of several paragraphs and closed on the
 * last is one; one that is never closed ends where its paragraph does, or before what attributes it.
 */
export function findQuotedSpans(text: string): readonly QuotedSpan[] {
  const found: QuotedSpan[] = [];
  let running: Running | undefined;
  for (const paragraph of paragraphsOf(text)) {
    const marks = marksIn(text, paragraph);
    if (running && !continues(text, paragraph, marks[0], running)) {
      found.push(unclosedEnd(text, running.start, paragraph.start));
      running = undefined;
    }
    const { spans, open } = pairMarks(text, paragraph, marks);
    found.push(...withStart(spans, running));
    running = open && { ...open, start: spans.length === 0 ? (running ?? open).start : open.start };
    if (running && paragraph.end - running.start > MAX_QUOTATION_CHARACTERS) {
      found.push(unclosedEnd(text, running.start, paragraph.end));
      running = undefined;
    }
  }
  if (running) found.push(unclosedEnd(text, running.start, text.length));
  return found.filter(({ start, end }) => end - start > 2);
}

/** Quotations of which the first one began in an earlier paragraph. */
function withStart(
  spans: readonly QuotedSpan[],
  running: Running | undefined,
): readonly QuotedSpan[] {
  const [first, ...others] = spans;
  return first && running ? [{ ...first, start: running.start }, ...others] : spans;
}

function* paragraphsOf(text: string): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (end > start) yield { start, end };
    start = end + 1;
  }
}

/** Whether a paragraph begins with a mark that opens a running quotation anew. */
function continues(
  text: string,
  paragraph: Span,
  first: QuotationMark | undefined,
  running: Running,
): boolean {
  if (!first || first.family !== running.family || first.role === 'closes') return false;
  return text.slice(paragraph.start, first.start).trim() === '';
}
