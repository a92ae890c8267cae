import { WEEKDAY_NAMES } from '../../domain/calendar/names.ts';
import { SPEECH_VERBS } from '../speech-verbs.ts';
import { beforeAppositions } from './appositions.ts';
import { behindOpening } from './phrase-opening.ts';
import {
  decide,
  neighboursAt,
  type SpeechToken,
  type TokenRange,
  type TokenRule,
  type Tokens,
  tokenAt,
} from './tokens.ts';
import {
  isAdverb,
  isAuxiliary,
  isCommonVerb,
  isConjunction,
  isDeterminer,
  isFiniteForm,
  isPreposition,
  isPronoun,
  isTimeWord,
  looksFinite,
} from './word-classes.ts';

/** Tokens of the longest phrase that names a speaker: a name with an office. */
export const MAX_PHRASE_TOKENS = 40;

/**
 * The noun phrase that ends before a verb, with the apposition or relative clause behind it, as in
 * "Ann Lee, a spokeswoman for the port, said". Adverbs and auxiliaries before the verb are skipped.
 */
export function phraseBefore(tokens: Tokens, verb: number): TokenRange | undefined {
  const to = beforeDay(tokens, beforeVerbGroup(tokens, verb));
  const core = beforeAppositions(tokens, to);
  const { kind } = tokenAt(tokens, core - 1);
  if (kind === 'mark' || kind === 'quotation') return undefined;
  const from = phraseStart(tokens, core);
  return from === undefined || from >= core ? undefined : { from, to };
}

/** Where the verb group begins: before "has also repeatedly said" at "has". */
export function beforeVerbGroup(tokens: Tokens, verb: number): number {
  let to = verb;
  while (isInVerbGroup(tokens, to - 1)) to -= 1;
  return to;
}

/** Before a day that stands between a speaker and the verb: "Ann Lee on Monday said". */
function beforeDay(tokens: Tokens, end: number): number {
  const { token, before } = neighboursAt(tokens, end - 1);
  if (
    isTimeWord(before) &&
    /^(?:week|month|year|morning|night|evening|afternoon)$/.test(token.lower)
  )
    return end - 2;
  if (!WEEKDAY_NAMES.includes(token.lower)) return end;
  let from = end - 1;
  if (tokenAt(tokens, from - 1).lower === 'on') from -= 1;
  if (/^(?:late|early)$/.test(tokenAt(tokens, from - 1).lower)) from -= 1;
  return from > 0 ? from : end;
}

function isInVerbGroup(tokens: Tokens, place: number): boolean {
  const { token, next } = neighboursAt(tokens, place);
  if (token.kind !== 'word') return false;
  if (isAdverb(token) || (isAuxiliary(token) && !token.isCapital)) return true;
  // "Lee's also saying": "is", and no genitive.
  return token.lower === "'s" && (/ing$/.test(next.lower) || isAdverb(next));
}

/** Where the noun phrase begins that ends at a place. */
function phraseStart(tokens: Tokens, to: number): number | undefined {
  const last = tokenAt(tokens, to - 1);
  if (isPronoun(last) && last.lower !== 'no') return pronounStart(tokens, to);
  if (isPreposition(last) || isConjunction(last)) return undefined;
  let place = to - 1;
  const least = Math.max(0, to - MAX_PHRASE_TOKENS);
  while (place > least && continuesBefore(tokens, place)) place -= 1;
  const start = behindOpening(tokens, place, to);
  return start !== undefined && isNominal(tokens, start, to) ? start : undefined;
}

/** "the others", "both"; other pronouns stand alone. */
function pronounStart(tokens: Tokens, to: number): number {
  const { before, token } = neighboursAt(tokens, to - 1);
  const isNoun = /^(?:many|some|others|several|one|all|both|those|these|this|that)$/.test(
    token.lower,
  );
  return isNoun && isDeterminer(before) ? to - 2 : to - 1;
}

/** Whether a phrase can name who speaks: no lone participle or adjective. */
function isNominal(tokens: Tokens, from: number, to: number): boolean {
  if (/^(?:be|been|being)$/.test(tokenAt(tokens, from).lower)) return false;
  const last = tokenAt(tokens, to - 1);
  if (to - from > 1 || last.isCapital || isPronoun(last)) return true;
  return /(?:[^s]s|people|police|critics|women|men|someone)$/.test(last.lower);
}

