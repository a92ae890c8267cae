import { passageTextOf, sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { distinctTerms, extractTerms } from '../../text/extract-terms.ts';

type StatesAct = (hit: Hit) => boolean;

/**
 * For a question who refused something, or whether somebody is going to do it: a check whether a
 * sentence says so of that act. Undefined for other questions.
 *
 * @param asked in lower case, with plain apostrophes
 */
export function statesAct(asked: string, ranking: Ranking): StatesAct | undefined {
  return statesRefusal(asked, ranking) ?? statesIntent(asked, ranking);
}

/** "Who refused to sign", "who would not sign": the verb. */
const WHO_REFUSED =
  /^who (?:refused to|declined to|did not|didn't|would not|wouldn't|will not|won't|has not|hasn't|does not|doesn't) (?<verb>\p{L}{3,20})(?<object>.*)$/u;

function statesRefusal(asked: string, ranking: Ranking): StatesAct | undefined {
  const { verb, object = '' } = WHO_REFUSED.exec(asked)?.groups ?? {};
  if (verb === undefined) return undefined;
  const isOfObject = holdsObject(object, ranking);
  const stated = new RegExp(
    String.raw`(?:refus\p{L}{1,3} to|declin\p{L}{1,3} to|(?:did|would|will|has|have|does|do) (?:not|never)|(?:did|would|wo|has|have|does|do)n['’]t) (?:ever |even |yet )?${verb.slice(0, LEAST_STEM)}\p{L}{0,6}(?!\p{L})`,
    'iu',
  );
  return (hit) => stated.test(sentenceTextOf(hit)) && isOfObject(hit);
}

/** Letters by which forms of one verb are told from other words. */
const LEAST_STEM = 4;

/** "Is the union going to appeal", "will Norland withdraw": the actor, and the verb. */
const INTENDS =
  /^(?:(?:is|are) (?<subject>(?:[\p{L}\p{N}'-]{1,30} ){1,4}?)(?:still |now )?(?:going|about|planning|set|expected|likely|due|ready) to|will (?<actor>(?:[\p{L}\p{N}'-]{1,30} ){1,4}?)) ?(?<verb>\p{L}{4,20})(?!\p{L})(?<object>.*)$/u;

/** What stands between an actor and a future act. */
const WOULD =
  "(?: (?:would|will|wo|plans?|planned|intends?|intended|is|are|was|were|going|wants?|wanted|vow(?:s|ed)|decided|promised|threatened|refused|declined|expected|ready|about|due|set|to|not|never|n['’]t|also|\\p{Ll}{2,12}ly)|n['’]t){1,4}";

function statesIntent(asked: string, ranking: Ranking): StatesAct | undefined {
  const {
    subject,
    actor = subject ?? '',
    verb = '',
    object = '',
  } = INTENDS.exec(asked)?.groups ?? {};
  const who = actor.trim().split(' ').at(-1) ?? '';
  if (who.length < LEAST_STEM || verb === '') return undefined;
  const stem = verb.slice(0, Math.max(LEAST_STEM, verb.length - 2));
  const stated = new RegExp(String.raw`(?<!\p{L})${who}${WOULD} ${stem}\p{L}{0,5}(?!\p{L})`, 'iu');
  const isOfObject = holdsObject(object, ranking);
  return (hit) => stated.test(sentenceTextOf(hit)) && isOfObject(hit);
}

/** Passages among which the object of an act is looked for. */
const PASSAGES_READ = 30;

/**
 * Whether a passage or its headline names the object of an act. Where none of the passages found
 * names it, any will do: they may call it by another word, as a court's order is a ruling.
 */
function holdsObject(object: string, { query, hits }: Ranking): (hit: Hit) => boolean {
  const terms = distinctTerms(object);
  const asked = query.words.filter(({ term }) => terms.has(term));
  const forms = new Set(asked.flatMap(({ term, synonyms }) => [term, ...synonyms]));
  const holds = (hit: Hit) =>
    extractTerms(`${hit.article.title}. ${passageTextOf(hit)}`).some(({ term }) => forms.has(term));
  return forms.size === 0 || !hits.slice(0, PASSAGES_READ).some(holds) ? () => true : holds;
}
