import { findEvidence } from '../../search/evidence.ts';
import { passageTextOf } from '../../search/ranking/hit-text.ts';
import type { ConstraintContext, HitCheck } from './slot-constraint.ts';
import { tellsStanceOfWhom } from './stance.ts';
import { placeOfFirst, textAround } from './words-around.ts';

/** Acts that a question may ask for by one verb, and the words by which a passage reports each. */
const ACTS: readonly { readonly asks: RegExp; readonly evidence: RegExp }[] = [
  {
    asks: /\b(?:where|when|what year|(?:which|what) (?:town|city|country|village|place)) (?:was|were|is) .{1,60} born\b|\bbirth ?(?:place|day|date)\b/u,
    evidence: /\bborn\b|\bbirth|\bnative of\b|\bcomes? from\b|\bgrew up\b/iu,
  },
  {
    asks: /\bwho (?:owns|owned)\b|\bwhose (?:\p{L}{1,20} )?(?:is|was) the\b/u,
    evidence: /\bown(?:s|ed|ers?|ership|ing)?\b|\bbelong|\bpropert(?:y|ies)\b|\bbought\b|['’]s\b/iu,
  },
  {
    asks: /\bwho (?:will |is (?:to |going to )|would |should )?(?:succeed|replace|take over from)(?:s|ed|d)?\b/u,
    evidence:
      /\bsucce(?:ed|ss)|\breplac|\btak(?:es?|ing) over\b|\btook over\b|\bappoint|\bnam(?:ed|es|ing)\b|\bbecame\b|\bsworn\b|\bplace\b|\bnew\b/iu,
  },
  {
    asks: /\bwho (?:has |had )?(?:signed|signs)\b/u,
    evidence: /\bsign|\binitial|\bput (?:his|her|its|their) names?\b/iu,
  },
  {
    asks: /\bhow much .{0,80}\b(?:has|have|had|did) .{1,60} (?:paid|pay)\b/u,
    evidence: /\bpa(?:y|ys|id|ying|yments?)\b|\btransfer|\bspent\b|\breceiv|\bgave\b|\bdonat/iu,
  },
];

/**
 * The words that report the act a question asks for: "born" for "where was Ellis born". Undefined
 * where it asks for none of these acts.
 *
 * @param asked in lower case, with plain apostrophes
 */
export function actAsked(asked: string): RegExp | undefined {
  return ACTS.find(({ asks }) => asks.test(asked))?.evidence;
}

/** "Where was Ellis born": a check for the words that report a birth. */
export function actHeld({ query, readingOf }: ConstraintContext): HitCheck | undefined {
  const act = actAsked(query.reading.asked);
  return act && ((hit) => act.test(textAround(hit, readingOf)));
}

/** "Who interpreted for Ellis": the verb right behind "who". */
const WHO_DID = /^who (?<verb>\p{L}{4,20}(?:ed|t|s|ove|ew|ote|ang|an|ade|old))(?!\p{L})/u;

/** Passages among which an act is looked for. */
const PASSAGES_READ = 60;

/** "Who interpreted for Ellis": no passage answers where none of those found tells of the act. */
export function actOfAnyHeld(asked: ConstraintContext): HitCheck | undefined {
  const { query, hits, readingOf } = asked;
  const { verb = '' } = WHO_DID.exec(query.reading.asked)?.groups ?? {};
  const word = placeOfFirst(verb, query);
  if (word < 0) return undefined;
  // A refusal is told in many words.
  const tellsStance = tellsStanceOfWhom(asked);
  const isTold = hits.slice(0, PASSAGES_READ).some((hit) => {
    if (tellsStance?.(hit)) return true;
    const terms = readingOf(hit.article).termsIn(hit.passage);
    return (findEvidence(terms, query, passageTextOf(hit)).coverage[word] ?? 0) > 0;
  });
  return isTold ? undefined : () => false;
}
