import { isoMonth, isoYear } from '../../../domain/calendar/civil-day.ts';
import {
  createRules,
  type DateRule,
  type Interpretation,
  resolved,
  stated,
} from '../engine/date-rule.ts';
import { WITH_ERA } from '../engine/join-eras.ts';
import type { Slots } from '../engine/pattern.ts';
import { discourseAnchor, fullYear, presentAnchor, validIsoDay } from '../engine/resolve.ts';
import type { RuleContext } from '../engine/rule-context.ts';

export const YEARS: readonly DateRule[] = [
  ...createRules(['{year}'], ({ year }, context) =>
    isYear(Number(year), context) ? stated('date', isoYear(Number(year))) : undefined,
  ),
  ...createRules(['the year {year}', 'fy|fiscal {year}', 'fiscal year {year}'], ({ year }) =>
    stated('date', isoYear(Number(year))),
  ),
  ...createRules(['fy {twoFigures:year}', "fy ' {twoFigures:year}"], ({ year }, { first }) =>
    first.isCapital ? stated('date', isoYear(fullYear(String(year)))) : undefined,
  ),
  ...createRules(["' {twoFigures}"], ({ twoFigures }, context) =>
    CUES.has(context.before()?.word ?? '') ? shortYear(Number(twoFigures), context) : undefined,
  ),
  ...createRules(['{twoFigures}'], ({ twoFigures }, context) =>
    endOfRange(Number(twoFigures), context),
  ),
  ...createRules(['{number} > -|/|to|and|or|until {ancient}'], ({ number, ancient }) =>
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
  'least',
  'most',
  'another',
  '+',
]);

/** What a number stands behind as its name: "Resolution 1973", "Flight 1549". */
const NUMBERED =
  /^(?:resolution|flight|article|section|clause|paragraph|chapter|page|room|gate|platform|pier|berth|route|highway|motorway|road|bus|train|tram|line|channel|frequency|model|type|class|series|version|unit|squadron|regiment|brigade|battalion|division|hull|pennant|lot|item|case|docket|file|form|document|decree|directive|regulation|ordinance|order|bill|law|rule|code|pin|extension|apartment|flat|house|building|block|hill|height|point|sector|zone|district|school|local|post|station|serial|ticket|asteroid|psalm)$/;
const NUMBERED_PLURAL =
  /^(?:resolutions|flights|articles|sections|clauses|paragraphs|chapters|pages|rooms|gates|routes|highways|buses|trains|lines|models|units|lots|items|cases|files|forms|documents|decrees|directives|regulations|orders|bills|laws|rules)$/;

/** What is counted, where it does not end like a plural. */
const COUNTED_THING =
  /^(?:%|people|men|women|percent|pct|feet|km|kilometers?|miles?|meters?|yen|dollars?|euros?|pounds?|tons?|tonnes?|hours?|million|billion|dead|others|more|square|additional)$/;

/** Singulars that end like plurals: "2009 analysis", "2010 census", "2008 crisis". */
const SINGULAR = /(?:is|us|census|chaos|series|species|news|canvas|atlas)$/;

function isYear(year: number, context: RuleContext): boolean {
  const before = context.before()?.word ?? '';
  if (context.first.word === WITH_ERA) return true;
  if (year < 1000 || year > 2100 || isNumber(before, context) || isDecimal(context)) return false;
  if (context.first.word === '(number)' || isMarked(year, context)) return true;
  const next = context.after();
  const word = next && !next.isCapital ? next.word : '';
  if (COUNTED_THING.test(word)) return false;
  const isPlain = year >= (context.isNarrative ? 1500 : 1900) && year % 100 !== 0;
  if (isPlural(word) && !/^an?$/.test(before)) return isPlain && POSSESSORS.has(before);
  return isPlain || CUES.has(before);
}

/** Whether a word behind a figure may be what is counted: "1990 seats". */
function isPlural(word: string): boolean {
  return /^\p{Ll}{3,}[^s]s$/u.test(word) && !SINGULAR.test(word);
}

/** Whether what stands beside a figure makes it a year. */
function isMarked(year: number, context: RuleContext): boolean {
  return isStartOfSpan(year, context) || isApproximate(context) || isPrefixed(context);
}

/** "pre-2022 bases", "post-2014 laws" */
function isPrefixed(context: RuleContext): boolean {
  return context.before()?.word === '-' && /^(?:pre|post)$/.test(context.before(2)?.word ?? '');
}

/** "c. 1250", "circa 1250" */
function isApproximate(context: RuleContext): boolean {
  const before = context.before()?.word ?? '';
  return before === 'circa' || (before === '.' && /^(?:c|ca)$/.test(context.before(2)?.word ?? ''));
}

/** The longest span of years that is written with a dash: a reign, a war. */
const MAX_SPAN_YEARS = 120;

