import {
  ATTACKS,
  CALLS,
  EXCHANGES,
  HANDOVERS,
  inAnyNumber,
  MEETINGS,
  SESSIONS,
  VISITS,
} from '../../text/event-nouns.ts';
import { dayRangeOf } from '../dating.ts';
import { newsDaysOf } from '../timeline/news-days.ts';
import type { DatedSentence } from '../timeline/read-dated-sentences.ts';

/** What takes place at a time and is over, as alternatives of a pattern: of these the latest is one that was held. */
export const HELD_EVENT: string = inAnyNumber([
  ...MEETINGS,
  ...SESSIONS,
  ...CALLS,
  ...EXCHANGES,
  ...HANDOVERS,
  ...VISITS,
  ...ATTACKS,
]);

/** Such an event that is wanted or offered. */
const PROPOSES = new RegExp(
  String.raw`(?<!\p{L})(?:propos(?:e[sd]?|ing|als?)|offer(?:s|ed|ing)? (?:to|an?)|suggest(?:s|ed|ing)?|call(?:s|ed|ing)? for|ask(?:s|ed|ing)? for|want(?:s|ed)? (?:to|an?))(?!\p{L})[^.;,]{0,60}?(?<!\p{L})(?:${HELD_EVENT})(?!\p{L})`,
  'iu',
);

/** Whether a sentence proposes an event, which then is none that was held. */
export function proposes(sentence: string): boolean {
  return PROPOSES.test(sentence);
}

/** Whether a sentence names a day after its report. */
export function isAnnouncement(sentence: DatedSentence | undefined): boolean {
  const reportedOn = sentence && newsDaysOf(sentence.article)?.last;
  if (reportedOn === undefined) return false;
  return (
    sentence?.mentionedDatings.some((dating) => dayRangeOf(dating).first > reportedOn) ?? false
  );
}
