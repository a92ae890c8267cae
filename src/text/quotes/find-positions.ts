import type { Quote } from '../../domain/quote.ts';
import type { ReadSentence } from './attribute-quotations.ts';
import { spanOf } from './attribution-of-quotation.ts';
import { clauseEnd } from './clause-ends.ts';
import { objectEnd } from './content-clauses.ts';
import { isPassiveGroup } from './cue-verbs.ts';
import { phraseBefore } from './phrase-before.ts';
import type { SpeakerResolver } from './resolve-speaker.ts';
import { endBeforeMarks, type TokenRange, type Tokens, tokenAt } from './tokens.ts';
import { isPronoun } from './word-classes.ts';

/** Tokens of the longest words that tell a position: "is not yet ready to". */
const MAX_CUE_TOKENS = 6;

/** First words of those that tell a position. */
const FIRST_WORD =
  /^(?:accept|refus|offer|rul|insist|press|push|seek|sought|is|are|was|were|remain|reserv|vot|veto|agree|commit|st[iu]ck|st[ao]n|stood|object|resist|recogni|rebuff|turn|ask|back|walk|pull|withdr|drop|reject|favou?r|hold|held)/;

/**
 * What tells where somebody stands and is no verb of saying, before what it is about: "ruled out",
 * "insists on", "is ready to".
 */
const CUE = new RegExp(
  `^(?:${[
    'accept(?:s|ed)?',
    'refuse[sd]?(?! to )',
    'offer(?:s|ed)?(?! to )',
    'rul(?:e|es|ed) out',
    'insist(?:s|ed)? (?:up)?on',
    '(?:press|push)(?:es|ed)? for',
    '(?:seeks?|sought)',
    '(?:is|are|was|were|remain(?:s|ed)?)(?: not| never| still| now| also| strongly| firmly| yet)*(?: (?:ready|willing|prepared|unwilling|reluctant|open|opposed|committed|determined|against|in favou?r of|at odds with))',
    'reserve[sd]? the right',
    'vote[sd]? (?:for|against)',
    'vetoe[sd]',
    'agree[sd]? (?:on|with)',
    'commit(?:s|ted)?(?: itself)? to',
    '(?:sticks?|stuck) (?:to|by|with)',
    '(?:stands?|stood) (?:by|firm on|behind|against)',
    'object(?:s|ed)? to',
    'resist(?:s|ed)?',
    'recogni[sz]e[sd]?',
    'rebuff(?:s|ed)?',
    'turn(?:s|ed)? down',
    'ask(?:s|ed)? for',
    'back(?:s|ed) (?:away|down|out)',
    '(?:walk|pull)(?:s|ed) out of',
    'withdrew from',
    'drop(?:s|ped) its',
    '(?:holds|held) (?:out for|to its)',
  ].join('|')})(?= |$)`,
);

/**
 * What a text tells of where somebody stands in the writer's words, without a verb of saying: "Norland
 * accepted the plan". Each with whoever is its subject; none within what somebody else says.
 */
export function findPositions(
  sentences: readonly ReadSentence[],
  resolve: SpeakerResolver,
): readonly Quote[] {
  return sentences.flatMap((sentence) =>
    positionsIn(sentence).flatMap(({ source, cue, content }): readonly Quote[] => {
      const spans = [source, cue, content].map((range) => spanOf(sentence.tokens, range));
      const [speaker, words, about] = spans;
      if (!speaker || !words || !about) return [];
      const holder = { ...speaker, name: resolve(speaker, about) };
      return [{ ...about, kind: 'indirect', speaker: holder, cue: words }];
    }),
  );
}

/** A position by its parts: whose it is, the words that tell it, and what it is about. */
interface Position {
  readonly source: TokenRange;
  readonly cue: TokenRange;
  readonly content: TokenRange;
}

function positionsIn({ tokens, clauses, isAhead }: ReadSentence): readonly Position[] {
  if (isAhead) return [];
  const said = clauses.flatMap(({ contents }) => contents);
  const found: Position[] = [];
  for (let verb = 1; verb < tokens.length; verb += 1) {
    if (said.some(({ from, to }) => from <= verb && verb < to)) continue;
    const position = positionAt(tokens, verb);
    if (position) found.push(position);
  }
  return found;
}

function positionAt(tokens: Tokens, verb: number): Position | undefined {
  const first = tokenAt(tokens, verb);
  if (first.isCapital || first.kind !== 'word' || !FIRST_WORD.test(first.lower)) return undefined;
  const words = tokens.slice(verb, verb + MAX_CUE_TOKENS).map(({ lower }) => lower);
  const cueWords = CUE.exec(words.join(' '))?.[0].split(' ').length;
  if (cueWords === undefined) return undefined;
  const source = phraseBefore(tokens, verb);
  if (
    !source ||
    isNounForm(tokens, verb, source) ||
    isPassiveGroup(tokens, source.to, verb, { form: 'past' })
  )
    return undefined;
  const from = verb + cueWords;
  const end = objectEnd(tokens, from, clauseEnd(tokens, from, endBeforeMarks(tokens)));
  return from < end
    ? { source, cue: { from: source.to, to: from }, content: { from, to: end } }
    : undefined;
}

/** Whether a form without an ending is a noun: "a government offer", and no "they offer". */
function isNounForm(tokens: Tokens, verb: number, source: TokenRange): boolean {
  if (
    !/^(?:offer|accept|seek|resist|insist|press|push|refuse|back|ask)$/.test(
      tokenAt(tokens, verb).lower,
    )
  )
    return false;
  const last = tokenAt(tokens, source.to - 1);
  if (source.to < verb || isPronoun(last)) return false;
  return !/(?:[^s]s|people|police|men|women)$/.test(last.lower);
}
