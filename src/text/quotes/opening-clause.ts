import { markBehind, type Tokens, tokenAt } from './tokens.ts';

/** Tokens of an opening clause before its verb: "Even as the government of Norland said". */
const MAX_OPENING_TOKENS = 12;

/** What opens a clause before the main one. */
const OPENS_CLAUSE = /^(?:as|while|when|after|although|though)$/;

/**
 * Where the clause ends that opens its sentence and has its verb at a place: "As Berg said it was over,
 * crowds came". Its comma may stand in a quotation. Nothing where the verb is that of no such clause.
 */
export function openingClauseEnd(tokens: Tokens, verb: number): number | undefined {
  const first = tokenAt(tokens, 0).lower;
  const word = first === 'even' || first === 'but' ? tokenAt(tokens, 1).lower : first;
  if (verb > MAX_OPENING_TOKENS || !OPENS_CLAUSE.test(word)) return undefined;
  if (markBehind(tokens, ',', { from: 0, to: verb }) >= 0) return undefined;
  for (let place = verb + 1; place < tokens.length; place += 1) {
    const { kind, text } = tokenAt(tokens, place);
    if (text === ',') return place;
    if (kind === 'quotation' && /,\P{L}{1,2}$/u.test(text)) return place + 1;
  }
  return undefined;
}
