import { daysBetween } from '../../domain/calendar/instant.ts';
import { overlaps } from '../../domain/span.ts';
import type { DateRange } from '../../domain/timeline.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { hitsWithin } from '../periods/hits-within.ts';
import type { Gap } from '../wording/format-gap.ts';
import type { AskedWord } from './asked-words.ts';
import { hitsHolding, type RefusedSearch, readEveryPassage } from './refused-search.ts';

/** Words of the question that a gap names, at most. */
const MOST_WORDS = 4;

/**
 * That nothing within the question's period holds its names, or one of its other words, or all of
 * them together, though passages of other days do.
 */
export function findPeriodGap(search: RefusedSearch, known: readonly AskedWord[]): readonly Gap[] {
  const names = known.filter(({ kind }) => kind === 'name');
  const things = known.filter(({ isThing, kind }) => isThing && kind !== 'name');
  const subjects = [names, ...things.map((thing) => [thing]), [...names, ...things]];
  for (const subject of subjects) {
    const gap = subject.length > MOST_WORDS ? undefined : gapOf(search, subject);
    if (gap) return [gap];
  }
  return [];
}

function gapOf(search: RefusedSearch, subject: readonly AskedWord[]): Gap | undefined {
  const { limits } = search;
  const words = subject.map(({ word }) => word);
  if (!limits || words.length === 0 || !readEveryPassage(search, words)) return undefined;
  const about = hitsHolding(search, words);
  if (hitsWithin(about, limits).length > 0) return undefined;
  const { period } = limits;
  const [nearest] = about
    .flatMap(daysOf)
    .toSorted((one, other) => distance(one, period) - distance(other, period));
  if (nearest === undefined) return undefined;
  return { kind: 'period', period, subject: subject.map(({ written }) => written), nearest };
}

/**
 * The days that a passage is about: those of its account, or the day on which its report came out.
 */
function daysOf({ article, passage }: Hit): readonly string[] {
  if (article.kind === 'report') return article.published ? [article.published.slice(0, 10)] : [];
  return article.footings
    .filter((footing) => overlaps(footing, passage))
    .map(({ period }) => period.from);
}

function distance(day: string, { from, to }: DateRange): number {
  if (from !== null && day < from) return daysBetween(day, from);
  return to !== null && day > to ? daysBetween(to, day) : 0;
}
