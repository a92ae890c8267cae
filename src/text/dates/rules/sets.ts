import { createRules, type DateRule, stated } from '../engine/date-rule.ts';
import { formatDuration } from './durations.ts';

/** How often something happens. */
export const SETS: readonly DateRule[] = [
  ...createRules(['{frequency}'], ({ frequency }, context) =>
    ONCE.test(context.after()?.word ?? '') ? undefined : stated('set', String(frequency)),
  ),
  ...createRules(
    [
      'every|each {weekday} {part}?',
      '{weekdays:weekday}',
      '{weekday} nights|mornings|evenings|afternoons',
    ],
    ({ weekday, part }) => stated('set', `XXXX-WXX-${weekday}${part ? `T${part}` : ''}`),
  ),
  ...createRules(['every|each {part}', 'nights'], ({ part }) =>
    stated('set', `XXXX-XX-XXT${part ?? 'NI'}`),
  ),
  ...createRules(['every|each {month}'], ({ month }) =>
    stated('set', `XXXX-${String(month).padStart(2, '0')}`),
  ),
  ...createRules(['every|each {season}'], ({ season }) => stated('set', `XXXX-${season}`)),
  ...createRules(
    ['every|each|per {unit}', 'every single {unit}', 'once|twice a|each|every {unit}'],
    ({ unit }) => stated('set', formatDuration(1, String(unit))),
  ),
  ...createRules(['every other {unit}'], ({ unit }) =>
    stated('set', formatDuration(2, String(unit))),
  ),
  ...createRules(['every {count} {unit}'], ({ count, unit }) =>
    stated('set', formatDuration(typeof count === 'number' ? count : 'X', String(unit))),
  ),
  ...createRules(['a|an {unit}'], ({ unit }, context) =>
    isRate(context.before()?.word ?? '')
      ? stated('set', formatDuration(1, String(unit)))
      : undefined,
  ),
];

/** What a company has by the quarter or year, with no thought of repetition. */
const ONCE =
  /^(?:dividends?|results?|loss|losses|sales|rate|rates|reports?|meeting|cash|earnings|profits?|revenue|income|net)$/;

/** "40 times a day", "$2 billion a year" */
function isRate(before: string): boolean {
  return /^(?:times|twice|once|thrice|million|billion|trillion|dollars|percent|%|cents|barrels|tons|tonnes|miles|kilometers|people|\d[\d,.]*|\(number\))$/.test(
    before,
  );
}
