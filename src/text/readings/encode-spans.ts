import type { Span } from '../../domain/span.ts';

/**
 * Spans in order as a JSON array of whole numbers: for each span the number of characters between
 * the end of the one before it and its start, and its length.
 */
export function encodeSpans(spans: readonly Span[]): string {
  let before = 0;
  const numbers = spans.flatMap(({ start, end }) => {
    const gap = start - before;
    before = end;
    return [gap, end - start];
  });
  return JSON.stringify(numbers);
}

/** The spans that `encodeSpans` wrote. Throws a SyntaxError for what is no JSON. */
export function decodeSpans(body: string): readonly Span[] {
  const numbers = JSON.parse(body) as readonly number[];
  const spans: Span[] = [];
  let before = 0;
  for (let place = 0; place + 1 < numbers.length; place += 2) {
    const start = before + (numbers[place] ?? 0);
    const end = start + (numbers[place + 1] ?? 0);
    spans.push({ start, end });
    before = end;
  }
  return spans;
}
