import { findEvidence } from '../../search/evidence.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { placeOfLast } from './requirement.ts';

/**
 * "Why did Norland break the truce": a question that presupposes an act of which only an opponent
 * may accuse Norland.
 */
const DEED =
  /^(?:why|when|how) (?:did|has|have|had|does|do) (?:the )?(?<actor>(?:[\p{L}\p{N}.'-]{1,30} ){1,3}?)(?<verb>break|violate|breach|attack|shell|bomb|kill|murder|shoot|invade|sabotage|poison|steal|lie|abduct|kidnap|torture|destroy|burn|sink|ram|betray|cheat) /u;

/** The possessive of a name. */
const POSSESSIVE = /^[\p{L}.-]{1,30}(?:['’]s|s['’])(?!\p{L})/u;

/** Terms between the actor and the act, at most. */
const TERMS_BETWEEN = 5;

/**
 * Whether a question presupposes that somebody it names did something, and no sentence of a passage
 * says so of them: "Ellis counted 200 breaches by Norland" says it of another.
 */
export function isPremiseUntold(
  { article, passage }: Hit,
  { query }: Ranking,
  readingOf: ReadingOf,
): boolean {
  const found = DEED.exec(query.reading.asked)?.groups;
  const { actor = '', verb = '' } = found ?? {};
  const [who, what] = [placeOfLast(actor, query), placeOfLast(verb, query)];
  if (what < 0 || !query.words[who]?.isName) return false;
  return !passage.sentences.some((span) => {
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
