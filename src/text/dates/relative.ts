import { duration } from './durations.ts';
import { lastMention, present, publication } from './resolve.ts';
import { aside, type Meaning, type Rule, resolved, rules, stated } from './rule.ts';
import type { Scene } from './scene.ts';
import { shifted } from './shift.ts';

/** Weeks, months, years and the like by their place from the present or from an earlier mention. */
export const RELATIVE: readonly Rule[] = [
  ...rules(
    [
      'this {calendarUnit}',
      'the current {calendarUnit}',
      'this past|coming {calendarUnit}',
      'the coming|present {calendarUnit}',
    ],
    ({ calendarUnit }, scene) =>
      placed(String(calendarUnit), scene.wordsHold('coming') ? 1 : 0, scene),
  ),
  ...rules(['last {calendarUnit}'], ({ calendarUnit }, scene) =>
    placed(String(calendarUnit), -1, scene),
  ),
  ...rules(['next {calendarUnit}'], ({ calendarUnit }, scene) =>
    placed(String(calendarUnit), 1, scene),
  ),
  ...rules(
    ['the same {calendarUnit}', 'that {calendarUnit}', 'that same {calendarUnit}'],
    ({ calendarUnit }, scene) => fromMention(String(calendarUnit), 0, scene),
  ),
  ...rules(
    ['the following|next {calendarUnit}', 'the {calendarUnit} after'],
    ({ calendarUnit }, scene) => fromMention(String(calendarUnit), 1, scene),
  ),
  ...rules(
    ['the previous|preceding|prior {calendarUnit}', 'the {calendarUnit} before'],
    ({ calendarUnit }, scene) => fromMention(String(calendarUnit), -1, scene),
  ),
  ...rules(['the fiscal? year > ended|ending', 'a calendar|fiscal year'], () =>
    stated('duration', 'P1Y'),
  ),
  ...rules(
    [
      'the full|fiscal? year',
      'the latest|current fiscal? year',
      'year - end',
      "year 's? end",
      'the year - end',
    ],
    (_, scene) =>
      IN_YEAR.has(scene.before()?.word ?? '') && scene.after()?.kinds.number === undefined
        ? placed('Y', 0, scene)
        : undefined,
  ),
  ...rules(['the month'], (_, scene) =>
    scene.before()?.word === 'of' && scene.before(2)?.word === 'end'
      ? placed('M', 0, scene)
      : undefined,
  ),
  ...rules(['the week'], (_, scene) =>
    ['for', 'of', 'and', 'in'].includes(scene.before()?.word ?? '') && scene.after()?.word !== 'of'
      ? placed('W', 0, scene)
      : undefined,
  ),
  ...rules(['later|earlier in the day'], (_, scene) => fromMention('D', 0, scene)),
  ...rules(['the? weekend'], (_, scene) => weekend(scene)),
  ...rules(['{count} {unit} ago'], ({ count, unit }, scene) => ago(count, String(unit), scene)),
  ...rules(
    ['{count} {unit} earlier|previously', '{count} {unit} before > ,|.|;|)'],
    ({ count, unit }, scene) => away(count, String(unit), -1, scene),
  ),
  ...rules(
    ['{count} {unit} later|afterward|afterwards', '{count} {unit} after > ,|.|;|)'],
    ({ count, unit }, scene) => away(count, String(unit), 1, scene),
  ),
  ...rules(
    [
      '{units} later|earlier|afterward|afterwards',
      '{count} {unit} later|earlier|afterward|afterwards',
    ],
    ({ count, units, unit }) =>
      stated('duration', duration(typeof count === 'number' ? count : 'X', String(units ?? unit))),
  ),
  ...rules(['{units} ago'], () => stated('date', 'PAST_REF')),
  ...rules(['{count} {unit} from now|today', '{count} {unit} hence'], ({ count, unit }, scene) =>
    typeof count === 'number'
      ? resolved('date', shifted(present(scene), String(unit), count))
      : stated('date', 'FUTURE_REF'),
  ),
];

/** Words before "the year" that make it this one. */
const IN_YEAR = new Set('for of in during throughout by since around until this'.split(' '));

function placed(unit: string, by: number, scene: Scene): Meaning {
  return resolved('date', shifted(present(scene), unit, by));
}

function fromMention(unit: string, by: number, scene: Scene): Meaning {
  return resolved('date', shifted(lastMention(scene), unit, by));
}

/** The weekend of the week, or the last one where the tense is past and the week is young. */
function weekend(scene: Scene): Meaning | undefined {
  if (scene.first.word !== 'the' && scene.before()?.word !== 'over') return undefined;
  const { published } = scene;
  const isYoung =
    published !== undefined && scene.tense() !== 'future' && (((published + 3) % 7) + 7) % 7 < 4;
  return placed('WE', isYoung ? -1 : 0, scene);
}

function ago(count: number | string | undefined, unit: string, scene: Scene): Meaning {
  if (typeof count !== 'number') return stated('date', 'PAST_REF');
  if (unit === 'Y' && count === 1 && isOnQuarter(scene)) return sameQuarter(-1, scene);
  return resolved('date', shifted(publication(scene), unit, -Math.floor(count)));
}

function away(
  count: number | string | undefined,
  unit: string,
  direction: 1 | -1,
  scene: Scene,
): Meaning | undefined {
  if (/^T/.test(unit)) return undefined;
  if (typeof count !== 'number') return undefined;
  if (unit === 'Y' && count === 1 && isOnQuarter(scene)) return sameQuarter(direction, scene);
  return resolved('date', shifted(lastMention(scene), unit, direction * Math.floor(count)));
}

function isOnQuarter({ memory }: Scene): boolean {
  return memory.quarter !== undefined && !memory.isOfQuarters;
}

/** In a report on a quarter, a year ago is the quarter a year before. */
function sameQuarter(years: number, { memory }: Scene): Meaning {
  const { quarter } = memory;
  return aside(resolved('date', quarter && `${quarter.year + years}-Q${quarter.quarter}`));
}
