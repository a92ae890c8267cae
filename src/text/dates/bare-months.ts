import { isoMonth, isoYear } from './civil-day.ts';
import { type Anchor, lastMention, present, yearOfMonth } from './resolve.ts';
import { type Meaning, type Rule, resolved, rules, stated } from './rule.ts';
import type { Scene } from './scene.ts';

/** Words before a month's name that only a time can have. */
const CUES = new Set(
  `in since by until till from to through last next this of before after early mid late for between
  and during every each - ( earlier throughout around about or on`.split(/\s+/),
);

/** Months and seasons that stand without a year, and seasons with one. */
export const MONTHS_AND_SEASONS: readonly Rule[] = [
  ...rules(['{month}'], ({ month }, scene) =>
    isMonthName(scene) ? resolved('date', monthOf(Number(month), scene)) : undefined,
  ),
  ...rules(
    [
      'last|previous|past {month}',
      'this past {month}',
      'this|current {month}',
      'next|coming {month}',
      'the following {month}',
    ],
    ({ month }, scene) => (scene.isCapital() ? relativeMonth(Number(month), scene) : undefined),
  ),
  ...rules(
    ['the? {season} of? {year} -|/ {twoFigures:end}', 'the? {season} of? {year} -|/ {year:end}'],
    ({ season, year, end }) =>
      isNextYear(Number(year), Number(end))
        ? stated('date', `${isoYear(Number(year))}-${season}`)
        : undefined,
  ),
  ...rules(['the? {season} of? {year}', 'the? {season} - {year}'], ({ season, year }) =>
    stated('date', `${isoYear(Number(year))}-${season}`),
  ),
  ...rules(
    [
      'this|last|next|that|past|previous|coming|following {season}',
      'this past {season}',
      'the following|next|previous {season}',
    ],
    ({ season }, scene) => relativeSeason(String(season), scene),
  ),
  ...rules(['the {season}', '{season}'], ({ season }, scene) => bareSeason(String(season), scene)),
];

function monthOf(month: number, scene: Scene): string | undefined {
  const year = yearOfMonth(month, scene);
  return year === undefined ? undefined : isoMonth({ year, month });
}

/** Without its full stop and without a day, "Jan" is a name and "Mar" a verb. */
const ABBREVIATED = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

/** "May" and "March" are other words too, and every month is a name. */
function isMonthName(scene: Scene): boolean {
  if (!scene.first.isCapital || ABBREVIATED.test(scene.first.word)) return false;
  const before = scene.before()?.word ?? '';
  const next = scene.after();
  if (CUES.has(before) && !(before === 'of' && scene.first.word === 'may')) return true;
  if (['may', 'march'].includes(scene.first.word)) return false;
  return !(next?.isCapital && /^\p{L}/u.test(next.word));
}

/** "the following spring" goes on from what was told; "next spring" is reckoned from now. */
function anchorOf(scene: Scene): Anchor {
  const isTold = scene.wordsHold('following', 'previous', 'that');
  const anchor = isTold ? lastMention(scene) : present(scene);
  if (!scene.wordsHold('following') || anchor.month || anchor.year === undefined) return anchor;
  return { ...anchor, month: { year: anchor.year, month: LAST_MONTH } };
}

/** Of a year told without a month, the following spring is in the next. */
const LAST_MONTH = 12;

function relativeMonth(month: number, scene: Scene): Meaning {
  const { month: now } = anchorOf(scene);
  if (now === undefined) return resolved('date', undefined);
  const isLast = scene.wordsHold('last', 'previous', 'past');
  const isNext = scene.wordsHold('next', 'coming', 'following');
  const shift = isLast ? (month < now.month ? 0 : -1) : isNext ? (month > now.month ? 0 : 1) : 0;
  return resolved('date', isoMonth({ year: now.year + shift, month }));
}

/** "1911–12", "1911–1912" */
function isNextYear(year: number, end: number): boolean {
  return end === year + 1 || (end < 100 && end === (year + 1) % 100);
}

/** The month that a season begins in. */
const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** "last" is the latest that is over, "next" the first that has not begun. */
function relativeSeason(season: string, scene: Scene): Meaning {
  const { month: now } = anchorOf(scene);
  if (now === undefined) return resolved('date', undefined);
  const begins = SEASON_MONTH[season] ?? 1;
  const isOver = now.month >= begins + SEASON_MONTHS;
  const isWinterOn = season === 'WI' && now.month < SEASON_MONTHS;
  const lastYear = isOver ? now.year : now.year - (isWinterOn ? 2 : 1);
  const nextYear = now.month < begins ? now.year : now.year + 1;
  let year = isWinterOn ? now.year - 1 : now.year;
  if (scene.wordsHold('last', 'previous', 'past')) year = lastYear;
  if (scene.wordsHold('next', 'coming', 'following')) year = nextYear;
  return resolved('date', `${isoYear(year)}-${season}`);
}

const SEASON_MONTHS = 3;

function bareSeason(season: string, scene: Scene): Meaning | undefined {
  const before = scene.before()?.word ?? '';
  const isFall = scene.first.word === 'fall' || scene.first.word === 'spring';
  const isWithThe = scene.first.word === 'the';
  const isTime = [
    'in',
    'during',
    'since',
    'by',
    'until',
    'of',
    'early',
    'late',
    'mid',
    'through',
    'throughout',
    'over',
    'for',
    'into',
  ].includes(before);
  if (!isTime || (isFall && !isWithThe && before !== 'in' && before !== 'by')) return undefined;
  if (scene.after()?.word === 'of' || scene.after()?.word === 'in') return undefined;
  const year = yearOfMonth(SEASON_MONTH[season] ?? 1, scene);
  return resolved('date', year === undefined ? undefined : `${isoYear(year)}-${season}`);
}
