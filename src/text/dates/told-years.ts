import { isoMonth, isoYear } from './civil-day.ts';
import type { Slots } from './pattern.ts';
import { fullDay, lastMention } from './resolve.ts';
import { type Meaning, type Rule, resolved, rules } from './rule.ts';
import type { Scene } from './scene.ts';

/** Ways to name a year by the one that was told of last. */
const YEARS = [
  'of? that|the same? year',
  'of that same year',
  'of the following|next|previous|preceding year',
  'the following|next|same|previous year',
];

/** Seasons, months and days of a year that was told of: "August of that year". */
export const TOLD_YEARS: readonly Rule[] = YEARS.flatMap((year) => [
  ...rules([`{month} ${year}`], ({ month }, scene) => told({ month }, scene)),
  ...rules([`the? {season} ${year}`], ({ season }, scene) => told({ season }, scene)),
  ...rules(
    [
      `{day} {month} ${year}`,
      `{month} {day} ${year}`,
      `the {dayOrdinal:day} of? {month} ${year}`,
      `{month} the? {dayOrdinal:day} ${year}`,
    ],
    ({ month, day }, scene) => told({ month, day }, scene),
  ),
]);

function told({ season, month, day }: Slots, scene: Scene): Meaning | undefined {
  if (season === undefined && !scene.first.isCapital && day === undefined) return undefined;
  const { year: last } = lastMention(scene);
  if (last === undefined) return resolved('date', undefined);
  const year = last + shiftOf(scene);
  if (season !== undefined) return resolved('date', `${isoYear(year)}-${season}`);
  if (day === undefined) return resolved('date', isoMonth({ year, month: Number(month) }));
  return resolved('date', fullDay({ year, month: Number(month), day: Number(day) }));
}

function shiftOf(scene: Scene): number {
  if (scene.wordsHold('following', 'next')) return 1;
  return scene.wordsHold('previous', 'preceding') ? -1 : 0;
}
