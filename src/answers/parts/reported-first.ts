import type { Hit } from '../../search/ranking/rank-passages.ts';

/** Words of a sentence about something that is still to come or did not happen. */
const ANNOUNCES =
  /\b(?:will|shall|is to|are to|is due|are due|set for|scheduled|planned|plans? to|expected|invited|called off|call off|postponed|put off)\b/i;

/** How far below the score of an announcement a report of the event may lie that precedes it. */
const REPORTED_SCORE_GAP = 1.5;

/**
 * The hits with reports of an event before announcements: a comparison is about what took place.
 */
export function reportedFirst<One extends Hit>(hits: readonly One[]): readonly One[] {
  const least = (hits[0]?.score ?? 0) - REPORTED_SCORE_GAP;
  const isReport = ({ article, sentence, score }: Hit) =>
    score >= least && !ANNOUNCES.test(article.text.slice(sentence.start, sentence.end));
  const { reports = [], others = [] } = Object.groupBy(hits, (hit) =>
    isReport(hit) ? 'reports' : 'others',
  );
  return [...reports, ...others];
}
