import { findEvidence } from '../../search/evidence.ts';
import type { Query } from '../../search/parse-question.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { ConstraintContext, HitCheck } from './slot-constraint.ts';
import { placeOfLast } from './words-around.ts';

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
