import { isoMonth, isoYear } from '../../../domain/calendar/civil-day.ts';
import {
  firstMonthOfSeason,
  MONTH_ABBREVIATIONS,
  SEASON_MONTHS,
} from '../../../domain/calendar/names.ts';
import type { DateToken } from '../engine/date-lexicon.ts';
import {
  createRules,
  type DateRule,
  type Interpretation,
  resolved,
  stated,
} from '../engine/date-rule.ts';
import {
  type Anchor,
  discourseAnchor,
  fullYear,
  presentAnchor,
  resolveYearOfMonth,
} from '../engine/resolve.ts';
import type { RuleContext } from '../engine/rule-context.ts';

/** Words before a month's name that only a time can have. */
const CUES = new Set(
  `in since by until till from to through last next this of before after early mid late for between
  and during every each - ( earlier throughout around about or on`.split(/\s+/),
);

/** Months and seasons that stand without a year, and seasons with one. */
export const MONTHS_AND_SEASONS: readonly DateRule[] = [
  ...createRules(['{month}'], ({ month }, context) =>
    isMonthName(context) ? resolved('date', monthOf(Number(month), context)) : undefined,
  ),
  ...createRules(
    [
      'the? last|previous|past {month}',
      'this past {month}',
      'this|current {month}',
      'next|coming {month}',
      'the following {month}',
    ],
    ({ month }, context) =>
      context.hasCapital() ? relativeMonth(Number(month), context) : undefined,
  ),
  ...createRules(
    ['the? {season} of? {year} -|/ {twoFigures:end}', 'the? {season} of? {year} -|/ {year:end}'],
    ({ season, year, end }) =>
      isNextYear(Number(year), Number(end))
        ? stated('date', `${isoYear(Number(year))}-${season}`)
        : undefined,
  ),
  ...createRules(["the? {season} of? ' {twoFigures:year}"], ({ season, year }) =>
    stated('date', `${isoYear(fullYear(String(year)))}-${season}`),
  ),
  ...createRules(['the? {season} of? {year}', 'the? {season} - {year}'], ({ season, year }) =>
    stated('date', `${isoYear(Number(year))}-${season}`),
  ),
  ...createRules(
    [
      'this|last|next|that|past|previous|coming|following {season}',
      'this past {season}',
      'the following|next|previous {season}',
    ],
    ({ season }, context) => relativeSeason(String(season), context),
  ),
  ...createRules(['the {season}', '{season}'], ({ season }, context) =>
    bareSeason(String(season), context),
  ),
];

function monthOf(month: number, context: RuleContext): string | undefined {
  const year = resolveYearOfMonth(month, context);
  return year === undefined ? undefined : isoMonth({ year, month });
}

/** Without its full stop and without a day, "Jan" is a name and "Mar" a verb. */

/** "May" and "March" are other words too, and every month is a name. */
function isMonthName(context: RuleContext): boolean {
  if (!context.first.isCapital || MONTH_ABBREVIATIONS.has(context.first.word)) return false;
  const before = context.before()?.word ?? '';
  const next = context.after();
  if (before === 'of' && context.first.word === 'may')
    return PART_OF_MONTH.test(context.before(2)?.word ?? '');
  if (CUES.has(before)) return !isNameBehindName(context);
  if (['may', 'march'].includes(context.first.word)) return isAttribute(before, next);
  return !(next?.isCapital && /^\p{L}/u.test(next.word));
}

/** The "May" of "Jan Vell and May Orr", and not that of "between April and May Norland". */
function isNameBehindName(context: RuleContext): boolean {
  const [link, other, next] = [context.before(), context.before(2), context.after()];
  const isLinked = link !== undefined && /^(?:and|or)$/.test(link.word);
  const areNames = other?.isCapital === true && next?.isCapital === true;
  return isLinked && areNames && other.kinds.month === undefined && /^\p{L}/u.test(next.word);
}

