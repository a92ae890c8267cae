import { isStopWord } from '../../text/extract-terms.ts';
import type { AskedPhrase } from './noun-phrases.ts';
import {
  ASKING,
  AUXILIARIES,
  EMPTY,
  isVerb,
  POSSESSIVES,
  PREPOSITIONS,
  type QuestionWord,
  questionWords,
  SPEECH,
} from './question-words.ts';

/** A word of a question that refers to something named before. */
export interface BackReference {
  readonly word: QuestionWord;
  readonly stands: 'person' | 'group' | 'thing' | 'place' | 'time';
}

const REFERENCES: ReadonlyMap<string, BackReference['stands']> = new Map([
  ['he', 'person'],
  ['him', 'person'],
  ['his', 'person'],
  ['she', 'person'],
  ['her', 'person'],
  ['they', 'group'],
  ['them', 'group'],
  ['their', 'group'],
  ['it', 'thing'],
  ['its', 'thing'],
  ['this', 'thing'],
  ['that', 'thing'],
  ['these', 'thing'],
  ['those', 'thing'],
  ['there', 'place'],
  ['then', 'time'],
]);

/** Words of phrases such as "it rains" or "is there", which refer to nothing. */
const NO_REFERENCE =
  /\b(?:is|are|was|were|will|has|have|had|if|when) there (?=\p{L})|\bthere (?:is|are|was|were|be|been|will)\b|\bis it (?:true|possible|likely|clear)\b|\bwhat time is it\b/iu;

/**
 * The words of a question that refer to something named before it. Words that may refer to
 * something within the question are not among them: "did Roe say that he would come".
 */
export function referencesIn(
  question: string,
  phrases: readonly AskedPhrase[],
): readonly BackReference[] {
  const words = questionWords(question);
  const content = contentWords(question);
  // "Ada Roe what did she say": who is meant stands first.
  if (content > 0 && !beginsAsQuestion(words[0])) return [];
  return words.flatMap((word, at): readonly BackReference[] => {
    const stands = REFERENCES.get(word.lower);
    if (!stands || isIdiom(question, words, at)) return [];
    const isOwner = POSSESSIVES.has(word.lower) || word.lower === 'her';
    if (content >= (isOwner ? FEW_WORDS : MANY_WORDS)) return [];
    return isNamedBefore(word, stands, { words, at, phrases }) ? [] : [{ word, stands }];
  });
}

/**
 * Words of content from which a question is taken to name what its pronouns refer to: names in
 * lower case look like other words, and carrying over the wrong thing is worse than asking a
 * question as it is. With a possessive fewer do, since it refers to something near.
 */
const MANY_WORDS = 4;
const FEW_WORDS = 3;

/** How many words say what a question is about. */
export function contentWords(question: string): number {
  return questionWords(question).filter(
    ({ lower }) => !isStopWord(lower) && !EMPTY.has(lower) && !REFERENCES.has(lower),
  ).length;
}

/** Whether a question begins with a question word, or with a word that refers back. */
function beginsAsQuestion(first: QuestionWord | undefined): boolean {
  const lower = first?.lower ?? '';
  return (
    ASKING.has(lower) ||
    AUXILIARIES.has(lower) ||
    REFERENCES.has(lower) ||
    PREPOSITIONS.has(lower) ||
    /^(?:according|any|tell|show|give|compare)$/.test(lower)
  );
}

