import { sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { toldFirst } from './outcome-first.ts';

/** Questions about an event that is over: "what happened in Lunn", "when did Roe meet Ellis". */
const ASKS_PAST_EVENT =
  /^(?:what (?:happened|took place|went on)\b|(?:when|where|how long|how) (?:did|was|were)\b|who (?:met|attended|came|took part|hosted)\b)/u;

/** "Said that he would meet": what is told of an event before it. */
const AHEAD =
  /(?<!\p{L})(?:said|says|announced|told|confirmed|proposed|invited)(?!\p{L})[^.;]{0,120}(?<!\p{L})(?:would|will|could|(?:is|are|was|were) (?:to|due|ready|planning))(?!\p{L})/iu;

/**
 * How far below the best passage's score the one may lie that tells of the event itself, and the least
 * share of that one's coverage of the question.
 */
const ITSELF = { scoreGap: 3, coverageShare: 0.7 } as const;

/** The same for a reason of what the question names, where the best one is of another thing. */
const NAMED = { scoreGap: 1, coverageShare: 0.5 } as const;

/** "Four days into the invasion", "on the eve of the vote": a day that is counted from an event is not its own. */
const COUNTED_FROM =
  /(?<!\p{L})(?:(?:hours?|days?|weeks?|months?|years?|shortly|just|soon) (?:into|after|before|since|from|following|ahead of)|eve of|anniversary of) (?:the |its |his |her |their )?(?:[\p{L}-]{1,20} ){0,2}$/iu;

/**
 * The passages with the one first that tells of the event that a question asks about, where the best one
 * only announces it, is of another one of its kind, or counts its own day from it.
 */
export function eventItselfFirst(hits: readonly Hit[], ranking: Ranking): readonly Hit[] {
  const { reading, answerType } = ranking.query;
  if (answerType === 'reason') return toldFirst(hits, holdsNames, NAMED);
  if (!ASKS_PAST_EVENT.test(reading.asked)) return hits;
  const isItself = (hit: Hit) => !isAhead(hit) && !(answerType === 'time' && isCountedFrom(hit));
  return toldFirst(hits, isItself, ITSELF);
}

function holdsNames({ features }: Hit): boolean {
  return (features.missingNames ?? 0) === 0;
}

function isAhead(hit: Hit): boolean {
  return AHEAD.test(sentenceTextOf(hit));
}

/** Whether a word of the question is what the day of its sentence is counted from. */
function isCountedFrom(hit: Hit): boolean {
  const { article, sentence, matches } = hit;
  return matches.some(({ start }) => COUNTED_FROM.test(article.text.slice(sentence.start, start)));
}
