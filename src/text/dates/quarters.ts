import { civilDay, isoYear } from './civil-day.ts';
import type { Slots } from './pattern.ts';
import { present, yearOfMonth, yearShift } from './resolve.ts';
import { aside, type Meaning, type Rule, resolved, rules, stated } from './rule.ts';
import type { Scene } from './scene.ts';
import { quarterAt } from './shift.ts';

/** Quarters and halves of years, of fiscal ones too. */
export const QUARTERS: readonly Rule[] = [
  ...rules(['the? year - ago|earlier {ordinal} quarter'], ({ ordinal }, scene) => {
    const { year } = present(scene);
    const value = year === undefined ? undefined : `${isoYear(year - 1)}-Q${ordinal}`;
    return Number(ordinal) > 4 ? undefined : resolved('date', value);
  }),
  ...rules(
    ['q {day:ordinal} of? ,? {year}', 'h {day:half} of? ,? {year}'],
    ({ ordinal, half, year }, { first }) => {
      if (!first.isCapital || Number(ordinal ?? half) > (half ? 2 : 4)) return undefined;
      return stated('date', `${isoYear(Number(year))}-${half ? 'H' : 'Q'}${ordinal ?? half}`);
    },
  ),
  ...rules(['the last|final quarter of {year}'], ({ year }) =>
    stated('date', `${isoYear(Number(year))}-Q4`),
  ),
  ...rules(['the last|latter|second half of {year}'], ({ year }) =>
    stated('date', `${isoYear(Number(year))}-H2`),
  ),
  ...rules(
    [
      'the? fiscal? {ordinal} -? quarter of? fiscal? {year}',
      "the? fiscal? {year} 's? fiscal? {ordinal} -? quarter",
      'the? fiscal? {year} {ordinal} -? quarter',
    ],
    ({ ordinal, year }) => quarter(Number(ordinal), Number(year)),
  ),
  ...rules(
    [
      'the? {ordinal} -? quarter of this|last|next year',
      "this|last|next year 's? {ordinal} -? quarter",
    ],
    (slots, scene) => relativeQuarter(slots, scene),
  ),
  ...rules(
    ['the? fiscal? {ordinal} -? fiscal? quarter', 'its|his|their {ordinal} fiscal? quarter'],
    ({ ordinal }, scene) => bareQuarter(Number(ordinal), scene),
  ),
  ...rules(['the? quarter > ended|ending {month}'], ({ month }, scene) => {
    const year = scene.memory.quarter ? undefined : yearOfMonth(Number(month), scene);
    if (year === undefined) return undefined;
    return resolved('date', `${isoYear(year)}-Q${Math.ceil(Number(month) / 3)}`);
  }),
  ...rules(['the quarter'], (_, scene) => lastQuarter(0, scene)),
  ...rules(
    ['the latest|recent quarter', 'the most recent quarter', 'the latest period'],
    (_, scene) => latestQuarter(scene),
  ),
  ...rules(['the {year} quarter|period'], ({ year }, scene) => {
    const last = scene.memory.quarter;
    return last && !scene.memory.isOfQuarters
      ? aside(resolved('date', `${isoYear(Number(year))}-Q${last.quarter}`))
      : undefined;
  }),
  ...rules(
    [
      'the? year - earlier|ago quarter|period?',
      'a year - earlier|ago quarter|period?',
      'the year earlier|ago quarter|period',
      'the same|corresponding|comparable quarter|period last year',
      'the same|corresponding|comparable quarter|period a year ago|earlier|before',
      'the comparable year - ago|earlier quarter|period',
      'the quarter a year ago|earlier|before',
    ],
    (_, scene) => aside(yearBefore(scene)),
  ),
  ...rules(['the? {half} -? half of? {year}'], ({ half, year }) =>
    stated('date', `${isoYear(Number(year))}-H${half}`),
  ),
  ...rules(
    ['the {half} half of this|last|next year', 'the {half} half of the year', '{half} - half'],
    ({ half }, scene) => {
      const { year } = present(scene);
      return resolved(
        'date',
        year === undefined ? undefined : `${isoYear(year + yearWord(scene))}-H${half}`,
      );
    },
  ),
];

function quarter(ordinal: number, year: number): Meaning | undefined {
  return ordinal <= 4 ? stated('date', `${isoYear(year)}-Q${ordinal}`) : undefined;
}

function relativeQuarter({ ordinal }: Slots, scene: Scene): Meaning | undefined {
  const { year } = present(scene);
  if (Number(ordinal) > 4) return undefined;
  return resolved(
    'date',
    year === undefined ? undefined : `${isoYear(year + yearWord(scene))}-Q${ordinal}`,
  );
}

function yearWord(scene: Scene): number {
  if (scene.wordsHold('last')) return -1;
  return scene.wordsHold('next') ? 1 : 0;
}

function bareQuarter(ordinal: number, scene: Scene): Meaning | undefined {
  const { month } = present(scene);
  if (ordinal > 4) return undefined;
  if (month === undefined) return resolved('date', undefined);
  const shift = yearShift(ordinal - Math.ceil(month.month / 3), { before: 2, after: 1 }, scene);
  return resolved('date', `${isoYear(month.year + shift)}-Q${ordinal}`);
}

/** The quarter spoken of last, unless it was not over at publication. */
function latestQuarter(scene: Scene): Meaning {
  const spoken = lastQuarter(0, scene);
  const over = lastQuarter(0, { ...scene, memory: {} });
  return over.value !== null && (spoken.value ?? '') > over.value ? over : spoken;
}

/** The quarter a year before the one spoken of, or the year before if it speaks of several. */
function yearBefore(scene: Scene): Meaning {
  const { memory, published } = scene;
  if (memory.isOfQuarters && !scene.wordsHold('quarter')) {
    const { year } = present(scene);
    return resolved('date', year === undefined ? undefined : isoYear(year - 1));
  }
  const told = lastQuarter(0, scene).value ?? '';
  const isToCome = published !== undefined && told > quarterAt(quarterOf(published));
  return lastQuarter(-4, isToCome ? { ...scene, memory: {} } : scene);
}

/** Quarters since the year 0 up to a day's. */
function quarterOf(day: number): number {
  const { year, month } = civilDay(day);
  return year * 4 + Math.ceil(month / 3) - 1;
}

/** The quarter spoken of last, or else the last that was over at publication, moved by quarters. */
function lastQuarter(by: number, scene: Scene): Meaning {
  const { memory, published } = scene;
  if (memory.quarter)
    return resolved('date', quarterAt(memory.quarter.year * 4 + memory.quarter.quarter - 1 + by));
  if (published === undefined) return resolved('date', undefined);
  return resolved('date', quarterAt(quarterOf(published) - 1 + by));
}