/** Whether a word that can refer back refers to nothing here. */
function isIdiom(question: string, words: readonly QuestionWord[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  switch (word?.lower) {
    case 'this':
    case 'that':
    case 'these':
    case 'those':
      // "That truce" is looked for as a phrase; "this week" and "said that it" name or join.
      return at === 0 || (next !== undefined && !isPointedAt(words[at - 1], next));
    case 'there':
      return NO_REFERENCE.test(question);
    case 'it':
      return word.word === 'IT' || NO_REFERENCE.test(question);
    case 'then':
      return next !== undefined;
    default:
      return false;
  }
}

/** "Is that confirmed", "was this kept": a reference to the statement before. */
function isPointedAt(before: QuestionWord | undefined, next: QuestionWord): boolean {
  const isAsked = /^(?:is|was|are|were|has|did|does|isn't|wasn't)$/.test(before?.lower ?? '');
  return isAsked && (isVerb(next.lower) || /ed$|^(?:true|still|already|known)$/.test(next.lower));
}

interface ReferencePlace {
  readonly words: readonly QuestionWord[];
  readonly at: number;
  readonly phrases: readonly AskedPhrase[];
}

/** Whether a word refers to something named before it in the same question. */
function isNamedBefore(
  word: QuestionWord,
  stands: BackReference['stands'],
  { words, at, phrases }: ReferencePlace,
): boolean {
  const before = phrases.filter(({ end }) => end <= word.start);
  const preposition = words[at - 1]?.lower ?? '';
  if (POSSESSIVES.has(word.lower) || word.lower === 'her') return before.length > 0;
  switch (stands) {
    case 'person':
      return before.some(({ kind }) => kind === 'person' || kind === 'actor');
    case 'group':
      // "They" behind a verb begins a clause: "do the rebels say they held him".
      return before.length > 0 && (word.lower === 'they' || !isObject(words, at));
    case 'thing':
      // "What did Norland say about it" is about something else than Norland.
      if (/^(?:about|on|to|of|with|from|in|for|over|by|into|against)$/.test(preposition)) {
        return before.some(({ kind }) => kind === 'thing');
      }
      return before.some(({ kind }) => kind === 'thing' || !isObject(words, at));
    case 'place':
      return before.some(({ kind }) => kind === 'place' || kind === 'thing');
    case 'time':
      return false;
  }
}

/** Whether a word is the object of a verb: "did Norland accept it". */
function isObject(words: readonly QuestionWord[], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  return isVerb(before) || (words[at + 1] === undefined && !AUXILIARIES.has(before));
}

/**
 * The preposition for the subject that a question lacks: it asks what somebody says, thinks,
 * answers or does, without saying about what. Undefined where it does say so.
 */
export function prepositionOfMatter(
  question: string,
  phrases: readonly AskedPhrase[],
): string | undefined {
  const words = questionWords(question).filter(({ lower }) => !TAIL.test(lower));
  const last = words.at(-1)?.lower ?? '';
  // What is counted or named besides is what it is about.
  const isNamed = phrases.some(({ kind }) => kind === 'thing') || words.length > SHORT_WORDS;
  if (isNamed || /^how (?:many|much)\b/i.test(question)) return undefined;
  const asks = /^(?:what|how|did|does|do|has|have|will|would|who|is|was)/.test(
    words[0]?.lower ?? '',
  );
  const preposition = asks ? SPEECH.get(last.replace(/'s$/, '')) : undefined;
  return preposition ?? (isDeedWithoutMatter(words, phrases) ? 'in' : undefined);
}

/** Words of a question that asks for a statement without its subject, at most. */
const SHORT_WORDS = 7;

/** "What did Norland count": an actor and a verb, without an object. */
function isDeedWithoutMatter(
  words: readonly QuestionWord[],
  phrases: readonly AskedPhrase[],
): boolean {
  const [what, doing] = words;
  const [actor, ...others] = phrases;
  const last = words.at(-1);
  if (what?.lower !== 'what' || !/^(?:did|does|has|have|had)$/.test(doing?.lower ?? ''))
    return false;
  if (!actor || others.length > 0 || !last || !/^(?:actor|person)$/.test(actor.kind)) return false;
  return words.filter(({ start }) => start >= actor.end).length === 1 && last.start >= actor.end;
}

const TAIL = /^(?:so|then|too|also|instead|exactly|afterwards|else)$/;

/** Words that introduce the subject of a short question. */
const ABOUT_ITSELF =
  /\b(?:today|yesterday|tonight|this (?:week|month|year|morning)|last (?:week|month|night)|latest|newest|news|new|update|updates)\b/i;

/** Words of conversation between people, which ask about no article. */
const TO_SOMEBODY = /\b(?:you|i|i'm|me|we|let's)\b/i;

/** Nouns too general to name a subject. */
const GENERAL =
  /^(?:people|persons?|men|women|sides?|parties|countries|times?|days?|hours?|weeks?|months?|years?|reasons?|results?|outcome|details?|sources?|numbers?|figures?|terms|conditions|goals?|aims?|points?|place|date|deadline|dead|killed|wounded|injured|casualties|victims)$/;

/** Whether a question names no subject: no name, no thing, and at most a verb or a general noun. */
export function isWithoutSubject(question: string, phrases: readonly AskedPhrase[]): boolean {
  if (!beginsAsQuestion(questionWords(question)[0])) return false;
  if (ABOUT_ITSELF.test(question) || TO_SOMEBODY.test(question)) return false;
  const named = phrases.filter(({ head, text }) => !(GENERAL.test(head) && isPlain(text)));
  if (named.length > 0) return false;
  const content = questionWords(question).filter(
    ({ lower }) => !isStopWord(lower) && !EMPTY.has(lower) && !GENERAL.test(lower),
  );
  return content.length <= 1;
}

function isPlain(text: string): boolean {
  return !/\p{Lu}/u.test(text.slice(1)) && text.split(' ').length <= 2;
}
