import { passageTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { stancesIn } from '../../text/statements/stances.ts';
import type { Check, ConstraintContext, StatedForm } from './slot-constraint.ts';
import { type StanceAsked, stanceAsked, tellsStance } from './stance-asked.ts';
import { HELD_FROM, matchedAround } from './words-around.ts';

/** "Who signed the deal": a check whether others are told of than those who did not. */
export function stanceNotReversed({ query }: ConstraintContext): Check | undefined {
  const asked = stanceAsked(query);
  return asked && ((hit) => !tellsReverse(asked, hit));
}

/**
 * How far below the best score a passage with the stance asked for may lie, and its least share of
 * the coverage. The refusal of an offer is worded unlike its acceptance, by which the question
 * asks; a report of those who disagree shares even fewer words with "who agrees".
 */
const WHETHER = { scoreGap: 6, coverageShare: 0.4 } as const;
const WHO = { scoreGap: 10, coverageShare: 0.2 } as const;

/**
 * "Who agrees with the deal", "did they accept the offer": who consents or refuses, on the thing asked
 * about. Who is for it is any passage that does not tell of those against alone.
 */
export function stanceForms(context: ConstraintContext): readonly StatedForm[] | undefined {
  const { query } = context;
  const asked = stanceAsked(query);
  if (!asked) return undefined;
  const states: Check = (hit) => isStanceTold(hit, asked, context);
  if (asked.asks === 'who') {
    const mayPrecede = (_: Hit, best: Hit) => !asked.isFor || tellsReverse(asked, best);
    return [{ states, ...WHO, mayPrecede }];
  }
  const mayPrecede = (hit: Hit, best: Hit) =>
    wordsHeld(hit, asked, context) >= wordsHeld(best, asked, context);
  // A headline tells it in as many words; the passages below it may not.
  const isHeaded: Check = (hit) => isStanceHeaded(hit, asked, context);
  return [states, isHeaded].map((one) => ({ states: one, ...WHETHER, mayPrecede }));
}

/** How many words of the question, besides its verb, a passage and its surroundings hold. */
function wordsHeld(hit: Hit, { verb }: StanceAsked, context: ConstraintContext): number {
  const coverage = matchedAround(hit, context);
  return context.query.words.filter(
    ({ term }, word) => !term.startsWith(verb) && (coverage[word] ?? 0) >= HELD_FROM,
  ).length;
}

/** Whether every stance that a passage reports is the reverse of the one asked for. */
function tellsReverse({ asks, isFor }: StanceAsked, hit: Hit): boolean {
  const stances = stancesIn(passageTextOf(hit));
  return asks === 'who' && stances.length > 0 && stances.every((one) => one.isFor !== isFor);
}

/** Whether a passage reports the stance that is asked for, on the same object. */
export function isStanceTold(
  hit: Hit,
  asked: StanceAsked,
  context: Pick<ConstraintContext, 'query' | 'readingOf'>,
): boolean {
  const { article, passage } = hit;
  const { asks, object } = asked;
  const isNamedBefore = () => (matchedAround(hit, context)[object] ?? 0) > 0;
  const isTold = passage.sentences.some(({ start, end }) =>
    tellsStance(article.text.slice(start, end), asked, { query: context.query, isNamedBefore }),
  );
  return isTold && (asks === 'whether' || object < 0 || isNamedBefore());
}

/**
 * Whether a passage reports who refuses a thing, or whether somebody consents to it, in words that
 * share little with the question: "turned down the offer" for "did they accept the offer".
 */
export function isStanceAnswered(hit: Hit, context: ConstraintContext): boolean {
  const asked = stanceAsked(context.query);
  if (!asked || (asked.asks === 'who' && asked.isFor) || asked.object < 0) return false;
  if ((hit.features.missingNames ?? 0) > 0) return false;
  return isStanceTold(hit, asked, context);
}

/** Whether the headline over a passage reports the stance. */
function isStanceHeaded(
  { article }: Hit,
  asked: StanceAsked,
  { query }: ConstraintContext,
): boolean {
  return tellsStance(article.title, asked, { query, isNamedBefore: () => false });
}

/** "Who refused", "did they accept": a check whether a passage leaves open who did, or whether they did. */
export function stanceOpen(context: ConstraintContext): Check | undefined {
  const asked = stanceAsked(context.query);
  if (!asked || (asked.asks === 'who' && asked.isFor)) return undefined;
  return (best) => !isStanceTold(best, asked, context) && !isStanceHeaded(best, asked, context);
}
