import type { PublishedBasis } from '../../domain/article.ts';
import { DAY_MS, HOUR_MS } from '../../domain/calendar/instant.ts';
import { monthNumber } from '../../domain/calendar/month-names.ts';
import { parseLenientDate } from '../parse-lenient-date.ts';
import { datesOfArticles, datesOfChanges, datesOfTags, datesOfThings } from './declared-dates.ts';
import { datesNearHeadline, labelledDates, printedChanges } from './line-dates.ts';
import { markedChanges, markedDates, namedDates, timeElements } from './marked-dates.ts';
import type { PageFacts } from './page-facts.ts';
import { type PageElement, sourceText } from './page-tree.ts';

interface PublicationDate {
  readonly published: string;
  readonly publishedBasis: PublishedBasis;
}

/** A way to find a date; candidates as they are written, the best first. */
interface DateFinder {
  readonly basis: PublishedBasis;
  readonly find: (facts: PageFacts, known: PageIdentity) => readonly string[];
}

/** The finders in descending confidence; the first date that can be read is taken. */
const FINDERS: readonly DateFinder[] = [
  { basis: 'metadata', find: datesOfArticles },
  { basis: 'metadata', find: datesOfTags },
  { basis: 'metadata', find: datesOfThings },
  { basis: 'page', find: markedDates },
  { basis: 'page', find: (facts, { title }) => datesNearHeadline(facts, title) },
  { basis: 'address', find: (_, { address }) => addressDates(address) },
  { basis: 'page', find: timeElements },
  { basis: 'page', find: namedDates },
  { basis: 'page', find: labelledDates },
  { basis: 'metadata', find: datesOfScripts },
  { basis: 'metadata', find: datesOfChanges },
  { basis: 'page', find: printedChanges },
  { basis: 'page', find: markedChanges },
];

/** When a page was first published, and how that is known; `null` where it does not say. */
export function readPublicationDate(facts: PageFacts, known: PageIdentity): PublicationDate | null {
  const found = firstFound(facts, known);
  if (found?.publishedBasis !== 'metadata') return found;
  const shown = preferDisplayedDate(found.published, facts, known);
  return shown === null ? found : { published: shown, publishedBasis: 'page' };
}

function firstFound(facts: PageFacts, known: PageIdentity): PublicationDate | null {
  for (const { basis, find } of FINDERS) {
    for (const candidate of find(facts, known)) {
      const published = parseLenientDate(candidate);
      if (published !== null) return { published, publishedBasis: basis };
    }
  }
  return null;
}

/** A day in a path: "/2031/04/02/", "/2031-4-2", "/20310402-". */
const DAY_IN_FIGURES = /\/((?:19|20)\d\d)(?:([/-])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?=[/_.-]|$)/;

/** A day with its month in letters: "/2031/apr/02/". */
const DAY_IN_LETTERS = /\/((?:19|20)\d\d)[/-](\p{L}{3,9})[/-](\d{1,2})(?=[/_.-]|$)/u;

/** The day in the path of an address, as papers that keep their articles by day have it. */
function addressDates(address: string | null): readonly string[] {
  if (address === null) return [];
  return [dayInFigures(address), dayInLetters(address)].filter((day) => day !== null);
}

function dayInFigures(address: string): string | null {
  const [, year, , month, day, compactMonth, compactDay] = DAY_IN_FIGURES.exec(address) ?? [];
  return year === undefined ? null : `${year}-${month ?? compactMonth}-${day ?? compactDay}`;
}

function dayInLetters(address: string): string | null {
  const [, year, name, day] = DAY_IN_LETTERS.exec(address) ?? [];
  const month = name === undefined ? undefined : monthNumber(name);
  return month === undefined ? null : `${year}-${month}-${day}`;
}

/** Names that programs give to the time of publication, then those of the time of creation. */
const PUBLISHED_KEYS = [
  keyed('date_?published|published_?(?:at|date|time|on)|publish_?(?:date|time)|publication_?date'),
  keyed('created_?at|creation_?date|date_?created'),
];

