import { clauseEnd } from './clause-ends.ts';
import { objectEnd } from './content-clauses.ts';
import { clauseStart, withoutOpening } from './contents-before.ts';
import { hasFiniteVerb } from './finite-clauses.ts';
import { phraseBefore } from './phrase-before.ts';
import { neighboursAt, type TokenRange, type Tokens, tokenAt } from './tokens.ts';
import type { ReportingClause } from './verb-clauses.ts';
import { isDeterminer } from './word-classes.ts';

/** Tokens of the longest idiom with its "that": "was of the firm opinion that". */
const MAX_IDIOM_TOKENS = 9;

/** First words of idioms of saying, which most words are not. */
const FIRST_WORD =
  /^(?:point|points|pointed|pointing|make|makes|made|making|let|lets|express|expresses|expressed|expressing|voice|voices|voiced|voicing|take|takes|took|hold|holds|held|is|are|was|were|remain|remains|remained|go|goes|went|gave|give|gives|leave|leaves|left|speak|speaks|spoke|speaking)$/;

/** Verbs of saying in several words, before a clause with "that". */
const IDIOM = new RegExp(
  `^(?:${[
    'point(?:s|ed|ing)? out',
    '(?:makes?|made|making)(?: it)?(?: (?:very|quite|perfectly|absolutely))? (?:clear|plain|known)',
    'lets? it be known',
    '(?:express(?:es|ed|ing)?|voic(?:e|es|ed|ing))(?: (?:the|his|her|its|their|some|deep|great|strong|cautious))* (?:hopes?|view|opinion|concerns?|fears?|belief|confidence|conviction|optimism|regret|doubts?|alarm|satisfaction)',
    '(?:takes?|took|holds?|held) the (?:view|position|line|opinion)',
    '(?:is|are|was|were|remain(?:s|ed)?)(?: (?:also|still|now|very|quite|absolutely))? (?:adamant|confident|certain|sure|hopeful|convinced|optimistic|worried|concerned|afraid|of the (?:firm )?(?:view|opinion))',
    '(?:gave|gives?) (?:an assurance|assurances|his word|her word|its word|their word)',
    '(?:leaves?|left) no doubt',
  ].join('|')}) that(?: |$)`,
);

/** "went on to say": the verb that follows says what. */
const GOING_ON =
  /^(?:(?:go|goes|went) on to (?:say|add|argue|claim|warn|insist|note|suggest|accuse|tell)|(?:is|are|was|were) quoted as saying)(?: |$)/;

/** What somebody is of something, before a clause without "that". */
const CONVINCED =
  /^(?:is|are|was|were|remain(?:s|ed)?)(?: (?:also|still|now|very|quite|absolutely))? (?:adamant|confident|certain|sure|hopeful|convinced|optimistic|worried|concerned|afraid)(?= |$)/;

/** "spoke of a long war": what somebody speaks of. */
const SPEAKING_OF = /^(?:speaks?|spoke|speaking) of(?= )/;

/** "Ann Lee pointed out that", "the Tower made clear that": a verb of saying in several words. */
export function clauseOfIdiom(
  tokens: Tokens,
  verb: number,
  end: number,
): ReportingClause | undefined {
  const first = tokenAt(tokens, verb);
  if (first.isCapital || !FIRST_WORD.test(first.lower)) return undefined;
  const words = tokens.slice(verb, Math.min(end, verb + MAX_IDIOM_TOKENS));
  const joined = words.map(({ lower }) => lower).join(' ');
  const from = contentOf(tokens, verb, end, joined);
  const source = from === undefined ? undefined : phraseBefore(tokens, verb);
  if (!source || from === undefined || from >= end) return undefined;
  const to = clauseEnd(tokens, from, end);
  const content = { from, to: SPEAKING_OF.test(joined) ? objectEnd(tokens, from, to) : to };
  return { source, cue: { from: source.to, to: from }, contents: [content] };
}

/** Where what is said begins behind an idiom; nothing where the words are none. */
function contentOf(tokens: Tokens, verb: number, end: number, joined: string): number | undefined {
  if (GOING_ON.test(joined)) return verb + 4;
  const words = (found: RegExpExecArray | null) => found?.[0].trim().split(' ').length;
  const withThat = words(IDIOM.exec(joined));
  if (withThat !== undefined) return verb + withThat - 1;
  const spoken = words(SPEAKING_OF.exec(joined));
  if (spoken !== undefined) return verb + spoken;
  const bare = words(CONVINCED.exec(joined));
  const from = verb + (bare ?? 0);
  return bare !== undefined && hasFiniteVerb(tokens, from, end) ? from : undefined;
}

/** What somebody's opinion is called: "in Ann Lee's view". */
const VIEW =
  /^(?:view|opinion|words|eyes|judg(?:e)?ment|estimation|assessment|telling|account|version)$/;

/** Tokens of the longest name within "in …'s view". */
const MAX_OWNER_TOKENS = 10;

/** "In Ann Lee's view, …", "…, in the view of Ann Lee": before or behind what is held. */
export function clauseOfView(
  tokens: Tokens,
  place: number,
  end: number,
): ReportingClause | undefined {
  const { token, before } = neighboursAt(tokens, place);
  if (token.lower !== 'in') return undefined;
  const owner = ownerOfView(tokens, place + 1);
  if (!owner) return undefined;
  const cue = { from: place, to: owner.to };
  const comma = tokenAt(tokens, owner.to).text === ',';
  if (place === 0) {
    const from = comma ? owner.to + 1 : owner.to;
    const contents = comma && from < end ? [{ from, to: clauseEnd(tokens, from, end) }] : [];
    return { source: owner.source, cue, contents };
  }
  if (before.text !== ',' || (!comma && owner.to < end)) return undefined;
  const from = withoutOpening(tokens, clauseStart(tokens, place - 1), place - 1);
  return from < place - 1
    ? { source: owner.source, cue, contents: [{ from, to: place - 1 }] }
    : undefined;
}

/** Whose view is told of, and where the phrase ends. */
function ownerOfView(
  tokens: Tokens,
  from: number,
): { readonly source: TokenRange; readonly to: number } | undefined {
  for (let place = from; place < Math.min(tokens.length, from + MAX_OWNER_TOKENS); place += 1) {
    const { token, next } = neighboursAt(tokens, place);
    if (token.kind === 'mark' && token.lower !== "'s" && !/^['’]$/.test(token.text))
      return undefined;
    const isOwned = token.lower === "'s" || /^['’]$/.test(token.text);
    if (isOwned && place > from && VIEW.test(next.lower))
      return { source: { from, to: place }, to: place + 2 };
    if (place === from && isDeterminer(token) && VIEW.test(next.lower) && token.lower !== 'the')
      return { source: { from, to: from + 1 }, to: place + 2 };
  }
  return undefined;
}
