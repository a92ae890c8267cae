import type { NumericOrder } from '../../../domain/date-mention.ts';
import type { DiscourseState } from './discourse-state.ts';
import type { Tense } from './tense.ts';
import type { DateToken } from './tokenize.ts';

/** What a rule sees of the place where its words stand. */
export interface RuleContext {
  /** The day number of the publication date. */
  readonly published: number | undefined;
  /** Whether the text tells of times long before its publication, each mention from the last. */
  readonly isNarrative: boolean;
  /** Whether the text speaks of the eastern churches alone. */
  readonly isOrthodox: boolean;
  /** Which figure of a slashed date is the day, where the outlet or the text tells. */
  readonly numericOrder: NumericOrder | undefined;
  /** What earlier mentions fixed. */
  readonly discourse: DiscourseState;
  /** The tense of the nearest verb. */
  tense(): Tense;
  /** The token so many places before the words, 1 for the one next to them. */
  before(places?: number): DateToken | undefined;
  after(places?: number): DateToken | undefined;
  /** The value of the mention that ends so many tokens before the words; empty where it has none. */
  mentionBefore(places: number): string | undefined;
  /** How many tokens stand before the words. */
  readonly tokenIndex: number;
  /** The first token of the words. */
  readonly first: DateToken;
  /** Whether one of these is among the words. */
  hasWord(...words: readonly string[]): boolean;
  /** Whether one of the words begins with a capital. */
  hasCapital(): boolean;
}
