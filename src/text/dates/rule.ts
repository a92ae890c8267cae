import type { DateMention } from '../../domain/date-mention.ts';
import { type Pattern, pattern, type Slots } from './pattern.ts';
import type { Scene } from './scene.ts';

/** What words mean, before it is known which characters they are. */
export interface Meaning extends Omit<DateMention, 'start' | 'end'> {
  /** Whether it is only compared with: what follows is not reckoned from it. */
  readonly isAside?: boolean;
}

/** What a rule makes of the words it matched; `undefined` where they mean something else here. */
export type Read = (slots: Slots, scene: Scene) => Meaning | undefined;

/** A way to write a time, and what it means. */
export interface Rule {
  readonly pattern: Pattern;
  readonly read: Read;
  /** Whether the words are a name, with capitals as names have. */
  readonly isName?: boolean;
}

/** One rule for each of these ways to write the same. */
export function rules(patterns: readonly string[], read: Read): readonly Rule[] {
  return patterns.map((source) => ({ pattern: pattern(source), read }));
}

/** A value that the words alone give. */
export function stated(type: Meaning['type'], value: string): Meaning {
  return { type, value, basis: 'stated' };
}

/** A value that took the publication date or an earlier mention; unknown where both are missing. */
export function resolved(type: Meaning['type'], value: string | undefined): Meaning {
  return { type, value: value ?? null, basis: 'resolved' };
}

/** The same as something that is only compared with. */
export function aside(meaning: Meaning): Meaning {
  return { ...meaning, isAside: true };
}
