import type { Figure } from '../../domain/figure.ts';
import type { Span } from '../../domain/span.ts';

/** Whether a number is a percentage or an amount of money. */
export function isShareOrMoney({ unit }: Pick<Figure, 'unit'>): boolean {
  return unit !== null && (unit === 'percent' || /^\p{Sc}$/u.test(unit));
}

/** A subject of sums, and the unit in which it asks for them. */
export interface AskedSum {
  readonly subject: string;
  /** As figures have it; `null` where any will do. */
  readonly unit: string | null;
}

/** "… in percent": the unit at the end of a subject. */
const IN_UNIT =
  /\S(?<words> in (?<unit>per ?cent|percentages?|%|(?:us )?dollars?|euros?|pounds?|yen|\p{Sc}))$/iu;

/** The unit of each name of a currency. */
const UNITS: Readonly<Record<string, string>> = { dollar: '$', euro: '€', pound: '£', yen: '¥' };

/** Reads "pay offer in percent" as the pay offer, given in percent. */
export function askedSum(subject: string): AskedSum {
  const { words = '', unit = '' } = IN_UNIT.exec(subject.trimEnd())?.groups ?? {};
  if (words === '') return { subject, unit: null };
  const name = unit.toLowerCase().replace(/^us /, '').replace(/s$/, '');
  return {
    subject: subject.trimEnd().slice(0, -words.length),
    unit: UNITS[name] ?? (/^\p{Sc}$/u.test(unit) ? unit : 'percent'),
  };
}

/** Characters before and after a sum that say what it is for. */
const REACH_BEFORE = 90;
const REACH_BEHIND = 40;

/** What stands between the words of one sum and those of another. */
const PART_END = /[,;:.!?()“”"](?!\p{N})\s?|\s(?:and|but|while|or|down|from)\s/gu;

/**
 * The words of a sentence that say what a sum is for: of its part, up to other numbers. "A 5.8 percent raise
 * and a bonus of $14,500" gives the raise in percent.
 */
export function wordsOfSum(text: string, sentence: Span, { start, end }: Span): string {
  const before = text.slice(Math.max(sentence.start, start - REACH_BEFORE), start);
  const opening = [...before.matchAll(PART_END)].at(-1);
  const own = before.slice(opening ? opening.index + opening[0].length : 0);
  const rest = text.slice(end, Math.min(sentence.end, end + REACH_BEHIND));
  const [behind = ''] = rest.split(PART_END, 1);
  return `${own} … ${behind}`;
}

/** "A bonus of $9,000", "the fine rose to $50,000": the noun that has a sum. */
const HAS_SUM =
  /(?<noun>\p{L}{3,30})(?:\s(?:of|is|was|rose to|stands at)(?:\s(?:about|nearly|over|some|up to|at least|more than))?)\s\p{Sc}?$/iu;

/** The noun that has a sum, where it stands beside it; empty where none does. */
export function nounOfSum(text: string, sentence: Span, { start }: Span): string {
  const before = text.slice(Math.max(sentence.start, start - REACH_BEFORE), start);
  return HAS_SUM.exec(before)?.groups?.noun ?? '';
}

/** "Estimated it at": a sum of what the sentence before tells of. */
export const IT_AT = /\b(?:put|puts|estimated|estimates|gave|set) (?:it|this|that) at\b/iu;
