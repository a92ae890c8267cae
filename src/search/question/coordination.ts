import { MONTH_NAMES } from '../../domain/calendar/names.ts';
import { isPreposition } from '../../text/function-words.ts';
import { ORDINAL } from '../../text/number-words.ts';
import { ofTwoMonths } from './of-two-months.ts';

/** One of two coordinated phrases, completed with the words that it shares with the other. */
export interface Conjunct {
  /** The whole phrase: "second round of the Lisbon talks". */
  readonly phrase: string;
  /** What tells it from the other one: "second round". */
  readonly of: string;
}

/** A noun phrase: the words up to its first preposition, without the article, and the others. */
interface NounPhrase {
  readonly hasArticle: boolean;
  readonly core: readonly string[];
  readonly tail: readonly string[];
}

const ARTICLE = /^(?:the|an?|their|its)$/i;
/** Verbs at which a noun phrase ends, too: "the truces of 2025 and 2026 were meant". */
const VERB = /^(?:is|are|was|were|be|did|do|does|has|have|had|will|would)$/i;
/** Prepositions before what two things are compared in: it belongs to both. */
const TOPIC = /^(?:on|about|regarding|over|concerning)$/i;
/** What tells one of several like things from the others. */
const WHICH_OF_SEVERAL = new RegExp(
  `^(?:${ORDINAL}|last|latest|previous|earlier|later|next|current|new|old|original|initial|final|opening|closing)$`,
  'i',
);
const NUMERAL = /^(?:\d[\d,.-]*\p{L}*(?:-\p{L}+)?|[ivx]{1,4})$/iu;
const POSSESSIVE = /(?:['’]s|s['’])$/i;
/** Endings of the adjectives of countries and of points of the compass. */
const ADJECTIVE = /^\p{L}{2,}(?:ian|ish|ese|ean|ern)$/iu;
const MONTHS = new Set(MONTH_NAMES);

/** Splits "the first and the second round of the talks" in two; nothing where nothing joins two. */
export function splitCoordination(
  text: string,
  joiner: RegExp = /,? (?:and|&) /gi,
): readonly [Conjunct, Conjunct] | undefined {
  const [best] = [...text.matchAll(joiner)]
    .map(({ index, 0: { length } }) => [text.slice(0, index), text.slice(index + length)] as const)
    .filter(([left]) => !opensBetween(left))
    .map(([left, right]) => ({
      left,
      right,
      cost: imbalance(splitAtSpaces(left), splitAtSpaces(right)),
    }))
    .sort((one, other) => one.cost - other.cost);
  return best && best.left !== '' && best.right !== ''
    ? completePair(best.left, best.right)
    : undefined;
}

/** Completes two phrases that stand side by side: "Norland's count" and "Southmark's". */
export function completePair(left: string, right: string): readonly [Conjunct, Conjunct] {
  const dated = ofTwoMonths(left, right);
  if (dated) return dated;
  const [one, other] = [parsePhrase(left), parsePhrase(right)];
  const object = objectsOf(one).find(({ phrase }) => isParallel(phrase, other, one));
  if (object) {
    const [first, second] = shareHead(object.phrase, { ...other, tail: [] });
    const shared = [...one.core, ...object.before];
    // "the first round in Lisbon in May": the place may be the other's too, the date is not.
    const common = object.after[0] === 'of' ? upToNextPreposition(object.after) : [];
    return [
      {
        phrase: [...shared, ...first.core, ...object.after, ...other.tail].join(' '),
        of: first.core.join(' '),
      },
      {
        phrase: [...shared, ...second.core, ...common, ...other.tail].join(' '),
        of: second.core.join(' '),
      },
    ];
  }
  return labelled(...shareTail(...shareHead(one, other)));
}

/** Both with their head: in "the first and second round" the first one's, in "Lisbon I and II" the second's. */
function shareHead(one: NounPhrase, other: NounPhrase): readonly [NounPhrase, NounPhrase] {
  const before = one.core.slice(0, -other.core.length);
  if (before.length > 0 && isSameShape(one.core.slice(before.length), other.core)) {
    return [one, { ...other, core: [...before, ...other.core] }];
  }
  if (other.tail.length === 0 && isElliptic(other, one)) {
    return [
      one,
      { ...other, core: [...other.core, ...one.core.slice(other.core.length)], tail: one.tail },
    ];
  }
  const isBeforeHead = isElliptic(one, other) || isNameBeforeHead(one, other);
  if (one.tail.length === 0 && isBeforeHead) {
    return [
      { ...one, core: [...one.core, ...other.core.slice(one.core.length)], tail: other.tail },
      other,
    ];
  }
  return [one, other];
}

/** Whether words stand for each other: "I" and "II", "May 2030" and "June 2031". */
function isSameShape(one: readonly string[], other: readonly string[]): boolean {
  const isMonth = (word: string | undefined) => MONTHS.has(lower(word));
  return one.every((word, at) => {
    const mate = other[at] ?? '';
    return (NUMERAL.test(word) && NUMERAL.test(mate)) || (isMonth(word) && isMonth(mate));
  });
}

/** Whether a phrase is only a modifier of the other one's head: "the first", "Southmark's". */
function isElliptic({ core }: NounPhrase, { core: whole }: NounPhrase): boolean {
  return core.length > 0 && core.length < whole.length && isModifier(core.at(-1) ?? '');
}

