import { monthNumber } from '../../domain/calendar/month-names.ts';
import { MONTH_OR_ABBREVIATION } from '../../domain/calendar/names.ts';

/** What is only announced, left open or called off. */
const ANNOUNCED =
  /\b(?:will|shall|is to|are to|was to|were to|to be held|to (?:open|begin|start|resume|take place)|due|planned|scheduled|set for|expected|left open|no date|put off|postponed|called off|cancell?ed|propos\p{L}{1,4}|would be|hop(?:es?|ed))\b/iu;

const TOOK_PLACE =
  /\b(?:ended|opened|began|was held|were held|held|took place|lasted|closed|agreed|met|led|brought|produced|started|resumed|broke)\b/iu;

/** "When was the round held", "where did the talks take place": questions about past events. */
const ASKS_HELD =
  /\b(?:when|where|how long)\b.{0,20}\b(?:was|were|did)\b.{1,80}\b(?:held|take place|last|happen|end|close)\b/u;

/** Whether a question asks when or where something took place. */
export function asksWhenHeld(asked: string): boolean {
  return ASKS_HELD.test(asked);
}

/** Whether a sentence only announces an event or calls it off, without saying how it went. */
export function onlyAnnounces(sentence: string): boolean {
  return (
    ANNOUNCED.test(sentence) &&
    !TOOK_PLACE.test(
      sentence.replace(/\b(?:to|will|would|shall|may|could|should) be held\b/giu, ''),
    )
  );
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
export function namedDays(text: string): ReadonlySet<string> {
  const found = [...text.matchAll(MONTH_DAY), ...text.matchAll(DAY_MONTH)];
  return new Set(
    found.map(({ groups }) => `${monthNumber(groups?.month ?? '')}-${Number(groups?.day)}`),
  );
}
