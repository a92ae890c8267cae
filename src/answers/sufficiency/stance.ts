import { findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import { passageTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { stancesIn } from '../../text/statements/stances.ts';
import type { ConstraintContext, HitCheck, StatedForm } from './slot-constraint.ts';
import { HELD_FROM, matchedAround, placeOfLast, SURELY_HELD_FROM } from './words-around.ts';

/** A question about consent or refusal: who gave it, or whether somebody did. */
interface StanceAsked {
  readonly asks: 'who' | 'whether';
  /** Whether it asks for consent, not for refusal. */
  readonly isFor: boolean;
  /** The beginning of the verb that asks: "acce" in "did they accept". */
  readonly verb: string;
  /** The place in the query of the name that `whether` asks about; -1 without a name. */
  readonly actor: number;
  /**
   * The place in the query of the thing consented to: "offer" in "accept Norland's offer"; else -1.
   */
  readonly object: number;
}

const WHO =
  /^(?:who|(?:which|what) (?:\p{L}{2,20} ){1,2}?)(?:'s|n't| (?:also|still|else|has|have|had|is|are|was|were|do|does|did|will|would|not|never|now|openly|currently|did not|does not|do not))*? ?(?=\p{L})/u;

const WHETHER = /^(?:did|has|have|had|does|do|will|would)(?:n't)? (?=.{2,80} \p{L})/u;

/** Characters between the start of a `who` question and its verb, at most: "who does not ". */
const TO_VERB = 24;

/** Letters by which forms of one verb are told from another's. */
const VERB_LETTERS = 4;

/** Where what is consented to ends: "the offer of Norland", "the deal in Kesten". */
const OBJECT_ENDS =
  / (?:in|at|on|of|by|for|from|with|that|which|who|when|where|about|to|and|or|as|after|before|during|last|this)(?!\p{L})/u;

/** The consent or refusal that a question asks for; undefined where it asks for none. */
function stanceAsked(query: Query): StanceAsked | undefined {
  const asked = query.reading.asked;
  const stances = stancesIn(asked);
  const last = stances.at(-1);
  if (!last) return undefined;
  const who = WHO.exec(asked);
  const isWho = who !== null && (stances[0]?.start ?? 0) - who[0].length <= TO_VERB;
  if (!isWho && !WHETHER.test(asked)) return undefined;
  const object = objectIn(asked.slice(last.end), query);
  const verb = asked.slice(last.start, last.start + VERB_LETTERS);
  const before = placeOfLast(asked.slice(0, last.start), query);
  const actor = !isWho && query.words[before]?.isName ? before : -1;
  return { asks: isWho ? 'who' : 'whether', isFor: last.isFor, verb, actor, object };
}

function objectIn(behind: string, query: Query): number {
  const [phrase = ''] = behind.replace(/^ (?:to|with|on|of) /u, ' ').split(OBJECT_ENDS, 1);
  return placeOfLast(phrase, query);
}

/** Whether a passage tells of the stance that a question asks who took; undefined where it does not ask so. */
export function tellsStanceOfWhom({ query }: ConstraintContext): HitCheck | undefined {
  const asked = stanceAsked(query);
  if (asked?.asks !== 'who') return undefined;
  return (hit) => stancesIn(passageTextOf(hit)).some(({ isFor }) => isFor === asked.isFor);
}

/** "Who signed the deal": a check whether others are told of than those alone who did not. */
export function stanceNotReversed(context: ConstraintContext): HitCheck | undefined {
  const tells = tellsStanceOfWhom(context);
  return tells && ((hit) => tells(hit) || stancesIn(passageTextOf(hit)).length === 0);
}

/**
 * "Did they accept the offer": that somebody accepted or refused it, and no other thing. Its refusal is
 * worded unlike its acceptance, by which the question asks, but must be beside as many of its other words.
 */
export function stanceForm(context: ConstraintContext): StatedForm | undefined {
  const asked = stanceAsked(context.query);
  if (asked?.asks !== 'whether') return undefined;
  const states: HitCheck = ({ article, passage }) =>
    passage.sentences.some(({ start, end }) =>
      tellsStance(article.text.slice(start, end), asked, context.query),
    );
  const mayPrecede = (hit: Hit, best: Hit) =>
    wordsHeld(hit, asked, context) >= wordsHeld(best, asked, context);
  return { states, mayPrecede, scoreGap: 6, coverageShare: 0.4, narrow: 'beside-words' };
}

/** Whether a statement reports either stance, of the same actor on the same object. */
function tellsStance(statement: string, { actor, object }: StanceAsked, query: Query): boolean {
  const isHeld = (word: number) => word < 0 || holds(statement, word, query);
  return stancesIn(statement).length > 0 && isHeld(actor) && isHeld(object);
}

/** Whether a text holds a word of the question, even one of a phrase, or another of the same meaning. */
function holds(text: string, word: number, query: Query): boolean {
  const terms = extractTerms(text);
  if (terms.some(({ term }) => term === query.words[word]?.term)) return true;
  return (findEvidence(terms, query, text).coverage[word] ?? 0) >= SURELY_HELD_FROM;
}

/** How many words of the question, besides its verb, a passage and its surroundings hold. */
function wordsHeld(hit: Hit, { verb }: StanceAsked, context: ConstraintContext): number {
  const coverage = matchedAround(hit, context);
  return context.query.words.filter(
    ({ term }, word) => !term.startsWith(verb) && (coverage[word] ?? 0) >= HELD_FROM,
  ).length;
}
