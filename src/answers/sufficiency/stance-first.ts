import type { Query } from '../../search/parse-question.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { stancesIn } from '../../text/statements/stances.ts';
import { toldFirst } from './outcome-first.ts';
import { HELD_FROM, matchedAround } from './requirement.ts';
import { type StanceAsked, stanceAsked, tellsStance } from './stance-asked.ts';

/**
 * How far the score of a passage with the stance that is asked for may lie below that of one without it,
 * and the share of its coverage that it must reach. The refusal of an offer has other words than its
 * acceptance, of which a question for acceptance has one; who does not agree shares fewer yet with who
 * does.
 */
const WHETHER = { scoreGap: 6, coverageShare: 0.4 } as const;
const WHO = { scoreGap: 10, coverageShare: 0.2 } as const;

/**
 * Of a question who consents to a thing or refuses it, or whether somebody did: the passages with the
 * one first that tells it, where the best one tells the reverse or of another thing. Nothing where a
 * question asks for no such thing, or whether somebody did and no passage tells it in such words.
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

/** How many words of the question a passage holds, with what stands around it, besides the one that asks. */
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

/** Whether all that a passage says of consent is the reverse of what is asked for. */
export function tellsReverse({ asks, isFor }: StanceAsked, { article, passage }: Hit): boolean {
  const stances = stancesIn(article.text.slice(passage.start, passage.end));
  return asks === 'who' && stances.length > 0 && stances.every((one) => one.isFor !== isFor);
}

/** Whether a passage tells the stance that is asked for, of the same object. */
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
 * Whether a passage tells who refuses a thing, or whether somebody consents to it, which shares few words
 * with a question for it: "turned down the offer" for "did they accept the offer".
 */
export function isStanceAnswered(hit: Hit, { query }: Ranking, readingOf: ReadingOf): boolean {
  const asked = stanceAsked(query);
  if (!asked || (asked.asks === 'who' && asked.isFor) || asked.object < 0) return false;
  if ((hit.features.missingNames ?? 0) > 0) return false;
  return isStanceTold(hit, asked, { query, readingOf });
}

/** Whether the headline over a passage tells it. */
export function isStanceHeaded({ article }: Hit, asked: StanceAsked, query: Query): boolean {
  return tellsStance(article.title, asked, { query, isNamedBefore: () => false });
}
