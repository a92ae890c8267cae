import type { Figure, FigureRecord } from '../../domain/figure.ts';

/** Nouns that stand for anybody: "people" may be the "sailors" of another report. */
const ANYBODY: ReadonlySet<string> = new Set(
  'people persons person others dead wounded injured victims casualties deaths fatalities'.split(
    ' ',
  ),
);

/**
 * Whether two figures may count the same things: whole numbers of them, not parts or additions, and
 * neither of another noun ("children" of "people").
 */
export function mayCountTheSame(one: Figure, other: Figure): boolean {
  if (one.scope !== 'whole' || other.scope !== 'whole') return false;
  const [first, second] = [kindOf(one), kindOf(other)];
  return first === second;
}

/** The noun of a figure without its number; empty for anybody. */
function kindOf({ unit }: Figure): string {
  if (unit === null || ANYBODY.has(unit)) return '';
  return unit.replace(/(?:es|s)$/u, '');
}

/** Whether two figures cannot both be right: "at least 14" and 21 can, 14 and 21 cannot. */
export function areIncompatible(one: Figure, other: Figure): boolean {
  const [low, high] = rangeOf(one);
  const [otherLow, otherHigh] = rangeOf(other);
  return low > otherHigh || otherLow > high;
}

/** The share by which a number that is "about" so many may differ. */
const ABOUT_SHARE = 0.1;

function rangeOf({ value, upTo, bound }: Figure): readonly [number, number] {
  switch (bound) {
    case 'at least':
      return [value, Number.POSITIVE_INFINITY];
    case 'at most':
      return [0, upTo ?? value];
    case 'about':
      return [value * (1 - ABOUT_SHARE), (upTo ?? value) * (1 + ABOUT_SHARE)];
    case null:
      return [value, upTo ?? value];
  }
}

/** Whether two figures are given by one source: one speaker, or without any one outlet. */
export function areOfOneSource(one: FigureRecord, other: FigureRecord): boolean {
  if (one.side !== null && other.side !== null) return one.side === other.side;
  if (one.speaker !== null && other.speaker !== null) return one.speaker === other.speaker;
  return one.citation.article.outlet === other.citation.article.outlet;
}
