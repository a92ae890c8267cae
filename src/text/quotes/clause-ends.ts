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

/** Words by which a writer tells what a speaker left out: "but gave no date", "though she offered no proof". */
const WITHOUT =
  /^(?:gave|give|gives|offered|offers|provided|provides|declined|declines|refused|refuses|did|does|has|have|had|cited|made|stopped|named)$/;

/** Whether a writer says behind a comma what a speaker did not say. */
function tellsWhatIsMissing(tokens: Tokens, comma: number): boolean {
  if (!/^(?:but|though|although|and|without|while)$/.test(tokenAt(tokens, comma + 1).lower))
    return false;
  const { token, next } = neighboursAt(tokens, comma + 2);
  if (tokenAt(tokens, comma + 1).lower === 'without')
    return /^(?:giving|offering|providing|elaborating|saying|naming|citing|going|specifying)$/.test(
      token.lower,
    );
  const isByPronoun = /^(?:he|she|they|it)$/.test(token.lower);
  const verb = isByPronoun ? next : token;
  const behind = tokenAt(tokens, comma + (isByPronoun ? 4 : 3)).lower;
  if (/^(?:declined|declines|refused|refuses|stopped)$/.test(verb.lower)) return true;
  return WITHOUT.test(verb.lower) && /^(?:no|not|few|little|only)$/.test(behind);
}

/** Whether a comma sets off what its writer adds: "saying", "citing", a quotation, "a charge". */
function endsAtComma(tokens: Tokens, comma: number, end: number): boolean {
  if (tellsWhatIsMissing(tokens, comma)) return true;
  if (tokenAt(tokens, comma - 1).lower === 'that') return false;
  if (/^(?:although|though)$/.test(tokenAt(tokens, comma + 1).lower)) return true;
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