/** Whether the token before a place belongs to the noun phrase that the place is in. */
function continuesBefore(tokens: Tokens, place: number): boolean {
  return decide(CONTINUING_RULES, neighboursAt(tokens, place - 1), { otherwise: true });
}

/** Rules on a token and on the phrase behind it, whose first token is the next one. */
const CONTINUING_RULES: readonly TokenRule[] = [
  ({ token }) =>
    token.kind === 'quotation' ? /^.\p{Ll}[^,.]{0,40}$/u.test(token.text) : undefined,
  ({ token, next }) =>
    token.kind === 'mark'
      ? /^[()&%$#'’/-]$/.test(token.text) || isSuffixComma(token, next)
      : undefined,
  ({ token }) => token.kind === 'number' || undefined,
  // "an official who spoke", "one who asked not to be named"
  ({ token, before }) => (/^(?:who|which)$/.test(before.lower) && looksFinite(token)) || undefined,
  ({ token, next }) => (token.lower === 'to' && next.lower === 'be') || undefined,
  ({ tokens, place, token }) =>
    /^(?:that|who|which|whose)$/.test(token.lower) ? isRelative(tokens, place) : undefined,
  ({ tokens, place, token }) =>
    /^(?:and|or)$/.test(token.lower) ? joinsNouns(tokens, place) : undefined,
  ({ token }) => (/^(?:after|before|since|until|during)$/.test(token.lower) ? false : undefined),
  ({ token, before }) => (isPreposition(token) ? isNoun(before) : undefined),
  ({ token }) => (isConjunction(token) ? false : undefined),
  ({ token, before }) =>
    isFiniteForm(token) && token.lower !== 'may'
      ? /^(?:that|who|which)$/.test(before.lower)
      : undefined,
  ({ token, before }) =>
    isFiniteSaying(token) ? isParticiple(token) && isDeterminer(before) : undefined,
  ({ tokens, place, token }) => (isCommonVerb(token) ? isRelative(tokens, place) : undefined),
  // "the land Norland claims": a relative clause without its pronoun.
  ({ token, next }) => (next.isCapital && isPlainPlural(token) ? false : undefined),
  ({ token }) => (isPronoun(token) ? isDeterminer(token) : undefined),
];

const isSuffixComma = (token: SpeechToken, next: SpeechToken): boolean =>
  token.text === ',' && /^(?:Jr\.|Sr\.)$/.test(next.text);

function isFiniteSaying({ lower, isCapital }: SpeechToken): boolean {
  const form = isCapital ? undefined : SPEECH_VERBS.get(lower)?.form;
  return form !== undefined && form !== 'base' && form !== 'gerund';
}

const isParticiple = ({ lower }: SpeechToken): boolean =>
  SPEECH_VERBS.get(lower)?.form !== 'present';

/** A plural of things: those of people stand before names, as in "ministers Lee and Maas". */
const isPlainPlural = ({ text, isCapital }: SpeechToken): boolean =>
  !isCapital && /[^s']s$/.test(text) && !/(?:ers|ors|men|ants|ists)$/.test(text);

/** Whether a relative clause begins here: behind a noun, before a verb. */
function isRelative(tokens: Tokens, place: number): boolean {
  const { before, next } = neighboursAt(tokens, place);
  return isNoun(before) && looksFinite(next);
}

/** Whether "and" stands between two nouns: behind one, and before a name or a plain noun. */
function joinsNouns(tokens: Tokens, place: number): boolean {
  const { before, next } = neighboursAt(tokens, place);
  if (before.kind === 'mark' || isAdverb(before) || isPronoun(next)) return false;
  return before.isCapital === next.isCapital || isDeterminer(next);
}

/** Whether a token can be a noun, for all that is known of it. */
function isNoun(token: SpeechToken): boolean {
  if (token.kind === 'mark' || token.kind === 'quotation') return false;
  const classes = [isConjunction, isPreposition, isFiniteForm, isAdverb, isPronoun];
  return !classes.some((isOfClass) => isOfClass(token));
}
