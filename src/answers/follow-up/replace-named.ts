import { withoutArticle } from '../../text/function-words.ts';
import type { AskedNames } from './asked-names.ts';
import type { FollowUpLead } from './follow-up-lead.ts';
import type { AskedPhrase } from './noun-phrases.ts';
import { isOrdinalWord, isThing, PREPOSITIONS, questionWords } from './question-words.ts';
import { isOfSpeech, type TurnReading } from './read-turn.ts';

interface NamedAlone {
  readonly lead: FollowUpLead;
  /** What is named, without a verb. */
  readonly rest: string;
  /** Whether it ends with the mark of a question. */
  readonly isAsked: boolean;
  readonly phrases: readonly AskedPhrase[];
  readonly last: TurnReading;
  readonly names: AskedNames;
}

/**
 * The question before, with the named thing in the place of one of its kind: another side, another
 * round, another truce. Empty where what is named stands alone, undefined where no place for it is
 * found.
 */
export function replaceNamed(named: NamedAlone): string | undefined {
  const { lead, rest, phrases, last } = named;
  return (
    otherSide(named) ??
    otherOrdinal(named) ??
    otherOfItsKind(named) ??
    aboutAnother(named) ??
    (phrases.length === 1 && phrases[0] ? inPlaceOfItsLike(named, phrases[0]) : undefined) ??
    (lead.kind === 'what-about' || lead.kind === 'correction' ? ofAnother(rest, last) : undefined)
  );
}

