import { SPEECH_VERBS, type SpeechFrame, type SpeechVerbForm } from '../speech-verbs.ts';
import { behindAdverbials } from './adverbials.ts';
import { clauseEnd } from './clause-ends.ts';
import { hasFiniteVerb, MAX_SUBJECT_TOKENS } from './finite-clauses.ts';
import { neighboursAt, type SpeechToken, type TokenRange, type Tokens, tokenAt } from './tokens.ts';
import {
  isAdverb,
  isAuxiliary,
  isConjunction,
  isDeterminer,
  isPreposition,
  isPronoun,
  isTimeWord,
  looksFinite,
} from './word-classes.ts';

type Frames = ReadonlySet<SpeechFrame>;

/** Verbs whose "to" clause is told with who is to do it: "wants them to leave". */
const KEEPS_ASKED = /^(?:want|expect|urg|call|encourag)/;

/**
 * What somebody is said to say or think, behind the verb at a place: a clause, an infinitive or,
 * where the verb takes one, a noun phrase. Nothing where nothing fits the verb.
 */
export function contentAfter(tokens: Tokens, verb: number, end: number): TokenRange | undefined {
  const form = SPEECH_VERBS.get(tokenAt(tokens, verb).lower);
  if (!form) return undefined;
  const told = behindHearer(tokens, verb + 1, end, form.frames);
  if (told !== undefined) return rangeTo(tokens, told, end);
  const from = behindAdverbials(tokens, verb + 1, end);
  if (from >= end) return undefined;
  if (opensContent(tokens, from, form) || opensBareClause(tokens, from, end, form)) {
    return rangeTo(tokens, from, end);
  }
  return form.frames.has('object') ? objectAfter(tokens, from, end) : undefined;
}

