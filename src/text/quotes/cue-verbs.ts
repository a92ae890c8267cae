import { SPEECH_VERBS, type SpeechVerbForm } from '../speech-verbs.ts';
import { type Neighbours, neighboursAt, type SpeechToken, type Tokens, tokenAt } from './tokens.ts';
import {
  isAdverb,
  isAuxiliary,
  isDeterminer,
  isPreposition,
  isPronoun,
  isTimeWord,
} from './word-classes.ts';

/** The verb of saying at a place, where the word there is used as one. */
export function cueVerbAt(tokens: Tokens, place: number): SpeechVerbForm | undefined {
  const form = SPEECH_VERBS.get(tokenAt(tokens, place).lower);
  return form && isUsedAsVerb(neighboursAt(tokens, place), form) ? form : undefined;
}

function isUsedAsVerb(context: Neighbours, verb: SpeechVerbForm): boolean {
  const { before } = context;
  if (isWrittenAsName(context, verb)) return false;
  if (isDeterminer(before) && !isPronoun(before)) return false;
  // "He's claiming", and no "Ann Lee's claim".
  const isContracted =
    verb.form === 'gerund' && isPronoun(tokenAt(context.tokens, context.place - 2));
  if (before.lower === "'s" && !isContracted) return false;
  return isFormInPlace(context, verb);
}

/** Verbs of saying that are nouns in names, too: "the Joined States", "Harbour Reports". */
const NOUNS_IN_NAMES: ReadonlySet<string> = new Set('states reports notes claims'.split(' '));

/** Whether a capital makes a word a name, or the first word of a headline. */
function isWrittenAsName(
  { token, place, before, next }: Neighbours,
  { form }: SpeechVerbForm,
): boolean {
  if (!token.isCapital) return false;
  // "The Joined States has", "The Joined States Friday said", and no "Norland States".
  if (NOUNS_IN_NAMES.has(token.lower) && before.isCapital && (!next.isCapital || isTimeWord(next)))
    return true;
  return form === 'present' ? place === 0 : place > 0 || form !== 'gerund';
}

function isFormInPlace(context: Neighbours, { form, frames }: SpeechVerbForm): boolean {
  const { before, next } = context;
  switch (form) {
    case 'present':
      // "the reports show": a plural noun, where the verb follows; "recent reports that".
      return !isPreposed(before) && !isFiniteOrBase(next) && !isBeforePlural(context);
    case 'past':
      return !isPreposed(before);
    case 'participle':
      return isAuxiliary(before) || isAdverb(before);
    case 'gerund':
      return before.text === '' || before.text === ',' || before.kind === 'word';
    case 'base':
      return isBaseVerb(context, { canFollowTo: frames.has('clause') });
  }
}

/** Words that stand before a plural noun, and before no verb in the present. */
const BEFORE_PLURAL =
  /^(?:recent|latest|many|new|other|several|such|all|these|those|some|different|similar|previous|earlier|past|private|false|political|repeated|growing|various|unconfirmed|conflicting|initial|further|more|most|few|both|two|three|four|five|any|no|numerous|widespread|international|economic|key|main|major|strong|serious|own|and|or)$/;

/** A plural, which has no verb in -s: "safety rules", "officials plans"; some singulars look like one. */
const isPlural = ({ lower, isCapital }: SpeechToken): boolean =>
  !isCapital &&
  /[^siu']s$/.test(lower) &&
  !/^(?:news|series|headquarters|this|its|his|always|perhaps)$/.test(lower);

/** Tokens before a plural in which the preposition stands that it belongs to: "a spokesman for the rebels says". */
const PHRASE_TOKENS = 4;

function isBeforePlural({ tokens, place, before }: Neighbours): boolean {
  if (BEFORE_PLURAL.test(before.lower)) return true;
  const ahead = tokens.slice(Math.max(0, place - PHRASE_TOKENS), place);
  return isPlural(before) && !ahead.some(isPreposition);
}

const isPreposed = (before: SpeechToken): boolean => isPreposition(before) && before.lower !== 'as';

const isFiniteOrBase = ({ lower }: SpeechToken): boolean =>
  /^(?:past|base)$/.test(SPEECH_VERBS.get(lower)?.form ?? '');

/** Whether an infinitive's form stands where a verb does, and no noun: "they report", "to claim that". */
function isBaseVerb(
  { tokens, place, before, next }: Neighbours,
  { canFollowTo }: { readonly canFollowTo: boolean },
): boolean {
  if (before.text === '' || (before.lower === 'to' && !canFollowTo)) return false;
  if (next.lower === 'that' && before.kind === 'word' && !isDeterminer(before)) return true;
  if (isPreposition(before) && before.lower !== 'to') return false;
  if (isAuxiliary(before)) return !/^(?:is|are|was|were|be|been|has|have|had)$/.test(before.lower);
  if (/^(?:they|i|we|you|who|that|which)$/.test(before.lower)) return true;
  const subject = isAdverb(before) ? tokenAt(tokens, place - 2) : before;
  return (isAdverb(before) && isAuxiliary(subject)) || isPluralSubject(subject);
}

const isPluralSubject = ({ lower }: SpeechToken): boolean =>
  /(?:[^s']s|people|police|men|women|many|some|others|they|we|you|who|critics|\))$/.test(lower);

/** Whether a verb and what stands before it are passive: "has been accused". */
export function isPassiveGroup(
  tokens: Tokens,
  from: number,
  verb: number,
  { form }: Pick<SpeechVerbForm, 'form'>,
): boolean {
  if (form !== 'past' && form !== 'participle') return false;
  return tokens
    .slice(from, verb)
    .some(({ lower }) => /^(?:is|are|was|were|been|be|being|isn't|wasn't)$/.test(lower));
}
