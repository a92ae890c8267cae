import {
  type CivilDay,
  civilDay,
  dayNumber,
  isDay,
  isoDay,
  isoMonth,
  isoWeek,
  twoDigits,
} from './civil-day.ts';
import { fullDay, monthDay } from './resolve.ts';
import { type Meaning, type Rule, resolved, rules, stated } from './rule.ts';
import type { Scene } from './scene.ts';

/** Days and months of the calendar, with their year and without. */
export const FULL_DATES: readonly Rule[] = [
  ...rules(
    [
      '{day} > -|/|to|and|or|through {day:last} {month} ,? {year}?',
      '{month} {day} > -|/|to|and|or|through {day:last} ,? {year}',
      '{month} {day} > -|/|to|and|or|through {month:other} {day:last} ,? {year}',
      '{day} {month} > -|/|to|and|or|through {day:last} {month:other} ,? {year}',
      ...['', '{weekday} ,? ', '{shortWeekday} ,? '].flatMap((weekday) => [
        `${weekday}the? {dayOrdinal:day} of? {month} ,? {year}`,
        `${weekday}the? {dayOrdinal:day} of? {month}`,
        `${weekday}{month} the? {dayOrdinal:day} ,? {year}`,
        `${weekday}{month} the? {dayOrdinal:day}`,
        `${weekday}{month} {day} ,? {year}`,
        `${weekday}{month} {day}`,
        `${weekday}{day} of? {month} ,? {year}`,
        `${weekday}{day} of? {month}`,
      ]),
      '{month} {twoFigures:day} ,? {year}',
      '{twoFigures:day} {month} ,? {year}',
    ],
    ({ month, day, year }, scene) => dayOf(Number(month), Number(day), year, scene),
  ),
  ...rules(['the week of {month} {day}'], ({ month, day }, scene) => {
    const first = monthDay(Number(month), Number(day), scene);
    return resolved('date', first && weekOf(first));
  }),
  ...rules(['last|past {month} {day}'], ({ month, day }, scene) =>
    lastDay(Number(month), Number(day), scene),
  ),
  ...rules(['{day}', '{day} , {year}'], ({ day }, scene) => endOfRange(Number(day), scene)),
  ...rules(['{month} ,? {year}', '{month} of|in {year}'], ({ month, year }) =>
    stated('date', isoMonth({ year: Number(year), month: Number(month) })),
  ),
  ...rules(['{month} > -|/|to|and|or|through {month:other} {year}'], ({ month, other, year }) => {
    const isYearBefore = Number(month) > Number(other);
    const began = Number(year) - (isYearBefore ? 1 : 0);
    return stated('date', isoMonth({ year: began, month: Number(month) }));
  }),
  ...rules(['{month} this|last|next year', "this|last|next year 's {month}"], monthOfRelativeYear),
  ...rules(['the {dayOrdinal}'], ({ dayOrdinal }, scene) =>
    dayOfLastMonth(Number(dayOrdinal), scene),
  ),
];

function dayOf(
  month: number,
  day: number,
  year: number | string | undefined,
  scene: Scene,
): Meaning | undefined {
  if (year !== undefined) {
    const value = fullDay({ year: Number(year), month, day });
    return value ? stated('date', value) : NO_SUCH_DAY;
  }
  if (isWithoutYear(scene) && isDay({ year: 2000, month, day }))
    return resolved('date', monthDay(month, day, scene));
  return COUNTED.test(scene.after()?.word ?? '') ? undefined : NO_SUCH_DAY;
}

/** Whether no figure stands behind the day that is meant for a year and is none: "March 5, 0000". */
function isWithoutYear(scene: Scene): boolean {
  const [comma, figure, next] = [scene.after(), scene.after(2), scene.after(3)];
  const isFigure = comma?.word === ',' && /^\d{4,}$/.test(figure?.word ?? '');
  return !isFigure || figure?.kinds.year !== undefined || /^\p{L}/u.test(next?.word ?? '');
}

/** "February 30", "5/0/2025": a date by its form, of no value since the calendar lacks it. */
const NO_SUCH_DAY: Meaning = { type: 'date', value: null, basis: 'stated' };

/** What follows a number that is no day: "In February 30 people came". */
const COUNTED = /^(?:%|percent|people|men|women|others|more|million|billion)$/;

function weekOf(day: string): string {
  return isoWeek(dayNumber(civilOf(day)));
}

function civilOf(isoDate: string): CivilDay {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  return { year, month, day };
}

/** "last Oct. 23": before the publication, whatever the tense. */
function lastDay(month: number, day: number, scene: Scene): Meaning {
  const { published } = scene;
  if (published === undefined) return resolved('date', monthDay(month, day, scene));
  const { year } = civilDay(published);
  const number = dayNumber({ year, month, day });
  return resolved('date', fullDay({ year: number >= published ? year - 1 : year, month, day }));
}

/** The "25" of "March 23-25": the same month as the day before it. */
function endOfRange(day: number, scene: Scene): Meaning | undefined {
  const link = scene.before()?.word ?? '';
  if (!['-', '/', 'to', 'and', 'or', 'through'].includes(link)) return undefined;
  const start = /^(\d{4}-\d\d)-(\d\d)$/.exec(scene.mentionBefore(1) ?? '');
  const next = scene.after();
  if (!start || Number(start[2]) >= day || isCounted(next?.word, next?.isCapital)) return undefined;
  const value = `${start[1]}-${twoDigits(day)}`;
  return isDay(civilOf(value)) ? resolved('date', value) : NO_SUCH_DAY;
}

function isCounted(word: string | undefined, isCapital: boolean | undefined): boolean {
  return (
    word !== undefined &&
    !isCapital &&
    /^[%$]|^\p{L}{3,}s$|^(?:people|percent|million|a\.m\.|p\.m\.)$/u.test(word)
  );
}

function monthOfRelativeYear(
  slots: Readonly<Record<string, number | string | undefined>>,
  scene: Scene,
): Meaning {
  const { memory, published } = scene;
  const base = published === undefined ? memory.year : Number(isoDay(published).slice(0, 4));
  const by = scene.wordsHold('last') ? -1 : scene.wordsHold('next') ? 1 : 0;
  const month = Number(slots.month);
  return resolved('date', base === undefined ? undefined : isoMonth({ year: base + by, month }));
}

/** "on the 25th": of the month that was spoken of last. */
function dayOfLastMonth(day: number, scene: Scene): Meaning | undefined {
  if (!['on', 'by', 'until', 'since', 'from', 'to', 'and'].includes(scene.before()?.word ?? ''))
    return undefined;
  const next = scene.after();
  if (
    next &&
    /^\p{L}{3,}/u.test(next.word) &&
    !/^(?:and|the|when|after|with|but|that|they|was|were)$/.test(next.word)
  )
    return undefined;
  const published = scene.published === undefined ? undefined : isoDay(scene.published).slice(0, 7);
  const { month } = scene.memory;
  const inMonth = month ? isoMonth(month) : published;
  if (inMonth === undefined) return resolved('date', undefined);
  const value = `${inMonth}-${twoDigits(day)}`;
  return isDay(civilOf(value)) ? resolved('date', value) : undefined;
}
