import { duration } from './durations.ts';
import { type Rule, rules, stated } from './rule.ts';

/** How often something happens. */
export const SETS: readonly Rule[] = [
  ...rules(['{frequency}'], ({ frequency }, scene) =>
    ONCE.test(scene.after()?.word ?? '') ? undefined : stated('set', String(frequency)),
  ),
  ...rules(
    [
      'every|each {weekday} {part}?',
      '{weekdays:weekday}',
      '{weekday} nights|mornings|evenings|afternoons',
    ],
    ({ weekday, part }) => stated('set', `XXXX-WXX-${weekday}${part ? `T${part}` : ''}`),
  ),
  ...rules(['every|each {part}', 'nights'], ({ part }) =>
    stated('set', `XXXX-XX-XXT${part ?? 'NI'}`),
  ),
  ...rules(['every|each {month}'], ({ month }) =>
    stated('set', `XXXX-${String(month).padStart(2, '0')}`),
  ),
  ...rules(['every|each {season}'], ({ season }) => stated('set', `XXXX-${season}`)),
  ...rules(
    ['every|each|per {unit}', 'every single {unit}', 'once|twice a|each|every {unit}'],
    ({ unit }) => stated('set', duration(1, String(unit))),
  ),
  ...rules(['every other {unit}'], ({ unit }) => stated('set', duration(2, String(unit)))),
  ...rules(['every {count} {unit}'], ({ count, unit }) =>
    stated('set', duration(typeof count === 'number' ? count : 'X', String(unit))),
  ),
  ...rules(['a|an {unit}'], ({ unit }, scene) =>
    isRate(scene.before()?.word ?? '') ? stated('set', duration(1, String(unit))) : undefined,
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
