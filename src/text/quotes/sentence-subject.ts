import { SPEECH_VERBS } from '../speech-verbs.ts';
import { phraseAfter } from './phrase-after.ts';
import {
  markBehind,
  type Neighbours,
  neighboursAt,
  type TokenRange,
  type Tokens,
  tokenAt,
} from './tokens.ts';
import { isAdverb, isAuxiliary, isDeterminer, isPreposition, isTimeWord } from './word-classes.ts';

/** Tokens of the longest opening phrase that stands before a subject. */
const MAX_OPENING_TOKENS = 15;

/** The subject of the sentence that a participle or a second verb belongs to. */
export function sentenceSubject(tokens: Tokens, verb: number): TokenRange | undefined {
  const from = behindOpening(tokens);
  if (from === undefined || from >= verb) return undefined;
  const phrase = phraseAfter(tokens, from);
  // The phrase is only known by its beginning; it ends before the first verb.
  for (let to = from + 1; phrase && to < phrase.to; to += 1) {
    if (endsSubject(neighboursAt(tokens, to))) return { from, to };
  }
  return phrase;
}

/** What opens a clause or phrase before the subject of a sentence: "As the crowd grew, Berg". */
const OPENS_CLAUSE = /^(?:following|as|when|while|after|before|since|although|though|because)$/;

/** Behind an adverbial at the beginning of a sentence: "However, on Sunday". */
function behindOpening(tokens: Tokens): number | undefined {
  let place = /^(?:and|but|or|yet|so)$/.test(tokenAt(tokens, 0).lower) ? 1 : 0;
  const first = tokenAt(tokens, place);
  if (isPreposition(first) || isAdverb(first) || OPENS_CLAUSE.test(first.lower)) {
    const comma = commaBehind(tokens);
    if (comma < 0) return undefined;
    place = comma + 1;
  }
  const { token, next } = neighboursAt(tokens, place);
  return place > 0 && token.lower === 'on' && isTimeWord(next) ? place + 2 : place;
}

/** The comma that ends an opening phrase, which may stand in a quotation: from a “quiet suburb,” she. */
function commaBehind(tokens: Tokens): number {
  const comma = markBehind(tokens, ',', { from: 0, to: MAX_OPENING_TOKENS });
  if (comma >= 0) return comma;
  return tokens
    .slice(0, MAX_OPENING_TOKENS)
    .findIndex(({ kind, text }) => kind === 'quotation' && /,\P{L}{1,2}$/u.test(text));
}

function endsSubject({ token, before }: Neighbours): boolean {
  if (token.text === ',' || isAuxiliary(token) || isAdverb(token)) return true;
  // "protesters demanding an inquiry", and no "the opening session".
  if (/^\p{Ll}+ing$/u.test(token.text) && !isDeterminer(before)) return true;
  if (/^\p{Ll}+ed$/u.test(token.text)) return true;
  const form = token.isCapital ? undefined : SPEECH_VERBS.get(token.lower)?.form;
  return form === 'past' || form === 'present';
}
