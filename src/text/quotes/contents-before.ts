import { SPEECH_VERBS } from '../speech-verbs.ts';
import { clauseEnd } from './clause-ends.ts';
import { markBehind, neighboursAt, type TokenRange, type Tokens, tokenAt } from './tokens.ts';
import { isAdverb, isPreposition, looksFinite } from './word-classes.ts';

/** Tokens that a clause before its attribution has at least: fewer are a phrase of time or place. */
const MIN_CLAUSE_TOKENS = 3;

/**
 * What stands before an attribution such as "she said", up to its comma, and behind it where the
 * sentence goes on.
 *
 * @param attribution from its first word to behind its last one
 */
export function contentsBefore(
  tokens: Tokens,
  attribution: TokenRange,
  end: number,
): readonly TokenRange[] {
  const comma = attribution.from - 1;
  const mark = tokenAt(tokens, comma);
  if (mark.kind === 'quotation') return mixedBefore(tokens, comma);
  if (!/^(?:,|-|--|–|—)$/.test(mark.text)) return [];
  // "PORT ELLIS, May 2 (Agency) - Officials warned"
  if (mark.text !== ',' && tokenAt(tokens, comma - 1).text === ')') return [];
  const before = { from: withoutOpening(tokens, clauseStart(tokens, comma), comma), to: comma };
  if (before.from >= before.to || isQuotationAlone(tokens, before.from)) return [];
  const rest = attribution.to + 1;
  const goesOn = goesOnBehind(tokens, attribution.to, end);
  if (!goesOn) return isClauseLike(tokens, before) ? [before] : [];
  if (/ing$/.test(tokenAt(tokens, rest).lower)) return [before];
  return [before, { from: rest, to: clauseEnd(tokens, rest, end) }];
}

/** Whether a quotation stands at a place that is no part of a longer clause. */
function isQuotationAlone(tokens: Tokens, place: number): boolean {
  const { token, next } = neighboursAt(tokens, place);
  return token.kind === 'quotation' && next.kind !== 'word';
}

/** Whether what is reported goes on behind "she said,". */
function goesOnBehind(tokens: Tokens, comma: number, end: number): boolean {
  const { token, next } = neighboursAt(tokens, comma);
  if (token.text !== ',' || comma + 1 >= end || next.kind !== 'word') return false;
  return !/^(?:when|after|as|before|while|during|on|at)$/.test(next.lower);
}

/** A sentence whose last words are quoted: Talks are "a waste of time," she said. */
function mixedBefore(tokens: Tokens, quotation: number): readonly TokenRange[] {
  const from = withoutOpening(tokens, clauseStart(tokens, quotation), quotation);
  const { token, before } = neighboursAt(tokens, quotation);
  if (from >= quotation || !/[,?!]\P{L}{1,2}$/u.test(token.text)) return [];
  const isOwn = /^[,:.]$/.test(before.text) || SPEECH_VERBS.has(before.lower);
  return isOwn ? [] : [{ from, to: quotation + 1 }];
}

/** An opening phrase such as "In a statement" is not what was said. */
function isClauseLike(tokens: Tokens, { from, to }: TokenRange): boolean {
  const first = tokenAt(tokens, from);
  if (to - from < MIN_CLAUSE_TOKENS) return false;
  const isSubordinate = /^(?:when|while|if|although|though|because|asked|speaking)$/.test(
    first.lower,
  );
  if (!isSubordinate && !isPreposition(first) && !isAdverb(first)) return true;
  const comma = markBehind(tokens, ',', { from, to });
  return comma > 0 && tokens.slice(comma, to).some(looksFinite);
}

/** Behind "And", "But" or "In addition," at the beginning of a sentence. */
export function withoutOpening(tokens: Tokens, from: number, to: number): number {
  const { token, next } = neighboursAt(tokens, from);
  if (/^(?:and|but|so|still|also|however|meanwhile|moreover|furthermore)$/.test(token.lower)) {
    return next.text === ',' ? from + 2 : from + 1;
  }
  const isAdded = token.lower === 'in' && /^(?:addition|fact|short|other)$/.test(next.lower);
  const comma = isAdded ? markBehind(tokens, ',', { from, to: Math.min(to, from + 5) }) : -1;
  return comma > from ? comma + 1 : from;
}

/** Where the clause begins that a place is in: behind a semicolon or colon, or with its sentence. */
export function clauseStart(tokens: Tokens, before: number): number {
  for (let place = before - 1; place > 0; place -= 1) {
    const { token, before: first, next } = neighboursAt(tokens, place);
    // "8:30 p.m."
    const isClock = first.kind === 'number' && next.kind === 'number';
    if (/^[;:]$/.test(token.text) && !isClock) return place + 1;
  }
  return 0;
}
