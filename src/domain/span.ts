/** A half-open range, in UTF-16 code units, into the text it belongs to: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The part of a text that a span covers. */
export function textOfSpan(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Whether two spans of the same text share at least one character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
