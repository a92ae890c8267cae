import { isoDay, twoDigits } from './civil-day.ts';
import type { Slots } from './pattern.ts';
import { mentioned, monthDay, statedDay } from './resolve.ts';
import { aside, type Meaning, type Rule, resolved, rules, stated } from './rule.ts';
import type { Scene } from './scene.ts';

/** Times of the clock and parts of the day. They join with a day that stands next to them. */
export const TIMES: readonly Rule[] = [
  ...rules(
    [
      '{clock} {meridiem} {zone}? time?',
      '{number:hour} {meridiem} {zone}? time?',
      "{number:hour} o'clock",
    ],
    (slots, scene) => clock(slots, scene),
  ),
  ...rules(['{clock} hours? {zone}? time?', '{clock} hours'], (slots, scene) =>
    isClock(scene) ? clock(slots, scene) : undefined,
  ),
  ...rules(['{year:military} hours'], ({ military }, scene) => {
    const [hours, minutes] = [Math.floor(Number(military) / 100), Number(military) % 100];
    const isTime = scene.first.word.startsWith('0') || isClock(scene);
    return isTime && hours < 24 && minutes < 60 ? at(clockTime(hours, minutes), scene) : undefined;
  }),
  ...rules(['dawn', 'daybreak', 'dusk', 'sunset'], (_, scene) => {
    const code = scene.wordsHold('dawn', 'daybreak') ? 'MO' : 'EV';
    return scene.first.isCapital ? undefined : at(code, scene);
  }),
  ...rules(['noon', 'midday'], (_, scene) => at('12:00', scene)),
  ...rules(['midnight'], (_, scene) => at('24:00', scene)),
  ...rules(['this {part}'], ({ part }, scene) => onDay(String(part), 0, scene)),
  ...rules(['the? next|following {part}'], ({ part }, scene) => onDay(String(part), 1, scene)),
  ...rules(['the {part}', 'in the {part}', 'that {part}', 'that same {part}'], ({ part }, scene) =>
    scene.after()?.word === 'of' && scene.wordsHold('night') && !isOfDay(scene)
      ? undefined
      : at(String(part), scene),
  ),
  ...rules(['{part}'], ({ part }, scene) =>
    scene.mentionBefore(0) === undefined ? undefined : at(String(part), scene),
  ),
  ...rules(['mid -? {part}', 'early|late {part}'], ({ part }, scene) => at(String(part), scene)),
  ...rules(
    [
      'the? {part} of the? {day} -|/|and|to {day:last} of? {month}',
      'the? {part} of {month} {day} -|/|and|to {day:last}',
      'the? {part} of {month} {day} -|/|and|to {month:next} {day:last}',
      'the? {part} of {day} {month} -|/|and|to {day:last} {month:next}',
    ].flatMap((days) => [`${days} ,? {year}`, days]),
    (slots, scene) => firstNight(slots, scene),
  ),
  ...rules(['tonight'], (_, scene) => onDay('NI', 0, scene)),
  ...rules(['last night', 'last evening'], (_, scene) =>
    onDay(scene.wordsHold('night') ? 'NI' : 'EV', -1, scene),
  ),
];

/** Whether "9:30" without a.m. tells a time and not a score or a verse. */
function isClock(scene: Scene): boolean {
  const next = scene.after()?.word ?? '';
  return (
    ['at', 'by', 'until', 'since', 'from', 'around', 'about', 'to', 'before', 'after'].includes(
      scene.before()?.word ?? '',
    ) ||
    scene.wordsHold('gmt', 'utc', 'local', 'est', 'edt', 'cet') ||
    next === 'local'
  );
}

function clock({ clock: written, hour, meridiem }: Slots, scene: Scene): Meaning | undefined {
  const figures = written ?? Number(hour).toFixed(2).replace('.', ':');
  const [hours = 0, minutes = 0] = String(figures).split(':').map(Number);
  if (hours * 60 + minutes > DAY_MINUTES || minutes > 59 || (meridiem !== undefined && hours > 12))
    return undefined;
  const inDay = meridiem === undefined ? hours : (hours % 12) + Number(meridiem);
  return at(clockTime(inDay, minutes), scene);
}

const DAY_MINUTES = 24 * 60;

function clockTime(hours: number, minutes: number): string {
  return `${twoDigits(hours)}:${twoDigits(minutes)}`;
}

/** "the night of 5–6 June" is told by its first day. */
function firstNight({ part, month, day, year }: Slots, scene: Scene): Meaning | undefined {
  const civil = { month: Number(month), day: Number(day) };
  if (year === undefined) {
    const value = monthDay(civil.month, civil.day, scene);
    return resolved('time', value && `${value}T${part}`);
  }
  const value = statedDay({ ...civil, year: Number(year) });
  return value === undefined ? undefined : stated('time', `${value}T${part}`);
}

/** "the night of 5 June" in a history, which counts by nights; not "the night of the crash". */
function isOfDay(scene: Scene): boolean {
  if (!scene.isHistory) return false;
  const next = scene.after(scene.after(2)?.word === 'the' ? 3 : 2)?.kinds ?? {};
  return ['day', 'month', 'dayOrdinal', 'weekday'].some((kind) => next[kind] !== undefined);
}

function at(time: string, scene: Scene): Meaning {
  const day = mentioned(scene);
  return aside(resolved('time', `${day === undefined ? '' : isoDay(day)}T${time}`));
}

function onDay(part: string, by: number, scene: Scene): Meaning {
  const day = by === 1 ? mentioned(scene) : (scene.published ?? scene.memory.day);
  return resolved('time', day === undefined ? undefined : `${isoDay(day + by)}T${part}`);
}
