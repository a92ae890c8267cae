import type { ReprintGroups } from '../domain/reprint-groups.ts';
import { runAtOnce } from '../domain/sliced-work.ts';
import type { TimelineEntry } from '../domain/timeline.ts';
import { estimateRelevance } from '../search/ranking/confidence.ts';
import type { Hit } from '../search/ranking/rank-passages.ts';
import { createChronology } from './timeline/chronology.ts';
import type { DatedSentence, DatedSentencesOf } from './timeline/read-dated-sentences.ts';

/** The maximum number of lines of a timeline under an answer: what is read at a glance. */
const MOST_LINES = 5;

/** Minimum number of dates of a timeline: two are visible in the excerpts themselves. */
const FEWEST_DATES = 3;

/** Passages of a ranking that are considered. */
const MOST_HITS = 10;

/** The probability of being about the matter from which a passage is evidence. */
const EVIDENCE_FROM = 0.6;

/** How far the score of evidence may lie below the best passage's. */
const SCORE_GAP = 1.2;

const EVER = { from: null, to: null };

/** The best sentence of a hit with the date of its event; nothing where that is unknown. */
export type DateHit = (hit: Hit) => DatedSentence | undefined;

/** Dates the best sentences of hits by the dated sentences of their articles. */
export function createHitDating(sentencesOf: DatedSentencesOf): DateHit {
  return ({ article, sentence }) =>
    sentencesOf(article).find((dated) => dated.span.start === sentence.start);
}

/**
 * The hits of a ranking that are evidence.
 *
 * @param hits best first
 */
export function selectEvidence(hits: readonly Hit[]): readonly Hit[] {
  const [best] = hits;
  return hits
    .slice(0, MOST_HITS)
    .filter(
      (hit) =>
        hit.score >= (best?.score ?? 0) - SCORE_GAP &&
        estimateRelevance(hit.features) >= EVIDENCE_FROM,
    );
}

/**
 * Evidence by date, at most five dates with a sentence each; nothing where there are fewer than three
 * dates.
 */
export function buildEvidenceTimeline(
  evidence: readonly Hit[],
  datedSentenceOf: DateHit,
  reprintGroups?: ReprintGroups,
): readonly TimelineEntry[] {
  const chronology = createChronology(reprintGroups);
  for (const hit of evidence) {
    const sentence = datedSentenceOf(hit);
    if (sentence)
      chronology.add([{ sentence, fit: Math.exp(hit.score - (evidence[0]?.score ?? 0)) }]);
  }
  const entries = runAtOnce(chronology.entries(EVER, { dates: MOST_LINES, sentences: 1 }));
  // These lines have no room for the sentence that reports an outcome.
  const lines = entries.map((entry) => ({ ...entry, outcome: null }));
  return lines.length >= FEWEST_DATES ? lines : [];
}
