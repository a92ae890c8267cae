import type { FigureDifference, FigureRecord } from '../../domain/figure.ts';
import { areIncompatible, areOfOneSource, mayCountTheSame } from './compare-figures.ts';

/** Differences that are shown, at most: what a screen holds. */
const MOST_DIFFERENCES = 3;

/**
 * The figures that different sides or sources give for the same things and day, the newest first. A
 * later number of one source is an update, and no difference.
 *
 * @param records the newest first
 */
export function figureDifferences(records: readonly FigureRecord[]): readonly FigureDifference[] {
  const days = Map.groupBy(records, dayOf);
  days.delete('');
  const found = [...days.values()].flatMap((ofDay) => differingPairs(ofDay));
  return found.slice(0, MOST_DIFFERENCES);
}

/** Of one day each record with the first one that differs from it; each number once. */
function differingPairs(records: readonly FigureRecord[]): readonly FigureDifference[] {
  const told = new Set<FigureRecord>();
  return records.flatMap((one, at): readonly FigureDifference[] => {
    const other = records.slice(at + 1).find((later) => !told.has(later) && differ(one, later));
    if (!other || told.has(one)) return [];
    told.add(one).add(other);
    return [{ figures: [one, other] }];
  });
}

function differ(one: FigureRecord, other: FigureRecord): boolean {
  return (
    mayCountTheSame(one.figure, other.figure) &&
    areIncompatible(one.figure, other.figure) &&
    !areOfOneSource(one, other) &&
    !isOfOneSentence(one, other)
  );
}

/** "Freed 390 sailors and 307 sailors": one sentence that gives both, and neither to anybody, adds up. */
function isOfOneSentence(one: FigureRecord, other: FigureRecord): boolean {
  return (
    one.citation.article.id === other.citation.article.id &&
    one.citation.start === other.citation.start &&
    (one.speaker === null || other.speaker === null)
  );
}

/**
 * The day on which a figure holds; empty without one, and for a longer period, which may have two
 * figures.
 */
function dayOf({ asOf }: FigureRecord): string {
  return asOf?.precision === 'day' && asOf.until === undefined ? asOf.date : '';
}
