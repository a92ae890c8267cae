import { opensApposition } from './appositions.ts';
import { MAX_PHRASE_TOKENS } from './phrase-before.ts';
import {
  decide,
  markBehind,
  type Neighbours,
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
  isConjunction,
  isDeterminer,
  isFiniteForm,
  isPreposition,
  isPronoun,
  isTimeWord,
} from './word-classes.ts';

/** The noun phrase that begins at a place, behind a verb: "said Ann Lee, a member of the board". */
export function phraseAfter(tokens: Tokens, from: number): TokenRange | undefined {
  const first = tokenAt(tokens, from);
  if (!beginsPhrase(first)) return undefined;
  if (isPronoun(first) && !isDeterminer(first)) return { from, to: from + 1 };
  let to = from + 1;
  const most = Math.min(tokens.length, from + MAX_PHRASE_TOKENS);
  while (to < most && continuesAfter(tokens, to, from)) to += 1;
  while (to > from + 1 && tokenAt(tokens, to - 1).text === ',') to -= 1;
  return { from, to };
}

function beginsPhrase(first: SpeechToken): boolean {
  if (first.kind === 'quotation' || first.kind === 'mark') return first.text === '@';
  if (isPronoun(first) && !isDeterminer(first)) return true;
  const classes = [isPreposition, isConjunction, isAuxiliary, isAdverb];
  if (classes.some((isOfClass) => isOfClass(first))) return false;
  return !isTimeWord(first) || isDeterminer(first);
}

/** A token with its neighbours, and where its phrase began. */
interface InPhrase extends Neighbours {
  readonly from: number;
}

function continuesAfter(tokens: Tokens, place: number, from: number): boolean {
  const context = { ...neighboursAt(tokens, place), from };
  return decide(CONTINUING_RULES, context, { otherwise: true });
}

const CONTINUING_RULES: readonly TokenRule<InPhrase>[] = [
  ({ token }) => (token.kind === 'quotation' ? false : undefined),
  ({ tokens, place, token, from }) =>
    inRelative(tokens, from, place) ? !/^[.;:]$/.test(token.text) : undefined,
  ({ tokens, place, token, next }) =>
    token.text === ',' ? opensApposition(tokens, place) || next.lower === 'of' : undefined,
  ({ token }) => (token.kind === 'mark' ? /^[()&$%#/-]$/.test(token.text) : undefined),
  ({ before }) => before.text === ',' || undefined,
  ({ token, before }) => (isTimeWord(token) && !isWithinTime(before) ? false : undefined),
  ({ token }) =>
    /^(?:\p{L}{3,6}day|yesterday)$/u.test(token.lower) && isTimeWord(token) ? false : undefined,
  ({ token, next }) =>
    /^(?:and|or)$/.test(token.lower)
      ? (next.isCapital || isDeterminer(next)) && !isPronoun(next)
      : undefined,
  ({ token }) => /^(?:who|whose|which|of|for)$/.test(token.lower) || undefined,
  (context) =>
    /^(?:at|from|with|in|on)$/.test(context.token.lower) ? isOfNoun(context) : undefined,
  ({ token }) => (isConjunction(token) ? false : undefined),
  // "said the council was lawful": the subject of what is said.
  ({ token, before }) =>
    isFiniteForm(token) && !isRelativePronoun(before) && token.lower !== 'may' ? false : undefined,
  ({ tokens, place, token, from }) =>
    isPreposition(token) || isAdverb(token) ? inApposition(tokens, from, place) : undefined,
];

const isRelativePronoun = ({ lower }: SpeechToken): boolean => /^(?:who|which|that)$/.test(lower);

/** Whether a time word belongs to the phrase: "a poll released last week". */
const isWithinTime = (before: SpeechToken): boolean =>
  before.isCapital || isPreposition(before) || /ed$|^(?:last|this)$/.test(before.lower);

/** Whether "at", "in" and the like say more of the noun, and not when or where it was said. */
function isOfNoun({ tokens, place, before, next, from }: InPhrase): boolean {
  if (inApposition(tokens, from, place)) return true;
  return !before.isCapital && next.isCapital && !isTimeWord(next);
}

/** Whether a relative clause has begun behind a comma: it runs to the end of its sentence. */
function inRelative(tokens: Tokens, from: number, to: number): boolean {
  for (let place = from + 1; place + 1 < to; place += 1) {
    const { token, next } = neighboursAt(tokens, place);
    if (token.text === ',' && /^(?:who|whose)$/.test(next.lower)) return true;
  }
  return false;
}

/** Whether a comma stands between two places, so that an apposition has begun. */
function inApposition(tokens: Tokens, from: number, to: number): boolean {
  return markBehind(tokens, ',', { from, to }) >= 0;
}