/** "the May elections", "Norland's March proposal", and not "the March on", "the May family". */
function isAttribute(before: string, next: DateToken | undefined): boolean {
  const isNoun = next !== undefined && !next.isCapital && /^\p{L}{4,}$/u.test(next.word);
  return isNoun && OWNER.test(before) && !NO_ATTRIBUTE.test(next.word);
}

const OWNER = /^(?:the|an?|this|that|his|her|its|their|our|'s)$/;

/** Prepositions, verbs, and what is named for a person or a procession. */
const NO_ATTRIBUTE =
  /^(?:from|into|onto|over|through|along|across|against|past|toward|towards|with|that|which|when|where|will|would|could|should|must|been|began|came|went|left|took|said|says|ended|passed|started|stopped|moved|drew|famil.*|government|cabinet|administration|camp|couple|brothers|sisters|brigade|organi[sz]ers?|marchers|route)$/;

/** What a month has and a person called May has not: "the end of May". */
const PART_OF_MONTH =
  /^(?:end|beginning|start|middle|half|rest|part|days?|weeks?|weekends?|month|months)$/;

/**
 * "the following spring" is resolved against the last mention, "next spring" against the
 * publication date.
 */
function anchorOf(context: RuleContext): Anchor {
  const isTold = context.hasWord('following', 'previous', 'that');
  const anchor = isTold ? discourseAnchor(context) : presentAnchor(context);
  const isTimely = anchor.month !== undefined && anchor.month.year === anchor.year;
  if (!context.hasWord('following') || isTimely || anchor.year === undefined) return anchor;
  return { ...anchor, month: { year: anchor.year, month: LAST_MONTH } };
}

/**
 * A year mentioned without a month is treated as its December, so that "the following spring" lies
 * in the next year.
 */
const LAST_MONTH = 12;

function relativeMonth(month: number, context: RuleContext): Interpretation {
  const { month: now } = anchorOf(context);
  if (now === undefined) return resolved('date', undefined);
  const isLast = context.hasWord('last', 'previous', 'past');
  const isNext = context.hasWord('next', 'coming', 'following');
  const shift = isLast ? (month < now.month ? 0 : -1) : isNext ? (month > now.month ? 0 : 1) : 0;
  return resolved('date', isoMonth({ year: now.year + shift, month }));
}

/** "1911–12", "1911–1912" */
function isNextYear(year: number, end: number): boolean {
  return end === year + 1 || (end < 100 && end === (year + 1) % 100);
}

/** "last" is the latest that is over, "next" the first that has not begun. */
function relativeSeason(season: string, context: RuleContext): Interpretation {
  const { month } = anchorOf(context);
  if (month === undefined) return resolved('date', undefined);
  const begins = firstMonthOfSeason(season) ?? 1;
  const isOver = month.month >= begins + SEASON_MONTHS;
  const isWinterOn = season === 'WI' && month.month < SEASON_MONTHS;
  const lastYear = isOver ? month.year : month.year - (isWinterOn ? 2 : 1);
  const nextYear = month.month < begins ? month.year : month.year + 1;
  let year = isWinterOn ? month.year - 1 : month.year;
  if (context.hasWord('last', 'previous', 'past')) year = lastYear;
  if (context.hasWord('next', 'coming', 'following')) year = nextYear;
  return resolved('date', `${isoYear(year)}-${season}`);
}

function bareSeason(season: string, context: RuleContext): Interpretation | undefined {
  const before = context.before()?.word ?? '';
  const isFall = context.first.word === 'fall' || context.first.word === 'spring';
  const isWithThe = context.first.word === 'the';
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
  if (context.after()?.word === 'of' || context.after()?.word === 'in') return undefined;
  const year = resolveYearOfMonth(firstMonthOfSeason(season) ?? 1, context);
  return resolved('date', year === undefined ? undefined : `${isoYear(year)}-${season}`);
}
