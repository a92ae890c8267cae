import type { Query } from '../../search/parse-question.ts';
import { passageTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { stancesIn } from '../../text/statements/stances.ts';
import { toldFirst } from './outcome-first.ts';
import { HELD_FROM, matchedAround } from './requirement.ts';
import { type StanceAsked, stanceAsked, tellsStance } from './stance-asked.ts';

/**
 * How far below the best score a passage with the stance asked for may lie, and its least share of
 * the coverage. The refusal of an offer is worded unlike its acceptance, by which the question
 * asks; a report of those who disagree shares even fewer words with "who agrees".
 */
const WHETHER = { scoreGap: 6, coverageShare: 0.4 } as const;
const WHO = { scoreGap: 10, coverageShare: 0.2 } as const;

/**
 * For a question who consents to a thing or refuses it, or whether somebody did: the passages with
 * the first that says so moved to the front, where the best one says the reverse or is about
 * another thing. Undefined for other questions, and where no passage answers a `whether` question
 * in such words.
 */
export function stanceFirst(
  hits: readonly Hit[],
  { query }: Ranking,
  readingOf: ReadingOf,
): readonly Hit[] | undefined {
  const asked = stanceAsked(query);
  const [best] = hits;
  if (!asked || !best) return undefined;
  const tells = (hit: Hit) => isStanceTold(hit, asked, { query, readingOf });
  if (asked.asks === 'who') {
    return asked.isFor && !tellsReverse(asked, best) ? hits : toldFirst(hits, tells, WHO);
  }
  if (tells(best)) return hits;
  const heldBy = (hit: Hit) => wordsHeld(hit, asked, { query, readingOf });
  const least = heldBy(best);
  const first = toldFirst(hits, (hit) => tells(hit) && heldBy(hit) >= least, WHETHER);
  if (first !== hits) return first;
  // A headline tells it in as many words; the passages below it may not.
  const isHeaded = (hit: Hit) => isStanceHeaded(hit, asked, query) && heldBy(hit) >= least;
  const headed = toldFirst(hits, isHeaded, WHETHER);
  return headed === hits ? undefined : headed;
}

/** How many words of the question, besides its verb, a passage and its surroundings hold. */
function wordsHeld(
  hit: Hit,
  { verb }: StanceAsked,
  { query, readingOf }: { readonly query: Query; readonly readingOf: ReadingOf },
): number {
  const coverage = matchedAround(hit, query, readingOf);
  return query.words.filter(
    ({ term }, word) => !term.startsWith(verb) && (coverage[word] ?? 0) >= HELD_FROM,
  ).length;
}

/** Whether every stance that a passage reports is the reverse of the one asked for. */
export function tellsReverse({ asks, isFor }: StanceAsked, hit: Hit): boolean {
  const stances = stancesIn(passageTextOf(hit));
  return asks === 'who' && stances.length > 0 && stances.every((one) => one.isFor !== isFor);
}

/** Whether a passage reports the stance that is asked for, on the same object. */
export function isStanceTold(
  hit: Hit,
  asked: StanceAsked,
  { query, readingOf }: { readonly query: Query; readonly readingOf: ReadingOf },
): boolean {
  const { article, passage } = hit;
  const { asks, object } = asked;
  const isNamedBefore = () => (matchedAround(hit, query, readingOf)[object] ?? 0) > 0;
  const isTold = passage.sentences.some(({ start, end }) =>
    tellsStance(article.text.slice(start, end), asked, { query, isNamedBefore }),
  );
  return isTold && (asks === 'whether' || object < 0 || isNamedBefore());
}

/**
 * Whether a passage reports who refuses a thing, or whether somebody consents to it, in words that
 * share little with the question: "turned down the offer" for "did they accept the offer".
 */
export function isStanceAnswered(hit: Hit, { query }: Ranking, readingOf: ReadingOf): boolean {
  const asked = stanceAsked(query);
  if (!asked || (asked.asks === 'who' && asked.isFor) || asked.object < 0) return false;
  if ((hit.features.missingNames ?? 0) > 0) return false;
  return isStanceTold(hit, asked, { query, readingOf });
}

/** Whether the headline over a passage reports the stance. */
export function isStanceHeaded({ article }: Hit, asked: StanceAsked, query: Query): boolean {
  return tellsStance(article.title, asked, { query, isNamedBefore: () => false });
}
