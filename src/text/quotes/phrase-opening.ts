import { neighboursAt, type SpeechToken, type Tokens, tokenAt } from './tokens.ts';
import {
  isAdverb,
  isCommonVerb,
  isDeterminer,
  isPreposition,
  isPronoun,
  isTimeWord,
} from './word-classes.ts';

/** Behind what stands before a noun phrase and is no part of it; nothing where no phrase is left. */
export function behindOpening(tokens: Tokens, place: number, to: number): number | undefined {
  const from = afterDateline(tokens, place, to);
  const start = afterFronted(tokens, from, to) ?? trimStart(tokens, from, to);
  return start === undefined ? undefined : afterVerb(tokens, start, to);
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

/** Words that set off a clause behind a noun of time: "The talks failed hours after Ann Lee said". */
const TIME_NOUN =
  /^(?:minutes|hours|days|weeks|months|years|moments|hour|day|week|month|shortly|soon)$/;

/**
 * Behind a clause that was taken for a part of a noun phrase, at the last noun phrase in it: "seeking to
 * push the envoy", "The talks failed hours after Ann Lee". Nothing where there is none.
 */
function afterVerb(tokens: Tokens, from: number, to: number): number | undefined {
  for (let place = from + 1; place < to - 1; place += 1) {
    const { token, before } = neighboursAt(tokens, place);
    if (TIME_NOUN.test(before.lower) && /^(?:after|before|since|until)$/.test(token.lower))
      return place + 1;
  }
  const { token, next, before } = neighboursAt(tokens, from);
  const opensPhrase = next.isCapital || isDeterminer(next);
  // "to support Ann Lee's offer": an infinitive before the phrase.
  if (before.lower === 'to' && /^\p{Ll}+$/u.test(token.text) && !isDeterminer(token))
    return opensPhrase ? from + 1 : from;
  const isVerb = /^\p{Ll}{2,}(?:ing|ed)$/u.test(token.text) || isCommonVerb(token);
  const hasObject = isDeterminer(next) || next.lower === 'to' || isPreposition(next);
  return isVerb && hasObject ? lastPhrase(tokens, from, to) : from;
}

/** Where the last noun phrase begins that has an article or is a name. */
function lastPhrase(tokens: Tokens, from: number, to: number): number | undefined {
  for (let place = to - 1; place > from; place -= 1) {
    const { token, before } = neighboursAt(tokens, place);
    if (isDeterminer(token)) return place;
    const isWithinPhrase = before.isCapital || before.lower === "'s" || isDeterminer(before);
    if (token.isCapital && !isWithinPhrase) return place;
  }
  return undefined;
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
    else if (isPreposition(token)) {
      // "fishermen brought to a port in Norland": the subject stands before the verb.
      if (isCommonVerb(tokenAt(tokens, start - 1))) return undefined;
      return afterPrepositional(tokens, start, to);
    } else break;
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
