import { passageTextOf, sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { negationsIn } from '../../text/statements/denials.ts';
import { isActorElsewhere } from './actor-elsewhere.ts';
import { onlyAnnounces } from './event-asked.ts';
import { outcomeAsked } from './outcome-asked.ts';
import { asksOutcome } from './outcome-first.ts';
import { phaseAsked } from './phase-asked.ts';
import { isDated, mayMeanAnother, phaseIn } from './phase-first.ts';
import { isPremiseUntold } from './premise-asked.ts';
import { stanceAsked } from './stance-asked.ts';
import { isStanceHeaded, isStanceTold } from './stance-first.ts';

/**
 * Checks whether the best passage leaves open what a question asks, however many words it shares
 * with it.
 */
type DoubtReader = (best: Hit, ranking: Ranking, readingOf: ReadingOf) => boolean;

/** Tried in order; one doubt is enough. */
const DOUBTS: readonly DoubtReader[] = [
  isStanceOpen,
  isActorElsewhere,
  isPhaseOpen,
  mayMeanAnother,
  isOutcomeOpen,
  isPremiseUntold,
  isUnsaidOpen,
];

/**
 * Whether the best passage may be shown, but not as a sure answer: it shares the words of the
 * question and lacks the form of words that an answer would have.
 */
export function isDoubtful(best: Hit, ranking: Ranking, readingOf: ReadingOf): boolean {
  return DOUBTS.some((read) => read(best, ranking, readingOf));
}

/** Whether a passage does not say who refused, or whether somebody accepted. */
function isStanceOpen(best: Hit, { query }: Ranking, readingOf: ReadingOf): boolean {
  const asked = stanceAsked(query);
  if (!asked || (asked.asks === 'who' && asked.isFor)) return false;
  return !isStanceTold(best, asked, { query, readingOf }) && !isStanceHeaded(best, asked, query);
}

/** Whether "when did the truce end" is left open: what happened while it lasted is no answer. */
function isPhaseOpen(best: Hit, { query }: Ranking, readingOf: ReadingOf): boolean {
  const asked = phaseAsked(query);
  return asked !== undefined && !isDated(best, phaseIn(best, asked, { query, readingOf }));
}

/** How many top hits are checked for a later announcement. */
const PASSAGES_READ = 20;

/**
 * Whether "how did the vote go" is left open: the passage only announces the vote, or reports an
 * earlier one where a later report announces another.
 */
function isOutcomeOpen(best: Hit, { query, hits }: Ranking): boolean {
  const asked = query.reading.asked;
  const outcome = outcomeAsked(asked);
  if (!outcome) return asksOutcome(asked) && onlyAnnounces(sentenceTextOf(best));
  if (!outcome.tells(sentenceTextOf(best))) return true;
  const reportedOn = best.article.published ?? '';
  return hits
    .slice(0, PASSAGES_READ)
    .some(
      (hit) =>
        (hit.article.published ?? '') > reportedOn &&
        (hit.features.sentenceCoverage ?? 0) >= (best.features.sentenceCoverage ?? 0) &&
        outcome.announces(sentenceTextOf(hit)),
    );
}

/** "What did Ellis not say": what was left unsaid or undone is reported by a negation. */
const ASKS_UNSAID = /^what (?:(?:did|does|do|has|have)n't|(?:did|does|do|has|have) .{1,60} not) /u;

function isUnsaidOpen(best: Hit, { query }: Ranking): boolean {
  if (!ASKS_UNSAID.test(query.reading.asked)) return false;
  return negationsIn(passageTextOf(best)).length === 0;
}
