import { type CivilDay, civilDay, dayNumber, isDay, isoDay, weekdayOf } from './civil-day.ts';
import { EXACT_WORTH } from './histories.ts';
import { coherent } from './memory.ts';
import type { Scene } from './scene.ts';
import type { Tense } from './tense.ts';

/**
 * How far, in months, a date without a year may lie on the wrong side of the publication date
 * before the verb's tense moves it to another year. Writers name the year of what is further.
 */
const NEAR_MONTHS = 2;

/** How many words back a month with its year makes those after it months of that year. */
const BACKGROUND_WORDS = 60;

/** How many months back a month must lie before a history that goes on means the next year's. */
const TURN_OF_YEAR = 9;

/** The year of a month that is named without one. */
export function yearOfMonth(month: number, scene: Scene): number | undefined {
  const { memory, published } = scene;
  if (memory.year !== undefined && (isTold(scene) || isNarrating(scene, STORY.long))) {
    const last = memory.month?.year === memory.year ? memory.month.month : month;
    return last - month >= TURN_OF_YEAR ? memory.year + 1 : memory.year;
  }
  if (published === undefined) return undefined;
  const now = civilDay(published);
  const spelt = yearOfBackground(month, now, scene);
  if (spelt !== undefined) return spelt;
  return (
    now.year + yearShift(month - now.month, { before: NEAR_MONTHS, after: NEAR_MONTHS }, scene)
  );
}

/** The year that was spelt out shortly before with an earlier month, where the tense agrees. */
function yearOfBackground(month: number, now: CivilDay, scene: Scene): number | undefined {
  const { spelt } = scene.memory;
  if (!spelt || month < spelt.month || scene.at - spelt.at > BACKGROUND_WORDS) return undefined;
  const isToCome = spelt.year === now.year && month > now.month + NEAR_MONTHS;
  const isOver = spelt.year < now.year;
  const tense = scene.tense();
  return (isToCome && tense === 'past') || (isOver && tense === 'future') ? undefined : spelt.year;
}

/**
 * -1, 0 or 1: which year a part of the year lies in, going by the tense.
 *
 * @param ahead how many parts later than the present one it is in the same year
 * @param near how many parts before and after the present one the tense does not count for
 */
export function yearShift(
  ahead: number,
  near: { readonly before: number; readonly after: number },
  scene: Scene,
): number {
  const tense = scene.tense();
  if (tense === 'future' && ahead < -near.before) return 1;
  if (tense !== 'future' && tense !== 'bounded' && ahead > near.after) return -1;
  return 0;
}

/** The day of a month and day without a year. */
export function monthDay(month: number, day: number, scene: Scene): string | undefined {
  const year = yearOfMonth(month, scene);
  return year === undefined ? undefined : fullDay({ year, month, day });
}

/** "2025-03-18", where the calendar has it. */
export function fullDay(day: CivilDay): string | undefined {
  return isDay(day) ? isoDay(dayNumber(day)) : undefined;
}

/** The same where the words name the year, of which there is none before 1. */
export function statedDay(day: CivilDay): string | undefined {
  return day.year > 0 ? fullDay(day) : undefined;
}

/** The day number of a weekday that is named alone. */
export function weekdayNear(weekday: number, scene: Scene): number | undefined {
  const start = dayAnchor(scene);
  if (start === undefined) return undefined;
  const ahead = (weekday - weekdayOf(start) + 7) % 7;
  if (isTold(scene) || isAhead(scene.tense()) || ahead === 0) return start + ahead;
  return start + ahead - 7;
}

function isAhead(tense: Tense): boolean {
  return tense === 'future' || tense === 'ongoing' || tense === 'bounded';
}

/** What mentions of early years weigh that make a story of the past, and what makes a long one. */
const STORY = { begun: EXACT_WORTH, long: 2 * EXACT_WORTH };

/** Whether a report is in the middle of a story of the past, and does not look ahead. */
function isNarrating(scene: Scene, least: number): boolean {
  const { story } = scene.memory;
  const isNear = story !== undefined && scene.at - story.at <= BACKGROUND_WORDS;
  return isNear && story.mentions >= least && scene.tense() !== 'future';
}

/** Whether times are reckoned from the last mention and not from the publication date. */
function isTold({ isHistory, published }: Scene): boolean {
  return isHistory || published === undefined;
}

/** The day that "today" and bare weekdays are reckoned from. */
function dayAnchor(scene: Scene): number | undefined {
  return isTold(scene) ? (scene.memory.day ?? scene.published) : scene.published;
}

/** The day that a time of the clock is of: the last mention's, or else the publication's. */
export function mentioned({ memory, published, isHistory }: Scene): number | undefined {
  return memory.day ?? (isHistory ? undefined : published);
}

/** The months, years or days that a time is reckoned from. */
export interface Anchor {
  readonly day: number | undefined;
  readonly month: { readonly year: number; readonly month: number } | undefined;
  readonly year: number | undefined;
}

/** The publication date in days, months and years; in a history the last mention. */
export function present(scene: Scene): Anchor {
  return isTold(scene) ? lastMention(scene) : ofDay(scene.published);
}

/** The last mention, where there is one, or else the publication date. */
export function lastMention(scene: Scene): Anchor {
  const isStory = isNarrating(scene, STORY.begun);
  const memory = isStory ? coherent(scene.memory) : scene.memory;
  const fallback = ofDay(scene.isHistory || isStory ? undefined : scene.published);
  return {
    day: memory.day ?? fallback.day,
    month: memory.month ?? fallback.month,
    year: memory.year ?? fallback.year,
  };
}

/** The publication date, in a history too; without one the last mention. */
export function publication(scene: Scene): Anchor {
  return scene.published === undefined ? lastMention(scene) : ofDay(scene.published);
}

function ofDay(day: number | undefined): Anchor {
  const civil = day === undefined ? undefined : civilDay(day);
  return { day, month: civil, year: civil?.year };
}
