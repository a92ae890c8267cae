import type { Span } from '../../domain/span.ts';
import { extractTerms } from '../extract-terms.ts';
import { isPersonOrOffice } from '../names/one-person.ts';
import { isSamePerson } from '../names/written-names.ts';
import { rootsOf } from '../term-roots.ts';
import type { StatementReading } from './read-statement.ts';

/** The subjects of one predicate in two statements. */
export interface SubjectPair {
  readonly one: Span;
  readonly other: Span;
}

/** Verbs of the past that tell what somebody did or suffered; most end alike. */
const VERB =
  '(?:\\p{Ll}{2,20}ed|died|left|quit|won|lost|fled|met|fell|rose|sold|bought|broke|struck|shot|withdrew|spoke|took|gave)';

const IS_VERB = new RegExp(`^${VERB}$`, 'u');

/** "The mediator (has) resigned": a statement that begins with its subject. */
const MAIN = new RegExp(
  `^(?<subject>(?:[\\p{L}\\p{M}\\p{N}.’'-]{1,30} ){1,6}?)(?:(?:has|have|had|also|then|later|already|just) ){0,2}(?<verb>${VERB})(?![\\p{L}-])`,
  'u',
);

/** Words of a statement that tell something, at most: a longer one tells more than who did it. */
const MOST_CONTENT = 6;

/** The share of what else a statement tells which a sentence of the same event has. */
const OBJECT_SHARE = 0.5;

/** Where a clause begins. */
const CLAUSE_START =
  /[,;:()“”"—–]|\s(?:and|but|that|who|which|whom|whose|after|before|while|when|as|if|because|than)\s/gu;

/** Words at the end of what stands before a verb that is no active one of that subject. */
const NO_SUBJECT =
  /(?:^|\s)(?:was|were|is|are|be|been|being|get|got|will|would|could|can|may|might|should|must|not|never|to|by|of|the|an?|he|she|it|they|we|you|i|this|these|those)$/iu;

const AUXILIARY = /\s(?:has|have|had|also|then|later|already|just)$/u;

/** Words of the longest subject that is read. */
const MOST_SUBJECT_WORDS = 8;

/**
 * The subjects of two statements that tell of different ones what they tell in the same words: "The mediator
 * resigned", "Kim Ellis resigned as secretary". Of a short statement that tells one thing, where nothing in
 * the other one names its subject, and both are persons or offices: rebels and fighters may be the same.
 */
export function otherSubjects(one: StatementReading, other: StatementReading): SubjectPair | null {
  const main = MAIN.exec(one.text);
  const { subject = '', verb = '' } = main?.groups ?? {};
  if (!main || one.content.size > MOST_CONTENT || NO_SUBJECT.test(subject.trim())) return null;
  if (one.negations.length > 0 || other.negations.length > 0) return null;
  const own = rootsOf(subject);
  const known = new Set(rootsOf(other.text));
  if (own.length === 0 || own.some((root) => known.has(root))) return null;
  const [predicate] = extractTerms(verb);
  const there = other.terms.find(
    (term) => term.term === predicate?.term && IS_VERB.test(term.word),
  );
  if (!there || !sharesObject(one, other, main[0].length)) return null;
  const span = subjectBefore(other.text, there.start);
  if (!span) return null;
  const [said, told] = [subject.trim(), other.text.slice(span.start, span.end)];
  if (!isPersonOrOffice(said) || !isPersonOrOffice(told) || isSamePerson(said, told)) return null;
  return { one: { start: 0, end: subject.trimEnd().length }, other: span };
}

/** Whether a statement has what another one tells behind its verb, or that tells nothing there. */
function sharesObject(one: StatementReading, other: StatementReading, from: number): boolean {
  const object = one.terms.filter(
    ({ term, start, isCompound }) => start >= from && !isCompound && one.content.has(term),
  );
  const shared = object.filter(({ term }) => other.content.has(term));
  return shared.length >= OBJECT_SHARE * object.length;
}

/** The words before a verb, from the beginning of its clause. */
function subjectBefore(text: string, verb: number): Span | null {
  const opening = [...text.slice(0, verb).matchAll(CLAUSE_START)].at(-1);
  const from = opening ? opening.index + opening[0].length : 0;
  const words = text.slice(from, verb).trimEnd().replace(AUXILIARY, '').replace(AUXILIARY, '');
  const subject = words.trimStart();
  const count = subject.split(/\s+/).length;
  if (subject === '' || count > MOST_SUBJECT_WORDS || NO_SUBJECT.test(subject)) return null;
  if (rootsOf(subject).length === 0) return null;
  const start = from + (words.length - subject.length);
  return { start, end: start + subject.length };
}
