import { isoDay } from '../../../domain/calendar/civil-day.ts';
import type { DateMention } from '../../../domain/date-mention.ts';
import { type Pattern, parsePattern, type Slots } from './pattern.ts';
import type { RuleContext } from './rule-context.ts';

/** What words mean, before it is known which characters they are. */
export interface Interpretation extends Omit<DateMention, 'start' | 'end'> {
  /** Whether it does not become the anchor of later mentions. */
  readonly isNonAnchor?: boolean;
}

/** What a rule makes of the words it matched; `undefined` where they mean something else here. */
export type RuleInterpreter = (slots: Slots, context: RuleContext) => Interpretation | undefined;

/** A way to write a time, and what it means. */
export interface DateRule {
  readonly pattern: Pattern;
  readonly interpret: RuleInterpreter;
  /** Whether the words are a name, with capitals as names have. */
  readonly isName?: boolean;
}

/** One rule for each of these ways to write the same. */
export function createRules(
  patterns: readonly string[],
  read: RuleInterpreter,
): readonly DateRule[] {
  return patterns.map((source) => ({ pattern: parsePattern(source), interpret: read }));
}

/** A value that the words alone give. */
export function stated(type: Interpretation['type'], value: string): Interpretation {
  return { type, value, basis: 'stated' };
}

/** A value that took the publication date or an earlier mention; unknown where both are missing. */
export function resolved(type: Interpretation['type'], value: string | undefined): Interpretation {
  return { type, value: value ?? null, basis: 'resolved' };
}

/**
 * A day by its number, which took the publication date or an earlier mention.
 *
 * @param days how many days later it is meant, below 0 for earlier ones
 */
export function resolvedDay(number: number | undefined, days = 0): Interpretation {
  return resolved('date', number === undefined ? undefined : isoDay(number + days));
}

/** The same as something that is only compared with. */
export function nonAnchor(meaning: Interpretation): Interpretation {
  return { ...meaning, isNonAnchor: true };
}
