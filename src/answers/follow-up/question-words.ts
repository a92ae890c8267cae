import {
  AGREEMENTS,
  DECLARATIONS,
  EVENTS,
  INITIATIVES,
  inAnyNumber,
  PROPOSALS,
} from '../../text/event-nouns.ts';
import { COMMON_PREPOSITIONS, QUESTION_AUXILIARIES } from '../../text/function-words.ts';
import { ORDINAL } from '../../text/number-words.ts';
import { wordSet } from '../../text/word-set.ts';
/** A word of a question, as a span of it. */
export interface QuestionWord {
  readonly start: number;
  readonly end: number;
  /** As it is written, without the marks around it. */
  readonly word: string;
  readonly lower: string;
}

/** The words of a question in their order, without the marks around them. */
export function questionWords(question: string): readonly QuestionWord[] {
  return [...question.matchAll(/[\p{L}\p{N}$€%][\p{L}\p{M}\p{N}'’.$€%–-]{0,60}/gu)].map(
    ({ index, 0: found }) => {
      const word = /^(?:\p{Lu}\.)+$/u.test(found) ? found : found.replace(/[.'’–-]{1,4}$/u, '');
      return { start: index, end: index + word.length, word, lower: lowered(word) };
    },
  );
}

/** In lower case, with plain apostrophes. */
function lowered(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

/** Words that ask. */
export const ASKING = wordSet("who who's whom whose what what's which when where why how");

/** Auxiliary verbs. */
export const AUXILIARIES: ReadonlySet<string> = new Set([
  ...QUESTION_AUXILIARIES,
  ...wordSet(
    "didn't doesn't don't wasn't weren't isn't aren't be been being hasn't haven't hadn't won't wouldn't can't couldn't shouldn't may might must",
  ),
]);

/** Determiners: a noun phrase may begin with one. */
export const ARTICLES = wordSet('the a an this that these those his her its their our any both');

/** Words that stand for somebody or something named before. */
export const PRONOUNS = wordSet('it they them he him she her itself themselves himself herself');

/** Those that stand before what belongs to somebody named before. */
export const POSSESSIVES = wordSet('its their his');

/** Prepositions: a noun phrase ends before one, or goes on behind it. */
export const PREPOSITIONS: ReadonlySet<string> = new Set([
  ...COMMON_PREPOSITIONS,
  ...wordSet('through until till than behind regarding concerning toward towards among'),
]);

/** Words between two clauses, or two words of one kind. */
export const JOINING = wordSet('and or but so because while if whether then also as than');

/** Words that say nothing of what is asked about. */
export const EMPTY = wordSet(
  'say said says tell told think thinks thought happen happened happens mean means meant many much long often far old big there here again else exactly really now please yes no not ever only just last first people person one ones something anything anyone somebody else true next new take took taken part',
);

/** Verbs of speech and of answering: what they are about may stand in the question before. */
export const SPEECH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    about:
      'say said says think thinks thought claim claimed comment commented announce announced write wrote know knew warn warned complain complained reveal revealed state stated report reported argue argued insist insisted suggest suggested declare declared',
    to: 'react reacted respond responded reply replied agree agreed object objected answer answered reaction response answer',
    on: 'position stance view views statement comment comments line insist',
    of: 'want wanted demand demanded expect expected make made ask',
  }).flatMap(([preposition, verbs]) => verbs.split(' ').map((verb) => [verb, preposition])),
);

/** Verbs whose object may stand in the question before: "who signed?". */
const TRANSITIVE = wordSet(
  'sign signed mediate mediated broker brokered violate violated break broke broken lead led host hosted attend attended propose proposed reject rejected accept accepted announce announced draft drafted write wrote support supported oppose opposed join joined start started end ended extend extended call called offer offered organise organised organize organized confirm confirmed deny denied refuse refused approve approved back backed condemn condemned order ordered witness witnessed win won lose lost negotiate negotiated want wanted welcome welcomed',
);

/** Further verbs that end a noun phrase, with or without an object. */
const OTHER_VERBS = wordSet(
  'begin began begun open opened finish finished close closed happen happened take took taken come came enter entered go went gone expire expired fail failed collapse collapsed resume resumed meet met arrive arrived leave left fall fell rise rose sail die died work worked hold held mean agree agreed make made build built free freed release released kill killed wound wounded say said quit get got give gave visit become became kept keep paid pay sent send sold sell found find return returned exchange exchanged swap swapped speak spoke talk talked put last lasted cost see saw seen fire fired shoot shot use used cover covered include included need needed receive received remain remained stay stayed change changed react respond think tell told know knew do done stand stood run ran demand demanded threaten threatened promise promised',
);

/** Whether a word is a verb that ends the noun phrase before it. */
export function isVerb(lower: string): boolean {
  return TRANSITIVE.has(lower) || OTHER_VERBS.has(lower) || SPEECH_VERBS.has(lower);
}

const SPEECH_VERBS = wordSet(
  'say said says think thinks thought claim claimed react reacted respond responded reply replied agree agreed object objected want demand insist insisted argue argued suggest suggested',
);

/** Whether a verb takes what it is about without a preposition. */
export function isTransitive(lower: string): boolean {
  return TRANSITIVE.has(lower);
}

/** Further things that a name before them belongs to: "the Kerra corridor". */
const OTHER_THINGS =
  'missions?|loans?|formula|format|letters?|terms|conditions|corridors?|sanctions?|delegations?|teams?|sides?|border|quarantine|census|bodies|prisoners?';

/** Events, agreements and the like: a name before such a noun belongs to it. */
const THINGS = new RegExp(
  `^(?:${inAnyNumber([...EVENTS, ...AGREEMENTS, ...PROPOSALS, ...INITIATIVES, ...DECLARATIONS])}|${OTHER_THINGS})$`,
);

/** Whether a word names what takes place or is agreed on. */
export function isThing(lower: string): boolean {
  return THINGS.test(lower);
}

const ORDINAL_OR_LAST = new RegExp(`^(?:${ORDINAL}|last|latest|previous|earlier|next)$`);

/** Whether a word tells one of several like things by its place in their order. */
export function isOrdinalWord(lower: string): boolean {
  return ORDINAL_OR_LAST.test(lower);
}

/** Prepositions behind which a phrase about a thing goes on. */
export const WITHIN: ReadonlySet<string> = new Set([
  'of',
  'in',
  'at',
  'on',
  'with',
  'between',
  'for',
  'from',
]);

/** Whether a word that elsewhere is a verb is a noun here: "the Ellis call with Roe". */
export function isNounHere(words: readonly QuestionWord[], at: number): boolean {
  const [word, behind] = [words[at]?.lower ?? '', words[at + 1]?.lower ?? ''];
  if (!isThing(word)) return false;
  const asks = words.slice(0, at).some(({ lower }) => /^(?:did|does|do|will|would)$/.test(lower));
  return !asks || WITHIN.has(behind);
}

/**
 * Whether a word that elsewhere is a noun is a verb here, after a name and before an object: "did
 * Norland call the talks off".
 */
export function isVerbHere(words: readonly QuestionWord[], at: number): boolean {
  const [word, behind] = [words[at]?.lower ?? '', words[at + 1]?.lower ?? ''];
  if (!/^(?:pause|call|exchange|swap|strike|attack|raid|visit|offer|vote|plan|draft)$/.test(word)) {
    return false;
  }
  const asks = words.slice(0, at).some(({ lower }) => /^(?:did|does|do|will|would)$/.test(lower));
  return asks && !WITHIN.has(behind) && !isVerb(behind);
}
