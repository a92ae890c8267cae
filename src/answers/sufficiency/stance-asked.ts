import { memoizeByObject } from '../../domain/memoize.ts';
import type { Span } from '../../domain/span.ts';
import { findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { stancesIn } from '../../text/statements/stances.ts';
import { placeOfLast, SURELY_HELD_FROM } from './words-around.ts';

/** A question about consent or refusal: who gave it, or whether somebody did. */
export interface StanceAsked {
  readonly asks: 'who' | 'whether';
  /** For `who`: whether those who consent are asked for, not those who refuse. */
  readonly isFor: boolean;
  /** The beginning of the verb that asks: "sign" in "who has signed". */
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

/** The consent or refusal that a question asks for; nothing where it asks for none. */
export const stanceAsked: (query: Query) => StanceAsked | undefined = memoizeByObject(readStance);

function readStance(query: Query): StanceAsked | undefined {
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

/**
 * Verbs for formal acts (sign, initial, ratify, adopt): a critic may still perform them, so
 * criticism is no refusal.
 */
const ACTS: ReadonlySet<string> = new Set(['sign', 'init', 'rati', 'adop']);
const HOLDS_BACK = /^(?:refus|declin|reject|abstain)/u;

/** What separates the clauses of a statement. */
const CLAUSE_ENDS = /[,;:—–]| (?:and|but|while|although|though|after|before|because|when) /gu;

/** Words that refer to something named before: "rejected the text". */
const NAMED_BEFORE = /\b(?:it|them|this|that|text|document|paper|terms|package)\b/iu;

/**
 * Whether a statement reports the consent or refusal asked for. Of `who` questions it must be the
 * same stance, and for consent by the same verb: "who signed" is not answered by who did not. Of
 * `whether` questions it may be either stance, on the same object.
 *
 * @param isNamedBefore whether the object is named around the statement
 */
export function tellsStance(
  statement: string,
  { asks, isFor, verb, actor, object }: StanceAsked,
  { query, isNamedBefore }: { readonly query: Query; readonly isNamedBefore: () => boolean },
): boolean {
  const stances = stancesIn(statement);
  const isIn = (text: string, word: number) => holds(text, word, query);
  const isOfObject = (stance: Span) => {
    const clause = clauseAround(statement, stance);
    return object < 0 || isIn(clause, object) || (NAMED_BEFORE.test(clause) && isNamedBefore());
  };
  // "The treasurer did not sign": what he did not sign was said before.
  const isLast = ({ end }: Span) => /^[^\p{L}]*$/u.test(statement.slice(end));
  if (asks === 'who') {
    return stances.some((one) => {
      const word = statement.slice(one.start, one.end).toLowerCase();
      const isSameAct = word.startsWith(verb) || (!isFor && HOLDS_BACK.test(word));
      if (one.isFor !== isFor || !(isSameAct || !(isFor || ACTS.has(verb)))) return false;
      return isFor || isOfObject(one) || (isLast(one) && isNamedBefore());
    });
  }
  if (stances.length === 0 || (actor >= 0 && !isIn(statement, actor))) return false;
  return stances.some(isOfObject);
}

/**
 * Whether a text holds a word of the question, even one of a phrase, or another of the same
 * meaning.
 */
function holds(text: string, word: number, query: Query): boolean {
  const terms = extractTerms(text);
  if (terms.some(({ term }) => term === query.words[word]?.term)) return true;
  return (findEvidence(terms, query, text).coverage[word] ?? 0) >= SURELY_HELD_FROM;
}

function clauseAround(statement: string, { start, end }: Span): string {
  const ends = [...statement.matchAll(CLAUSE_ENDS)].map(({ index }) => index);
  const from = ends.findLast((at) => at < start) ?? 0;
  return statement.slice(
    from,
    ends.find((at) => at >= end),
  );
}
