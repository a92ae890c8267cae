import { phraseAfter } from './phrase-after.ts';
import { neighboursAt, type Tokens, tokenAt } from './tokens.ts';
import { isAdverb, isDeterminer, isTimeWord } from './word-classes.ts';

/** Adverbials that stand between a verb and what it introduces. */
const MAX_ADVERBIALS = 6;

/** Tokens of the longest adverbial: "at a rally in the harbour on Sunday". */
const MAX_ADVERBIAL_TOKENS = 8;

/** Behind adverbs, days and phrases such as "in a statement", with what they are set off by. */
export function behindAdverbials(tokens: Tokens, from: number, end: number): number {
  let place = from;
  for (let turn = 0; turn < MAX_ADVERBIALS && place < end; turn += 1) {
    const next = behindAdverbial(tokens, place, end);
    if (next <= place) break;
    place = next;
  }
  return place;
}

function behindAdverbial(tokens: Tokens, place: number, end: number): number {
  const { token, next } = neighboursAt(tokens, place);
  if (isAdverb(token) || (isTimeWord(token) && !isDeterminer(token))) return place + 1;
  if (token.text === ',' && next.lower === 'that') return place + 1;
  if (/^(?:last|this|next)$/.test(token.lower) && isTimeWord(next)) return place + 2;
  if (!/^(?:in|on|at|during|via|by|after|through)$/.test(token.lower)) return place;
  const days = behindDays(tokens, place + 1, end);
  if (days > place + 1) return days;
  const phrase = phraseAfter(tokens, place + 1);
  return phrase ? behindPhrase(tokens, place, phrase.to) : place;
}

/** Behind days, months and their numbers. */
function behindDays(tokens: Tokens, from: number, end: number): number {
  let place = from;
  while (place < end) {
    const token = tokenAt(tokens, place);
    if (!isTimeWord(token) && (place === from || token.kind !== 'number')) break;
    place += 1;
  }
  return place;
}

/** Behind a phrase of where or when something was said, up to "that" or the comma behind it. */
function behindPhrase(tokens: Tokens, from: number, phraseEnd: number): number {
  const most = Math.min(phraseEnd + MAX_ADVERBIAL_TOKENS, from + 2 * MAX_ADVERBIAL_TOKENS);
  for (let place = from + 1; place < most; place += 1) {
    const { lower } = tokenAt(tokens, place);
    if (lower === 'that' || lower === ',') return place;
  }
  return Math.min(phraseEnd, from + MAX_ADVERBIAL_TOKENS);
}
