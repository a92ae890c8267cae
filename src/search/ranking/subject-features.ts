import { isOrdinal } from '../../text/number-words.ts';
import { STATING_VERB } from '../../text/speech-verbs.ts';
import type { Qualified } from '../question/question-reading.ts';
import type { SentenceFeatures } from './features.ts';
import type { SentenceContext, WeighedQuery } from './ranking-context.ts';

/** Characters between a qualifier and its noun, at most: a space and a possessive ending. */
const SIDE_BY_SIDE = 3;

const SPEECH = new RegExp(`\\b${STATING_VERB}\\b`, 'i');
const SPEECH_BEHIND = new RegExp(`^[^.;]{0,45}\\b${STATING_VERB}\\b`);
const SPEECH_BEFORE = new RegExp(
  `\\b${STATING_VERB}\\b[^.;]{0,14}$|\\b(?:according to|for) [^.;]{0,20}$`,
);
/** Characters around a speaker's name in which the verb of speech stands. */
const SPEECH_AROUND = 60;
const PRONOUN_SPEAKER = /^["“]?(?:He|She|They)\b/;
const QUOTATION_MARK = /["“”]/;

/** How surely a sentence quotes a speaker whom only the sentence before names. */
const BY_PRONOUN = 0.8;
const BY_QUOTATION_MARKS = 0.5;

const NEGATION =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|(?:refus|reject|declin|den|fail|lack|exclud)\p{L}{0,5}|rul\p{L}{1,3} out)\b|n['’]t\b/iu;
const FUTURE =
  /\b(?:will|shall|would|(?:is|are) (?:to|due|expected|set)|plans? to|planned|to be held)\b/;
const PAST = /\b(?:said|was|were|had)\b/;

/** Features of whether a sentence is of the thing, the speaker and the time asked about. */
export function subjectFeatures(context: SentenceContext): SentenceFeatures {
  const { weighed, text } = context;
  const { tense, isNegated, isYesOrNo } = weighed.query.reading;
  // What is not asked about is not looked for: every sentence of two hundred passages comes here.
  const negates = isNegated && NEGATION.test(text);
  const isAhead = (tense === 'future' || tense === 'past') && FUTURE.test(text);
  return {
    ...qualifierFeatures(context),
    ...quotationFeatures(context),
    negationMatch: isNegated && negates ? 1 : 0,
    negationMissing: isNegated && !isYesOrNo && !negates ? 1 : 0,
    futureAsked: tense === 'future' && isAhead ? 1 : 0,
    futureMissing: tense === 'future' && !isAhead ? 1 : 0,
    futureUnasked: tense === 'past' && isAhead && !PAST.test(text) ? 1 : 0,
  };
}

/** Whether a text holds a verb of speech. */
export function speaks(text: string): boolean {
  return SPEECH.test(text);
}

/** "The second round" is met by these words, and contradicted by "the third round". */
function qualifierFeatures(context: SentenceContext): SentenceFeatures {
  const { weighed, terms, text } = context;
  const { ordinals } = weighed.query.reading;
  const telling = tellingQualifiers(weighed);
  if (telling.length === 0 && ordinals.length === 0) return { qualifierConflict: 0 };
  const found = telling.map((one) => compareQualifiers(one, context));
  const isOtherOrdinal =
    ordinals.some((ordinal) => !terms.some(({ term }) => term === ordinal)) &&
    terms.some(({ start, end }) => isOrdinal(text.slice(start, end).toLowerCase()));
  return {
    qualifierConflict: found.includes('other') || isOtherOrdinal ? 1 : 0,
  };
}

/** The qualifiers of a question that tell a thing from others of its kind. */
function tellingQualifiers(weighed: WeighedQuery): readonly Qualified[] {
  const known = tellingOf.get(weighed);
  if (known) return known;
  const { query, kinds } = weighed;
  const kindOf = new Map(query.words.map(({ term }, word) => [term, kinds[word]]));
  const telling = query.reading.qualified.filter(
    ({ qualifier, noun, isNumber }) =>
      (isNumber || kindOf.get(qualifier) === 'name') && kindOf.get(noun) !== 'name',
  );
  tellingOf.set(weighed, telling);
  return telling;
}

/** By question: they are the same for each of its sentences. */
const tellingOf = new WeakMap<WeighedQuery, readonly Qualified[]>();

function compareQualifiers(
  { qualifier, noun }: Qualified,
  { weighed, terms, text }: SentenceContext,
): 'same' | 'other' | 'none' {
  const { words } = weighed.query;
  const synonyms = words.find(({ term }) => term === qualifier)?.synonyms ?? [];
  const before = terms.flatMap(({ term, start }, at) => {
    const one = terms[at - 1];
    return term === noun && one && start - one.end <= SIDE_BY_SIDE ? [one] : [];
  });
  if (before.some(({ term }) => term === qualifier || synonyms.includes(term))) return 'same';
  return before.some((one) => tellsApart(text.slice(one.start, one.end))) ? 'other' : 'none';
}

/** Whether a word before a noun tells it from others of its kind: a name, a number, an ordinal. */
function tellsApart(word: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(word) || isOrdinal(word.toLowerCase());
}

/** Of a question for what somebody said: whether the sentence quotes that speaker, and on that. */
function quotationFeatures(context: SentenceContext): SentenceFeatures {
  const { weighed, text, terms, evidence, before } = context;
  const { query } = weighed;
  const { speaker } = query.reading;
  if (weighed.questionKind !== 'quotation') return {};
  const isSpeaker = (word: number) => speaker.has(query.words[word]?.term ?? '');
  const words = [...query.words.keys()];
  const named = words
    .filter(isSpeaker)
    .flatMap((word) => (evidence.positions[word] ?? []).flatMap((place) => terms[place] ?? []));
  const namedBefore = words.some((word) => isSpeaker(word) && (before[word] ?? 0) > 0);
  const isSpeech = speaks(text);
  const byName = named.some(
    ({ start, end }) =>
      SPEECH_BEHIND.test(text.slice(end, end + SPEECH_AROUND)) ||
      SPEECH_BEFORE.test(text.slice(Math.max(0, start - SPEECH_AROUND), start)),
  );
  const byPronoun = namedBefore && isSpeech && PRONOUN_SPEAKER.test(text) ? BY_PRONOUN : 0;
  const byMarks = namedBefore && QUOTATION_MARK.test(text) ? BY_QUOTATION_MARKS : 0;
  const speakerQuoted = byName ? 1 : Math.max(byPronoun, byMarks);
  return { speakerQuoted, 'quotation:speakerMissing': speakerQuoted === 0 ? 1 : 0 };
}
