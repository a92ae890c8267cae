import type { FollowUpLead } from './follow-up-lead.ts';
import type { AskedPhrase } from './noun-phrases.ts';
import { isThing, SPEECH, wordsOf } from './question-words.ts';
import type { TurnReading } from './read-turn.ts';
import type { Reference } from './stands-alone.ts';

/** Words of a subject that can stand for "it" inside a question; a longer one is put behind it. */
const MAX_WORDS_INSIDE = 9;

/**
 * A question with what its words go back to, of the last turn that names it. What cannot be put in
 * their place is put behind the question.
 */
export function fillReferences(
  question: string,
  references: readonly Reference[],
  before: readonly TurnReading[],
): string {
  const [last] = before;
  if (!last) return question;
  let filled = question;
  let isSubjectIn = false;
  for (const reference of references.toReversed()) {
    const meant = before
      .map((turn) => meantBy(reference, turn, question))
      .find((one) => one !== undefined);
    if (meant === undefined) continue;
    const { start, end, lower } = reference.word;
    const isLong = meant.split(' ').length > MAX_WORDS_INSIDE;
    if (isLong) continue;
    const written =
      /^(?:his|its|their)$/.test(lower) || isPossessive(lower, question, end)
        ? owner(meant)
        : meant;
    filled = `${filled.slice(0, start)}${written}${filled.slice(end)}`;
    isSubjectIn ||=
      meant.includes(last.subject) ||
      (last.subject.includes(meant) && reference.stands === 'thing');
  }
  if (isSubjectIn) return filled;
  // "What did he say" is about what was spoken of, "what did he say about the border" is not.
  return isOpenEnded(question) || filled === question ? withSubject(filled, last) : filled;
}

/** Whether a question ends with a verb of speech, and does not say about what. */
function isOpenEnded(question: string): boolean {
  return SPEECH.has(wordsOf(question).at(-1)?.lower ?? '');
}

/** "Her" before a noun belongs to somebody. */
function isPossessive(lower: string, question: string, end: number): boolean {
  return lower === 'her' && /^ \p{L}/u.test(question.slice(end));
}

function owner(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

const MOTION =
  /\b(?:go|goes|went|gone|come|came|travel|travelled|traveled|fly|flew|return|returned|sail|sailed) there\b/i;

/** What a word stands for in a turn; nothing where that names no such thing. */
function meantBy({ stands }: Reference, turn: TurnReading, question: string): string | undefined {
  const { actor, person, place, thing, counted, subject, kind } = turn;
  switch (stands) {
    case 'person':
      return person?.text;
    case 'group':
      return actor?.text ?? (counted === undefined ? undefined : `the ${counted}`) ?? thing?.text;
    case 'thing':
      return kind === 'topic' ? subject : subject || thing?.text;
    case 'place':
      if (MOTION.test(question)) return `to ${place?.text ?? subject}`;
      return place ? `in ${place.text}` : `at ${subject}`;
    case 'time':
      return turn.period ?? undefined;
  }
}

function withSubject(question: string, { subject }: TurnReading): string {
  if (question.includes(subject)) return question;
  const preposition = SPEECH.get(wordsOf(question).at(-1)?.lower ?? '');
  return preposition === undefined
    ? `${question}, about ${subject}`
    : `${question} ${preposition} ${subject}`;
}

/** Nouns that stand for whatever was agreed on or took place before. */
const GENERAL =
  /^(?:agreement|agreements|deal|document|text|paper|meeting|session|event|sides|parties|delegations|negotiators|leaders|presidents|signatories|participants)$/;

/**
 * A question about "the truce" where the turn before names one more exactly: "the Easter truce";
 * empty where it stands alone, nothing where it speaks of no such thing.
 */
export function repeatedThing(
  question: string,
  phrases: readonly AskedPhrase[],
  last: TurnReading,
  lead: FollowUpLead,
): string | undefined {
  const definite = phrases.filter(({ text }) =>
    /^(?:the|that|this|those|these) [\p{L}-]+$/iu.test(text),
  );
  const [only] = definite;
  if (!only || phrases.length > definite.length + 1) return undefined;
  const others = phrases.filter((one) => one !== only);
  const isPlain = !others.some(({ kind }) => kind === 'thing');
  const same = last.thing && sameHead(last.thing, only) ? last.subject : undefined;
  if (same !== undefined && isPlain) {
    return `${question.slice(0, only.start)}${same}${question.slice(only.end)}`;
  }
  const isGeneral = GENERAL.test(only.head) && others.length === 0;
  if (!isGeneral && !(lead.kind === 'and' && isThing(only.head) && others.length === 0)) {
    return undefined;
  }
  if (
    isGeneral &&
    /^(?:agreement|deal|document|text|paper|meeting|session|event)$/.test(only.head)
  ) {
    return `${question.slice(0, only.start)}${last.subject}${question.slice(only.end)}`;
  }
  return `${question} of ${last.subject}`;
}

function sameHead(thing: AskedPhrase, { head }: AskedPhrase): boolean {
  const stem = (word: string) => word.replace(/s$/, '');
  return thing.text
    .toLowerCase()
    .split(' ')
    .some((word) => stem(word) === stem(head));
}