const OTHER_SIDE =
  /^(?:from |by |for |of )?(?:the )?other (?:side|one|party|country|government|delegation|team)(?:'s (?:view|version|position|account|count))?$/i;

function otherSide({ rest, last, names }: NamedAlone): string | undefined {
  if (!OTHER_SIDE.test(rest)) return undefined;
  const named = last.phrases.find(({ text }) => names.parties.includes(names.find(text)?.of ?? ''));
  const side = named && names.find(named.text)?.of;
  const [one, other] = names.parties;
  if (one === undefined || other === undefined) return undefined;
  if (!named || side === undefined)
    return / one$/i.test(rest) ? undefined : `what did both sides say about ${last.subject}`;
  return replaced(last.rest, named, side === one ? other : one);
}

/** "The second round", "the third one", "and the second?". */
function otherOrdinal({ rest, last }: NamedAlone): string | undefined {
  const words = questionWords(rest).filter(({ lower }) => !/^(?:the|one|ones)$/.test(lower));
  const [ordinal, ...nouns] = words;
  if (!ordinal || !isOrdinalWord(ordinal.lower) || nouns.length > 2) return undefined;
  if (nouns.some(({ lower }) => PREPOSITIONS.has(lower))) return undefined;
  if (/^(?:next|latest|last|previous|earlier)$/.test(ordinal.lower) && nouns.length === 0) {
    return undefined;
  }
  const noun = nouns.map(({ word }) => word).join(' ');
  const before = questionWords(last.rest).find(({ lower }, at, all) => {
    if (!isOrdinalWord(lower)) return false;
    return noun === '' || all[at + 1]?.lower === nouns[0]?.lower;
  });
  if (before) {
    return `${last.rest.slice(0, before.start)}${ordinal.word}${last.rest.slice(before.end)}`;
  }
  const { thing } = last;
  if (!thing) return undefined;
  const bare = withoutArticle(thing.text);
  const head = questionWords(bare).findIndex(({ lower }) => lower === nouns[0]?.lower);
  const whole =
    noun === '' || head === 0 || bare.toLowerCase().includes(noun.toLowerCase())
      ? `the ${ordinal.word} ${bare}`
      : `the ${ordinal.word} ${noun} of ${thing.text}`;
  return replaced(last.rest, thing, whole);
}

/** "The Southmark one?", "the Southmark?": a thing of the same kind with another modifier. */
function otherOfItsKind({ rest, last, names }: NamedAlone): string | undefined {
  const { thing } = last;
  const [, which, one] =
    /^(?:the|that|this) ((?:[\p{L}\p{N}'-]{2,30} ){0,2}?[\p{L}\p{N}'-]{2,30})( ones?)?$/iu.exec(
      rest,
    ) ?? [];
  if (which === undefined || !thing || isThing(questionWords(which).at(-1)?.lower ?? ''))
    return undefined;
  const isAdjective =
    one !== undefined ||
    (/^\p{Lu}\p{L}+n$/u.test(which) && /^\p{Lu}\p{L}+n$/u.test(secondWord(thing.text)));
  if (!isAdjective || names.find(rest)?.kind === 'person') return undefined;
  const head = questionWords(thing.text).find(({ lower }) => lower === thing.head);
  if (!head) return undefined;
  return replaced(last.rest, thing, `the ${which} ${thing.text.slice(head.start)}`);
}

function secondWord(text: string): string {
  return text.split(' ')[1] ?? '';
}

/** "About the grain deal?", "and on the border?": the same speaker on something else. */
function aboutAnother({ rest, last, lead }: NamedAlone): string | undefined {
  const [, matter] = /^(?:about|on|regarding|concerning) (.{2,120})$/i.exec(rest) ?? [];
  if (matter === undefined || (lead.kind === 'none' && !isOfSpeech(last.rest))) return undefined;
  const [tail] = / (?:about|on|over|regarding) [^,]{2,90}$/i.exec(last.rest) ?? [];
  const preposition = /^\S+/.exec(rest)?.[0] ?? 'about';
  if (tail !== undefined) {
    const own = /^ \S+/.exec(tail)?.[0] ?? ' about';
    return `${last.rest.slice(0, -tail.length)}${own} ${matter}`;
  }
  if (!last.thing) return `${last.rest} ${preposition.toLowerCase()} ${matter}`;
  return replaced(last.rest, last.thing, matter);
}

/** Characters beside a name that is all of a follow-up, at most: an article, and an "s" or a mark. */
const BESIDE_NAME = { before: 3, behind: 2 };

/** What is named now, where the question before names its like. */
function inPlaceOfItsLike(
  { lead, rest, isAsked, last, names }: NamedAlone,
  named: AskedPhrase,
): string | undefined {
  const isWhole =
    named.start <= BESIDE_NAME.before && named.end >= rest.length - BESIDE_NAME.behind;
  if (!isWhole) return undefined;
  const kind = names.find(named.text)?.kind;
  const isSomebody = kind === 'side' || kind === 'person';
  const isAskedOf = lead.kind !== 'none' || (isAsked && isSomebody);
  // Words alone are looked for as they are: "Easter truce 2031".
  if (!isAskedOf) return undefined;
  switch (named.kind) {
    case 'actor':
    case 'person':
      return ofAnotherActor(named, last);
    case 'place': {
      const { place } = last;
      if (place) return replaced(last.rest, place, named.text);
      return lead.kind === 'none' ? undefined : `${last.rest} in ${named.text}`;
    }
    case 'thing':
      return lead.kind === 'none' ? undefined : ofAnother(rest, last);
  }
}

/** The question before of somebody else; what they said, where it asks of nobody. */
export function ofAnotherActor(named: AskedPhrase, last: TurnReading): string {
  const { actor, place, thing, rest, subject, kind } = last;
  const { text } = named;
  if (kind === 'question' && actor && !/ and /.test(actor.text) && actor.text !== subject) {
    return replaced(rest, actor, text);
  }
  if (kind === 'question' && place && !thing) return replaced(rest, place, text);
  if (kind === 'question' && actor && !thing) return replaced(rest, actor, text);
  return `what did ${text} say about ${subject}`;
}

/** The question before of another thing. */
function ofAnother(named: string, last: TurnReading): string {
  const { thing, rest, kind, counted } = last;
  if (kind !== 'question') return named;
  if (counted !== undefined && !/\p{Lu}/u.test(named)) return rest.replace(counted, () => named);
  if (!thing) return named;
  const isBehindPreposition = PREPOSITIONS.has(thing.before);
  const [first, ...others] = named.split(' ');
  const isDoubled = isBehindPreposition && PREPOSITIONS.has((first ?? '').toLowerCase());
  return replaced(rest, thing, isDoubled ? others.join(' ') : named);
}

function replaced(text: string, { start, end }: AskedPhrase, by: string): string {
  return `${text.slice(0, start)}${by}${text.slice(end)}`;
}