/** Whether a word opens what the verb introduces: "that", "whether", "to". */
function opensContent(tokens: Tokens, from: number, { frames, verb }: SpeechVerbForm): boolean {
  const { token, next } = neighboursAt(tokens, from);
  // "They know that, and": a pronoun.
  if (token.lower === 'that' && next.text === ',' && /^(?:know|think|see|hear|do)$/.test(verb))
    return false;
  if (token.lower === 'that') return next.kind !== 'mark' || /^[,"“$(-]$/.test(next.text);
  if (token.lower === 'to') return frames.has('infinitive');
  const takesQuestions: readonly SpeechFrame[] = ['clause', 'hearer', 'object', 'asked'];
  return isQuestionWord(token) && takesQuestions.some((frame) => frames.has(frame));
}

const isQuestionWord = ({ lower }: SpeechToken): boolean =>
  /^(?:whether|how|why|what|if|where|when|who)$/.test(lower);

function rangeTo(tokens: Tokens, from: number, end: number): TokenRange | undefined {
  const clause = clauseEnd(tokens, from, end);
  const to = tokenAt(tokens, from).lower === 'to' ? objectEnd(tokens, from, clause) : clause;
  return to > from ? { from, to } : undefined;
}

/** The place behind who is told or asked, where a clause or an infinitive follows. */
function behindHearer(
  tokens: Tokens,
  from: number,
  end: number,
  frames: Frames,
): number | undefined {
  if (!frames.has('hearer') && !frames.has('asked')) return undefined;
  const on = tokenAt(tokens, from).lower === 'on' ? 1 : 0;
  const one = tokenAt(tokens, from + on);
  if (one.kind === 'mark' || isConjunction(one) || isPreposition(one)) return undefined;
  const opening = tokens
    .slice(from + on + 1, Math.min(end, from + MAX_SUBJECT_TOKENS))
    .findIndex(
      (token) =>
        opensTold(token, frames) || token.kind === 'quotation' || /^[.;:]$/.test(token.text),
    );
  const place = from + on + 1 + opening;
  if (opening < 0 || !opensTold(tokenAt(tokens, place), frames))
    return frames.has('hearer') && on === 0 ? behindShortHearer(tokens, from, end) : undefined;
  const isAsked = tokenAt(tokens, place).lower === 'to' && keepsAsked(tokens, from, frames);
  return isAsked ? from + on : place;
}

/** Whether a word opens what somebody is told or asked. */
function opensTold(token: SpeechToken, frames: Frames): boolean {
  if (token.kind !== 'word') return false;
  if (token.lower === 'to') return frames.has('asked');
  return frames.has('hearer') && (token.lower === 'that' || isQuestionWord(token));
}

function keepsAsked(tokens: Tokens, from: number, frames: Frames): boolean {
  if (frames.has('hearer')) return false;
  return tokenAt(tokens, from).lower === 'on' || KEEPS_ASKED.test(tokenAt(tokens, from - 1).lower);
}

/** Tokens of the longest hearer before a clause with a pronoun: "a group of sailors he will". */
const MAX_HEARER_TOKENS = 8;

/** Where a pronoun begins what somebody is told; nothing behind a verb or a mark. */
function pronounBehindHearer(tokens: Tokens, from: number, end: number): number | undefined {
  for (let place = from + 1; place < Math.min(end, from + MAX_HEARER_TOKENS); place += 1) {
    const { token, before } = neighboursAt(tokens, place);
    // "told Berg the port they built"
    if (isDeterminer(token) && !isPronoun(token) && !isPreposition(before)) return undefined;
    if (/^(?:he|she|they|we|i)$/.test(token.lower))
      return hasFiniteVerb(tokens, place, end) ? place : undefined;
    if (looksFinite(token) || !(token.kind === 'word' || /^['’]s?$/.test(token.lower))) break;
  }
  return undefined;
}

/** Behind "reporters", "him" or a name, where a clause without "that" follows. */
function behindShortHearer(tokens: Tokens, from: number, end: number): number | undefined {
  const first = tokenAt(tokens, from);
  if (first.kind !== 'word') return undefined;
  const own = pronounBehindHearer(tokens, from, end);
  if (own !== undefined) return own;
  let to = from + 1;
  if (!/^(?:him|her|me|us|them|you|it)$/.test(first.lower)) {
    if (first.kind !== 'word' || (isPronoun(first) && !isDeterminer(first))) return undefined;
    while (to < end && continuesHearer(tokens, to)) to += 1;
  }
  const clause = behindAdverbials(tokens, to, end);
  if (clause >= end || tokenAt(tokens, clause).kind !== 'word') return undefined;
  return hasFiniteVerb(tokens, clause, end) ? clause : undefined;
}

function continuesHearer(tokens: Tokens, place: number): boolean {
  const { token, before } = neighboursAt(tokens, place);
  const classes = [isPronoun, isPreposition, isConjunction];
  if (token.kind !== 'word' || classes.some((isOfClass) => isOfClass(token))) return false;
  return isDeterminer(before) || (before.isCapital && token.isCapital);
}

/** Whether a clause without "that" begins at a place. */
function opensBareClause(
  tokens: Tokens,
  from: number,
  end: number,
  { frames, verb }: SpeechVerbForm,
): boolean {
  if (!frames.has('clause')) return false;
  const { token: first, next } = neighboursAt(tokens, from);
  if (first.kind === 'mark') return /^[$(]$/.test(first.text);
  if (first.kind === 'quotation')
    return from + 1 < end && next.kind === 'word' && !JOINS.test(next.lower);
  if (/^\p{Ll}+ing$/u.test(first.text) || NO_SUBJECT.test(first.lower)) return false;
  const isLong = end - from > 3;
  return hasFiniteVerb(tokens, from, end) || (isLong && SUBJUNCTIVE.test(verb));
}

/** What follows a quoted object of a verb: said "no" and left. */
const JOINS = /^(?:and|but|or|while|when|as|before|after)$/;

/** Verbs whose clause may have no finite form: "insists he leave the port"; "say" may have any. */
const SUBJUNCTIVE = /^(?:say|insist|demand)$/;

/** What begins no clause. */
const NO_SUBJECT = /^(?:to|of|upon|for|from|at|with|by|about|on|as|and|or|but|nor|than|so|then)$/;

/** What a verb speaks of: "called for a truce", "rejected the offer". */
function objectAfter(tokens: Tokens, from: number, end: number): TokenRange | undefined {
  const hasPreposition = /^(?:for|on|about|of|out)$/.test(tokenAt(tokens, from).lower);
  const place = hasPreposition ? from + 1 : from;
  if (place >= end || !beginsObject(tokenAt(tokens, place), { hasPreposition })) return undefined;
  return { from: place, to: objectEnd(tokens, place, clauseEnd(tokens, place, end)) };
}

/** Where an object ends: before a clause beside it, and before a second verb of its subject. */
export function objectEnd(tokens: Tokens, from: number, end: number): number {
  for (let place = from + 1; place < end; place += 1) {
    const { token, next } = neighboursAt(tokens, place);
    if (
      token.text === ',' &&
      /^(?:but|who|whose|which|while|although|though|after|before|as|when|without|\p{Ll}{2,}ing)$/u.test(
        next.lower,
      )
    )
      return place;
    if (/^(?:and|but)$/.test(token.lower) && isSecondVerb(tokens, place + 1, from)) {
      return tokenAt(tokens, place - 1).text === ',' ? place - 1 : place;
    }
  }
  return end;
}

/** Whether a finite verb stands behind "and", and none before it in what it may be joined to. */
function isSecondVerb(tokens: Tokens, place: number, from: number): boolean {
  let verb = place;
  while (isAdverb(tokenAt(tokens, verb)) || isAuxiliary(tokenAt(tokens, verb))) verb += 1;
  const hasFinite = tokens.slice(place, verb + 1).some(looksFinite);
  return hasFinite && !tokens.slice(from, place - 1).some(looksFinite);
}

function beginsObject(
  next: SpeechToken,
  { hasPreposition }: { readonly hasPreposition: boolean },
): boolean {
  if (next.kind === 'quotation') return true;
  if (next.kind === 'mark') return next.text === '$';
  if (!hasPreposition && (isPreposition(next) || isConjunction(next))) return false;
  return !isTimeWord(next) || isDeterminer(next);
}
