import type { Span } from '../../domain/span.ts';
import { nounPhraseEnd } from './counted-words.ts';
import { CHANGES, NO_NOUN, PREDICATES, TOTAL_LINKS, TOTALS } from './counting-words.ts';
import { numberAt } from './read-number.ts';
import { isWord, type Token } from './sentence-tokens.ts';

/** Tokens before a number in which the total that it is of is looked for. */
export const TOTAL_REACH = 14;

const CLAUSE_SIGNS: ReadonlySet<string> = new Set([';', ':', '.', '(', ')', '—', '–']);

const NUMBER_VERBS: ReadonlySet<string> = new Set(['number', 'numbered']);

const RANGE_VERBS: ReadonlySet<string> = new Set(['range', 'ranges', 'ranged', 'ranging', 'vary']);

/** The words of a total. */
export interface Total extends Span {
  /** Whether they do not say of what it is: "the total", and not "the death toll". */
  readonly isBare: boolean;
}

/** Totals that are of whatever was counted. */
const BARE_TOTALS: ReadonlySet<string> = new Set('total number count figure tally'.split(' '));

/** Words that begin another clause than that of the total. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set('where who which while when'.split(' '));

/** Verbs that give a number "as" so many. */
const GIVEN_AS: ReadonlySet<string> = new Set(
  'gave give gives given put puts listed listing estimated reported'.split(' '),
);

/** The total that a number is of: "the number of the dead rose to". */
export function totalBefore(tokens: readonly Token[], from: number): Total | undefined {
  const [subject, link] = [tokens[from - 2], tokens[from - 1]];
  // "Their opponents number 900."
  if (NUMBER_VERBS.has(link?.word ?? '') && isWord(subject) && /s$/.test(subject.word)) {
    return { start: subject.start, end: subject.end, isBare: false };
  }
  if (!isTotalLink(tokens, from)) return undefined;
  for (let at = from - 2; at >= Math.max(0, from - TOTAL_REACH); at -= 1) {
    const token = tokens[at] as Token;
    if (CLAUSE_SIGNS.has(token.text) || beginsClause(tokens, at) || isRank(tokens, at))
      return undefined;
    if (TOTALS.has(token.word)) return isOfPlaces(tokens, at) ? undefined : totalAt(tokens, at);
  }
  return undefined;
}

/** Whether the word before a token joins a total to its number. */
function isTotalLink(tokens: readonly Token[], from: number): boolean {
  const [before, link] = [tokens[from - 2]?.word ?? '', tokens[from - 1]?.word ?? ''];
  if (link === 'from') return RANGE_VERBS.has(before) || CHANGES.has(before);
  return link === 'as' ? isGivenBefore(tokens, from) : TOTAL_LINKS.has(link);
}

/** Whether the number before a token is given "as" so many: "gave the number of cases as". */
function isGivenBefore(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - TOTAL_REACH), from).some(({ word }) => GIVEN_AS.has(word));
}

/** "Where", or an "and" that goes on to something else than a change of the total. */
function beginsClause(tokens: readonly Token[], at: number): boolean {
  const [word, behind] = [tokens[at]?.word ?? '', tokens[at + 1]?.word ?? ''];
  if (word === 'and') return !CHANGES.has(behind) && !TOTALS.has(behind) && behind !== 'now';
  return CLAUSE_WORDS.has(word);
}

/** "Number seven" is a place in a list. */
function isRank(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === 'number' && numberAt(tokens, at + 1) !== undefined;
}

/** Places that are counted for what they have. */
const HOLDERS: ReadonlySet<string> = new Set(
  'countries states provinces regions cities towns nations districts'.split(' '),
);

/** "The number of countries with cases": what the places have is not counted. */
function isOfPlaces(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - TOTAL_REACH), at + MOST_OF + 1)
    .some(
      ({ word }, place, all) =>
        HOLDERS.has(word) && all.slice(Math.max(0, place - MOST_OF), place).some(isNumberOf),
    );
}

/** Words from "number of" to what is counted: "number of other countries". */
const MOST_OF = 4;

function isNumberOf({ word }: Token, place: number, all: readonly Token[]): boolean {
  return word === 'number' && all[place + 1]?.word === 'of';
}

function totalAt(tokens: readonly Token[], at: number): Total {
  const [before, token] = [tokens[at - 1], tokens[at] as Token];
  const isOf = tokens[at + 1]?.word === 'of';
  const first = isOf || !isWord(before) || NO_NOUN.has(before.word) ? token : before;
  const last = isOf ? endOfCounted(tokens, at + 2) : at + 1;
  const isBare = !isOf && BARE_TOTALS.has(token.word) && (first === token || isBareBefore(first));
  return { start: first.start, end: tokens[Math.max(at, last - 1)]?.end ?? token.end, isBare };
}

/** "People killed", "those infected". */
function endOfCounted(tokens: readonly Token[], from: number): number {
  const noun = tokens[from]?.word === 'those' ? from + 1 : nounPhraseEnd(tokens, from);
  return noun > from && PREDICATES.has(tokens[noun]?.word ?? '') ? noun + 1 : noun;
}

/** "The total number", "the national total". */
function isBareBefore({ word }: Token): boolean {
  return (
    BARE_TOTALS.has(word) || ['national', 'overall', 'confirmed', 'new', 'official'].includes(word)
  );
}
