import {
  decide,
  type Neighbours,
  neighboursAt,
  type SpeechToken,
  type TokenRule,
  type Tokens,
  tokenAt,
} from './tokens.ts';
import {
  isAuxiliary,
  isDeterminer,
  isPreposition,
  isPronoun,
  looksFinite,
} from './word-classes.ts';

/** How far the finite verb of a reported clause may stand from its beginning, in tokens. */
export const MAX_SUBJECT_TOKENS = 16;

/** Words from which a quotation has a verb in it: said the plan "is dead and buried". */
const MIN_QUOTED_CLAUSE_WORDS = 4;

/** Whether a finite verb stands behind the subject that begins at a place. */
export function hasFiniteVerb(tokens: Tokens, from: number, end: number): boolean {
  const first = tokenAt(tokens, from);
  if (isPreposition(first) && !/^(?:in|if)$/.test(first.lower)) return false;
  const most = Math.min(end, from + MAX_SUBJECT_TOKENS);
  for (let place = from; place < most; place += 1) {
    const context = { ...neighboursAt(tokens, place), from };
    const found = decide(FINITE_RULES, context, { otherwise: false });
    if (found || decide(SUBJECT_END_RULES, context, { otherwise: false })) return found;
  }
  return false;
}

interface InSubject extends Neighbours {
  readonly from: number;
}

const CONTRACTED =
  /^(?:it's|he's|she's|they're|we're|i'm|there's|that's|they've|he'd|she'd|they'd|they'll|it'll|he'll|she'll|we'll|we've|i'd|i've)$/;

const FINITE_RULES: readonly TokenRule<InSubject>[] = [
  ({ token }) => (/^[,;:]$/.test(token.text) ? false : undefined),
  ({ token }) => (token.kind === 'quotation' && isQuotedClause(token)) || undefined,
  ({ token }) => CONTRACTED.test(token.lower) || undefined,
  ({ place, from }) => (place === from ? false : undefined),
  ({ token }) => (/^(?:that|who|which|whose)$/.test(token.lower) ? false : undefined),
  ({ token, before }) => (looksFinite(token) && !isDeterminer(before)) || undefined,
  ({ token, before, next }) => token.lower === "'s" && isPronoun(before) && !isAuxiliary(next),
];

const SUBJECT_END_RULES: readonly TokenRule<InSubject>[] = [
  ({ token }) => /^[,;:]$/.test(token.text) || undefined,
  ({ token, place, from }) => place > from && /^(?:that|who|which|whose)$/.test(token.lower),
];

const isQuotedClause = ({ text }: SpeechToken) =>
  text.split(/\s+/).length >= MIN_QUOTED_CLAUSE_WORDS;
