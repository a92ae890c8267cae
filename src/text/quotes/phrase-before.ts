import { SPEECH_VERBS } from '../speech-verbs.ts';
import { beforeAppositions } from './appositions.ts';
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
  const to = beforeVerbGroup(tokens, verb);
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
  const from = afterDateline(tokens, place, to);
  const start = afterFronted(tokens, from, to) ?? trimStart(tokens, from, to);
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

/** Behind "PORT ELLIS (Agency) - " and "May 20 - ". */
function afterDateline(tokens: Tokens, from: number, to: number): number {
  for (let place = to - 2; place > from; place -= 1) {
    const { token, before } = neighboursAt(tokens, place);
    if (!/^[-–—]$/.test(token.text)) continue;
    if (before.text === ')' || before.kind === 'number') return place + 1;
  }
  return from;
}

/** Behind what opens a sentence without a comma: "Of the exchange Berg", "In June 2031 Berg". */
function afterFronted(tokens: Tokens, from: number, to: number): number | undefined {
  const { token, before } = neighboursAt(tokens, from - 1);
  const isFronted = before.text === '' && /^(?:of|in|at|on|about|during|under)$/.test(token.lower);
  return isFronted ? afterPrepositional(tokens, from - 1, to) : undefined;
}

/** Drops what cannot begin a noun phrase: adverbs, "and", a phrase of time. */
function trimStart(tokens: Tokens, from: number, to: number): number | undefined {
  let start = from;
  while (start < to - 1) {
    const token = tokenAt(tokens, start);
    const next = tokenAt(tokens, start + 1);
    if (isLastWeek(token, next) && start + 2 < to) start += 2;
    else if (isPartOfDate(token, next)) start += 1;
    else if (isLoose(token, next)) start += 1;
    else if (isPreposition(token)) return afterPrepositional(tokens, start, to);
    else break;
  }
  return start;
}

const isLastWeek = (token: SpeechToken, next: SpeechToken): boolean =>
  /^(?:last|this|next|late|early|one)$/.test(token.lower) && isTimeWord(next);

/** Figures and months of a date that stand before a name: "June 12, 2031 President Berg", "5 May Berg". */
function isPartOfDate(token: SpeechToken, next: SpeechToken): boolean {
  if (/^(?:19|20)\d\d$/.test(token.text)) return next.isCapital || isDeterminer(next);
  if (isTimeWord(token)) return /^(?:19|20)\d\d$/.test(next.text);
  return /^\d{1,2}$/.test(token.text) && isTimeWord(next);
}

/** Whether a word stands before a noun phrase and is no part of it. */
function isLoose(token: SpeechToken, next: SpeechToken): boolean {
  if (token.kind === 'mark' || /^(?:and|but|or|yet|so|not)$/.test(token.lower)) return true;
  if (/^\p{Ll}+ing$/u.test(token.text)) return next.isCapital;
  if (isAdverb(token)) return !/^(?:first|only)$/.test(token.lower);
  if (!isTimeWord(token) || /^(?:last|this|next|late|early)$/.test(token.lower)) return false;
  return next.kind === 'word' && (next.isCapital || isDeterminer(next));
}

/** Behind a phrase such as "in a statement" without a comma: the last name or article. */
function afterPrepositional(tokens: Tokens, from: number, to: number): number | undefined {
  for (let place = from + 2; place < to; place += 1) {
    const { token, before } = neighboursAt(tokens, place);
    const begins =
      isDeterminer(token) ||
      isPronoun(token) ||
      (token.isCapital && !isTimeWord(token) && (!before.isCapital || isTimeWord(before)));
    if (begins && before.kind !== 'mark' && !isPreposition(before) && !isDeterminer(before))
      return place;
  }
  return undefined;
}
