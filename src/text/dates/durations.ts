import { type Meaning, type Rule, rules, stated } from './rule.ts';
import type { Scene } from './scene.ts';

/** How long something lasts. */
export const DURATIONS: readonly Rule[] = [
  ...rules(
    [
      '{count} -? {unit}',
      '{count} -? {unit} - long',
      '{count} more|full|straight|consecutive|whole|solid|long|additional|trading|business|working|calendar {unit}',
    ],
    ({ count, unit }, scene) => lasting(count, String(unit), scene),
  ),
  ...rules(['{count} to|or|- {count:most} -? {unit}'], ({ count, unit }, scene) =>
    lasting(count, String(unit), scene),
  ),
  ...rules(
    [
      'the? past|last|next|first|coming|final|previous|following|preceding {count} {unit}',
      'the {count} {unit}',
      'the? {count} {unit} past',
    ],
    ({ count, unit }, scene) => lasting(count, String(unit), scene),
  ),
  ...rules(
    ['{count} {unit} and a half', '{count} and a half {unit}', 'one - and - a - half {unit}'],
    ({ count, unit }) =>
      typeof count === 'number' || count === undefined
        ? stated('duration', duration(Number(count ?? 1) + 0.5, String(unit)))
        : undefined,
  ),
  ...rules(['half an? {unit}', 'a half -? {unit}', 'half - {unit}', 'half a {unit}'], ({ unit }) =>
    stated('duration', duration(0.5, String(unit))),
  ),
  ...rules(['{unit} - long'], ({ unit }) => stated('duration', duration(1, String(unit)))),
  ...rules(['the past|last {calendarUnit:unit}'], ({ unit }, scene) =>
    ['Q', 'WE', 'D'].includes(String(unit)) ? undefined : lasting(1, String(unit), scene),
  ),
  ...rules(['the following|next|first|last|final {units:unit}'], ({ unit }) =>
    unit === 'Q' || unit === 'WE' ? undefined : stated('duration', duration('X', String(unit))),
  ),
  ...rules(['{units:unit}'], ({ unit }, scene) => unnumbered(String(unit), scene)),
];

function lasting(
  count: number | string | undefined,
  unit: string,
  scene: Scene,
): Meaning | undefined {
  const isVague = typeof count !== 'number';
  if (isAge(scene) || isShare(unit, scene) || isVerb(scene)) return undefined;
  if (scene.wordsHold('second', 'seconds') && count === 1) return undefined;
  return stated('duration', duration(isVague ? 'X' : count, unit));
}

/** "six years old", "a 6-year-old": no length of time that matters to a story. */
function isAge(scene: Scene): boolean {
  const next = scene.after()?.word;
  return next === 'old' || (next === '-' && scene.after(2)?.word === 'old') || next === 'older';
}

/** "expected to last several weeks" */
function isVerb({ first, before }: Scene): boolean {
  return (
    first.word === 'last' &&
    /^(?:to|will|would|could|may|might|can|should)$/.test(before()?.word ?? '')
  );
}

/** "three-quarters", "a quarter of the land" */
function isShare(unit: string, scene: Scene): boolean {
  return unit === 'Q' && (scene.wordsHold('-') || scene.after()?.word === 'of');
}

function unnumbered(unit: string, scene: Scene): Meaning | undefined {
  const before = scene.before()?.word ?? '';
  if (unit === 'Q' || unit === 'WE' || unit === 'TM' || isAge(scene)) return undefined;
  if (/^(?:these|those|old|golden|early|his|her|their|its)$/.test(before)) return undefined;
  return stated('duration', duration('X', unit));
}

/** "P30D", "PT1H", "PXY", "P2Y6M". */
export function duration(count: number | 'X', unit: string): string {
  if (unit === '2W') return duration(count === 'X' ? 'X' : count * 2, 'W');
  if (unit === 'Q') return duration(count === 'X' ? 'X' : count * 3, 'M');
  if (unit === 'WE') return `P${count}WE`;
  const isClock = unit.startsWith('T');
  const lead = isClock ? 'PT' : 'P';
  const letter = isClock ? unit.slice(1) : unit;
  const half = HALVES[unit];
  if (count === 'X' || count % 1 !== 0.5 || half === undefined) return `${lead}${count}${letter}`;
  const whole = Math.floor(count);
  return `${lead}${whole === 0 ? '' : `${whole}${letter}`}${half}`;
}

/** Half of a unit in the next smaller one. */
const HALVES: Readonly<Record<string, string>> = {
  Y: '6M',
  TH: '30M',
  TM: '30S',
  D: 'T12H',
  DE: '5Y',
  CE: '50Y',
};
