import { SPEECH_VERBS } from '../speech-verbs.ts';
import { isQuotedName } from './quotation-kinds.ts';
import {
  decide,
  type Neighbours,
  neighboursAt,
  type TokenRule,
  type Tokens,
  tokenAt,
} from './tokens.ts';
import {
  isAdverb,
  isAuxiliary,
  isConjunction,
  isDeterminer,
  isPreposition,
  isPronoun,
  isTimeWord,
} from './word-classes.ts';

/** Tokens of the longest apposition: "a member of the committee who voted for it". */
const MAX_APPOSITION_TOKENS = 25;

/** Appositions that one name may have: its age, its office, a party in brackets. */
const MAX_APPOSITIONS = 4;

/** Whether the apposition is the last one before its verb, so that a name may be one. */
interface AppositionPlace {
  readonly isLast: boolean;
}

/** Where the noun ends that the appositions before a place explain: "Ann Lee, 54, a pilot, said". */
export function beforeAppositions(tokens: Tokens, to: number): number {
  let core = to;
  for (let turn = 0; turn < MAX_APPOSITIONS; turn += 1) {
    const isLast = turn === 0;
    const opening = appositionStart(tokens, isLast ? core : core + 1, { isLast });
    if (opening === undefined) break;
    core = opening;
  }
  return core;
}

/** Where the apposition begins that a comma, dash or bracket closes before a place. */
function appositionStart(tokens: Tokens, to: number, where: AppositionPlace): number | undefined {
  const last = tokenAt(tokens, to - 1);
  const isClosedWithin = isQuotedName(tokens, to - 1) && /,\P{L}{1,2}$/u.test(last.text);
  const closing = isClosedWithin ? ',' : last.text;
  if (/^[)\]]$/.test(closing)) return bracketStart(tokens, to);
  if (!/^(?:,|-|–|—|--)$/.test(closing)) return undefined;
  for (let place = to - 2; place >= Math.max(1, to - MAX_APPOSITION_TOKENS); place -= 1) {
    const token = tokenAt(tokens, place);
    if (token.kind === 'quotation' || /^[.;:]$/.test(token.text)) return undefined;
    if (token.text !== closing) continue;
    if (tokenAt(tokens, place + 1).isCapital && !where.isLast) return undefined;
    return opensApposition(tokens, place, where) ? place : undefined;
  }
  return undefined;
}

function bracketStart(tokens: Tokens, to: number): number | undefined {
  for (let place = to - 2; place > Math.max(0, to - MAX_APPOSITION_TOKENS); place -= 1) {
    if (/^[([]$/.test(tokenAt(tokens, place).text)) return place;
  }
  return undefined;
}

/** Whether a comma stands behind a noun, and what follows it explains the noun. */
export function opensApposition(
  tokens: Tokens,
  comma: number,
  { isLast }: AppositionPlace = { isLast: false },
): boolean {
  return decide(OPENING_RULES, { ...neighboursAt(tokens, comma), isLast }, { otherwise: false });
}

const OPENING_RULES: readonly TokenRule<Neighbours & AppositionPlace>[] = [
  ({ before, next }) => (before.text === '' || next.text === '' ? false : undefined),
  ({ before }) => (before.kind === 'mark' && before.text !== ')' ? false : undefined),
  ({ before }) => (before.kind === 'quotation' || isTimeWord(before) ? false : undefined),
  // "The council, however, insists"
  ({ tokens, place, next, isLast }) =>
    (isLast &&
      /^(?:however|meanwhile|though|too|instead|nevertheless)$/.test(next.lower) &&
      tokenAt(tokens, place + 2).text === ',') ||
    undefined,
  ({ before }) =>
    isAdverb(before) || (isPreposition(before) && !before.isCapital) ? false : undefined,
  ({ next }) => next.kind === 'number' || undefined,
  ({ next }) =>
    isPronoun(next) ? /^(?:who|which|whose|one|both|all)$/.test(next.lower) : undefined,
  ({ next }) => (isConjunction(next) || isAuxiliary(next) || isTimeWord(next) ? false : undefined),
  ({ tokens, place, before, next, isLast }) =>
    next.isCapital
      ? (before.isCapital || isLast) && !SPEECH_VERBS.has(tokenAt(tokens, place + 2).lower)
      : undefined,
  // "officials, speaking on condition of anonymity, said"
  ({ next, isLast }) => (isLast && /^\p{Ll}+ing$/u.test(next.text)) || undefined,
  // "the harbours, led by Vellmar, said"
  ({ tokens, place, next, isLast }) =>
    (isLast && /^\p{Ll}*ed$/u.test(next.text) && tokenAt(tokens, place + 2).lower === 'by') ||
    undefined,
  ({ next }) => (/ing$/.test(next.lower) || isAdverb(next) ? false : undefined),
  ({ before, next }) => before.isCapital || isDeterminer(next),
];
