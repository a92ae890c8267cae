import { MONTH, WEEKDAY } from '../../domain/calendar/names.ts';
import { ordinalOf, SMALL_ORDINALS } from '../../text/number-words.ts';
import type { Conjunct } from './coordination.ts';
import type { QuestionPart } from './question-reading.ts';

/** Words before what is compared that say nothing of it. */
const LEAD =
  /^(?:please|tell|show|give|me|us|explain|describe|list|what|what's|how|is|are|was|were|do|does|did|has|have|the|any|main|key|big|biggest|exact|there|compare|comparing|comparison|contrast|of|between|in)$/i;

/** Words behind what is compared that only say that it is. */
const CLOSING =
  /,? (?:differences?|differ|compared|comparison|contrasted|side by side|in comparison)$/i;

/** The parts of two compared things, each asked with what the comparison is about. */
export function partsOf(
  pair: readonly [Conjunct, Conjunct] | undefined,
  about = '',
): readonly QuestionPart[] | undefined {
  return pair?.map(({ phrase, of }) => ({
    question: asking(withOrdinals(about === '' ? phrase : `${about} ${phrase}`)),
    of,
  }));
}

/** "round two" as articles call it: "second round". */
function withOrdinals(phrase: string): string {
  return phrase.replace(
    /\b(rounds?|phases?|stages?|sessions?|meetings?) (?:(one|two|three|four|five)|([1-5]))(?= |$)/gi,
    (_, noun: string, word?: string, digit?: string) =>
      `${word === undefined ? SMALL_ORDINALS[Number(digit)] : ordinalOf(word)} ${noun}`,
  );
}

/** A phrase as a question; among small letters "WHO" is an organisation. */
export function asking(phrase: string): string {
  const isAsked = /^(?:who|what|when|where|why|how|which) /i.test(phrase);
  const isAcronym = /^WHO /.test(phrase) && /\p{Ll}/u.test(phrase);
  return isAsked && !isAcronym ? phrase : `what was ${phrase}`;
}

/** "the violations: Norland's count", "how many, Norland's count" is about the violations. */
export function aboutOf(text: string): readonly [string, string] {
  const at = Math.max(text.lastIndexOf(': '), text.lastIndexOf(', '));
  if (at >= 0) return [text.slice(0, at), text.slice(at + 2)];
  const dated = DATED_TOPIC.exec(text);
  return dated ? [dated[0].trim(), text.slice(dated[0].length)] : ['', text];
}

/** "the call 20 Oct 2030" before what is compared of it, where a search lines up its words. */
const DATED_TOPIC =
  /^(?:[\p{L}'-]+ ){1,8}(?:\d{1,2} )?(?:\p{L}+ )?(?:19|20)\d\d (?=[\p{L}'-]+(?: [\p{L}'-]+){0,2}$)/u;

/** Whether words only lead up to what is compared. */
export function isLead(text: string): boolean {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .every((word) => LEAD.test(word));
}

/** Words without those before what is compared that say nothing of it. */
export function withoutLead(text: string): string {
  const words = text.split(' ');
  const from = words.findIndex((word, at) => !LEAD.test(word) || isQuantity(words, at));
  if (from < 0) return '';
  const article = /^the$/i.test(words[from - 1] ?? '') ? 1 : 0;
  return words.slice(from - article).join(' ');
}

/** "how many" asks for something that the passages have to hold. */
function isQuantity(words: readonly string[], at: number): boolean {
  return (
    /^how$/i.test(words[at] ?? '') && /^(?:many|much|long|often|far)$/i.test(words[at + 1] ?? '')
  );
}

/** Words without those behind what is compared that only say that it is. */
export function withoutClosing(text: string): string {
  return text.replace(CLOSING, '');
}

/** Whether a phrase is a date, or a number that belongs to one: "15 December", "May 2031". */
export function isDate(phrase: string): boolean {
  return DATE.test(phrase) || /^\d{1,2} \p{L}+(?: \d{4})?$/u.test(phrase);
}

const DATE = new RegExp(
  String.raw`^(?:\d{1,4}|(?:early |mid-?|late )?(?:${MONTH}|${WEEKDAY}|spring|summer|autumn|winter|now|today|then))(?: \d{1,4})*(?:,? \d{4})?$`,
  'i',
);
