import {
  aboutOf,
  isDate,
  isLead,
  partsOf,
  withoutClosing,
  withoutLead,
} from './comparison-phrases.ts';
import { completePair, splitCoordination } from './coordination.ts';
import type { QuestionPart } from './question-reading.ts';
import { splitOnce } from './question-text.ts';

/** "what is the difference between A and B", "difference in the counts between A and B" */
export function readDifference(text: string): readonly QuestionPart[] | undefined {
  const found =
    /(?:^| )(?:differences?|distinctions?|contrast|comparison|similarity|similarities) (?:(?:was|is|are|were) there )?(?:(in|on|over|about) )?/i.exec(
      text,
    );
  if (!found || !isLead(text.slice(0, found.index))) return undefined;
  const rest = text.slice(found.index + found[0].length);
  const split = splitOnce(` ${rest}`, / (?:between|of) /i);
  if (!split) return undefined;
  const [about, compared] = found[1] ? (splitOnce(` ${rest}`, / between /i) ?? ['', '']) : split;
  if (about !== '' && !found[1]) return undefined;
  return partsOf(splitCoordination(compared), about);
}

/** "what changed between A and B", but for two dates, which are a period */
export function readChangedBetween(text: string): readonly QuestionPart[] | undefined {
  const lead = /^what(?:'s| is| has| had| was)? (?:been )?(?:changed|different|new) /i.exec(text);
  const split = lead && splitOnce(` ${text.slice(lead[0].length)}`, / between /i);
  if (!split) return undefined;
  const [about, compared] = split;
  const pair = splitCoordination(compared);
  if (!pair || pair.some(({ phrase }) => isDate(phrase))) return undefined;
  return partsOf(pair, about.replace(/^(?:in|about|on|with) /i, ''));
}

/** Separators that name an opponent, too. */
const BY_MARK = / (?:vs?\.?|versus) /i;

const SEPARATOR =
  / (?:vs?\.?|versus|(?:as )?compared (?:with|to)|in comparison (?:with|to)|in contrast (?:with|to)|as opposed to|differs? from|differed from|different (?:from|to|than)|compares? (?:with|to)) /i;

/** Where behind two things begins what is asked of both: "Lind vs Roe: how many", "Lind vs Roe who leads". */
const ASKED_OF_BOTH = /[,:] | (?=(?:who|what|when|where|why|how) )/;

/** "A vs B", "how does A differ from B", "A compared with B"; after a colon what is compared in both */
export function readSeparated(text: string): readonly QuestionPart[] | undefined {
  const split = splitOnce(text, SEPARATOR);
  if (!split || isContest(text) || (BY_MARK.test(text) && isOpponent(split))) return undefined;
  const [marked, named] = aboutOf(withoutLead(split[0]));
  const [stated = '', asked = ''] = splitOnce(withoutClosing(split[1]), ASKED_OF_BOTH) ?? [
    withoutClosing(split[1]),
  ];
  const right = withNoun(stated, named);
  if (named === '' || right === '') return undefined;
  const more = /^(?:how (?:do|does|did|are|is) |differences?$)/i.test(asked) ? '' : asked;
  const [about, left] = marked === '' ? unmarkedTopic(named, right) : [marked, named];
  const other = withoutRepeated(left, right);
  const pair = completePair(withCountedHead(withHead(left, other), other), other);
  return partsOf(pair, `${about} ${more}`.trim());
}

/** "the May truce vs the June one": the noun is that of the first. "Round one" has its own. */
const STANDS_FOR_NOUN = /^(?:the|that|those) (?:\S+ ){0,2}\S+(?= ones?$)/i;

/**
 * What "one" ends with the noun of the other in its place; where that ends in a number, without. A name is
 * no noun.
 */
function withNoun(stated: string, other: string): string {
  const told = STANDS_FOR_NOUN.exec(stated)?.[0];
  if (told === undefined) return stated;
  const isAsked = /^(?:who|what|which|how|when|where) /i.test(other);
  const [phrase = ''] = isAsked
    ? [other]
    : other.split(/ (?:of|in|on|at|for|by|from|to|between) /i, 1);
  const noun = phrase.split(' ').at(-1) ?? '';
  if (/^\p{Lu}/u.test(noun)) return stated;
  return /\d/.test(noun) ? told : `${told} ${noun}`;
}

/** "in Brask" behind "how many died in Ellis" without the preposition that both have. */
function withoutRepeated(left: string, right: string): string {
  const [, preposition = '', named = ''] =
    /^(in|on|at|during|after|before|by|for) (.+)/i.exec(right) ?? [];
  return named !== '' && left.toLowerCase().includes(` ${preposition.toLowerCase()} `)
    ? named
    : right;
}

/** What two sources each have of one thing, with the word before it: "death toll". */
const COUNTED_HEAD =
  / ((?:(?:death|casualty|body|official|case|injury) )?(?:tolls?|counts?|figures?|numbers?|tall(?:y|ies)|estimates?|accounts?|versions?|claims?|positions?|demands?))(?= |$)/i;

/** "army" before "rebels death toll" with the head of the other: its death toll too. */
function withCountedHead(left: string, right: string): string {
  const head = COUNTED_HEAD.exec(right);
  const before = right.slice(0, head?.index ?? 0).split(' ');
  const isBare = left.split(' ').length <= before.length && !COUNTED_HEAD.test(` ${left}`);
  return head && isBare && !/ (?:of|in|on|at|for) /i.test(` ${left} ${before.join(' ')} `)
    ? `${left} ${head[1]}`
    : left;
}

/** A case at court or a match by name: "Lind v Roe". */
function isContest(text: string): boolean {
  const [left = '', right = ''] = splitOnce(text, / v\.? /) ?? [];
  return /^\p{Lu}/u.test(left.split(' ').at(-1) ?? '') && /^\p{Lu}/u.test(right);
}

/** Whether a question names with "versus" against whom something was done: "how many did Lunn score vs Rowan". */
function isOpponent([left, right]: readonly [string, string]): boolean {
  const isAsked =
    /^(?:who|what|when|where|why|how|which) /i.test(left) && / (?:did|does|do) /i.test(left);
  return isAsked && !/[,:] /.test(left) && !/^(?:the |that |those |\p{L}+['’]s )/iu.test(right);
}

/** Words of the longest name that a search sets against another one without a mark before it. */
const MOST_NAME_WORDS = 3;

/**
 * "flood toll harbour office" before "vs health ministry": what is compared has about as many words as
 * what it is compared with, and the words before it are the topic of both.
 */
function unmarkedTopic(left: string, right: string): readonly [string, string] {
  const [words, count] = [left.split(' '), right.split(' ').length];
  const hasEnough = words.length >= count + 2 && count <= MOST_NAME_WORDS;
  if (!hasEnough || !isBareName(left) || !isBareName(right)) return ['', left];
  return [words.slice(0, -count).join(' '), words.slice(-count).join(' ')];
}

/** Whether words are names and nouns alone, without what would tell how they belong together. */
function isBareName(words: string): boolean {
  return !/\b(?:the|an?|of|in|on|at|for|from|to|with|by|about|first|second|third|last|next|was|were|is|are)\b|'s\b|s'/i.test(
    words,
  );
}

/** "Norland" of "Norland vs Southmark count of the dead" with the head of the other: its count too. */
function withHead(left: string, right: string): string {
  const [named = '', counted = ''] = splitOnce(right, / of /i) ?? [];
  const [own, other] = [left, named].map((words) => words.replace(/^the /i, '').split(' '));
  if (counted === '' || / (?:of|in|on|at) /i.test(left) || !own || !other) return left;
  return own.length < other.length
    ? [left, ...other.slice(own.length), 'of', counted].join(' ')
    : left;
}

/** "compare A with B", "compare A and B" */
export function readCompare(text: string): readonly QuestionPart[] | undefined {
  const lead = /^(?:please )?(?:compare|contrast|comparing|contrasting) /i.exec(text);
  if (!lead) return undefined;
  const compared = text.slice(lead[0].length);
  return partsOf(splitCoordination(compared, /,? (?:and|&|with|to|against) /gi));
}

const DIFFER = / (?:differ|diverge|compare|contrast|deviate)(?: |$)/i;
const ALIKE = / (?:different|the same|alike|identical|comparable|similar)(?: |$)/i;

/** "how do A and B differ", "are A and B the same" */
export function readVerb(text: string): readonly QuestionPart[] | undefined {
  const how = /^(?:how|where|in what ways?|in which ways?) (?:do|did|have|has|would) /i.exec(text);
  const whether = /^(?:how )?(?:is|are|was|were) /i.exec(text);
  const lead = how ?? whether;
  const split = lead && splitOnce(text.slice(lead[0].length), how ? DIFFER : ALIKE);
  if (!split) return undefined;
  const [compared, tail] = split;
  return partsOf(splitCoordination(compared), tail.replace(/^(?:in|on|over|about|as to) /i, ''));
}

/** "A and B compared", "A and B: differences" */
export function readKeywords(text: string): readonly QuestionPart[] | undefined {
  const compared = withoutClosing(text).replace(/[,:]$/, '');
  if (compared === text) return undefined;
  return readEach(compared) ?? partsOf(splitCoordination(withoutLead(compared)));
}

/** "what do Norland and Southmark each want": one a name */
export function readEach(text: string): readonly QuestionPart[] | undefined {
  const asked = withoutClosing(text);
  const lead = /^(?:what|how|why|when|where) (?:do|did|does|have|has|would) /i.exec(asked);
  const split = lead && splitOnce(asked.slice(lead[0].length), / (?:each|respectively) /i);
  const pair = split && splitOnce(split[0], / and /i);
  if (!lead || !split || !pair || split[0].split(' ').length > 2 * MOST_NAME_WORDS)
    return undefined;
  return pair.map((name) => ({ question: `${lead[0]}${name} ${split[1]}`, of: name }));
}
