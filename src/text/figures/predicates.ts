import type { Span } from '../../domain/span.ts';
import { AUXILIARIES, PREDICATES } from './counting-words.ts';
import { numberAt } from './read-number.ts';
import { isWord, type Token } from './sentence-tokens.ts';

/** Words between what is counted and its predicate. */
const MOST_AUXILIARIES = 5;

/** Tokens between what is counted and a predicate behind its modifier: "people on the boat were". */
const MOST_MODIFIER = 14;

/** Tokens of an insertion between two commas or dashes. */
const MOST_INSERTION = 18;

const PASSIVES: ReadonlySet<string> = new Set(['were', 'was', 'are', 'is', 'been', 'be']);

/** Verbs of several things, which a modifier in between does not govern. */
const PLURAL_VERBS: ReadonlySet<string> = new Set(['were', 'are', 'have', 'had']);

/** Verbs whose subject stands before them whatever stands between: "14 sailors, among them a boy, died". */
const INTRANSITIVES: ReadonlySet<string> = new Set(['died', 'perished', 'drowned', 'fled']);

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in on at from of near with inside aboard among outside across around for'.split(' '),
);

/** Words that begin another clause. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  `that who which whom whose when where while as after before because although though if but said
   says say say think believe what how`.split(/\s+/),
);

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);

/** What the counted things are, did or suffered: "were killed", "dead or wounded", "have fled". */
export function predicateAt(tokens: readonly Token[], from: number): Span | undefined {
  const first = opensRelativeClause(tokens, from) ? from + 1 : from;
  const start = tokens[first]?.start ?? 0;
  let passive: Token | undefined;
  for (let at = first; at < first + MOST_AUXILIARIES; at += 1) {
    const token = tokens[at];
    if (!isWord(token)) break;
    if (isPredicate(token, tokens[at + 1])) return { start, end: endOfPredicates(tokens, at) };
    if (!isAuxiliary(token)) break;
    // "20 are confirmed to have …"
    if (PREDICATES.has(token.word) && PASSIVES.has(tokens[at - 1]?.word ?? '')) passive = token;
  }
  return passive && { start, end: passive.end };
}

/**
 * The predicate behind a modifier or an insertion: "two people on the pier were hurt", "two brothers,
 * aged one and four, were hurt".
 */
export function farPredicateAt(tokens: readonly Token[], from: number): Span | undefined {
  const opening = tokens[from];
  if (PREPOSITIONS.has(opening?.word ?? '')) return predicateBehindModifier(tokens, from);
  if (opening?.text !== ',' && !DASHES.has(opening?.text ?? '')) return undefined;
  for (let at = from + 1; at <= from + MOST_INSERTION; at += 1) {
    const [sign, behind] = [tokens[at], tokens[at + 1]?.word ?? ''];
    // "--" is two signs.
    if (sign?.text === opening?.text && (PLURAL_VERBS.has(behind) || INTRANSITIVES.has(behind))) {
      return predicateAt(tokens, at + 1);
    }
  }
  return undefined;
}

function predicateBehindModifier(tokens: readonly Token[], from: number): Span | undefined {
  for (let at = from + 1; at <= from + MOST_MODIFIER; at += 1) {
    const token = tokens[at];
    if (!token || CLAUSE_WORDS.has(token.word) || /^[^\p{L}\p{N}-]/u.test(token.text))
      return undefined;
    if (PLURAL_VERBS.has(token.word)) return predicateAt(tokens, at);
  }
  return undefined;
}

function opensRelativeClause(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === ',' && ['who', 'all', 'most'].includes(tokens[at + 1]?.word ?? '');
}

/** "killed", or "killed or wounded". */
function endOfPredicates(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.word === 'tested' && tokens[at + 1]?.word === 'positive') {
    return tokens[at + 1]?.end ?? 0;
  }
  const [link, second] = [tokens[at + 1], tokens[at + 2]];
  const isDouble = ['and', 'or'].includes(link?.word ?? '') && PREDICATES.has(second?.word ?? '');
  const last = isDouble && numberAt(tokens, at + 3) === undefined ? second : tokens[at];
  return last?.end ?? 0;
}

function isAuxiliary({ word }: Token): boolean {
  return AUXILIARIES.has(word) || /\p{Ll}{2}ly$/u.test(word);
}

function isPredicate(token: Token, next: Token | undefined): boolean {
  if (isAuxiliary(token)) {
    const isFollowed = next !== undefined && (isAuxiliary(next) || PREDICATES.has(next.word));
    return PREDICATES.has(token.word) && !isFollowed;
  }
  return PREDICATES.has(token.word) || /\p{Ll}{2}ed$/u.test(token.word);
}
