import type { Printings } from '../domain/printings.ts';
import type { TimelineEntry } from '../domain/timeline.ts';
import { confidence } from '../search/confidence.ts';
import type { Hit } from '../search/ranking.ts';
import type { DatesIn } from './dates-in.ts';
import { createChronology } from './timeline/chronology.ts';
import { type Telling, tellingsOf } from './timeline/tellings.ts';

/** Lines of a timeline under an answer: what is read at a glance. */
const MOST_LINES = 5;

/** Dates from which evidence makes a timeline: two are said by the excerpts themselves. */
const FEWEST_DATES = 3;

/** Passages of a ranking that are looked at. */
const MOST_HITS = 10;

/** The probability of answering by itself from which a passage is evidence. */
const EVIDENCE_FROM = 0.6;

/** The share of the best passage's score that evidence reaches. */
const NEARLY_AS_GOOD = 0.7;

const EVER = { from: null, to: null };

/** Tells of a hit's best sentence when what it tells took place. */
export type TellingOf = (hit: Hit) => Telling | undefined;

/** Dates the best sentences of hits; each article's dates are read once. */
export function createTellingOf(datesIn: DatesIn): TellingOf {
  const byArticle = new Map<string, readonly Telling[]>();
  return ({ article, sentence }) => {
    const known = byArticle.get(article.id);
    const tellings = known ?? tellingsOf(article, datesIn);
    byArticle.set(article.id, tellings);
    return tellings.find((telling) => telling.sentence.start === sentence.start);
  };
}

/**
 * The evidence of a ranking in order of time, at most five dates with a sentence each; nothing
 * where it spans fewer than three.
 *
 * @param hits best first
 */
export function evidenceTimeline(
  hits: readonly Hit[],
  tellingOf: TellingOf,
  printings?: Printings,
): readonly TimelineEntry[] {
  const chronology = createChronology(printings);
  const [best] = hits;
  const evidence = hits
    .slice(0, MOST_HITS)
    .filter(
      ({ signals, score }) =>
        confidence(signals) >= EVIDENCE_FROM && score >= NEARLY_AS_GOOD * (best?.score ?? 0),
    );
  for (const hit of evidence) {
    const telling = tellingOf(hit);
    if (telling) chronology.add([{ telling, fit: hit.score }]);
  }
  const entries = chronology.entries(EVER, { dates: MOST_LINES, sentences: 1 });
  // An outcome is shown with the sentence that tells it, which these lines have no room for.
  const lines = entries.map((entry) => ({ ...entry, outcome: null }));
  return lines.length >= FEWEST_DATES ? lines : [];
}
