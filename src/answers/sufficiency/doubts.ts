import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { isActorElsewhere } from './actor-elsewhere.ts';
import { phaseAsked } from './phase-asked.ts';
import { phaseIn } from './phase-first.ts';
import { stanceAsked } from './stance-asked.ts';
import { isStanceHeaded, isStanceTold } from './stance-first.ts';

/** Whether the best passage leaves open what a question asks, however many words it shares with it. */
type DoubtReader = (best: Hit, ranking: Ranking, readingOf: ReadingOf) => boolean;

/** The first that finds a doubt decides. */
const DOUBTS: readonly DoubtReader[] = [isStanceOpen, isActorElsewhere, isPhaseOpen];

/**
 * Whether the best passage may be shown, and not as a sure answer: it shares the words of the question,
 * and lacks a form of words in which the answer would be told.
 */
export function isDoubtful(best: Hit, ranking: Ranking, readingOf: ReadingOf): boolean {
  return DOUBTS.some((read) => read(best, ranking, readingOf));
}

/** Who refused, or whether somebody accepted a thing, is told by no word of it. */
function isStanceOpen(best: Hit, { query }: Ranking, readingOf: ReadingOf): boolean {
  const asked = stanceAsked(query);
  if (!asked || (asked.asks === 'who' && asked.isFor)) return false;
  return (
    !isStanceTold(best, asked, { query, readingOf }) &&
    !isStanceHeaded(best, asked, query)
  );
}

/** "When did the truce end" is not told by what was done while it lasted. */
function isPhaseOpen(best: Hit, { query }: Ranking, readingOf: ReadingOf): boolean {
  const asked = phaseAsked(query);
  return asked !== undefined && phaseIn(best, asked, { query, readingOf }) === undefined;
}
