import { dayRangeOf } from '../dating.ts';
import { newsDaysOf } from '../timeline/news-days.ts';
import type { DatedSentence } from '../timeline/read-dated-sentences.ts';

/** What is wanted or offered, and did not take place. */
const PROPOSES =
  /(?<!\p{L})(?:propos(?:e[sd]?|ing|als?)|offer(?:s|ed|ing)? (?:to|an?)|suggest(?:s|ed|ing)?|call(?:s|ed|ing)? for|ask(?:s|ed|ing)? for|want(?:s|ed)? (?:to|an?))(?!\p{L})/iu;

/** Whether a sentence proposes something, which then is nothing that was held. */
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
