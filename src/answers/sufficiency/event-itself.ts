import { sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import {
  COVERAGE_SHARE,
  type ConstraintContext,
  type HitCheck,
  type StatedForm,
} from './slot-constraint.ts';

/** Questions about an event that is over: "what happened in Lunn", "when did Roe meet Ellis". */
const ASKS_PAST_EVENT =
  /^(?:what (?:happened|took place|went on)\b|(?:when|where|how long|how) (?:did|was|were)\b|who (?:met|attended|came|took part|hosted)\b)/u;

/** "Said that he would meet": what is told of an event before it. */
const AHEAD =
  /(?<!\p{L})(?:said|says|announced|told|confirmed|proposed|invited)(?!\p{L})[^.;]{0,120}(?<!\p{L})(?:would|will|could|(?:is|are|was|were) (?:to|due|ready|planning))(?!\p{L})/iu;

/** "Four days into the invasion", "on the eve of the vote": a day that is counted from an event is not its own. */
const COUNTED_FROM =
  /(?<!\p{L})(?:(?:hours?|days?|weeks?|months?|years?|shortly|just|soon) (?:into|after|before|since|from|following|ahead of)|eve of|anniversary of) (?:the |its |his |her |their )?(?:[\p{L}-]{1,20} ){0,2}$/iu;

/** "Why was the Lunn summit cancelled": a reason of what the question names, and of no other. */
export function reasonOfNamedForm({ query }: ConstraintContext): StatedForm | undefined {
  return query.answerType === 'reason'
    ? { states: holdsNames, scoreGap: 1, coverageShare: 0.5 }
    : undefined;
}

/**
 * "When did Roe meet Ellis": the event itself, where the best passage only announces it or counts its own
 * day from it.
 */
export function eventItselfForm({ query }: ConstraintContext): StatedForm | undefined {
  const { reading, answerType } = query;
  if (!ASKS_PAST_EVENT.test(reading.asked)) return undefined;
  const states: HitCheck = (hit) => !isAhead(hit) && !(answerType === 'time' && isCountedFrom(hit));
  return { states, scoreGap: 3, coverageShare: COVERAGE_SHARE };
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