/** The "1861" of "1861–1865". */
function isStartOfSpan(year: number, context: RuleContext): boolean {
  const end = context.after(2)?.kinds.year;
  const isJoined = context.after()?.word === '-' && typeof end === 'number';
  return isJoined && end > year && end - year <= MAX_SPAN_YEARS;
}

/** "$1990", "No. 1990" */
function isNumber(before: string, context: RuleContext): boolean {
  return (
    (NOT_YEARS.has(before) && !isMarkOfHeading(context)) ||
    NUMBERED.test(before) ||
    (before === '.' && context.before(2)?.word === 'no') ||
    isNumberInList(context)
  );
}

/** The "##" of "## 1936", and not the "#" of "#1936". */
function isMarkOfHeading(context: RuleContext): boolean {
  const mark = context.before();
  return mark?.word === '#' && mark.end < context.first.start;
}

/** How many numbers of a list are looked through for the noun that numbers them. */
const LIST_NUMBERS = 6;

/** The "2254" of "resolutions 1973, 2118 and 2254". */
function isNumberInList(context: RuleContext): boolean {
  let places = 1;
  for (let number = 0; number < LIST_NUMBERS; number += 1) {
    const word = context.before(places)?.word ?? '';
    if (NUMBERED_PLURAL.test(word)) return true;
    if (!/^(?:,|and|or)$/.test(word)) return false;
    const isTwoWords = word !== ',' && context.before(places + 1)?.word === ',';
    places += isTwoWords ? 2 : 1;
    if (!/^\d+$/.test(context.before(places)?.word ?? '')) return false;
    places += 1;
  }
  return false;
}

/** What stands before a year that a plural follows: "the 1996 elections". */
const POSSESSORS = new Set(['the', 'in', 'its', 'their', 'his', "'s", 'since']);

function isDecimal(context: RuleContext): boolean {
  const stop = context.after();
  const digits = context.after(2);
  return stop?.word === '.' && stop.end === digits?.start && /^\d/.test(digits.word);
}

/** The "264" of "264 to 241 BC". */
function ancientStart(years: number, end: number): Interpretation | undefined {
  const start = 1 - years;
  return years < 10_000 && start < end ? stated('date', isoYear(start)) : undefined;
}

/** The "18" of "1914-18" and of "the winter of 1914-18". */
function endOfRange(figures: number, context: RuleContext): Interpretation | undefined {
  const start = /^(\d\d)(\d\d)(?:-[A-Z]{2})?$/.exec(context.mentionBefore(1) ?? '');
  const isLinked = ['-', '/'].includes(context.before()?.word ?? '');
  if (!start || !isLinked || figures <= Number(start[2])) return undefined;
  return stated('date', `${start[1]}${figures}`);
}

function shortYear(figures: number, context: RuleContext): Interpretation | undefined {
  const { year } = presentAnchor(context);
  if (year === undefined) return undefined;
  const inCentury = Math.floor(year / 100) * 100 + figures;
  return resolved('date', isoYear(inCentury > year + 20 ? inCentury - 100 : inCentury));
}

/** Expressions that refer to the last mentioned year. */
const ANAPHORS = [
  'of? that|the same? year',
  'of that same year',
  'of the following|next|previous|preceding year',
  'the following|next|same|previous year',
];

/** Seasons, months and days of the last mentioned year: "August of that year". */
export const ANAPHORIC_YEARS: readonly DateRule[] = ANAPHORS.flatMap((year) => [
  ...createRules([`{month} ${year}`], ({ month }, context) =>
    resolveInMentionedYear({ month }, context),
  ),
  ...createRules([`the? {season} ${year}`], ({ season }, context) =>
    resolveInMentionedYear({ season }, context),
  ),
  ...createRules(
    [
      `{day} {month} ${year}`,
      `{month} {day} ${year}`,
      `the {dayOrdinal:day} of? {month} ${year}`,
      `{month} the? {dayOrdinal:day} ${year}`,
    ],
    ({ month, day }, context) => resolveInMentionedYear({ month, day }, context),
  ),
]);

function resolveInMentionedYear(
  { season, month, day }: Slots,
  context: RuleContext,
): Interpretation | undefined {
  if (season === undefined && !context.first.isCapital && day === undefined) return undefined;
  const { year: last } = discourseAnchor(context);
  if (last === undefined) return resolved('date', undefined);
  const year = last + shiftOf(context);
  if (season !== undefined) return resolved('date', `${isoYear(year)}-${season}`);
  if (day === undefined) return resolved('date', isoMonth({ year, month: Number(month) }));
  return resolved('date', validIsoDay({ year, month: Number(month), day: Number(day) }));
}

function shiftOf(context: RuleContext): number {
  if (context.hasWord('following', 'next')) return 1;
  return context.hasWord('previous', 'preceding') ? -1 : 0;
}
