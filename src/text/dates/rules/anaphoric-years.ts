import { isoMonth, isoYear } from '../civil-day.ts';
import { createRules, type DateRule, type Interpretation, resolved } from '../engine/date-rule.ts';
import type { Slots } from '../engine/pattern.ts';
import { discourseAnchor, validIsoDay } from '../engine/resolve.ts';
import type { RuleContext } from '../engine/rule-context.ts';

/** Ways to name a year by the one that was told of last. */
const YEARS = [
  'of? that|the same? year',
  'of that same year',
  'of the following|next|previous|preceding year',
  'the following|next|same|previous year',
];

/** Seasons, months and days of a year that was told of: "August of that year". */
export const ANAPHORIC_YEARS: readonly DateRule[] = YEARS.flatMap((year) => [
  ...createRules([`{month} ${year}`], ({ month }, context) =>
    resolveInMentionedYear({ month }, context),
  ),
  ...createRules([`the? {season} ${year}`], ({ season }, context) =>
    resolveInMentionedYear({ season }, context),
  ),
  ...createRules(
    [
      `{day} {month} ${year}`,
      `{month} {day} ${year}`,
      `the {dayOrdinal:day} of? {month} ${year}`,
      `{month} the? {dayOrdinal:day} ${year}`,
    ],
    ({ month, day }, context) => resolveInMentionedYear({ month, day }, context),
  ),
]);

function resolveInMentionedYear(
  { season, month, day }: Slots,
  context: RuleContext,
): Interpretation | undefined {
  if (season === undefined && !context.first.isCapital && day === undefined) return undefined;
  const { year: last } = discourseAnchor(context);
  if (last === undefined) return resolved('date', undefined);
  const year = last + shiftOf(context);
  if (season !== undefined) return resolved('date', `${isoYear(year)}-${season}`);
  if (day === undefined) return resolved('date', isoMonth({ year, month: Number(month) }));
  return resolved('date', validIsoDay({ year, month: Number(month), day: Number(day) }));
}

function shiftOf(context: RuleContext): number {
  if (context.hasWord('following', 'next')) return 1;
  return context.hasWord('previous', 'preceding') ? -1 : 0;
}
