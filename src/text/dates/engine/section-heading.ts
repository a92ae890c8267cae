import { yearOfIso } from '../../../domain/calendar/civil-day.ts';
import type { DateToken } from './date-lexicon.ts';

/** The year that a heading gives to what stands under it. */
export interface Section {
  readonly year: number;
  /** Whether the heading names a span of years, so that a month may be of the next one. */
  readonly isSpan: boolean;
  /** How many marks of a heading stand before it: "##" is 2; 0 where there are none. */
  readonly level: number;
  /** The token that the heading's line ends before. */
  readonly end: number;
}

/** Tokens of a heading at most; what is longer is a sentence or a caption. */
const MAX_HEADING_TOKENS = 12;

/** What may stand on a heading's line before its date: marks, and words that belong to the date. */
const LEAD = /^(?:[=#*([-]|the|year|years|early|late|mid|from|since|events|of|in|chapter|part)$/;

/** What follows the date of a heading, marked as one, before more of its words: "## 1936: the rising". */
const REST = /^[-:(,]$/;

/** What stands before a date that ends a heading: "The rising (July 1936)". */
const BEFORE_LAST = /^[(:,-]$/;

/** Values that head a section: years, with a month, season, quarter or half. */
const SECTION_VALUE = /^\d{4}(?:-(?:\d\d|[A-Z]{2}|[QH]\d))?$/;

/** Lines that are headings, found once for a text. */
export interface Headings {
  /** The section that a mention opens; `undefined` where it stands in no heading. */
  sectionAt(from: number, to: number, value: string | null): Section | undefined;
  /** The level of the heading that begins at a token; `undefined` where none does. */
  levelAt(at: number): number | undefined;
}

/** The headings of a text: short lines without a mark at their end, above another line. */
export function findHeadings(tokens: readonly DateToken[]): Headings {
  const lines = new Map<number, number>();
  const lineOf = new Map<number, number>();
  let from = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    if (!tokens[at]?.isAfterLine) continue;
    if (isHeading(tokens, from, at)) {
      lines.set(from, at);
      for (let inside = from; inside < at; inside += 1) lineOf.set(inside, from);
    }
    from = at;
  }
  return {
    sectionAt(at, to, value) {
      const start = lineOf.get(at);
      const end = start === undefined ? undefined : lines.get(start);
      if (start === undefined || end === undefined || !SECTION_VALUE.test(value ?? ''))
        return undefined;
      const level = levelOf(tokens, start);
      const year = yearOfIso(value ?? '');
      if (year === undefined || !isHeadingDate(tokens, { start, at, to, end, level }))
        return undefined;
      return { year, isSpan: isSpan(tokens, to), level, end };
    },
    levelAt: (at) => (lines.has(at) ? levelOf(tokens, at) : undefined),
  };
}

function isHeading(tokens: readonly DateToken[], from: number, to: number): boolean {
  const last = tokens[to - 1]?.word ?? '';
  return to - from <= MAX_HEADING_TOKENS && !/^[.!?,;]$/.test(last);
}

/**
 * Whether the date is what its heading tells of. A line without the marks of a heading has to hold
 * nothing else: it may be a caption ("Soldiers at the front, 1936") or an entry of a list.
 */
function isHeadingDate(
  tokens: readonly DateToken[],
  { start, at, to, end, level }: Readonly<Record<'start' | 'at' | 'to' | 'end' | 'level', number>>,
): boolean {
  const isFirst = tokens.slice(start, at).every(({ word }) => LEAD.test(word));
  const isLast = tokens.slice(to, end).every(({ word }) => CLOSING.test(word));
  const isMarked = level > 0;
  if (isFirst && (isLast || isSpan(tokens, to))) return true;
  if (!isMarked) return false;
  return isFirst
    ? REST.test(tokens[to]?.word ?? '')
    : isLast && BEFORE_LAST.test(tokens[at - 1]?.word ?? '');
}

/** What may stand behind the date on a heading's line without being words of it. */
const CLOSING = /^[)\]=#*:]$/;

/** "1936–39", "1939 and after" */
function isSpan(tokens: readonly DateToken[], to: number): boolean {
  const isJoined = /^(?:[-/]|and|to|until|onwards?)$/.test(tokens[to]?.word ?? '');
  return isJoined && (/^\d/.test(tokens[to + 1]?.word ?? '') || tokens[to]?.word !== '-');
}

function levelOf(tokens: readonly DateToken[], start: number): number {
  let level = 0;
  while (/^[=#]$/.test(tokens[start + level]?.word ?? '')) level += 1;
  return level;
}
