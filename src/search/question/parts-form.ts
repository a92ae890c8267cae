import type { QuestionForm, QuestionPart } from './question-reading.ts';
import { plainQuestion, splitOnce } from './question-text.ts';
import { actorOf, objectOf, REFERENCE } from './subject-of-question.ts';

/** The form of a question that asks several things: "who signed it and when did it end?" */
export function readParts(question: string): QuestionForm | undefined {
  const [lead, asked] = leadOf(plainQuestion(question));
  const parts = pairedWords(asked) ?? pairedVerbs(asked) ?? clausesOf(asked);
  if (!parts || parts.length < 2) return undefined;
  return { kind: 'parts', parts: parts.map((part) => completed(part, lead)) };
}

const ASKING =
  '(?:(?:by|with|to|from|for|in|on|at|since|until) )?(?:who|whom|whose|what|which|when|where|why|how)';
const DOING = '(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could|should)';

const QUESTION_BEHIND = new RegExp(`[,:;–—-] ?(?=${ASKING} )`, 'i');
const QUESTION_WORD = new RegExp(String.raw`(?:^|\W)(?:${ASKING})\W`, 'i');

/** A name before the question ("the Lisbon truce, when did it begin") or the time of all its parts. */
function leadOf(text: string): readonly [string, string] {
  const asked = QUESTION_BEHIND.exec(text);
  if (!asked || QUESTION_WORD.test(`${text.slice(0, asked.index)} `)) return ['', text];
  return [text.slice(0, asked.index).trim(), text.slice(asked.index + asked[0].length).trim()];
}

const PAIRED =
  /^(when|where|why|who|how many|how long|how much|by whom|with whom),? (?:and|&) (when|where|why|who|how many|how long|how much|by whom|with whom) /i;

/** "when and where did they meet": the same asked twice */
function pairedWords(text: string): readonly QuestionPart[] | undefined {
  const [lead = '', one = '', other = ''] = PAIRED.exec(text) ?? [];
  if (lead === '') return undefined;
  const rest = text.slice(lead.length);
  return [one, other].map((word) => ({ question: `${word} ${rest}`, of: word.toLowerCase() }));
}

const BEGIN = '(?:begin|start|open|take effect|come into force|enter into force)';
const END = '(?:end|finish|close|expire|stop|fail|collapse|break down|lapse|run out)';
const VERBS = new RegExp(` (${BEGIN}),? and (${END})(?= |$)`, 'i');
const BEFORE_VERBS = new RegExp(`^(when|where|why|how) ${DOING} `, 'i');

/** "when did the truce begin and end" */
function pairedVerbs(text: string): readonly QuestionPart[] | undefined {
  const found = BEFORE_VERBS.exec(text);
  const verbs = VERBS.exec(text);
  if (!found || !verbs) return undefined;
  const [before, behind] = [text.slice(0, verbs.index), text.slice(verbs.index + verbs[0].length)];
  return [verbs[1] ?? '', verbs[2] ?? ''].map((verb) => ({
    question: `${before} ${verb}${behind}`,
    of: `${found[1] ?? ''} ${verb}`.toLowerCase(),
  }));
}

/** Where the next question begins. */
const NEXT = new RegExp(
  String.raw`(?:\? (?:and |but )?|[;,]? (?:and|but|&) (?:also )?)(?=${ASKING}(?: |$|,))|, (?=${ASKING} (?:${DOING}|and) |how (?:long|many|much|often) )|\? (?:and |but )?|[;,]? and (?=(?:did|does|do|was|were|is|are|has|have) (?:the|it|he|she|they|\p{Lu}\p{Ll}+) )`,
  'giu',
);

const BEGINS_QUESTION = new RegExp(`^(?:${ASKING}|${DOING}) `, 'i');

/** The questions that "and" or a mark joins, each made one that can be asked alone. */
function clausesOf(text: string): readonly QuestionPart[] | undefined {
  const starts = [...text.matchAll(NEXT)].filter(({ index }) => !isRelative(text.slice(0, index)));
  const ends = [...starts.map(({ index }) => index), text.length];
  const clauses = [0, ...starts.map(({ index, 0: mark }) => index + mark.length)]
    .map((start, at) => text.slice(start, ends[at]).trim())
    .filter((clause) => clause !== '');
  const [first = ''] = clauses;
  if (clauses.length < 2 || clauses.length > MOST_PARTS) return undefined;
  if (!BEGINS_QUESTION.test(first)) return undefined;
  return clauses.map((clause, at) => ({
    question: at === 0 ? withObject(clause, clauses[1] ?? '') : standingAlone(clause, first),
    of: clause.toLowerCase() === clause || at > 0 ? clause : lowerFirst(clause),
    ...(at === 0 ? {} : goingOn(clause, first)),
  }));
}

