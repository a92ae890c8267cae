import { SPEECH_VERBS, type SpeechVerbForm } from '../speech-verbs.ts';
import { phraseBefore } from './phrase-before.ts';
import { neighboursAt, type SpeechToken, type Tokens, tokenAt } from './tokens.ts';
import { isAdverb, isAuxiliary, isDeterminer, looksFinite } from './word-classes.ts';

/** How far a second verb of saying may stand from the "and" that joins it, in tokens. */
const MAX_JOINED_SUBJECT_TOKENS = 14;

/** What a reported clause is called by whoever denies it. */
export const DISPUTED = /^(?:claim|charge|allegation|accusation|assertion)s?$/;

/** Where a reported clause ends: before what is said by another, or beside it, or at its sentence's end. */
export function clauseEnd(tokens: Tokens, from: number, end: number): number {
  for (let place = from + 1; place < end; place += 1) {
    const { token, next } = neighboursAt(tokens, place);
    if (token.text === ';' || (token.text === ',' && endsAtComma(tokens, place, end))) return place;
    const isAccording = token.lower === 'according' && next.lower === 'to';
    const isJoin = /^(?:and|but|while|though|although)$/.test(token.lower);
    if (isAccording || (isJoin && joinsSaying(tokens, from, place, end))) {
      return tokenAt(tokens, place - 1).text === ',' ? place - 1 : place;
    }
  }
  return end;
}

/** Whether a comma sets off what its writer adds: "saying", "citing", a quotation, "a charge". */
function endsAtComma(tokens: Tokens, comma: number, end: number): boolean {
  let place = comma + 1;
  while (place < end && isAdverb(tokenAt(tokens, place))) place += 1;
  const { token, next } = neighboursAt(tokens, place);
  if (isDeterminer(token) && DISPUTED.test(next.lower)) return true;
  if (SPEECH_VERBS.get(token.lower)?.form === 'gerund') return true;
  return token.kind === 'quotation' && /^.\p{Lu}/u.test(token.text);
}

/** Whether "and" or "but" joins another clause of saying, of the same subject or of its own. */
function joinsSaying(tokens: Tokens, from: number, conjunction: number, end: number): boolean {
  const most = Math.min(end, conjunction + MAX_JOINED_SUBJECT_TOKENS);
  for (let place = conjunction + 1; place < most; place += 1) {
    const token = tokenAt(tokens, place);
    if (/^[;:]$/.test(token.text)) return false;
    if (!isFiniteSaying(token)) continue;
    const between = tokens.slice(conjunction + 1, place);
    if (between.every((one) => isAdverb(one) || isAuxiliary(one))) return true;
    if (phraseBefore(tokens, place)?.from !== conjunction + 1) return false;
    // "and" may join two nouns of the clause, where no verb stands before it.
    return (
      tokenAt(tokens, conjunction).lower !== 'and' ||
      tokens.slice(from, conjunction).some(looksFinite)
    );
  }
  return false;
}

function isFiniteSaying({ lower, isCapital }: SpeechToken): boolean {
  const form = isCapital ? undefined : SPEECH_VERBS.get(lower);
  return form !== undefined && /^(?:past|present)$/.test(form.form) && reportsClauses(form);
}

/** Whether a verb introduces clauses. */
export function reportsClauses({ frames }: SpeechVerbForm): boolean {
  return frames.has('clause') || frames.has('hearer');
}
