import { passageTextOf, sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { distinctTerms, extractTerms } from '../../text/extract-terms.ts';
import { STATING_VERB } from '../../text/speech-verbs.ts';
import { denialIn } from '../../text/statements/denials.ts';
import { hasSameNames } from './slot-constraint.ts';

/**
 * Of a question whether something is so, or who did it: the passage that says the other of what the best
 * one says, since either alone would pass for the whole answer. Undefined where there is none.
 *
 * @param hits those that may answer, best first
 */
export function otherSide(hits: readonly Hit[], ranking: Ranking): Hit | undefined {
  return denialOrClaim(hits, ranking) ?? answerToCharge(hits, ranking);
}

/** A question whether something is so: "did Norland shell the port", "has Kesten been taken". */
const WHETHER = /^(?:did|has|have|had|was|were|is|are|do|does)(?:n't)? (?!you\b|there any news\b)/u;

/** How far below the best score the passage with the opposite statement may lie. */
const OTHER_SIDE_GAP = 4;

/**
 * The best passage that states the claim where the best one denies it, and the reverse. It must hold every
 * word of the question that is no name, and as many of its names.
 */
function denialOrClaim(hits: readonly Hit[], ranking: Ranking): Hit | undefined {
  const [best, ...others] = hits;
  const { query } = ranking;
  if (!best || !WHETHER.test(query.reading.asked)) return undefined;
  const said = query.words.filter(({ isName }) => !isName).map(({ term }) => term);
  if (said.length === 0) return undefined;
  const isDenied = isDenial(best);
  return others.find(
    (hit) =>
      best.score - hit.score <= OTHER_SIDE_GAP &&
      !hit.isQuestion &&
      isDenial(hit) !== isDenied &&
      hasSameNames(hit, best) &&
      holdsAll(hit, said),
  );
}

function isDenial(hit: Hit): boolean {
  return denialIn(sentenceTextOf(hit)) !== undefined;
}

function holdsAll(hit: Hit, terms: readonly string[]): boolean {
  const own = distinctTerms(sentenceTextOf(hit));
  return terms.every((term) => own.has(term));
}

/** A question whether something is so, or who did it. */
const ASKS_DEED =
  /^(?:(?:did|has|have|had|was|were|is|are)(?:n't)? (?!you\b|there any news\b)|who (?:has |had |is |was |were )?(?!(?:is|was|are|were|will|would|said|says|told|thinks?)\b)\p{L}{3})/u;

/** Words by which a report gives what is told to somebody. */
const ATTRIBUTED =
  /\b(?:said|says|saying|told|according to|accus\p{L}{2,4}|blam\p{L}{2,4}|alleg\p{L}{2,5}|claim(?:s|ed|ing)?|charg(?:es|ed|ing) that|charged|insist(?:s|ed)|maintain(?:s|ed))\b/iu;

/** What says of a charge that it is rejected: the charge stands in the sentences before. */
const REJECTS_CHARGE =
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed)|refut(?:es|ed)|contest(?:s|ed)) (?:it|this|that|them|both|(?:the|those|these|any|all) (?:\p{L}{1,12} )?(?:charges?|accusations?|claims?|allegations?|reports?|accounts?|versions?))\b/iu;

/** Characters between a charge and what is said to it, at most: two paragraphs. */
const BESIDE = 450;

/** Where the best passage answers by a charge: the passage of the same report that denies it. */
function answerToCharge(hits: readonly Hit[], { query }: Ranking): Hit | undefined {
  const [charge, ...others] = hits;
  if (!charge || !ASKS_DEED.test(query.reading.asked)) return undefined;
  const text = passageTextOf(charge);
  if (!ATTRIBUTED.test(text) || denies(text)) return undefined;
  return others.find(
    (hit) => hit.article.id === charge.article.id && !hit.isQuestion && deniesCharge(hit, charge),
  );
}

function deniesCharge(hit: Hit, charge: Hit): boolean {
  const gap = hit.passage.start - charge.passage.end;
  const text = passageTextOf(hit);
  if (gap < 0 || gap > BESIDE) return false;
  return REJECTS_CHARGE.test(text) || (denies(text) && sharesWords(text, passageTextOf(charge)));
}

function denies(text: string): boolean {
  return denialIn(text) !== undefined || REJECTS_CHARGE.test(text);
}

/** A verb by which news says who stated something: whatever is stated shares those. */
const STATES = new RegExp(`^${STATING_VERB}$`, 'u');

/** Whether two texts share a word that is neither a verb of saying nor a name: one without capitals in either. */
function sharesWords(one: string, other: string): boolean {
  const words = contentOf(other);
  return [...contentOf(one)].some(
    ([term, isName]) => words.has(term) && !(isName && words.get(term)),
  );
}

/** The terms of a text but its verbs of saying, and whether each has a capital wherever it stands. */
function contentOf(text: string): ReadonlyMap<string, boolean> {
  const content = new Map<string, boolean>();
  for (const { term, word, start } of extractTerms(text)) {
    if (STATES.test(word) || ATTRIBUTED.test(word)) continue;
    content.set(term, (content.get(term) ?? true) && /\p{Lu}/u.test(text[start] ?? ''));
  }
  return content;
}
