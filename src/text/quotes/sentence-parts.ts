import type { Span } from '../../domain/span.ts';
import { findQuotedSpans } from './quotation-marks.ts';
import {
  neighboursAt,
  type SpeechToken,
  type TokenRange,
  type Tokens,
  tokenAt,
  tokenize,
} from './tokens.ts';
import { isPreposition, isTimeWord } from './word-classes.ts';

/** A part of what was split as one sentence, and whether it is prose. */
export interface SentencePart extends TokenRange {
  /** Whether it is a dateline, or lines of a page that were printed before one. */
  readonly isAhead: boolean;
}

/** Tokens from the beginning of a sentence within which its dateline ends: some lines of a page before it. */
const MAX_DATELINE_TOKENS = 140;

/** Tokens of the longest name of an agency between brackets, and of a dateline without one. */
const MAX_AGENCY_TOKENS = 6;
const MAX_PLACE_AND_DAY_TOKENS = 24;

/** Tokens from the beginning of a sentence within which a bracket closes that was opened before it. */
const MAX_OPEN_BRACKET_TOKENS = 8;

/**
 * The parts of a sentence: what a page prints before its first sentence without a full stop (headings,
 * bylines, captions, the dateline) is none of what the sentence says, and neither is a line that is glued
 * to the one before.
 */
export function sentenceParts(tokens: Tokens): readonly SentencePart[] {
  const from = datelineEnd(tokens) ?? openBracketEnd(tokens);
  const parts: SentencePart[] = from > 0 ? [{ from: 0, to: from, isAhead: true }] : [];
  let start = from;
  for (let place = from + 1; place < tokens.length; place += 1) {
    if (!beginsLine(tokens, place)) continue;
    parts.push({ from: start, to: place, isAhead: false });
    start = place;
  }
  return [...parts, { from: start, to: tokens.length, isAhead: false }];
}

/** What may join lines of a page, in a sentence that is looked at more closely. */
const JOINED_LINES =
  /\)\s{0,3}(?:--?|–|—)\s|\p{Lu}\s--?\s|\p{Lu}{3}:|^\(|^[^(]{0,40}\)|\p{Ll} (?:What|Some|In|On|He|She|It|They|His|Her|How|Why|When|Where|The)\b/u;

/** The part of a sentence that a span lies in, without the lines of a page that are glued to it. */
export function partAround(text: string, sentence: Span, place: Span): Span {
  if (!JOINED_LINES.test(text.slice(sentence.start, sentence.end))) return sentence;
  const quotations = findQuotedSpans(text.slice(sentence.start, sentence.end)).map(
    ({ start, end, isUnclosed }) => ({
      start: start + sentence.start,
      end: end + sentence.start,
      ...(isUnclosed && { isUnclosed }),
    }),
  );
  const tokens = tokenize(text, sentence, quotations);
  for (const { from, to, isAhead } of sentenceParts(tokens)) {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (!first || !last || isAhead) continue;
    if (first.start <= place.start && place.end <= last.end)
      return { start: first.start, end: last.end };
  }
  return sentence;
}

/** Behind "PORT ELLIS, Norland (Agency) -- " or "PORT ELLIS, May 5 - "; nothing where there is none. */
function datelineEnd(tokens: Tokens): number | undefined {
  const most = Math.min(tokens.length - 1, MAX_DATELINE_TOKENS);
  for (let place = 1; place < most; place += 1) {
    const { token, before, next } = neighboursAt(tokens, place);
    // "PORT ELLIS (Agency) Norland said": a copy without the dash.
    if (
      token.text === ')' &&
      next.isCapital &&
      isAgency(tokens, place) &&
      isPlaceAndDay(tokens, place)
    )
      return place + 1;
    if (!/^(?:-|--|–|—|―)$/.test(token.text)) continue;
    if (!next.isCapital && next.kind !== 'quotation') continue;
    if (before.text === ')' ? isAgency(tokens, place - 1) : isPlaceAndDay(tokens, place))
      return place + 1;
  }
  return undefined;
}

/** Whether a closing bracket is that of an agency, behind a place. */
function isAgency(tokens: Tokens, closing: number): boolean {
  for (let place = closing - 1; place >= Math.max(1, closing - MAX_AGENCY_TOKENS); place -= 1) {
    if (tokenAt(tokens, place).text !== '(') continue;
    const { token: first } = neighboursAt(tokens, place + 1);
    return tokenAt(tokens, place - 1).isCapital && first.isCapital;
  }
  return false;
}

/** Whether a sentence begins with a place in capitals, or a place and a day, up to a dash or bracket. */
function isPlaceAndDay(tokens: Tokens, end: number): boolean {
  if (end > MAX_PLACE_AND_DAY_TOKENS) return false;
  const ahead = tokens.slice(0, end);
  const isHead = ({ kind, text, isCapital }: SpeechToken) =>
    isCapital || kind === 'number' || /^(?:[,./|:(]|am|pm)$/.test(text);
  const [first] = ahead;
  if (!first || !ahead.every(isHead)) return false;
  return ahead.some((token) => isTimeWord(token)) || /^\p{Lu}{4,}$/u.test(first.text);
}

/** Behind a bracket that a sentence closes and did not open: "p.m. Wednesday) The ministry". */
function openBracketEnd(tokens: Tokens): number {
  for (let place = 0; place < Math.min(tokens.length - 1, MAX_OPEN_BRACKET_TOKENS); place += 1) {
    const { text } = tokenAt(tokens, place);
    if (text === '(') return isStamp(tokens, place) ? stampEnd(tokens) : 0;
    if (text === ')') return place + 1;
  }
  return 0;
}

/** Whether a sentence begins with a bracket for when its line was written: "(Update 9 p.m.)". */
const isStamp = (tokens: Tokens, opening: number): boolean =>
  opening === 0 && /^(?:updated?|posted|published)$/.test(tokenAt(tokens, 1).lower);

function stampEnd(tokens: Tokens): number {
  const closing = tokens.findIndex(({ text }) => text === ')');
  return closing < 0 || closing + 1 >= tokens.length ? 0 : closing + 1;
}

/** Words that begin sentences, and have a capital nowhere else. */
const OPENING_WORD =
  /^(?:The|What|Some|In|On|He|She|It|They|His|Her|Its|Their|How|Why|When|Where|This|These|There|But)$/;

/** Labels of lines of a page, before a colon. */
const LABEL = /^(?:\p{Lu}{3,}|Updated?|Photo|Video|Watch|Read|Related|Source)$/u;

/** Whether a line begins at a place though nothing ends the one before. */
function beginsLine(tokens: Tokens, place: number): boolean {
  const { token, before, next } = neighboursAt(tokens, place);
  if (LABEL.test(token.text) && next.text === ':' && before.kind !== 'mark') return true;
  if (!OPENING_WORD.test(token.text) || next.kind !== 'word') return false;
  // "told The Tern", "near The Mills"
  if (token.text === 'The' && (next.isCapital || isPreposition(before))) return false;
  return before.kind === 'word' && !before.isCapital && !/^(?:said|says|that)$/.test(before.lower);
}
