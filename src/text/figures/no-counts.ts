import type { NounAt } from './counted-words.ts';
import type { CountingWords } from './counting-context.ts';
import { UNCOUNTED } from './counting-words.ts';
import { isName, isRate } from './number-labels.ts';
import type { Lead } from './number-lead.ts';
import type { RangeAt } from './read-number.ts';
import type { Token } from './sentence-tokens.ts';

/** Units that only say how far something spread: "people in 29 countries have the fever". */
const PLACES: ReadonlySet<string> = new Set(
  'countries states provinces regions cities towns villages districts counties nations ports islands hospitals'.split(
    ' ',
  ),
);

const LOCATIVES: ReadonlySet<string> = new Set(['in', 'across', 'from', 'throughout', 'at']);

const DEMONSTRATIVES: ReadonlySet<string> = new Set(['those', 'these', 'both']);

/** Whether a number measures, names a source or things that are known: "according to two men", "those two men". */
export function isNoCount(
  tokens: readonly Token[],
  { from }: Lead,
  { next }: RangeAt,
  { noun, predicate, verb, isListed }: CountingWords,
): boolean {
  if (isOfKnownThings(tokens, from, noun)) return true;
  if (isUnreal(tokens, from, verb) || isRate(tokens, noun?.next ?? next)) return true;
  if (DEMONSTRATIVES.has(tokens[from - 1]?.word ?? '') && !predicate && !verb) return true;
  if (!noun) return !predicate && tokens[next - 2]?.text === '-' && verb !== undefined;
  if (noun.unit === 'ones' && !isListed) return true;
  if (isName(tokens, next, noun) && !predicate) return true;
  return [noun.unit, tokens[next]?.word ?? ''].some((word) => UNCOUNTED.has(word));
}

/** Whether a number is of sources, or of places in which something is: "according to two men". */
function isOfKnownThings(
  tokens: readonly Token[],
  from: number,
  noun: NounAt | undefined,
): boolean {
  const [second, opening] = [tokens[from - 2]?.word, tokens[from - 1]?.word ?? ''];
  if (opening === 'to' && second === 'according') return true;
  return noun !== undefined && PLACES.has(noun.unit) && LOCATIVES.has(opening);
}

/** What somebody can do or keeps from doing: "the capacity to treat 900 patients", "called off firing". */
const UNREAL: ReadonlySet<string> = new Set(
  `capability capacity ability able capable enough off avoid avoided avoiding prevent prevented
   refuse refused fail failed threaten threatened threatens`.split(/\s+/),
);

/** Words between such a word and the verb: "able to treat", "capable of treating". */
const JOINTS: ReadonlySet<string> = new Set(['to', 'of', 'from']);

/**
 * Whether a number is denied, or that of something that did not take place: "not 14", "if 14", "called off
 * firing 14 missiles".
 *
 * @param from the index of the first token of the number, with "at least"
 * @param verb the verb that acts on what is counted
 */
function isUnreal(tokens: readonly Token[], from: number, verb: Token | undefined): boolean {
  if (/^(?:not|if)$/.test(tokens[from - 1]?.word ?? '')) return true;
  if (tokens[from - 1]?.word === 'but' && tokens[from - 2]?.word === 'all') return true;
  // "The capacity to treat 900 patients"
  if (!verb) return tokens[from - 2]?.word === 'to' && UNREAL.has(tokens[from - 3]?.word ?? '');
  const before = from - 2;
  const at = JOINTS.has(tokens[before]?.word ?? '') ? before - 1 : before;
  return UNREAL.has(tokens[at]?.word ?? '');
}