/**
 * When the data that a page's scripts work with says it was published: where all of one name tell
 * the same day. Data with several days is about several articles, and nothing tells which is this.
 */
function datesOfScripts({ elements }: PageFacts): readonly string[] {
  const scripts = elements.filter(isProgram).map(sourceText);
  return PUBLISHED_KEYS.flatMap((key) => {
    const days = scripts.flatMap((script) => daysIn(script, key));
    return new Set(days).size === 1 ? days.slice(0, 1) : [];
  });
}

/** JSON-LD is read for what it means elsewhere. */
function isProgram({ name, attribs }: PageElement): boolean {
  return name === 'script' && !/ld\+json/i.test(attribs.type ?? '');
}

function daysIn(script: string, key: RegExp): string[] {
  return [...script.matchAll(key)].map(([, year, month, day]) => `${year}-${month}-${day}`);
}

/** A name with a day, in JSON that may itself stand in a string, its quotes and slashes escaped. */
function keyed(names: string): RegExp {
  const mark = String.raw`\\{0,2}["']`;
  const day = String.raw`(\d{4})(?:-|\\?/)(\d\d)(?:-|\\?/)(\d\d)(?!\d)`;
  return new RegExp(`${mark}(?:${names})${mark}\\s*:\\s*${mark}${day}`, 'gi');
}

/** What is known of a page before its date. */
interface PageIdentity {
  readonly title: string;
  readonly address: string | null;
}

const ISO_DAY_CHARACTERS = 'yyyy-mm-dd'.length;

/** Clocks run from twelve hours behind UTC to fourteen before it. */
const EARLIEST_CLOCK_MS = -12 * HOUR_MS;
const LATEST_CLOCK_MS = 14 * HOUR_MS;

/**
 * The date that readers are shown, where it is another day than metadata declares; `null` where
 * the declared date stands.
 *
 * Publishing systems declare when an entry was made, or the time in UTC, which is the next day
 * already when an evening paper in the west appears. What stands at the headline is what the
 * outlet says. It is believed where it is the one day that stands there, and not after the last
 * change: such a day is that of an event.
 */
function preferDisplayedDate(
  declared: string,
  facts: PageFacts,
  known: PageIdentity,
): string | null {
  const shown = readableDates(datesNearHeadline(facts, known.title));
  if (isUtc(declared)) {
    const local = [...shown, ...readableDates(addressDates(known.address))];
    if (local.some((date) => dayPart(date) === dayPart(declared))) return null;
    const sameMoment = local.find((date) => isDaySomewhere(dayPart(date), declared));
    if (sameMoment !== undefined) return sameMoment;
  }
  const [first] = shown;
  const isOnlyOne = new Set(shown.map(dayPart)).size === 1;
  if (first === undefined || !isOnlyOne || dayPart(first) === dayPart(declared)) return null;
  return isAfterLastChange(first, facts) ? null : first;
}

function readableDates(written: readonly string[]): string[] {
  return written.map(parseLenientDate).filter((date) => date !== null);
}

function isUtc(date: string): boolean {
  return /T[^T]*(?:Z|[+-]00:00)$/.test(date);
}

/** Whether the instant falls on this day in some time zone. */
function isDaySomewhere(day: string, time: string): boolean {
  const [start, moment] = [Date.parse(day), Date.parse(time)];
  return moment + LATEST_CLOCK_MS >= start && moment + EARLIEST_CLOCK_MS < start + DAY_MS;
}

function isAfterLastChange(date: string, facts: PageFacts): boolean {
  const changes = readableDates(datesOfChanges(facts)).map(dayPart);
  return changes.length > 0 && changes.every((change) => change < dayPart(date));
}

function dayPart(date: string): string {
  return date.slice(0, ISO_DAY_CHARACTERS);
}
