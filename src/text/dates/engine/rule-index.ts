import { type DateToken, NO_KINDS } from './date-lexicon.ts';
import type { DateRule, Interpretation } from './date-rule.ts';
import type { Slots } from './pattern.ts';
import type { RuleContext } from './rule-context.ts';

/** What the words from a token on mean. */
export interface RuleMatch {
  /** How many tokens they are. */
  readonly length: number;
  readonly interpretation: Interpretation;
}

/** Rules, found by the words they begin with. */
export interface RuleIndex {
  /** The reading that takes most words at a place; of equally long ones the earliest rule's. */
  longestMatch(
    tokens: readonly DateToken[],
    at: number,
    contextFor: (length: number) => RuleContext,
  ): RuleMatch | undefined;
}

export function createRuleIndex(rules: readonly DateRule[]): RuleIndex {
  const rulesAt = rulesByBeginning(rules);
  return {
    longestMatch(tokens, at, contextFor) {
      for (const { rule, length, slots } of longestFirst(
        rulesAt(tokens[at] as DateToken),
        tokens,
        at,
      )) {
        const isWords = rule.isName || !isTitle(tokens, at, length);
        const meaning = isWords ? rule.interpret(slots, contextFor(length)) : undefined;
        if (meaning) return { length, interpretation: meaning };
      }
      return undefined;
    },
  };
}

interface RuleCandidate {
  readonly rule: DateRule;
  readonly length: number;
  readonly slots: Slots;
}

/** What matches at a place; equally long ones in the order of the rules. */
function longestFirst(
  rules: readonly DateRule[],
  tokens: readonly DateToken[],
  at: number,
): readonly RuleCandidate[] {
  const found: RuleCandidate[] = [];
  for (const rule of rules) {
    const match = rule.pattern.match(tokens, at);
    if (match && match.length > 0) found.push({ rule, ...match });
  }
  return found.length > 1 ? found.sort((one, other) => other.length - one.length) : found;
}

const NONE: readonly DateRule[] = [];

/** The rules that can match from a token on, in their order. Few words begin any. */
function rulesByBeginning(rules: readonly DateRule[]): (token: DateToken) => readonly DateRule[] {
  const beginnings = new Set(rules.flatMap(({ pattern }) => pattern.firstKeys));
  const known = new Map<string, readonly DateRule[]>();
  return ({ word, kinds }) => {
    if (kinds === NO_KINDS && !beginnings.has(word)) return NONE;
    const keys = Object.keys(kinds).map((kind) => `@${kind}`);
    const all = [word, ...keys].filter((key) => beginnings.has(key));
    if (all.length === 0) return NONE;
    const key = all.join(' ');
    const found =
      known.get(key) ??
      rules.filter(({ pattern }) => pattern.firstKeys.some((beginning) => all.includes(beginning)));
    known.set(key, found);
    return found;
  };
}

/** "The Week", "VOA Today": common words that a title gives capitals. */
function isTitle(tokens: readonly DateToken[], at: number, length: number): boolean {
  const before = tokens[at - 1];
  const isInTitle =
    before?.isCapital === true && /^\p{L}{2}/u.test(before.word) && !PREPOSITION.test(before.word);
  return tokens.slice(at, at + length).some(({ isCapital, word, kinds }, index) => {
    const isCommon = kinds.unit !== undefined || kinds.season !== undefined || COMMON.has(word);
    return isCommon && isCapital && (index > 0 || isInTitle);
  });
}

/** Capital at the beginning of a sentence: "In Fall 1956". */
const PREPOSITION = /^(?:in|by|during|since|until|from|after|before|between|through)$/;

const COMMON = new Set(['today', 'now', 'tomorrow', 'tonight', 'soon', 'recent', 'current']);
