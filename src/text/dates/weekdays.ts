import { isoDay, weekdayOf } from './civil-day.ts';
import { lastMention, present, weekdayNear } from './resolve.ts';
import { type Meaning, type Rule, resolved, rules } from './rule.ts';
import type { Scene } from './scene.ts';

/** Days named by the week, and days counted from today. */
export const WEEKDAYS: readonly Rule[] = [
  ...rules(['{weekday}'], ({ weekday }, scene) =>
    scene.first.isCapital ? day(weekdayNear(Number(weekday), scene)) : undefined,
  ),
  ...rules(['this|last|next|past|coming|previous|following {weekday}'], ({ weekday }, scene) =>
    day(relativeWeekday(Number(weekday), scene)),
  ),
  ...rules(['the previous|preceding|next|following|past|coming {weekday}'], ({ weekday }, scene) =>
    day(fromMention(Number(weekday), scene)),
  ),
  ...rules(
    [
      '{weekday} last|this|next week',
      "last|this|next week 's {weekday}",
      '{weekday} of last|this|next week',
    ],
    ({ weekday }, scene) => day(inWeek(Number(weekday), scene)),
  ),
  ...rules(['a week ago {weekday}', 'a week from {weekday}'], ({ weekday }, scene) => {
    const near = weekdayNear(Number(weekday), scene);
    return day(near === undefined ? undefined : near + (scene.wordsHold('ago') ? -7 : 7));
  }),
  ...rules(['today', 'this day'], (_, scene) => day(today(scene))),
  ...rules(['yesterday', 'the day before yesterday'], (_, scene) =>
    day(plus(today(scene), scene.wordsHold('before') ? -2 : -1)),
  ),
  ...rules(['tomorrow', 'the day after tomorrow'], (_, scene) =>
    day(plus(today(scene), scene.wordsHold('after') ? 2 : 1)),
  ),
  ...rules(['that day', 'the same day', 'that very day'], (_, scene) =>
    day(lastMention(scene).day),
  ),
  ...rules(['the? next day', 'the following day', 'a day later', 'the day after'], (_, scene) =>
    day(plus(lastMention(scene).day, 1)),
  ),
  ...rules(
    ['the previous day', 'the day before', 'a day earlier', 'the preceding day'],
    (_, scene) => day(plus(lastMention(scene).day, -1)),
  ),
];

function day(number: number | undefined): Meaning {
  return resolved('date', number === undefined ? undefined : isoDay(number));
}

/** Today is the day of publication, in a history too. */
function today({ published, memory }: Scene): number | undefined {
  return published ?? memory.day;
}

function plus(number: number | undefined, days: number): number | undefined {
  return number === undefined ? undefined : number + days;
}

function relativeWeekday(weekday: number, scene: Scene): number | undefined {
  const start = present(scene).day;
  if (start === undefined) return undefined;
  if (scene.wordsHold('this')) return weekdayNear(weekday, scene);
  return beyond(start, weekday, scene.wordsHold('last', 'past', 'previous') ? -1 : 1);
}

function fromMention(weekday: number, scene: Scene): number | undefined {
  const start = lastMention(scene).day;
  const isBack = scene.wordsHold('previous', 'preceding', 'past');
  return start === undefined ? undefined : beyond(start, weekday, isBack ? -1 : 1);
}

/** The nearest such weekday after a day, or before it, never the day itself. */
function beyond(start: number, weekday: number, direction: 1 | -1): number {
  const ahead = (weekday - weekdayOf(start) + 7) % 7;
  if (direction === 1) return start + (ahead === 0 ? 7 : ahead);
  return start + ahead - 7;
}

function inWeek(weekday: number, scene: Scene): number | undefined {
  const start = present(scene).day;
  if (start === undefined) return undefined;
  const by = scene.wordsHold('last') ? -7 : scene.wordsHold('next') ? 7 : 0;
  return start - weekdayOf(start) + weekday + by;
}
