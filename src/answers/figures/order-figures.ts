import type { Article } from '../../domain/article.ts';
import type { Dating } from '../../domain/timeline.ts';
import { dayRangeOf } from '../dating.ts';
import type { FigureSubject } from './figure-subject.ts';
import type { MatchedFigure } from './match-figures.ts';

/** A figure, and the other articles that give it. */
export interface FoldedFigure extends MatchedFigure {
  readonly also: readonly Article[];
}

/**
 * Figures of what the subject counts; where it may name an event and nothing counts it, those of sentences that name it: the
 * newest first, those without a date last, each number of a day once, and each of one sentence that several
 * pages print, on the day of the first of them.
 */
export function orderFigures(
  matched: readonly MatchedFigure[],
  { isUncertain }: Pick<FigureSubject, 'isUncertain'>,
): readonly FoldedFigure[] {
  const asked = matched.filter(({ counts }) => counts === 'asked');
  const beside = matched.filter(({ counts }) => counts === 'beside');
  const chosen = asked.length === 0 && isUncertain ? beside : asked;
  const sorted = onFirstDays(chosen).toSorted(
    (one, other) =>
      lastDay(other.asOf).localeCompare(lastDay(one.asOf)) ||
      reportsFirst(one, other) ||
      other.fit - one.fit ||
      one.article.id.localeCompare(other.article.id) ||
      one.figure.start - other.figure.start,
  );
  const kept = new Map<string, { readonly shown: MatchedFigure; readonly also: Article[] }[]>();
  for (const one of sorted) {
    const { value, upTo } = one.figure;
    const key = JSON.stringify([value, upTo, lastDay(one.asOf)]);
    const same = kept.get(key) ?? [];
    kept.set(key, same);
    const twin = same.find(({ shown }) => !shown.counted.isDisjointFrom(one.counted));
    if (!twin) same.push({ shown: one, also: [] });
    else if (isNew(one.article, [twin.shown.article, ...twin.also])) twin.also.push(one.article);
  }
  return [...kept.values()].flat().map(({ shown, also }) => ({ ...shown, also }));
}

/** Figures with the earliest day of those that stand in the very same sentence: a page may print one again weeks later. */
function onFirstDays(figures: readonly MatchedFigure[]): readonly MatchedFigure[] {
  const bySentence = Map.groupBy(figures, ({ article, sentence, figure }) =>
    JSON.stringify([
      article.text.slice(sentence.start, sentence.end),
      figure.start - sentence.start,
    ]),
  );
  return [...bySentence.values()].flatMap((same) => {
    const dated = same.filter(({ asOf }) => asOf !== null);
    const first = dated.toSorted((one, other) =>
      lastDay(one.asOf).localeCompare(lastDay(other.asOf)),
    )[0];
    return same.map((one) => ({ ...one, asOf: first?.asOf ?? one.asOf }));
  });
}

/** ISO day, so that an empty one comes last of those in descending order. */
export function lastDay(asOf: Dating | null): string {
  return asOf ? dayRangeOf(asOf).last : '';
}

/** The chronicle gives way to reports that say the same. */
function reportsFirst(one: MatchedFigure, other: MatchedFigure): number {
  return Number(one.article.kind === 'chronicle') - Number(other.article.kind === 'chronicle');
}

function isNew({ id }: Article, known: readonly Article[]): boolean {
  return known.every((one) => one.id !== id);
}
