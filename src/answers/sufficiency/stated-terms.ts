import { sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { AGREEMENTS, INITIATIVES, PROPOSALS, TRUCES } from '../../text/event-nouns.ts';
import { distinctTerms, extractTerms } from '../../text/extract-terms.ts';

/**
 * "What is in the deal", "what are the terms of the truce", "what does the bill say": the document
 * asked about.
 */
const ASKS_TERMS =
  /^(?:what(?:'s| is| was| are| were) in (?:the |this |that )|what (?:does|did|would|will) the (?=.{2,60} (?:say|provide|contain|include|give|bring|mean|foresee|propose|require|stipulate)\b)|(?:what(?:'s| is| was| are| were) )?(?:the )?(?:main |key )?(?:terms|details|contents|provisions|conditions) of (?:the |this |that )?)(?<thing>(?:(?!(?:say|provide|contain|include|give|bring|mean|foresee|propose|require|stipulate|of|in|on|with|between|for|about)\b)[\p{L}\p{N}'-]{1,30} ?){1,5})/u;

/** A question about one point of a document only. */
const ON_ONE_THING = /(?<!\p{L})(?:about|on|of|for|regarding|concerning|to) \p{L}/u;

const OTHER_PAPERS =
  'paper bill law resolution statement declaration contract amnesty scheme order ruling';

/** Agreements and papers: other things have contents, and no terms. */
const HAS_TERMS: ReadonlySet<string> = distinctTerms(
  [...AGREEMENTS, ...TRUCES, ...PROPOSALS, ...INITIATIVES, OTHER_PAPERS].join(' '),
);

/** Verbs that introduce what a document provides. */
const PROVIDES =
  '(?:also )?(?:gives?|gave|grants?|provide[sd]?|includes?|included|proposes?|proposed|calls? for|called for|requires?|required|would|obliges?|obliged|contains?|contained|sets?|pardons?|bans?|forbids?|allows?|allowed|limits?|limited|raises?|guarantees?|commits?|envisage[sd]?|foresees?|says|said|lets?|leaves?|runs? for|lasts?|covers?|took in|takes in|stipulate[sd]?|demand(?:s|ed)?|foresaw)';

/** The words from the start of a sentence to its verb where its subject provides something. */
const SUBJECT = new RegExp(
  String.raw`^(?:\W{0,2}(?:Under|In|By) )?(?<subject>(?:[\p{L}\p{N}’'-]{1,30} ){0,7}?[\p{L}\p{N}’'-]{1,30})(?:,[^,.;]{1,80},)?,? (?<provides>${PROVIDES})(?!\p{L})`,
  'u',
);
const UNDER =
  /\b(?:[Uu]nder|by|in) (?:the )?(?:terms of )?(?:the |this |its )?(?<subject>(?:[\p{L}\p{N}’'-]{1,30} ){0,3}?[\p{L}\p{N}’'-]{1,30}),/u;
const THAT_PROVIDES = new RegExp(
  String.raw`(?<subject>(?:[\p{L}\p{N}’'-]{1,30} ){1,3})(?:\p{L}+ \p{L}+ )?(?:that|which) (?:${PROVIDES})(?!\p{L})`,
  'u',
);

/**
 * For a question for the contents of a deal or a paper: a check whether a sentence states what it
 * provides, instead of only naming it. Undefined for other questions.
 */
export function statesTerms(
  asked: string,
  { query }: Ranking,
): ((hit: Hit) => boolean) | undefined {
  const found = ASKS_TERMS.exec(asked);
  const thing = found?.groups?.thing ?? '';
  // "What does the bill say about pensions" asks for one thing of it.
  if (found && ON_ONE_THING.test(asked.slice(found.index + found[0].length))) return undefined;
  const head = extractTerms(thing).at(-1);
  const word = query.words.find(({ term }) => term === head?.term);
  if (!word || !HAS_TERMS.has(word.term)) return undefined;
  const forms = new Set([word.term, ...word.synonyms]);
  const names = (words: string) => extractTerms(words).some(({ term }) => forms.has(term));
  return (hit) => {
    const text = sentenceTextOf(hit);
    return [SUBJECT, UNDER, THAT_PROVIDES].some((pattern) =>
      names(pattern.exec(text)?.groups?.subject ?? ''),
    );
  };
}
