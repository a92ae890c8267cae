import type { FollowUpLead } from './follow-up-lead.ts';
import type { AskedPhrase } from './noun-phrases.ts';
import { isThing, POSSESSIVES, questionWords, SPEECH } from './question-words.ts';
import type { TurnReading } from './read-turn.ts';
import { type BackReference, contentWords } from './stands-alone.ts';

/** Words of a subject that can replace "it" inside a question; a longer one is appended instead. */
const MAX_WORDS_INSIDE = 9;

/**
 * A question with its pronouns replaced by what they refer to, from the last turn that names it.
 * What cannot replace a pronoun is appended to the question.
 */
export function fillReferences(
  question: string,
  references: readonly BackReference[],
  before: readonly TurnReading[],
): string {
  const [last] = before;
  if (!last) return question;
  const fillings = references.flatMap((reference) => {
    const meant = before.map((turn) => meantBy(reference, turn, question)).find(Boolean);
    // "Who says that" asks about a statement; "that" is not itself what is said.
    if (meant === undefined || isSaid(question, reference) || isLong(meant)) return [];
    return [{ reference, meant }];
  });
  const filled = fillings.toReversed().reduce((text, { reference, meant }) => {
    const { start, end, lower } = reference.word;
    const isOwner = POSSESSIVES.has(lower) || isPossessive(lower, question, end);
    return `${text.slice(0, start)}${isOwner ? owner(meant) : meant}${text.slice(end)}`;
  }, question);
  const isSubjectIn = fillings.some(
    ({ reference: { stands }, meant }) =>
      meant.includes(last.subject) || (stands === 'thing' && last.subject.includes(meant)),
  );
  if (isSubjectIn) return filled;
  // "What did he say" is about the subject spoken of, "what did he say about the border" is not.
  if (references.some((one) => isSaid(question, one))) return `${filled} about ${last.subject}`;
  return isOpenEnded(question) || filled === question ? withSubject(filled, last) : filled;
}

function isSaid(question: string, { word }: BackReference): boolean {
  if (!/^(?:this|that|it)$/.test(word.lower) || word.end < question.length) return false;
  return /\b(?:say|says|said|claim|claims|claimed|report|reported|think|thinks)$/i.test(
    question.slice(0, word.start).trimEnd(),
  );
}

/** Whether a question ends with a verb of speech, without saying about what. */
function isOpenEnded(question: string): boolean {
  return SPEECH.has(questionWords(question).at(-1)?.lower ?? '');
}

function isLong(meant: string): boolean {
  return meant.split(' ').length > MAX_WORDS_INSIDE;
}

/** Whether "her" is a possessive, before a noun. */
function isPossessive(lower: string, question: string, end: number): boolean {
  return lower === 'her' && /^ \p{L}/u.test(question.slice(end));
}

function owner(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

/** Forms in which those who are counted undergo something. */
const PASSIVE = /\b(?:were|was|are|have|had) they\b|\bthem\b/i;

const MOTION =
  /\b(?:go|goes|went|gone|come|came|travel|travelled|traveled|fly|flew|return|returned|sail|sailed) there\b/i;

/** What a word refers to in a turn; undefined where the turn names no such thing. */
function meantBy(
  { stands }: BackReference,
  turn: TurnReading,
  question: string,
): string | undefined {
  const { person, place, thing, subject } = turn;
  switch (stands) {
    case 'person':
      return person?.text;
    case 'group':
      return groupOf(turn, question);
    case 'thing':
      return subject === '' ? thing?.text : subject;
    case 'place':
      if (MOTION.test(question)) return `to ${place?.text ?? subject}`;
      return place ? `in ${place.text}` : `at ${subject}`;
    case 'time':
      return turn.period ?? undefined;
  }
}

/** Whom "they" means: those who are counted where they undergo something, else the actor. */
function groupOf(
  { phrases, counted, actor, thing }: TurnReading,
  question: string,
): string | undefined {
  const things = counted === undefined ? undefined : `the ${counted}`;
  if (things !== undefined && PASSIVE.test(question)) return things;
  const people = phrases.filter(({ kind }) => kind === 'person').map(({ text }) => text);
  if (people.length === 2) return people.join(' and ');
  return actor?.text ?? things ?? (thing && /s$/.test(thing.head) ? thing.text : undefined);
}

function withSubject(question: string, { subject }: TurnReading): string {
  if (subject === '' || question.includes(subject)) return question;
  const preposition = SPEECH.get(questionWords(question).at(-1)?.lower ?? '');
  return preposition === undefined
    ? `${question}, about ${subject}`
    : `${question} ${preposition} ${subject}`;
}

/** Words of content of a question that only refers to the subject again, at most. */
const MOST_BESIDE = 3;

/** Nouns that refer to any agreement or event. */
const ANY_THING = /^(?:agreement|deal|document|text|paper|meeting|session|event)$/;

/** Nouns that refer to what belongs to one: "the sides" of the talks. */
const BELONGS_TO_THING =
  /^(?:agreements|sides|parties|delegations|negotiators|leaders|presidents|signatories|participants)$/;

/**
 * "The first one" and "that one" refer to a thing; after a bare noun, "one" is a number: "round
 * one".
 */
const IS_DETERMINED =
  /^(?:the|this|that|these|those|which|what|an?|any|another|each|both|new|old) /i;

/**
 * A question about "the truce" where the turn before is more specific: "the Easter truce". Empty
 * where the question stands alone, undefined where it refers to no such thing.
 */
export function repeatedThing(
  question: string,
  phrases: readonly AskedPhrase[],
  last: TurnReading,
  lead: FollowUpLead,
): string | undefined {
  const one = phrases.find(
    ({ head, text }) => (head === 'one' || head === 'ones') && IS_DETERMINED.test(text),
  );
  // "Was that convoy the last one" says itself one of what.
  const isOfOwn = phrases.some(({ kind, start }) => kind === 'thing' && one && start < one.start);
  if (one && last.thing && !isOfOwn) {
    const named = one.text.replace(/ones?$/i, last.thing.head);
    return `${question.slice(0, one.start)}${named}${question.slice(one.end)}`;
  }
  const definite = phrases.filter(({ text }) =>
    /^(?:the|that|this|those|these) [\p{L}-]+$/iu.test(text),
  );
  const [only] = definite;
  if (contentWords(question) > MOST_BESIDE) return undefined;
  if (!only || phrases.length > definite.length + 1) return undefined;
  const others = phrases.filter((one) => one !== only);
  const isPlain = !others.some(({ kind }) => kind === 'thing');
  const same = last.thing && sameHead(last.thing, only) ? last.subject : undefined;
  if (same !== undefined && isPlain) {
    return `${question.slice(0, only.start)}${same}${question.slice(only.end)}`;
  }
  if (others.length > 0) return undefined;
  if (ANY_THING.test(only.head)) {
    return `${question.slice(0, only.start)}${last.subject}${question.slice(only.end)}`;
  }
  const belongs = BELONGS_TO_THING.test(only.head) || (lead.kind === 'and' && isThing(only.head));
  return belongs ? `${question} of ${last.subject}` : undefined;
}

function sameHead(thing: AskedPhrase, { head }: AskedPhrase): boolean {
  const stem = (word: string) => word.replace(/s$/, '');
  return thing.text
    .toLowerCase()
    .split(' ')
    .some((word) => stem(word) === stem(head));
}
