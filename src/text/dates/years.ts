import { isoYear } from './civil-day.ts';
import { present } from './resolve.ts';
import { type Meaning, type Rule, resolved, rules, stated } from './rule.ts';
import type { Scene } from './scene.ts';
import { WITH_ERA } from './eras.ts';

/** Years, decades and centuries. */
export const YEARS: readonly Rule[] = [
  ...rules(['{year}'], ({ year }, scene) =>
    isYear(Number(year), scene) ? stated('date', isoYear(Number(year))) : undefined,
  ),
  ...rules(['the year {year}', 'fiscal year? {year}', 'fiscal year {year}'], ({ year }) =>
    stated('date', isoYear(Number(year))),
  ),
  ...rules(["' {twoFigures}"], ({ twoFigures }, scene) =>
    CUES.has(scene.before()?.word ?? '') ? shortYear(Number(twoFigures), scene) : undefined,
  ),
  ...rules(['{twoFigures}'], ({ twoFigures }, scene) => endOfRange(Number(twoFigures), scene)),
  ...rules(['the? {decade}'], ({ decade }) => stated('date', String(decade))),
  ...rules(['the {shortDecade:decade}', 'the {decadeName:decade}'], ({ decade }, scene) =>
    shortDecade(Number(decade), scene),
  ),
  ...rules(['the? {ordinal} -? century bc|bce'], ({ ordinal }) =>
    stated('date', `BC${String(Number(ordinal) - 1).padStart(2, '0')}`),
  ),
  ...rules(
    ['the? {ordinal} > and|or|to|- {ordinal:last} century|centuries', '{ordinal} centuries'],
    ({ ordinal }) => stated('date', String(Number(ordinal) - 1).padStart(2, '0')),
  ),
  ...rules(['the? {ordinal} -? century'], ({ ordinal }) =>
    stated('date', String(Number(ordinal) - 1).padStart(2, '0')),
  ),
  ...rules(['{number} > -|/|to|and|or|until {ancient}'], ({ number, ancient }) =>
    ancientStart(Number(number), Number(ancient)),
  ),
];

/** Words before a figure that make it a year whatever follows. */
const CUES = new Set(
  `in since by until till from of to through during before after early mid late summer spring fall
  autumn winter fiscal between and the - ( around about year for 's throughout`.split(/\s+/),
);

/** Words before a figure that make it a number. */
const NOT_YEARS = new Set([
  '$',
  '£',
  '€',
  '#',
  'no',
  'number',
  'some',
  'than',
  'nearly',
  'almost',
  'only',
  'over',
  '/',
  'page',
  'least',
  'most',
  'another',
  'room',
  'flight',
  '+',
]);

/** What is counted, where it does not end like a plural. */
const COUNTED =
  /^(?:%|people|men|women|percent|pct|feet|km|kilometers?|miles?|meters?|yen|dollars?|euros?|pounds?|tons?|tonnes?|hours?|million|billion|dead|others|more|square|additional)$/;

function isYear(year: number, scene: Scene): boolean {
  const before = scene.before()?.word ?? '';
  if (scene.first.word === WITH_ERA) return true;
  if (year < 1000 || year > 2100 || isNumber(before, scene) || isDecimal(scene)) return false;
  if (scene.first.word === '(number)') return true;
  const next = scene.after();
  const word = next && !next.isCapital ? next.word : '';
  if (COUNTED.test(word)) return false;
  const isPlain = year >= 1900 && year % 100 !== 0;
  const isPlural = /^\p{Ll}{3,}[^s]s$/u.test(word) && word !== 'census';
  return isPlural ? isPlain && POSSESSORS.has(before) : isPlain || CUES.has(before);
}

/** "$1990", "No. 1990" */
function isNumber(before: string, scene: Scene): boolean {
  return NOT_YEARS.has(before) || (before === '.' && scene.before(2)?.word === 'no');
}

/** What stands before a year that a plural follows: "the 1996 elections". */
const POSSESSORS = new Set(['the', 'in', 'its', 'their', 'his', "'s", 'since']);

function isDecimal(scene: Scene): boolean {
  const stop = scene.after();
  const digits = scene.after(2);
  return stop?.word === '.' && stop.end === digits?.start && /^\d/.test(digits.word);
}

/** The "264" of "264 to 241 BC". */
function ancientStart(years: number, end: number): Meaning | undefined {
  const start = 1 - years;
  return years < 10_000 && start < end ? stated('date', isoYear(start)) : undefined;
}

/** The "18" of "1914-18" and of "the winter of 1914-18". */
function endOfRange(figures: number, scene: Scene): Meaning | undefined {
  const start = /^(\d\d)(\d\d)(?:-[A-Z]{2})?$/.exec(scene.mentionBefore(1) ?? '');
  const isLinked = ['-', '/'].includes(scene.before()?.word ?? '');
  if (!start || !isLinked || figures <= Number(start[2])) return undefined;
  return stated('date', `${start[1]}${figures}`);
}

function shortYear(figures: number, scene: Scene): Meaning | undefined {
  const { year } = present(scene);
  if (year === undefined) return undefined;
  const inCentury = Math.floor(year / 100) * 100 + figures;
  return resolved('date', isoYear(inCentury > year + 20 ? inCentury - 100 : inCentury));
}

function shortDecade(tens: number, scene: Scene): Meaning {
  const year = scene.isHistory ? scene.memory.year : present(scene).year;
  if (year === undefined) return resolved('date', undefined);
  const decade = Math.floor(year / 100) * 10 + tens;
  return resolved('date', String(decade * 10 > year ? decade - 10 : decade));
}
