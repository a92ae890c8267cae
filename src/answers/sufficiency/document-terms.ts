import { sentenceTextOf } from '../../search/ranking/hit-text.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { Check, ConstraintContext, StatedForm } from './slot-constraint.ts';

/**
 * "What is in the deal", "what are the terms of the truce", "what does the bill say": the document
 * asked about.
 */
const ASKS_TERMS =
  /^(?:what(?:'s| is| was| are| were) in (?:the |this |that )|what (?:does|did|would|will) the (?=.{2,60} (?:say|provide|contain|include|give|bring|mean|foresee|propose|require|stipulate)\b)|(?:what(?:'s| is| was| are| were) )?(?:the )?(?:main |key )?(?:terms|details|contents|provisions|conditions) of (?:the |this |that )?)(?<thing>(?:(?!(?:say|provide|contain|include|give|bring|mean|foresee|propose|require|stipulate|of|in|on|with|between|for|about)\b)[\p{L}\p{N}'-]{1,30} ?){1,5})/u;

/** A question about one point of a document only. */
const ON_ONE_THING = /(?<!\p{L})(?:about|on|of|for|regarding|concerning|to) \p{L}/u;

/** Agreements and papers: other things have contents, and no terms. */
const HAS_TERMS: ReadonlySet<string> = new Set(
  extractTerms(
    'deal agreement accord pact treaty truce ceasefire armistice plan proposal offer paper bill law draft package protocol memorandum resolution statement declaration settlement contract amnesty scheme order ruling',
  ).map(({ term }) => term),
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

/** "What is in the deal": what it provides, of which a sentence that only names it says less. */
export function termsForms({ query }: ConstraintContext): readonly StatedForm[] | undefined {
  const { asked } = query.reading;
  const found = ASKS_TERMS.exec(asked);
  const thing = found?.groups?.thing ?? '';
  // "What does the bill say about pensions" asks for one thing of it.
  if (found && ON_ONE_THING.test(asked.slice(found.index + found[0].length))) return undefined;
  const head = extractTerms(thing).at(-1);
  const word = query.words.find(({ term }) => term === head?.term);
  if (!word || !HAS_TERMS.has(word.term)) return undefined;
  const forms = new Set([word.term, ...word.synonyms]);
  const names = (words: string) => extractTerms(words).some(({ term }) => forms.has(term));
  const states: Check = (hit) => {
    const text = sentenceTextOf(hit);
    return [SUBJECT, UNDER, THAT_PROVIDES].some((pattern) =>
      names(pattern.exec(text)?.groups?.subject ?? ''),
    );
  };
  return [{ states, scoreGap: 3.5, coverageShare: 0.5, raises: 'beside-words' }];
}

/** "What do the sides disagree on": that they do, and not only that there are two. */
const ASKS_DIFFERENCES =
  /^(?:what|where|which points) (?:do|does|did|are|is|were|still|divides?|divided|separates?).{0,80}?\b(?:disagree|differ|divide[sd]?|separates?|at odds|apart|split|stuck)\b/u;
const TELLS_DIFFERENCES =
  /\b(?:divide[sd]?|disagree\p{L}{0,5}|differ(?:s|ed|ences?)?|apart|no agreement|without (?:an? )?agreement|sticking|at odds|stumbling|unresolved|refuses? to discuss|stays? open|left open|quarrel\p{L}{0,4}|far from)\b/iu;

export function differenceForms({ query }: ConstraintContext): readonly StatedForm[] | undefined {
  if (!ASKS_DIFFERENCES.test(query.reading.asked)) return undefined;
  const states: Check = (hit) => TELLS_DIFFERENCES.test(sentenceTextOf(hit));
  return [{ states, scoreGap: 3, coverageShare: 0.5, raises: 'beside-words' }];
}
