import { findPrintedDate } from '../printed-date.ts';
import { cleanText } from './clean-text.ts';
import { isWithinNonContent } from './non-content.ts';
import { languageTag, type PageFacts } from './page-facts.ts';
import { type PageElement, sourceText } from './page-tree.ts';

/** Class names and ids of what holds a date, as themes and publishing systems name it. */
const DATE_NAME =
  /(?:^|[\s_-])(?:date|dates|pubdate|published|publish|posted|dateline|timestamp|datetime|time|datum|fecha|byline|entry-meta|post-meta|article-meta|meta|postmetadata|author|created|submitted|info)(?:$|[\s_-])|(?:date|Date)(?:$|\s)/;

const DATA_NAME = /^data-(?:date|date-?time|time|time-?stamp|pub-?date|published|publish-?date)$/;

/** Names longer than this are generated, and looked at to here. */
const NAME_CHARACTERS = 300;

/** Dates of elements that are marked as the page's publication date. */
export function markedDates(facts: PageFacts): readonly string[] {
  return facts.elements
    .filter(
      (element) => element.name !== 'meta' && isMarked(element) && !isWithinNonContent(element),
    )
    .flatMap((element) => datesOf(element, facts));
}

/** Dates of time elements, those nearest to the headline first. */
export function timeElements(facts: PageFacts): readonly string[] {
  return nearestFirst(facts, ({ name }) => name === 'time');
}

/** Dates of elements whose class or id says that they hold one, those nearest to the headline first. */
export function namedDates(facts: PageFacts): readonly string[] {
  return nearestFirst(facts, ({ attribs }) =>
    DATE_NAME.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`.slice(0, NAME_CHARACTERS)),
  );
}

/** Dates of elements whose names say that they hold that of the last change. */
export function markedChanges(facts: PageFacts): readonly string[] {
  return facts.elements
    .filter((element) => isChange(element) && !isWithinNonContent(element))
    .flatMap((element) => allDatesOf(element, facts));
}

/**
 * The dates of an element: what its attributes say, then what it prints; first what it prints
 * where its words say that this is the publication.
 */
export function datesOf(element: PageElement, facts: PageFacts): readonly string[] {
  return isChange(element) ? [] : allDatesOf(element, facts);
}

function allDatesOf(element: PageElement, facts: PageFacts): readonly string[] {
  const { datetime, content, title } = element.attribs;
  const text = cleanText(sourceText(element));
  const [stated, printed] = (['stated', 'publication'] as const).map((meaning) =>
    findPrintedDate(text, meaning, languageTag(facts)),
  );
  return [stated, datetime, content, ...dataDates(element), title, printed].filter(
    (value) => value !== undefined && value !== null,
  );
}

/** What attributes for a page's own scripts say: "data-datetime", "data-published". */
function dataDates({ attribs }: PageElement): string[] {
  return Object.keys(attribs)
    .filter((name) => DATA_NAME.test(name))
    .flatMap((name) => attribs[name] ?? []);
}

/**
 * Whether the names of an element say that it holds the date of a change. "updated" does not
 * together with a name of a date: hAtom asks for it even on pages that were never changed, so themes give
 * it to the one date they show.
 */
function isChange({ attribs }: PageElement): boolean {
  const names = [attribs.class, attribs.itemprop, attribs.id].join(' ').split(/\s+/);
  const others = names.filter((name) => name !== 'updated');
  if (others.some((name) => /modif|updat|aktualis/i.test(name))) return true;
  return others.length < names.length && !others.some((name) => /date|publish/i.test(name));
}

function isMarked({ attribs }: PageElement): boolean {
  return (
    'pubdate' in attribs ||
    /\bdate(?:Published|Created)\b|\bpubdate\b/i.test(
      `${attribs.itemprop ?? ''} ${attribs.property ?? ''}`,
    )
  );
}

/** What follows the headline, then what stands before it, from the end. */
function nearestFirst(facts: PageFacts, isWanted: (element: PageElement) => boolean): string[] {
  const headline = facts.elements.findIndex(({ name }) => name === 'h1');
  const found = facts.elements
    .map((element, place) => ({ element, isAfter: place > headline }))
    .filter(({ element }) => isWanted(element) && !isWithinNonContent(element));
  return [
    ...found.filter(({ isAfter }) => isAfter),
    ...found.filter(({ isAfter }) => !isAfter).toReversed(),
  ].flatMap(({ element }) => datesOf(element, facts));
}
