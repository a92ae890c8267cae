import { findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import { passageTextOf } from '../../search/ranking/hit-text.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { ConstraintContext, HitCheck } from './slot-constraint.ts';
import { tellsStanceOfWhom } from './stance.ts';
import { placeOfFirst, placeOfLast, textAround } from './words-around.ts';

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
export function actOfAnyHeld(context: ConstraintContext): HitCheck | undefined {
  const { query, hits, readingOf } = context;
  const { verb = '' } = WHO_DID.exec(query.reading.asked)?.groups ?? {};
  const word = placeOfFirst(verb, query);
  if (word < 0) return undefined;
  // A refusal is told in many words.
  const tellsStance = tellsStanceOfWhom(context);
  const isTold = hits.slice(0, PASSAGES_READ).some((hit) => {
    if (tellsStance?.(hit)) return true;
    const terms = readingOf(hit.article).termsIn(hit.passage);
    return (findEvidence(terms, query, passageTextOf(hit)).coverage[word] ?? 0) > 0;
  });
  return isTold ? undefined : () => false;
}

/**
 * "Did Norland shell the port": the actor and the verb, within seven words; something must follow.
 */
const ASKED_DEED =
  /^(?:did|has|have|had)(?:n't)? (?:the )?(?<words>(?:[\p{L}\p{N}.-]{1,30} ){2,7})/u;

/** Words between an actor and the verb that are neither. */
const ADVERBS: ReadonlySet<string> = new Set(['ever', 'really', 'already', 'also', 'just']);

/** Fewest letters of a verb: shorter words link names, as "and" and "of" do. */
const VERB_LETTERS = 4;

/** What stands before the actor where the act is named first: "shelled by Norland". */
const DONE_BY = /\b(?:by|from|blam\p{L}{2,3}|accus\p{L}{2,4}) (?:the )?(?:\p{L}{2,20} ){0,2}$/iu;

/** Characters before a name in which such a word stands, at most. */
const BEFORE_NAME = 60;

/**
 * "Did Norland shell the market": a check whether the passage reports the act but mentions the supposed
 * actor only after it, so that nothing attributes the act to them: "the market was shelled, in the war
 * between Norland and Southmark".
 */
export function actorElsewhere({ query, readingOf }: ConstraintContext): HitCheck | undefined {
  const { who, what } = deedOf(query);
  if (who < 0 || what < 0) return undefined;
  return ({ article, passage }) => {
    let isDeedTold = false;
    for (const span of passage.sentences) {
      const text = article.text.slice(span.start, span.end);
      const terms = readingOf(article).termsIn(span);
      const { positions } = findEvidence(terms, query, text);
      const [named = [], told = []] = [positions[who], positions[what]];
      if (told.length === 0) continue;
      isDeedTold = true;
      const isOwn = named.some((at) => {
        const start = terms[at]?.start ?? 0;
        const before = text.slice(Math.max(0, start - BEFORE_NAME), start);
        return at < Math.max(...told) || DONE_BY.test(before);
      });
      if (isOwn || named.length === 0) return false;
    }
    return isDeedTold;
  };
}

/** The places in the query of the actor's last name and of the verb after it; -1 without them. */
function deedOf({ words, reading }: Query): { readonly who: number; readonly what: number } {
  const asked = ASKED_DEED.exec(reading.asked)?.groups?.words ?? '';
  let who = -1;
  for (const text of asked.trim().split(' ')) {
    const term = extractTerms(text).at(-1)?.term;
    const place = words.findIndex((word) => word.term === term);
    if (words[place]?.isName) who = place;
    else if (text.length >= VERB_LETTERS && !ADVERBS.has(text)) return { who, what: place };
  }
  return { who: -1, what: -1 };
}

/**
 * "Why did Norland break the truce": a question that presupposes an act of which only an opponent
 * may accuse Norland.
 */
const SUPPOSED_DEED =
  /^(?:why|when|how) (?:did|has|have|had|does|do) (?:the )?(?<actor>(?:[\p{L}\p{N}.'-]{1,30} ){1,3}?)(?<verb>break|violate|breach|attack|shell|bomb|kill|murder|shoot|invade|sabotage|poison|steal|lie|abduct|kidnap|torture|destroy|burn|sink|ram|betray|cheat) /u;

/** The possessive of a name. */
const POSSESSIVE = /^[\p{L}.-]{1,30}(?:['’]s|s['’])(?!\p{L})/u;

/** Terms between the actor and the act, at most. */
const TERMS_BETWEEN = 5;

/**
 * "Why did Norland break the truce": a check whether no sentence of the passage says that they did:
 * "Ellis counted 200 breaches by Norland" says it of another.
 */
export function premiseUntold({ query, readingOf }: ConstraintContext): HitCheck | undefined {
  const { actor = '', verb = '' } = SUPPOSED_DEED.exec(query.reading.asked)?.groups ?? {};
  const [who, what] = [placeOfLast(actor, query), placeOfLast(verb, query)];
  if (what < 0 || !query.words[who]?.isName) return undefined;
  return ({ article, passage }) =>
    !passage.sentences.some((span) => {
      const text = article.text.slice(span.start, span.end);
      const terms = readingOf(article).termsIn(span);
      const { positions } = findEvidence(terms, query, text);
      const [named = [], told = []] = [positions[who], positions[what]];
      const isPossessive = (at: number) => POSSESSIVE.test(text.slice(terms[at]?.start));
      return named.some(
        (from) => !isPossessive(from) && told.some((to) => to > from && to - from <= TERMS_BETWEEN),
      );
    });
}
