import { findEvidence } from '../../search/evidence.ts';
import { passageTextOf, sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { namePattern } from '../../text/names/name-pattern.ts';
import {
  type Check,
  COVERAGE_SHARE,
  type ConstraintContext,
  hasSameNames,
  type StatedForm,
} from './slot-constraint.ts';
import { isStanceTold } from './stance.ts';
import { stanceAsked } from './stance-asked.ts';
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
export function actHeld({ query, readingOf }: ConstraintContext): Check | undefined {
  const act = actAsked(query.reading.asked);
  return act && ((hit) => act.test(textAround(hit, readingOf)));
}

/** "Who interpreted for Ellis": the verb right behind "who". */
const WHO_DID = /^who (?<verb>\p{L}{4,20}(?:ed|t|s|ove|ew|ote|ang|an|ade|old))(?!\p{L})/u;

/** Passages among which an act is looked for. */
const PASSAGES_READ = 60;

/** "Who interpreted for Ellis": no passage answers where none of those found tells of the act. */
export function actOfAnyHeld(asked: ConstraintContext): Check | undefined {
  const { query, hits, readingOf } = asked;
  const { verb = '' } = WHO_DID.exec(query.reading.asked)?.groups ?? {};
  const word = placeOfFirst(verb, query);
  if (word < 0) return undefined;
  const stance = stanceAsked(query);
  const isTold = hits.slice(0, PASSAGES_READ).some((hit) => {
    // A refusal is told in many words.
    if (stance && isStanceTold(hit, stance, asked)) return true;
    const terms = readingOf(hit.article).termsIn(hit.passage);
    return (findEvidence(terms, query, passageTextOf(hit)).coverage[word] ?? 0) > 0;
  });
  return isTold ? undefined : () => false;
}

/** Letters by which forms of one verb are told from other words. */
const STEM_LETTERS = 4;

/** "Did Ellis testify": the verb, and whose it is, of at most four words. */
const DID =
  /^(?:did|has|have|had|will|would|does|do)(?:n't)? (?<actor>(?:[\p{L}\p{N}.'-]{1,30} ){1,4}?)(?:ever |really |already |not )?(?<verb>\p{L}{4,20})\b/u;

/** What may stand between a subject and its verb. */
const AUXILIARIES =
  "(?:(?: \\([^)]{0,40}\\)|, [^,.;]{1,60},)? (?:has|have|had|will|would|did|does|do|is|was|to|not|never|wo|won't|didn't|also|later|again|been|be|going|due|expected|chose|chosen|decided|declined|refused|agreed|promised|offered|\\p{Ll}{2,12}ly)){0,6}";

/** "Did Ellis testify": a sentence in which it is theirs, and not another's. */
export function actorForms({ query }: ConstraintContext): readonly StatedForm[] | undefined {
  const { actor = '', verb = '' } = DID.exec(query.reading.asked)?.groups ?? {};
  const name = extractTerms(actor).at(-1);
  const word = query.words.find(({ term }) => term === name?.term);
  if (!name || !word?.isName || !extractTerms(verb)[0]) return undefined;
  const stem = verb.slice(0, Math.max(STEM_LETTERS, verb.length - 2));
  const own = new RegExp(
    String.raw`(?<!\p{L})${namePattern(name.word)}${AUXILIARIES} ${stem}\p{L}{0,5}(?!\p{L})`,
    'iu',
  );
  const states: Check = (hit) => own.test(sentenceTextOf(hit));
  return [{ states, scoreGap: 1.5, coverageShare: COVERAGE_SHARE, mayPrecede: hasSameNames }];
}

/** "Who refused to sign", "who would not sign": the verb. */
const WHO_REFUSED =
  /^who (?:refused to|declined to|did not|didn't|would not|wouldn't|will not|won't|has not|hasn't|does not|doesn't) (?<verb>\p{L}{3,20})(?<object>.*)$/u;

/** "Who refused to sign": that somebody refused or did not sign. */
export function refusalForms(asked: ConstraintContext): readonly StatedForm[] | undefined {
  const { verb, object = '' } = WHO_REFUSED.exec(asked.query.reading.asked)?.groups ?? {};
  if (verb === undefined) return undefined;
  const isOfObject = holdsObject(object, asked);
  const stated = new RegExp(
    String.raw`(?:refus\p{L}{1,3} to|declin\p{L}{1,3} to|(?:did|would|will|has|have|does|do) (?:not|never)|(?:did|would|wo|has|have|does|do)n['’]t) (?:ever |even |yet )?${verb.slice(0, STEM_LETTERS)}\p{L}{0,6}(?!\p{L})`,
    'iu',
  );
  return [actForm((hit) => stated.test(sentenceTextOf(hit)) && isOfObject(hit))];
}

/** "Is the union going to appeal", "will Norland withdraw": the actor, and the verb. */
const INTENDS =
  /^(?:(?:is|are) (?<subject>(?:[\p{L}\p{N}'-]{1,30} ){1,4}?)(?:still |now )?(?:going|about|planning|set|expected|likely|due|ready) to|will (?<actor>(?:[\p{L}\p{N}'-]{1,30} ){1,4}?)) ?(?<verb>\p{L}{4,20})(?!\p{L})(?<object>.*)$/u;

/** What stands between an actor and a future act. */
const WOULD =
  "(?: (?:would|will|wo|plans?|planned|intends?|intended|is|are|was|were|going|wants?|wanted|vow(?:s|ed)|decided|promised|threatened|refused|declined|expected|ready|about|due|set|to|not|never|n['’]t|also|\\p{Ll}{2,12}ly)|n['’]t){1,4}";

/** "Will Norland withdraw": that it would, or would not. */
export function intentForms(asked: ConstraintContext): readonly StatedForm[] | undefined {
  const {
    subject,
    actor = subject ?? '',
    verb = '',
    object = '',
  } = INTENDS.exec(asked.query.reading.asked)?.groups ?? {};
  const who = actor.trim().split(' ').at(-1) ?? '';
  if (who.length < STEM_LETTERS || verb === '') return undefined;
  const stem = verb.slice(0, Math.max(STEM_LETTERS, verb.length - 2));
  const stated = new RegExp(String.raw`(?<!\p{L})${who}${WOULD} ${stem}\p{L}{0,5}(?!\p{L})`, 'iu');
  const isOfObject = holdsObject(object, asked);
  return [actForm((hit) => stated.test(sentenceTextOf(hit)) && isOfObject(hit))];
}

function actForm(states: Check): StatedForm {
  return { states, scoreGap: 2, coverageShare: COVERAGE_SHARE, raises: 'beside-words' };
}

/** Passages among which the object of an act is looked for. */
const OBJECT_PASSAGES = 30;

/**
 * Whether a passage or its headline names the object of an act. Where none of the passages found
 * names it, any will do: they may call it by another word, as a court's order is a ruling.
 */
function holdsObject(object: string, { query, hits }: ConstraintContext): Check {
  const terms = new Set(extractTerms(object).map(({ term }) => term));
  const asked = query.words.filter(({ term }) => terms.has(term));
  const forms = new Set(asked.flatMap(({ term, synonyms }) => [term, ...synonyms]));
  const holds = (hit: Hit) =>
    extractTerms(`${hit.article.title}. ${passageTextOf(hit)}`).some(({ term }) => forms.has(term));
  return forms.size === 0 || !hits.slice(0, OBJECT_PASSAGES).some(holds) ? () => true : holds;
}
