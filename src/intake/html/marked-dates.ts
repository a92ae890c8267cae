import { findPrintedDate, firstPrintedDate } from '../printed-date.ts';
import { cleanText } from './clean-text.ts';
import { type DatedPage, isOwnElement } from './dated-page.ts';
import { isWithinNonContent } from './non-content.ts';
import { languageTag, type PageFacts } from './page-facts.ts';
import { isText, type PageElement, type PageNode } from './page-tree.ts';

/** Class names and ids of what holds a date, as themes and publishing systems name it. */
const DATE_NAME =
  /(?:^|[\s_-])(?:date|dates|pubdate|published|publish|posted|dateline|timestamp|datetime|time|datum|fecha|byline|entry-meta|post-meta|article-meta|meta|postmetadata|author|created|submitted|info)(?:$|[\s_-])|(?:date|Date)(?:$|\s)/;

const DATA_NAME =
  /^data-(?:date|date-?time|time|u-?time|unix(?:-?time)?|epoch|time-?stamp|pub-?date|published(?:-?(?:at|on|date|time))?|publish-?(?:date|time)|publication-?date)$/;

/** A label has so many elements and characters at most, white space and all. */
const MOST_NODES = 200;
const MOST_CHARACTERS = 4000;

/** Names longer than this are generated, and looked at to here. */
const NAME_CHARACTERS = 300;

/** A title that is a date has a weekday and a time besides. */
const TITLE_CHARACTERS = 60;

/** Dates of elements that are marked as the publication date, from the headline on. */
export function markedDates(page: DatedPage): readonly string[] {
  return datesOfOwn(page, isMarked).after;
}

/** The same of elements before the headline, the nearest first. */
export function markedDatesBefore(page: DatedPage): readonly string[] {
  return datesOfOwn(page, isMarked).before;
}

/** Dates of time elements and of abbreviations of dates, those nearest to the headline first. */
export function timeElements(page: DatedPage): readonly string[] {
  const { after, before } = datesOfOwn(page, isTimeElement);
  return [...after, ...before];
}

/** Whether an element is there for a date: `<time>`, or `<abbr title="2031-04-02">`. */
export function isTimeElement({ name, attribs }: PageElement): boolean {
  return (
    name === 'time' || (name === 'abbr' && (attribs.title ?? attribs['data-utime']) !== undefined)
  );
}

/** Dates of elements whose class or id says that they hold one, those nearest to the headline first. */
export function namedDates(page: DatedPage): readonly string[] {
  const { after, before } = datesOfOwn(page, ({ attribs }) =>
    DATE_NAME.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`.slice(0, NAME_CHARACTERS)),
  );
  return [...after, ...before];
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
  const texts = printedTexts(element);
  const [stated, printed] = (['stated', 'publication'] as const).map((role) =>
    firstPrintedDate(texts, role, languageTag(facts)),
  );
  return [
    ...[stated, datetime, content, ...dataDates(element), title],
    ...titleDates(element, facts),
    printed,
  ].filter((value) => value !== undefined && value !== null);
}

/** The date that the title of an element tells where its words are "2 days ago". */
export function titleDates({ attribs }: PageElement, facts: PageFacts): readonly string[] {
  const { title } = attribs;
  if (title === undefined || title.length > TITLE_CHARACTERS) return [];
  const date = findPrintedDate(cleanText(title), 'undisputed', languageTag(facts));
  return date === null ? [] : [date];
}

/**
 * The words of a small element as they stand, and with its parts apart, which themes set apart by
 * style alone: "<b>2</b><b>April</b>2031". None of an element that holds more than a label.
 */
export function printedTexts(element: PageElement): readonly string[] {
  const parts = textParts(element);
  if (parts.length < 2) return parts.map(cleanText);
  return [cleanText(parts.join('')), cleanText(parts.join(' '))];
}

/** The texts below an element; none where there are more, or longer ones, than a label has. */
function textParts(element: PageElement): readonly string[] {
  const parts: string[] = [];
  const waiting: PageNode[] = [element];
  let characters = 0;
  let nodes = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes += 1;
    if (isText(node)) {
      parts.push(node.data);
      characters += node.data.length;
    } else if ('children' in node) {
      if (node.children.length > MOST_NODES) return [];
      waiting.push(...node.children.toReversed());
    }
    if (nodes > MOST_NODES || characters > MOST_CHARACTERS) return [];
  }
  return parts;
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

interface DatesByPlace {
  /** From the headline on, in the order of the page. */
  readonly after: readonly string[];
  /** Before the headline, from its end. */
  readonly before: readonly string[];
}

/** The dates of elements that are no part of another article. */
function datesOfOwn(page: DatedPage, isWanted: (element: PageElement) => boolean): DatesByPlace {
  const { elements } = page.facts;
  const headline = page.facts.lines[page.headlines[0] ?? -1]?.element;
  const start = headline === undefined ? -1 : elements.indexOf(headline);
  const found = elements
    .map((element, place) => ({ element, isAfter: place >= start }))
    .filter(({ element }) => element.name !== 'meta' && isWanted(element))
    .filter(({ element }) => isOwnElement(element, page))
    .map(({ element, isAfter }) => ({ isAfter, dates: datesOf(element, page.facts) }));
  return {
    after: found.filter(({ isAfter }) => isAfter).flatMap(({ dates }) => dates),
    before: found
      .filter(({ isAfter }) => !isAfter)
      .toReversed()
      .flatMap(({ dates }) => dates),
  };
}
