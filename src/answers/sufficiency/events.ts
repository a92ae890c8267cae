import type { Article } from '../../domain/article.ts';
import { addDays } from '../../domain/calendar/instant.ts';
import { monthNumber } from '../../domain/calendar/month-names.ts';
import { MONTH_OR_ABBREVIATION } from '../../domain/calendar/names.ts';
import { findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import { distinctTerms } from '../../text/extract-terms.ts';
import type { ConstraintContext, HitCheck } from './slot-constraint.ts';
import { allHeldAround, textAround } from './words-around.ts';

/** What is only announced, left open or called off. */
const ANNOUNCED =
  /\b(?:will|shall|is to|are to|was to|were to|to be held|to (?:open|begin|start|resume|take place)|due|planned|scheduled|set for|expected|left open|no date|put off|postponed|called off|cancell?ed|propos\p{L}{1,4}|would be|hop(?:es?|ed))\b/iu;

const TOOK_PLACE =
  /\b(?:ended|opened|began|was held|were held|held|took place|lasted|closed|agreed|met|led|brought|produced|started|resumed|broke)\b/iu;

/** Whether a sentence only announces an event or calls it off, without saying how it went. */
export function onlyAnnounces(sentence: string): boolean {
  return (
    ANNOUNCED.test(sentence) &&
    !TOOK_PLACE.test(
      sentence.replace(/\b(?:to|will|would|shall|may|could|should) be held\b/giu, ''),
    )
  );
}

/**
 * Ordinals that are not required: a first round is often not called so, and a second day has a
 * date.
 */
const UNCOUNTED: ReadonlySet<string> = distinctTerms(
  'first minute hour day night morning week month quarter year century time',
);

/** The places in a query of the ordinals before a noun, except the first: "the fifth round". */
function ordinalWords({ words, reading }: Query): readonly number[] {
  return reading.qualified.flatMap(({ qualifier, noun }) => {
    const isAsked =
      reading.ordinals.includes(qualifier) && !UNCOUNTED.has(qualifier) && !UNCOUNTED.has(noun);
    const word = words.findIndex(({ term }) => term === qualifier);
    return isAsked && word >= 0 ? [word] : [];
  });
}

/** "The fifth round": a check whether a passage names the fifth one. */
export function ordinalHeld(context: ConstraintContext): HitCheck | undefined {
  return allHeldAround(ordinalWords(context.query), context);
}

/** "When was the round held", "where did the talks take place": questions about past events. */
const ASKS_HELD =
  /\b(?:when|where|how long)\b.{0,20}\b(?:was|were|did)\b.{1,80}\b(?:held|take place|last|happen|end|close)\b/u;

/** "When was the fifth round held": a check whether a passage does more than announce it or leave it open. */
export function eventHeld({ query, readingOf }: ConstraintContext): HitCheck | undefined {
  const ordinals = ordinalWords(query);
  if (ordinals.length === 0 || !ASKS_HELD.test(query.reading.asked)) return undefined;
  return ({ article, passage }) => {
    const telling = passage.sentences.flatMap((span) => {
      const text = article.text.slice(span.start, span.end);
      const { coverage } = findEvidence(readingOf(article).termsIn(span), query, text);
      return ordinals.some((word) => (coverage[word] ?? 0) > 0) ? [text] : [];
    });
    return telling.length === 0 || !telling.every(onlyAnnounces);
  };
}

const MONTH_DAY = new RegExp(
  String.raw`(?<!\p{L})(?<month>${MONTH_OR_ABBREVIATION})\.? (?<day>\p{N}{1,2})(?!\p{N})`,
  'giu',
);
const DAY_MONTH = new RegExp(
  String.raw`(?<!\p{N})(?<day>\p{N}{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH_OR_ABBREVIATION})(?!\p{L})`,
  'giu',
);

/** The days of the calendar that a text names, without their year: "5-11" for "May 11". */
function namedDays(text: string): ReadonlySet<string> {
  const found = [...text.matchAll(MONTH_DAY), ...text.matchAll(DAY_MONTH)];
  return new Set(
    found.map(({ groups }) => `${monthNumber(groups?.month ?? '')}-${Number(groups?.day)}`),
  );
}

/** Whether an article is of one day, written as `namedDays` does, or of the day after. */
function isNewsOf(article: Article, day: string): boolean {
  if (article.kind === 'chronicle') return isSameDay(article.event.from, day);
  const published = article.published?.slice(0, 10);
  if (published === undefined) return false;
  return isSameDay(published, day) || isSameDay(addDays(published, -1), day);
}

function isSameDay(date: string, day: string): boolean {
  return `${Number(date.slice(5, 7)) - 1}-${Number(date.slice(8))}` === day;
}

/** Several days of one month: "11-17 December", "May 3 to 9". */
const DAYS = /\p{N}(?:st|nd|rd|th)? ?(?:-|–|to|and|until|through) ?(?:\p{L}{3,9} )?\p{N}/iu;

/** "How many mines were cleared on May 4": a check whether a passage counts for that day, and for no other. */
export function dayHeld({ hits, question, readingOf }: ConstraintContext): HitCheck | undefined {
  const asked = namedDays(question);
  if (DAYS.test(question)) return undefined;
  if (hits[0]?.questionKind !== 'number' || asked.size !== 1) return undefined;
  return (hit) => {
    const told = namedDays(textAround(hit, readingOf));
    return told.size === 0 || [...asked].some((day) => told.has(day) || isNewsOf(hit.article, day));
  };
}