/** "Norland and Southmark tallies", "the Norland and the Southmark tallies". */
function isNameBeforeHead({ core, hasArticle }: NounPhrase, whole: NounPhrase): boolean {
  if (core.length !== 1 || whole.core.length < 2) return false;
  if (isCapital(core[0] ?? '') && isCapital(whole.core[0] ?? ''))
    return !NUMERAL.test(whole.core[1] ?? '');
  return (
    hasArticle === whole.hasArticle && isPlural(whole.core.at(-1) ?? '') && !isPlural(core[0] ?? '')
  );
}

/** Both with what follows their heads: "the first round and the second round of the talks". */
function shareTail(one: NounPhrase, other: NounPhrase): readonly [NounPhrase, NounPhrase] {
  const areAlike =
    one.core.length === other.core.length ||
    lower(one.core.at(-1)) === lower(other.core.at(-1)) ||
    TOPIC.test(other.tail[0] ?? '');
  if (!areAlike) return [one, other];
  if (one.tail.length === 0) return [{ ...one, tail: other.tail }, other];
  if (other.tail.length === 0) return [one, { ...other, tail: one.tail }];
  return [one, other];
}

/** The two with labels that differ. */
function labelled(one: NounPhrase, other: NounPhrase): readonly [Conjunct, Conjunct] {
  const areAlike = one.core.map(lower).join(' ') === other.core.map(lower).join(' ');
  const conjunct = (phrase: NounPhrase): Conjunct => {
    const whole = wordsOfPhrase(phrase);
    return { phrase: whole, of: areAlike ? whole : phrase.core.join(' ') };
  };
  return [conjunct(one), conjunct(other)];
}

/** An object of a preposition within a phrase, with what stands around it. */
interface ObjectInPhrase {
  readonly before: readonly string[];
  readonly phrase: NounPhrase;
  readonly after: readonly string[];
}

/** The objects of a phrase's prepositions, the last one first. */
function objectsOf({ tail }: NounPhrase): readonly ObjectInPhrase[] {
  const places = tail.flatMap((word, at) => (isPreposition(word) ? [at] : []));
  return places
    .map((at, place): ObjectInPhrase => {
      const end = places[place + 1] ?? tail.length;
      const phrase = parsePhrase(tail.slice(at + 1, end).join(' '));
      return { before: tail.slice(0, at + 1), phrase, after: tail.slice(end) };
    })
    .filter(({ phrase }) => phrase.core.length > 0)
    .reverse();
}

function upToNextPreposition(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, at) => at > 0 && isPreposition(word));
  return end < 0 ? words : words.slice(0, end);
}

/** Whether a phrase is to stand in the place of the object rather than of the whole phrase. */
function isParallel(object: NounPhrase, other: NounPhrase, whole: NounPhrase): boolean {
  const [head = '', otherHead = ''] = [object.core.at(-1), other.core.at(-1)];
  if (lower(whole.core.at(-1)) === lower(otherHead)) return false;
  const [first = '', otherFirst = ''] = [object.core[0], other.core[0]];
  if (isElliptic(other, whole) && isModifier(whole.core[0] ?? '')) return false;
  const areNames = isCapital(first) && isCapital(otherFirst);
  const areAlike = areNames || (isModifier(first) && isModifier(otherFirst));
  if (other.tail.length > 0) {
    return areAlike && object.core.length === 1 && other.core.length === 1;
  }
  if (object.hasArticle !== other.hasArticle) return false;
  return (
    lower(head) === lower(otherHead) ||
    lower(first) === lower(otherFirst) ||
    areAlike ||
    (object.core.length === 1 && other.core.length === 1)
  );
}

/** How unlike two phrases are in length; less where each begins or ends with an ordinal or the like. */
function imbalance(left: readonly string[], right: readonly string[]): number {
  const start = right.find((word) => !ARTICLE.test(word)) ?? '';
  const meets = isModifier(left.at(-1) ?? '') && isModifier(start);
  return meets ? -1 : Math.abs(left.length - right.length);
}

/** Whether words end in a "between" that the next "and" belongs to. */
function opensBetween(words: string): boolean {
  const at = words.toLowerCase().lastIndexOf(' between ');
  return at >= 0 && !/ and /i.test(words.slice(at));
}

function parsePhrase(text: string): NounPhrase {
  const words = splitAtSpaces(text);
  const hasArticle = ARTICLE.test(words[0] ?? '');
  const bare = hasArticle ? words.slice(1) : words;
  const at = bare.findIndex((word) => isPreposition(word) || VERB.test(word));
  return at < 0
    ? { hasArticle, core: bare, tail: [] }
    : { hasArticle, core: bare.slice(0, at), tail: bare.slice(at) };
}

function wordsOfPhrase({ core, tail }: NounPhrase): string {
  return [...core, ...tail].join(' ');
}

function splitAtSpaces(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

function isModifier(word: string): boolean {
  return (
    WHICH_OF_SEVERAL.test(word) ||
    /^\d/.test(word) ||
    POSSESSIVE.test(word) ||
    ADJECTIVE.test(word) ||
    MONTHS.has(word.toLowerCase())
  );
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isPlural(word: string): boolean {
  return /[^s'’]s$/i.test(word);
}

function lower(word: string | undefined): string {
  return (word ?? '').toLowerCase();
}