/**
 * Whether a clause asks something else of what the first is about: "and when does it start". Where that
 * asks when, too, its date is no answer to both.
 */
function isOfSame(clause: string, first: string): boolean {
  return !/^when /i.test(first) && (PRONOUN_SUBJECT.test(clause) || BARE.test(clause));
}

/** Who is meant by "he" or "she" behind a question for a person. */
const PERSON = /(?<=^| )(?:he|she|him|her)(?= |$)/i;
const ASKS_WHO = /^(?:(?:by|with|to|for) )?(?:who|whom) /i;

/** What a later part leaves to the first: the person that it asks for, or what it is about. */
function goingOn(clause: string, first: string): Pick<QuestionPart, 'person' | 'goesOn'> {
  const found = ASKS_WHO.test(first) ? PERSON.exec(clause) : null;
  if (!found) return isOfSame(clause, first) ? { goesOn: true } : {};
  const behind = clause.slice(found.index + found[0].length);
  const object = objectOf(first);
  return {
    person: {
      before: clause.slice(0, found.index),
      behind: object === '' ? behind : behind.replace(/(?<= )(?:it|them)(?= |$)/i, object),
    },
  };
}

/** Parts of one question, at most: as many excerpts as an answer shows. */
const MOST_PARTS = 3;

/** Whether a clause has a relative or indirect question that "and" may go on with: "who said where". */
function isRelative(before: string): boolean {
  const from = Math.max(...['?', ' and ', ', '].map((mark) => before.lastIndexOf(mark)));
  const words = before
    .slice(from + 1)
    .trim()
    .split(' ')
    .slice(2);
  return words.some((word) => /^(?:who|whom|which|when|where|why|how|whether)$/i.test(word));
}

/** A first part without what it is about takes it of the second: "who won and who lost the vote". */
function withObject(clause: string, next: string): string {
  if (clause.split(' ').length > 2) return clause;
  const object = objectOf(next);
  return object === '' ? clause : `${clause} ${object}`;
}

const BARE =
  /^(?:(?:by|with|to|from|for) )?(?:who|whom|what|when|where|why|how(?: (?:long|many|much|far|often))?)$/i;
const ASKED_FIRST = new RegExp(`^(?:${ASKING})(?: (?:long|many|much|far|often))? `, 'i');
const PRONOUN_SUBJECT = new RegExp(`(?:^| )${DOING} ((?:it|they|he|she)(?: |$))`, 'i');

/** A later part with what it leaves to the first: its subject in place of "it", or all of it. */
function standingAlone(clause: string, first: string): string {
  if (BARE.test(clause)) {
    const [, rest = ''] = splitOnce(`${first} `, ASKED_FIRST) ?? [];
    return rest === '' ? `${clause} ${first}` : `${clause} ${rest}`;
  }
  const subject = PRONOUN_SUBJECT.exec(clause);
  if (subject) {
    const at = subject.index + subject[0].length - (subject[1]?.length ?? 0);
    const [word = ''] = (subject[1] ?? '').split(' ');
    const actor = subjectOf(first);
    return actor === '' ? clause : clause.slice(0, at) + actor + clause.slice(at + word.length);
  }
  const reference = REFERENCE.exec(clause);
  const isBareVerb = clause.split(' ').length <= 2;
  const object = objectOf(first) || actorOf(first);
  if (object === '') return clause;
  if (!reference) return isBareVerb || REACTS.test(clause) ? `${clause} ${object}` : clause;
  const { index } = reference;
  return `${clause.slice(0, index)}${object}${clause.slice(index + reference[0].length)}`;
}

/** What "they" of a later part means: the subject of the first, or what it counts. */
function subjectOf(first: string): string {
  return actorOf(first) || (COUNTED.exec(first)?.[1] ?? '');
}

/** What a question without a verb counts: "how many jurors". */
const COUNTED = /^how (?:many|much) ((?:[\p{L}\p{N}'-]+ ){0,2}[\p{L}\p{N}'-]+)$/iu;

/** A clause that ends in a verb whose object is what the first part is about: "how did Lind reply". */
const REACTS = / (?:reply|replied|answer|answered|respond|responded|react|reacted)$/i;

/** A part with the name or the time that stands before the whole question. */
function completed(part: QuestionPart, lead: string): QuestionPart {
  const { question } = part;
  if (lead === '') return part;
  const isTime = /^(?:in|on|at|during|since|after|before|between|under) /i.test(lead);
  if (isTime) return { ...part, question: `${question} ${lowerFirst(lead)}` };
  const reference = REFERENCE.exec(question);
  if (!reference) return { ...part, question: `${question} ${lead}` };
  const { index } = reference;
  return {
    ...part,
    question: `${question.slice(0, index)}${lead}${question.slice(index + reference[0].length)}`,
  };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
